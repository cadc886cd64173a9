package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rebuilds responses of Gemini's API from responses that each have some parts of the content. */
public final class GeminiStream extends ResponseAssembler {

    private static final Set<String> PLAIN_TEXT = Set.of("text", "thought");

    private final List<@Nullable Object> parts = new ArrayList<>();
    private final Map<String, @Nullable Object> candidate = new JsonObject();
    private @Nullable Object promptFeedback;

    @Override
    public void add(JsonNodeAt response) {
        for (JsonNodeAt choice : response.at("candidates").objectsIfAny()) {
            Integer index = choice.at("index").indexIfAny();
            if (index == null || index == 0) {
                addCandidate(choice);
            }
        }
        if (response.has("promptFeedback")) {
            promptFeedback = response.at("promptFeedback").value();
            if (response.at("promptFeedback").has("blockReason")) {
                end();
            }
        }
    }

    /** Returns the response with all parts as they came, because a thought signature belongs to the very part that has it. */
    @Override
    public Map<String, @Nullable Object> response() {
        List<@Nullable Object> content = new ArrayList<>();
        parts.forEach(part -> content.add(part instanceof PartialObject text ? text.toJson() : part));
        JsonObject whole =
                JsonObject.of("content", JsonObject.of("role", "model").and("parts", content));
        whole.putAll(candidate);
        return JsonObject.of("candidates", List.of(whole)).andIfAny("promptFeedback", promptFeedback);
    }

    private void addCandidate(JsonNodeAt choice) {
        if (choice.has("content")) {
            choice.at("content").at("parts").objectsIfAny().forEach(this::addPart);
        }
        for (String name : new String[] {"finishReason", "finishMessage"}) {
            if (choice.has(name)) {
                candidate.put(name, choice.at(name).value());
            }
        }
        if (choice.has("finishReason")) {
            end();
        }
    }

    /** Checks that the arguments of a call are whole; only Vertex AI sends them in pieces, and only on request. */
    public static void checkWhole(JsonNodeAt call) {
        if (call.has("partialArgs") || call.isTrue("willContinue")) {
            throw call.fault("the arguments come in pieces; ask without streamFunctionCallArguments");
        }
    }

    /** Adds a part; plain text continues the plain text before it. */
    private void addPart(JsonNodeAt part) {
        checkWhole(part.at("functionCall"));
        int last = parts.size() - 1;
        if (last >= 0
                && isPlainText(part)
                && parts.get(last) instanceof PartialObject before
                && before.isTrue("thought") == part.isTrue("thought")) {
            before.append("text", part.at("text").text());
        } else {
            parts.add(isPlainText(part) ? new PartialObject(part.object()) : part.value());
        }
    }

    private static boolean isPlainText(JsonNodeAt part) {
        return part.at("text").isText() && PLAIN_TEXT.containsAll(part.object().keySet());
    }
}
