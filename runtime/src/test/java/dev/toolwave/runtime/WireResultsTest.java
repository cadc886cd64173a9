package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.toolwave.runtime.internal.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Results out, where the formats differ; the goldens show the rest. */
class WireResultsTest {

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void everyCall_isAnswered_inOrder(WireFormat format) {
        String written = format.writeResults(WireResults.EVERYTHING);

        assertThat(written)
                .containsSubsequence(
                        "21.50",
                        "Booked",
                        "notes",
                        "SQLException",
                        "INVALID_ARGUMENTS",
                        "frobnicate",
                        "cancelled",
                        "The map");
    }

    @Test
    void callerAndNamespace_areEchoed_andAProgramGetsJsonOfItsSchema() {
        String caller = "{\"type\":\"program\",\"caller_id\":\"call_p\"}";
        List<ToolCall> calls = WireFormat.OPENAI_RESPONSES.readCalls(
                "[{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"greet\",\"arguments\":\"{}\",\"caller\":"
                        + caller + ",\"namespace\":\"crm\"}]");

        String written = WireFormat.OPENAI_RESPONSES.writeResults(TurnResult.of(
                List.of(new ToolResult(calls.get(0), new Outcome.Ok<>("Hi"), "Hi", "{\"result\":\"Hi\"}", List.of()))));

        assertThat(written)
                .isEqualTo("[{\"type\":\"function_call_output\",\"call_id\":\"a\",\"caller\":" + caller
                        + ",\"namespace\":\"crm\",\"output\":\"{\\\"result\\\":\\\"Hi\\\"}\"}]");
    }

    @Test
    void idOfAnotherProvider_becomesNineLettersOrDigitsForMistral_alwaysTheSame() {
        assertThat(mistralId("call_1")).matches("[a-zA-Z0-9]{9}").isEqualTo(mistralId("call_1"));
        assertThat(mistralId("call_1")).isNotEqualTo(mistralId("call_2"));
        assertThat(mistralId("D681PevKs")).isEqualTo("D681PevKs");
    }

