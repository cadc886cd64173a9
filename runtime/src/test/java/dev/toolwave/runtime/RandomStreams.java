package dev.toolwave.runtime;

import dev.toolwave.runtime.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A random response, as a whole and as a stream that is cut into fragments at random places. */
final class RandomStreams {

    private static final List<String> NAMES = List.of("f", "get_weather", "search", "ping");
    private static final List<String> TEXTS = List.of("", "Hi", "Tromsø 🌲", "{}", "a \"quote\"\n", "null", "[DONE]");

    private final SplittableRandom random;
    private final WireFormat format;
    private final List<Part> parts = new ArrayList<>();
    private final List<Map<String, Object>> events = new ArrayList<>();

    /** A call, or text if the name is null. */
    private record Part(String id, @Nullable String name, String text) {}

    RandomStreams(WireFormat format, long seed) {
        this.format = format;
        this.random = new SplittableRandom(seed);
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean call = random.nextInt(3) > 0;
            parts.add(
                    call
                            ? new Part("toolid00" + i, pick(NAMES), Json.write(arguments()))
                            : new Part("", null, pick(TEXTS) + "."));
        }
    }

    /** Returns the response without streaming. */
    String whole() {
        return write(
                switch (format) {
                    case ANTHROPIC -> map("content", content(), "stop_reason", reason("tool_use", "end_turn"));
                    case BEDROCK ->
                        map(
                                "output",
                                map("message", map("role", "assistant", "content", content())),
                                "stopReason",
                                reason("tool_use", "end_turn"));
                    case OPENAI_RESPONSES -> map("status", "completed", "output", content());
                    case GEMINI ->
                        map(
                                "candidates",
                                List.of(map(
                                        "content", map("role", "model", "parts", content()), "finishReason", "STOP")));
                    case OPENAI_CHAT, MISTRAL ->
                        map(
                                "choices",
                                List.of(map("message", chatMessage(), "finish_reason", reason("tool_calls", "stop"))));
                    case COHERE -> map("message", chatMessage(), "finish_reason", reason("TOOL_CALL", "COMPLETE"));
                    default -> map("message", chatMessage(), "done", true, "done_reason", "stop");
                });
    }

    /** Returns the events of the stream, with noise that a client must tolerate. */
    List<String> events() {
        switch (format) {
            case ANTHROPIC -> anthropic();
            case BEDROCK -> bedrock();
            case OPENAI_RESPONSES -> responses();
            case GEMINI -> gemini();
            case COHERE -> cohere();
            case OLLAMA -> ollama();
            default -> chat();
        }
        List<String> noisy = new ArrayList<>();
        for (Map<String, Object> event : events) {
            if (random.nextInt(4) == 0) {
                noisy.add(pick(List.of("", " ", "\n")));
            }
            noisy.add(write(event));
        }
        if (random.nextBoolean()) {
            noisy.add("[DONE]");
        }
        return noisy;
    }

    private void anthropic() {
        event("type", "message_start", "message", map("role", "assistant", "content", List.of()));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean whole = part.name != null && random.nextInt(4) == 0;
            Object start = part.name == null
                    ? map("type", "text", "text", "")
                    : map(
                            "type",
                            "tool_use",
                            "id",
                            part.id,
                            "name",
                            part.name,
                            "input",
                            whole ? Json.read(part.text) : map());
            event("type", "content_block_start", "index", i, "content_block", start);
            for (String fragment : whole ? List.<String>of() : fragments(part.text)) {
                Object delta = part.name == null
                        ? map("type", "text_delta", "text", fragment)
                        : map("type", "input_json_delta", "partial_json", fragment);
                event("type", "content_block_delta", "index", i, "delta", delta);
                if (random.nextInt(5) == 0) {
                    event("type", "ping");
                }
            }
            event("type", "content_block_stop", "index", i);
        }
        event("type", "message_delta", "delta", map("stop_reason", reason("tool_use", "end_turn")));
        event("type", "message_stop");
    }

    private void bedrock() {
        event("messageStart", map("role", "assistant"));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.name != null) {
                Object call = map("toolUse", map("toolUseId", part.id, "name", part.name));
                event("contentBlockStart", map("contentBlockIndex", i, "start", call));
            }
            for (String fragment : fragments(part.text)) {
                Object delta = part.name == null ? map("text", fragment) : map("toolUse", map("input", fragment));
                event("contentBlockDelta", map("contentBlockIndex", i, "delta", delta));
            }
            event("contentBlockStop", map("contentBlockIndex", i));
        }
        event("messageStop", map("stopReason", reason("tool_use", "end_turn")));
    }

    private void responses() {
        boolean streamed = random.nextInt(4) > 0;
        boolean repeated = !streamed || random.nextBoolean();
        List<Object> items = content();
        for (int i = 0; streamed && i < items.size(); i++) {
            Part part = parts.get(i);
            Map<String, Object> begun = new LinkedHashMap<>(object(items.get(i)));
            begun.put("status", "in_progress");
            if (part.name != null) {
                begun.put("arguments", "");
            }
            event("type", "response.output_item.added", "output_index", i, "item", begun);
            for (String fragment : part.name == null ? List.<String>of() : fragments(part.text)) {
                event("type", "response.function_call_arguments.delta", "output_index", i, "delta", fragment);
            }
            if (part.name != null && random.nextBoolean()) {
                event("type", "response.function_call_arguments.done", "output_index", i, "arguments", part.text);
            } else {
                event("type", "response.output_item.done", "output_index", i, "item", items.get(i));
            }
        }
        event(
                "type",
                "response.completed",
                "response",
                repeated ? map("status", "completed", "output", items) : map("status", "completed"));
    }

    private void gemini() {
        for (Part part : parts) {
            if (part.name != null) {
                event("candidates", List.of(map("content", map("parts", List.of(geminiPart(part))))));
            } else {
                for (String fragment : fragments(part.text)) {
                    Object text = List.of(map("text", fragment));
                    event("candidates", List.of(map("content", map("role", "model", "parts", text))));
                }
            }
        }
        event("modelVersion", "gemini");
        event("candidates", List.of(map("content", map(), "finishReason", "STOP")));
    }

    private void cohere() {
        event("type", "message-start", "delta", map("message", map("role", "assistant")));
        int calls = 0;
        for (Part part : parts) {
            if (part.name == null) {
                for (String fragment : fragments(part.text)) {
                    event("type", "tool-plan-delta", "delta", map("message", map("tool_plan", fragment)));
                }
                continue;
            }
            Object start = map("id", part.id, "type", "function", "function", map("name", part.name, "arguments", ""));
            event("type", "tool-call-start", "index", calls, "delta", map("message", map("tool_calls", start)));
            for (String fragment : fragments(part.text)) {
                Object more = map("function", map("arguments", fragment));
                event("type", "tool-call-delta", "index", calls, "delta", map("message", map("tool_calls", more)));
            }
            event("type", "tool-call-end", "index", calls++);
        }
        event("type", "message-end", "delta", map("finish_reason", reason("TOOL_CALL", "COMPLETE")));
    }

    private void ollama() {
        for (Part part : parts) {
            Map<String, Object> message = part.name == null
                    ? map("role", "assistant", "content", part.text)
                    : map("role", "assistant", "content", "", "tool_calls", List.of(chatCall(part)));
            event("message", message, "done", false);
        }
        event("message", map("role", "assistant", "content", ""), "done", true, "done_reason", "stop");
    }

    /** Streams calls in the style of one of the many servers that imitate OpenAI's. */
    private void chat() {
        boolean numbered = random.nextBoolean();
        boolean idsAlways = random.nextBoolean();
        boolean nameAlways = random.nextBoolean();
        boolean splitName = !nameAlways && random.nextBoolean();
        boolean wholeCalls = random.nextInt(4) == 0;
        boolean typed = random.nextBoolean();
        String noId = pick(List.of("", "null", "absent"));
        List<List<Map<String, Object>>> queues = new ArrayList<>();
        int calls = 0;
        for (Part part : parts) {
            List<Map<String, Object>> queue = new ArrayList<>();
            if (part.name == null) {
                fragments(part.text).forEach(fragment -> queue.add(map("content", fragment)));
            } else {
                List<Map<String, Object>> fragments = new ArrayList<>();
                int cut = splitName ? 1 + random.nextInt(part.name.length()) : part.name.length();
                fragments.add(map("name", part.name.substring(0, cut)));
                if (cut < part.name.length()) {
                    fragments.add(map("name", part.name.substring(cut)));
                }
                for (String arguments : wholeCalls ? List.of(part.text) : fragments(part.text)) {
                    fragments.add(
                            nameAlways ? map("name", part.name, "arguments", arguments) : map("arguments", arguments));
                }
                if (wholeCalls) {
                    fragments = List.of(map("name", part.name, "arguments", part.text));
                }
                for (int i = 0; i < fragments.size(); i++) {
                    Map<String, Object> call = map("function", fragments.get(i));
                    if (numbered) {
                        call.put("index", calls);
                    } else if (random.nextBoolean()) {
                        call.put("index", 0);
                    }
                    if (i == 0 && typed) {
                        call.put("type", "function");
                    }
                    if (i == 0 || idsAlways) {
                        call.put("id", part.id);
                    } else if (!noId.equals("absent")) {
                        call.put("id", noId);
                    }
                    queue.add(map("tool_calls", List.of(call)));
                }
                calls++;
            }
            queues.add(queue);
        }
        boolean interleaved = numbered || idsAlways;
        int opened = 0;
        while (queues.stream().anyMatch(queue -> !queue.isEmpty())) {
            List<List<Map<String, Object>>> live = queues.subList(0, Math.min(opened, queues.size())).stream()
                    .filter(queue -> !queue.isEmpty())
                    .toList();
            if (live.isEmpty() || (interleaved && opened < queues.size() && random.nextInt(3) == 0)) {
                opened++;
                if (opened <= queues.size() && !queues.get(opened - 1).isEmpty()) {
                    chatChunk(queues.get(opened - 1).remove(0)); // calls start in order
                }
                continue;
            }
            chatChunk(pick(live).remove(0));
        }
        Object end = map("index", 0, "delta", map(), "finish_reason", reason("tool_calls", "stop"));
        event("choices", List.of(end));
        event("choices", List.of(), "usage", map("total_tokens", 9));
    }

    private void chatChunk(Map<String, Object> delta) {
        event("choices", List.of(map("index", 0, "delta", delta, "finish_reason", null)));
    }

    private List<Object> content() {
        List<Object> content = new ArrayList<>();
        for (Part part : parts) {
            content.add(
                    switch (format) {
                        case ANTHROPIC ->
                            part.name == null
                                    ? map("type", "text", "text", part.text)
                                    : map(
                                            "type",
                                            "tool_use",
                                            "id",
                                            part.id,
                                            "name",
                                            part.name,
                                            "input",
                                            Json.read(part.text));
                        case BEDROCK ->
                            part.name == null
                                    ? map("text", part.text)
                                    : map(
                                            "toolUse",
                                            map(
                                                    "toolUseId",
                                                    part.id,
                                                    "name",
                                                    part.name,
                                                    "input",
                                                    Json.read(part.text)));
                        case GEMINI -> part.name == null ? map("text", part.text) : geminiPart(part);
                        default ->
                            part.name == null
                                    ? map("type", "message", "id", "m", "content", List.of())
                                    : map(
                                            "type",
                                            "function_call",
                                            "call_id",
                                            part.id,
                                            "name",
                                            part.name,
                                            "arguments",
                                            part.text,
                                            "status",
                                            "completed");
                    });
        }
        return content;
    }

    private static Map<String, Object> geminiPart(Part part) {
        return map(
                "functionCall",
                map("id", part.id, "name", part.name, "args", Json.read(part.text)),
                "thoughtSignature",
                "c2ln");
    }

    private Map<String, Object> chatMessage() {
        List<Object> calls = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part.name == null) {
                text.append(part.text);
            } else {
                calls.add(chatCall(part));
            }
        }
        return map("role", "assistant", "content", text.toString(), "tool_calls", calls);
    }

    private Map<String, Object> chatCall(Part part) {
        Object arguments = format == WireFormat.OLLAMA ? Json.read(part.text) : part.text;
        return map("id", part.id, "type", "function", "function", map("name", part.name, "arguments", arguments));
    }

    private Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            arguments.put("p" + i, random.nextBoolean() ? pick(TEXTS) : List.of(random.nextInt(100), map("x", true)));
        }
        return arguments;
    }

    /** Cuts a string at random places, also inside a character of two UTF-16 units, and into empty pieces. */
    private List<String> fragments(String text) {
        List<String> fragments = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + random.nextInt(6));
            fragments.add(text.substring(from, to));
            from = to;
        }
        return fragments;
    }

    private String reason(String withCalls, String without) {
        return parts.stream().anyMatch(part -> part.name != null) ? withCalls : without;
    }

    private void event(Object... members) {
        events.add(map(members));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String write(Object value) {
        return Json.writeWithLoneSurrogates(value);
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, member) -> copy.put((String) name, member));
        return copy;
    }

    private static Map<String, Object> map(Object... members) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], members[i + 1]);
        }
        return map;
    }
}
