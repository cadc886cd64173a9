package dev.toolwave.runtime;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Responses of each provider with the same two calls, one with arguments as an object, one as a string. */
final class WireResponses {

    static final String ARGUMENTS = "{\"city\":\"Oslo\",\"nested\":{\"n\":[1,2.50,null]}}";
    static final String QUOTED = "\"{\\\"city\\\":\\\"Oslo\\\",\\\"nested\\\":{\\\"n\\\":[1,2.50,null]}}\"";

    /**
     * Responses of one provider.
     *
     * @param calls the bare list of calls
     * @param message the message, as a format with CALLS in it
     * @param whole the whole response, as a format with CALLS in it
     * @param none a response without calls
     */
    record Sample(String calls, String message, String whole, String none) {

        String inMessage() {
            return message.replace("CALLS", calls);
        }

        String inWhole() {
            return whole.replace("CALLS", calls);
        }
    }

    static final Map<WireFormat, Sample> SAMPLES = new EnumMap<>(WireFormat.class);

    private static final String CHAT_CALLS = """
            [{"id":"call_a","type":"function","index":0,"function":{"name":"forecast","arguments":%s}},
             {"id":"call_b","type":"function","index":1,"function":{"name":"ping","arguments":{}}},
             {"id":"call_c","type":"custom","custom":{"name":"grep","input":"x"}}]""".formatted(QUOTED);

    static {
        SAMPLES.put(
                WireFormat.ANTHROPIC,
                new Sample(
                        """
                        [{"type":"text","text":"Let me see."},
                         {"type":"tool_use","id":"call_a","name":"forecast","input":%s},
                         {"type":"tool_use","id":"call_b","name":"ping","input":"{}"}]""".formatted(ARGUMENTS),
                        "{\"role\":\"assistant\",\"content\":CALLS}",
                        """
                        {"id":"msg_1","type":"message","role":"assistant","model":"claude","content":CALLS,
                         "stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":2}}""",
                        "{\"role\":\"assistant\",\"content\":\"Hello\"}"));
        SAMPLES.put(
                WireFormat.OPENAI_RESPONSES,
                new Sample(
                        """
                        [{"type":"reasoning","id":"rs_1","summary":[]},
                         {"type":"function_call","id":"fc_1","call_id":"call_a","name":"forecast","arguments":%s,"status":"completed"},
                         {"type":"function_call","id":"fc_2","call_id":"call_b","name":"ping","arguments":{},"status":"completed"}]""".formatted(QUOTED),
                        "{\"output\":CALLS}",
                        "{\"id\":\"resp_1\",\"object\":\"response\",\"status\":\"completed\",\"error\":null,\"output\":CALLS}",
                        "{\"output\":[{\"type\":\"message\",\"role\":\"assistant\",\"content\":[]}]}"));
        SAMPLES.put(
                WireFormat.OPENAI_CHAT,
                new Sample(
                        CHAT_CALLS,
                        "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":CALLS}",
                        """
                        {"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"finish_reason":"tool_calls",
                         "message":{"role":"assistant","content":null,"tool_calls":CALLS}}]}""",
                        "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello\"}}]}"));
        SAMPLES.put(
                WireFormat.GEMINI,
                new Sample(
                        """
                        [{"text":"Let me see.","thought":true},
                         {"functionCall":{"id":"call_a","name":"forecast","args":%s}},
                         {"functionCall":{"id":"call_b","name":"ping","args":"{}"}}]""".formatted(ARGUMENTS),
                        "{\"role\":\"model\",\"parts\":CALLS}",
                        "{\"candidates\":[{\"index\":0,\"finishReason\":\"STOP\",\"content\":{\"role\":\"model\",\"parts\":CALLS}}]}",
                        "{\"candidates\":[{\"finishReason\":\"STOP\",\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"Hi\"}]}}]}"));
        SAMPLES.put(
                WireFormat.MCP,
                new Sample(
                        """
                        [{"jsonrpc":"2.0","id":"call_a","method":"tools/call","params":{"name":"forecast","arguments":%s}},
                         {"jsonrpc":"2.0","id":"call_b","method":"tools/call","params":{"name":"ping","arguments":"{}"}}]""".formatted(ARGUMENTS),
                        "CALLS",
                        "CALLS",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"));
        SAMPLES.put(
                WireFormat.BEDROCK,
                new Sample(
                        """
                        [{"text":"Let me see."},
                         {"toolUse":{"toolUseId":"own","name":"search","type":"server_tool_use","input":{}}},
                         {"toolUse":{"toolUseId":"call_a","name":"forecast","input":%s}},
                         {"toolUse":{"toolUseId":"call_b","name":"ping","input":"{}"}}]""".formatted(ARGUMENTS),
                        "{\"role\":\"assistant\",\"content\":CALLS}",
                        "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":CALLS}},\"stopReason\":\"tool_use\"}",
                        "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"text\":\"Hi\"}]}},\"stopReason\":\"end_turn\"}"));
        SAMPLES.put(WireFormat.MISTRAL, SAMPLES.get(WireFormat.OPENAI_CHAT));
        SAMPLES.put(
                WireFormat.COHERE,
                new Sample(
                        CHAT_CALLS,
                        "{\"role\":\"assistant\",\"tool_plan\":\"I will look.\",\"tool_calls\":CALLS}",
                        """
                        {"id":"1","finish_reason":"TOOL_CALL","message":{"role":"assistant","tool_calls":CALLS},"usage":{}}""",
                        "{\"id\":\"1\",\"finish_reason\":\"COMPLETE\",\"message\":{\"role\":\"assistant\",\"content\":[]}}"));
        SAMPLES.put(
                WireFormat.OLLAMA,
                new Sample(
                        """
                        [{"id":"call_a","function":{"index":0,"name":"forecast","arguments":%s}},
                         {"id":"call_b","function":{"index":1,"name":"ping","arguments":"{}"}}]""".formatted(ARGUMENTS),
                        "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":CALLS}",
                        "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":CALLS},\"done\":true,\"done_reason\":\"stop\"}",
                        "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"},\"done\":true,\"done_reason\":\"stop\"}"));
    }

    private WireResponses() {}

    static List<List<String>> idsNamesAndArguments(List<ToolCall> calls) {
        return calls.stream()
                .map(call -> List.of(call.id(), call.name(), call.argumentsJson()))
                .toList();
    }
}