    @Test
    void jsonRpcRequest_isAnsweredByAResponse_withItsId() {
        List<ToolCall> calls = WireFormat.MCP.readCalls(
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"ping\",\"arguments\":{}}}");

        String written = WireFormat.MCP.writeResults(TurnResult.of(List.of(
                new ToolResult(calls.get(0), new Outcome.Ok<>(null), "{\"ok\":true}", "{\"ok\":true}", List.of()))));

        assertThat(written)
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"content\":[{\"type\":\"text\","
                        + "\"text\":\"{\\\"ok\\\":true}\"}],\"structuredContent\":{\"ok\":true}}}");
    }

    @Test
    void unknownToolInAJsonRpcRequest_isAProtocolError() {
        List<ToolCall> calls = WireFormat.MCP.readCalls(
                "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"tools/call\",\"params\":{\"name\":\"pong\"}}");
        Outcome<?> outcome =
                new Outcome.NotOk<>(Outcome.Reason.UNKNOWN_TOOL, "pong", "There is no tool named 'pong'.", null);

        String written = WireFormat.MCP.writeResults(
                TurnResult.of(List.of(new ToolResult(calls.get(0), outcome, "unknown", null, List.of()))));

        assertThat(written)
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":-32602,"
                        + "\"message\":\"There is no tool named 'pong'.\"}}");
    }

    /** Revision 2026-07-28 demands the field of every result; 2025-11-25, which has a handshake, does not know it. */
    @ParameterizedTest
    @CsvSource({"2025-11-25, false", "2026-07-28, true", "2027-01-01, true"})
    void resultOfMcp_saysThatItIsOne_whereTheRequestsRevisionWantsThat(String revision, boolean typed) {
        String params = "{\"name\":\"ping\",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"%s\"}}"
                .formatted(revision);
        String request = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":" + params + "}";

        for (String json : List.of(params, request)) {
            ToolCall call = WireFormat.MCP.readCalls(json).get(0);
            String written = WireFormat.MCP.writeResults(TurnResult.of(
                    List.of(new ToolResult(call, new Outcome.Ok<>(null), "", "{\"ok\":true}", List.of()))));

            assertThat(written.contains("{\"resultType\":\"complete\",\"content\":"))
                    .as(json)
                    .isEqualTo(typed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEDROCK   | '  '   |      | {"text":"(empty)"}
            ANTHROPIC | ''     |      | "content":""
            ANTHROPIC | ' '    | ' '  | "content":""
            ANTHROPIC | ' '    | 'x'  | "content":[{"type":"text","text":"x"}]
            """)
    void textWithNothingToRead_isNoBlockOfItsOwn(WireFormat format, String text, String part, String expected) {
        List<ToolContent> parts =
                part == null ? List.of() : List.of(new ToolContent.Text(" "), new ToolContent.Text(part));
        ToolResult result = new ToolResult(new ToolCall("a", "read", "{}"), new Outcome.Ok<>(text), text, null, parts);

        assertThat(format.writeResults(TurnResult.of(List.of(result)))).contains(expected);
    }

    @Test
    void callMadeByHand_withMalformedFieldsOfTheProvider_isTheApplicationsFault() {
        ToolResult result =
                new ToolResult(new ToolCall("a", "read", "{}", "{oops"), new Outcome.Ok<>("x"), "x", null, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireFormat.ANTHROPIC.writeResults(TurnResult.of(List.of(result))))
                .withMessageStartingWith("the providerJson of call 'a' is malformed JSON");
    }

    @Test
    void onlyParts_ofGemini_leaveANoteAsOutput() {
        ToolResult image = new ToolResult(
                new ToolCall("a", "draw", "{}"),
                new Outcome.Ok<>("x"),
                "",
                null,
                List.of(new ToolContent.Image("image/png", WireResults.PNG)));

        assertThat(WireFormat.GEMINI.writeResults(TurnResult.of(List.of(image))))
                .contains("{\"output\":\"see parts\"}");
    }

    @Test
    void textThatOnlyLooksLikeJson_staysText() {
        ToolResult odd = WireResults.ok("a", "read", "{not json", null);

        assertThat(WireFormat.BEDROCK.writeResults(TurnResult.of(List.of(odd)))).contains("{\"text\":\"{not json\"}");
    }

    /** A refused image makes this request fail, and all that follow in the conversation. */
    @ParameterizedTest
    @EnumSource(value = WireFormat.class, names = "MCP", mode = EnumSource.Mode.EXCLUDE)
    void imageOfATypeThatProvidersRefuse_becomesANote(WireFormat format) {
        String written = written(format, new ToolContent.Image("image/svg+xml", WireResults.PNG));

        assertThat(written).doesNotContain(WireResults.PNG);
        assertThat(format.name() + written).matches("(?s)(OPENAI_CHAT|COHERE|.*\\[image: image/svg\\+xml]).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANTHROPIC        | "media_type":"image/jpeg"
            BEDROCK          | "format":"jpeg"
            OPENAI_CHAT      | "url":"data:image/jpeg;base64,
            OPENAI_RESPONSES | "image_url":"data:image/jpeg;base64,
            MISTRAL          | "image_url":"data:image/jpeg;base64,
            GEMINI           | "mimeType":"image/jpeg"
            MCP              | "mimeType":"image/jpeg"
            OLLAMA           | "images":[
            """)
    void mediaTypesOfImages_areWrittenUnderTheirRegisteredNames(WireFormat format, String expected) {
        for (String type : List.of("image/jpeg", "image/jpg", "IMAGE/JPEG", " image/jpeg; q=1")) {
            assertThat(written(format, new ToolContent.Image(type, WireResults.PNG)))
                    .as(type)
                    .contains(expected);
        }
    }

    @Test
    void gifs_areANoteForGemini_whichDoesNotAcceptThem() {
        assertThat(written(WireFormat.GEMINI, new ToolContent.Image("image/gif", WireResults.PNG)))
                .contains("\"output\":\"[image: image/gif]\"")
                .doesNotContain("inlineData");
    }

    @Test
    void emptyText_isEmptyOutputForGemini() {
        assertThat(written(WireFormat.GEMINI, new ToolContent.Text(""))).contains("\"output\":\"\"");
    }

    @Test
    void fileWithoutAName_hasANameOrNone_asTheProviderAccepts() {
        ToolContent file = new ToolContent.File(" ", "application/pdf", "JVBERg==");

        assertThat(written(WireFormat.ANTHROPIC, file)).contains("\"document\"").doesNotContain("title");
        assertThat(written(WireFormat.BEDROCK, file)).contains("\"name\":\"document\"");
        assertThat(written(WireFormat.OPENAI_RESPONSES, file)).contains("\"filename\":\"file\"");
    }

    @Test
    void dataUrl_isNotBase64() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ToolContent.Image("image/png", "data:image/png;base64," + WireResults.PNG))
                .withMessage("base64 is a data: URL. Fix: pass only the part after the comma.");
    }

    private static String written(WireFormat format, ToolContent part) {
        ToolResult result = new ToolResult(
                new ToolCall("a", "draw", "{}"), new Outcome.Ok<>("x"), part.toText(), null, List.of(part));
        return format.writeResults(TurnResult.of(List.of(result)));
    }

    static String mistralId(String id) {
        String written = WireFormat.MISTRAL.writeResults(TurnResult.of(List.of(WireResults.ok(id, "ping", "x", null))));
        List<?> messages = (List<?>) Json.read(written);
        return (String) ((Map<?, ?>) messages.get(0)).get("tool_call_id");
    }
}
