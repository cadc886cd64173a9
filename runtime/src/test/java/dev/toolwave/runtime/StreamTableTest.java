package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the tables of streams in docs/formats.md: what providers and compatible servers send, and what is read. */
class StreamTableTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"anthropic", "chat", "chatWithoutIds", "responses", "gemini", "others"})
    void stream_isReadAsTheTableSays(WireFormat format, String row, String expected, List<String> events) {
        ToolCallAccumulator stream = format.accumulator();
        events.forEach(stream::accept);

        assertThat(stream.calls().stream()
                        .map(call -> call.id() + " " + call.name() + call.argumentsJson())
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
        assertThat(format.readCalls(stream.message())).hasSameSizeAs(stream.calls());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void errorInAStream_isReportedWithItsMessage(WireFormat format, String event, String message) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> format.accumulator().accept(event))
                .withMessageEndingWith("the provider reports an error" + message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void errorInsteadOfAResponse_isReportedWithItsMessage(WireFormat format, String response, String message) {
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> format.readCalls(response))
                .withMessageEndingWith("the provider reports an error: " + message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void streamThatWasCutOff_isRefused(WireFormat format, String row, String problem, List<String> events) {
        ToolCallAccumulator stream = format.accumulator();
        events.forEach(stream::accept);

        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(stream::calls)
                .withMessageContaining(problem);
        assertThatExceptionOfType(WireFormatException.class).isThrownBy(stream::message);
    }

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, names = "MCP", mode = EnumSource.Mode.EXCLUDE)
    void emptyDataAndTheDoneMarker_areAccepted(WireFormat format) {
        ToolCallAccumulator stream = format.accumulator();
        for (String event : ToolCallAccumulatorTest.events(format)) {
            stream.accept("");
            stream.accept(event);
        }
        stream.accept(" [DONE]\n");

        assertThat(stream.calls()).hasSize(2);
    }

    static Stream<Arguments> anthropic() {
        String start = "{'type':'message_start','message':{'role':'assistant','content':[]}}";
        String end = "{'type':'message_delta','delta':{'stop_reason':'tool_use'}}";
        String stop = "{'type':'message_stop'}";
        return Stream.of(
                row(
                        WireFormat.ANTHROPIC,
                        "a server tool before a call",
                        "a f{\"x\":1}",
                        start,
                        block(0, "{'type':'server_tool_use','id':'s1','name':'web_search','input':{}}"),
                        json(0, "{'query':'x'}"),
                        "{'type':'content_block_stop','index':0}",
                        block(1, "{'type':'web_search_tool_result','tool_use_id':'s1','content':[]}"),
                        "{'type':'content_block_stop','index':1}",
                        block(2, "{'type':'tool_use','id':'a','name':'f','input':{}}"),
                        json(2, "{'x'"),
                        json(2, ":1}"),
                        "{'type':'content_block_stop','index':2}",
                        end,
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "an MCP tool",
                        "",
                        start,
                        block(0, "{'type':'mcp_tool_use','id':'m1','name':'g','server_name':'s','input':{}}"),
                        json(0, "{}"),
                        "{'type':'content_block_stop','index':0}",
                        "{'type':'message_delta','delta':{'stop_reason':'end_turn'}}",
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "the input in the start event",
                        "a purge{\"days\":365}",
                        start,
                        block(0, "{'type':'tool_use','id':'a','name':'purge','input':{'days':365}}"),
                        "{'type':'content_block_stop','index':0}",
                        end,
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "the input in the start event, then an empty fragment, and no end of the block",
                        "a purge{\"days\":365}",
                        start,
                        block(0, "{'type':'tool_use','id':'a','name':'purge','input':{'days':365}}"),
                        json(0, ""),
                        end,
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "the input in the start event and in fragments",
                        "a purge{\"days\":7}",
                        start,
                        block(0, "{'type':'tool_use','id':'a','name':'purge','input':{'days':365}}"),
                        json(0, "{'days':7}"),
                        "{'type':'content_block_stop','index':0}",
                        end,
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "all blocks numbered 0",
                        "a f{\"x\":1}; b g{\"y\":2}",
                        start,
                        block(0, "{'type':'tool_use','id':'a','name':'f','input':{}}"),
                        json(0, "{'x':1}"),
                        "{'type':'content_block_stop','index':0}",
                        block(0, "{'type':'tool_use','id':'b','name':'g','input':{}}"),
                        json(0, "{'y':2}"),
                        "{'type':'content_block_stop','index':0}",
                        end,
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "[DONE] instead of message_stop",
                        "a f{\"x\":1}",
                        start,
                        block(0, "{'type':'tool_use','id':'a','name':'f','input':{}}"),
                        json(0, "{'x':1}"),
                        "{'type':'content_block_stop','index':0}",
                        end,
                        "[DONE]"),
                row(
                        WireFormat.ANTHROPIC,
                        "half a character at the end of a fragment of text",
                        "a f{}",
                        start,
                        block(0, "{'type':'text','text':''}"),
                        "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'hi \\ud83d'}}",
                        "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'\\ude00'}}",
                        block(1, "{'type':'tool_use','id':'a','name':'f','input':{}}"),
                        json(1, "{}"),
                        "{'type':'content_block_stop','index':1}",
                        end,
                        stop),
                row(
                        WireFormat.ANTHROPIC,
                        "half a character at the end of a fragment of input",
                        "a f{\"x\":\"😀\"}",
                        start,
                        block(0, "{'type':'tool_use','id':'a','name':'f','input':{}}"),
                        json(0, "{'x':'\\ud83d"),
                        json(0, "\\ude00'}"),
                        "{'type':'content_block_stop','index':0}",
                        end,
                        stop));
    }

    static Stream<Arguments> chat() {
        return Stream.of(
                chatRow(
                        "index 0 for all, ids on all fragments, interleaved",
                        "a f{}; b g{\"x\":1}",
                        "{'index':0,'id':'a','type':'function','function':{'name':'f','arguments':''}}",
                        "{'index':0,'id':'b','type':'function','function':{'name':'g','arguments':''}}",
                        "{'index':0,'id':'b','function':{'arguments':'{\\'x\\''}}",
                        "{'index':0,'id':'a','function':{'arguments':'{}'}}",
                        "{'index':0,'id':'b','function':{'arguments':':1}'}}"),
                chatRow(
                        "the same with the name repeated",
                        "a f{\"y\":2}; b g{\"x\":1}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':''}}",
                        "{'index':0,'id':'b','function':{'name':'g','arguments':''}}",
                        "{'index':0,'id':'b','function':{'name':'g','arguments':'{\\'x\\''}}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'y\\':2}'}}",
                        "{'index':0,'id':'b','function':{'name':'g','arguments':':1}'}}"),
                chatRow(
                        "continuation with the id \"null\"",
                        "a f{\"x\":1}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':''}}",
                        "{'index':0,'id':'null','function':{'arguments':'{\\'x\\':1}'}}"),
                chatRow(
                        "a new id with every fragment",
                        "a f{\"x\":1}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':''}}",
                        "{'index':0,'id':'b','function':{'arguments':'{\\'x\\''}}",
                        "{'index':0,'id':'c','function':{'arguments':':1}'}}"),
                chatRow(
                        "the name in pieces",
                        "a get_weather{}",
                        "{'index':0,'id':'a','type':'function','function':{'name':'get_','arguments':''}}",
                        "{'index':0,'function':{'name':'weather'}}",
                        "{'index':0,'function':{'arguments':'{}'}}"),
                chatRow(
                        "the id before the name",
                        "a f{}; b g{}",
                        "{'index':0,'id':'a'}",
                        "{'index':0,'function':{'name':'f','arguments':'{}'}}",
                        "{'index':0,'id':'b','type':'function'}",
                        "{'index':0,'function':{'name':'g','arguments':'{}'}}"),
                chatRow(
                        "the id after the name",
                        "a f{}",
                        "{'index':0,'function':{'name':'f','arguments':''}}",
                        "{'index':0,'id':'a','function':{'arguments':'{}'}}"),
                chatRow(
                        "{} before the pieces of the arguments",
                        "a f{\"x\":1}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':'{}'}}",
                        "{'index':0,'function':{'arguments':'{\\'x\\''}}",
                        "{'index':0,'function':{'arguments':':1}'}}"),
                chatRow(
                        "arguments as an object",
                        "a f{\"x\":1}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':{'x':1}}}"),
                chatRow(
                        "an empty type",
                        "a f{}",
                        "{'index':0,'id':'a','type':'','function':{'name':'f','arguments':'{}'}}"),
                chatRow(
                        "an announcement that is never completed",
                        "a f{}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':'{}'}}",
                        "{'index':1,'id':'b','type':'function'}"),
                chatRow(
                        "a whole call that is sent twice",
                        "a f{\"x\":1}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'x\\':1}'}}",
                        "{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'x\\':1}'}}"),
                row(
                        WireFormat.OPENAI_CHAT,
                        "message instead of delta",
                        "a f{\"x\":1}",
                        "{'choices':[{'index':0,'finish_reason':'tool_calls','message':{'role':'assistant','content':null,"
                                + "'tool_calls':[{'id':'a','type':'function','function':{'name':'f','arguments':'{\\'x\\':1}'}}]}}]}"),
                row(
                        WireFormat.OPENAI_CHAT,
                        "deltas, and the whole message at the end",
                        "a f{\"x\":1}; call_2 g{}",
                        chunk("{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'x\\''}}"),
                        chunk("{'index':0,'function':{'arguments':':1}'}}"),
                        chunk("{'index':1,'function':{'name':'g','arguments':'{}'}}"),
                        "{'choices':[{'index':0,'finish_reason':'tool_calls','message':{'role':'assistant','content':'',"
                                + "'tool_calls':[{'id':'a','function':{'name':'f','arguments':'{\\'x\\':1}'}},"
                                + "{'function':{'name':'g','arguments':'{}'}}]}}]}"),
                row(
                        WireFormat.OPENAI_CHAT,
                        "[DONE] without a finish_reason",
                        "a f{\"x\":1}",
                        chunk("{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'x\\':1}'}}"),
                        "[DONE]"));
    }

    /** Servers that send no ids, for both formats whose streams are alike. */
    static Stream<Arguments> chatWithoutIds() {
        return Stream.of(WireFormat.OPENAI_CHAT, WireFormat.MISTRAL)
                .flatMap(format -> Stream.of("'index':0,", "'index':0,'id':'',", "'id':null,", "'index':0,'id':'null',")
                        .flatMap(ids -> Stream.of(
                                row(
                                        format,
                                        "two whole calls in two chunks, " + ids,
                                        "call_1 f{\"x\":1}; call_2 f{\"x\":2}",
                                        chunk("{" + ids + "'function':{'name':'f','arguments':'{\\'x\\':1}'}}"),
                                        chunk("{" + ids + "'function':{'name':'f','arguments':'{\\'x\\':2}'}}"),
                                        END),
                                row(
                                        format,
                                        "two whole calls in one chunk, " + ids,
                                        "call_1 f{\"x\":1}; call_2 f{\"x\":2}",
                                        chunk("{" + ids + "'function':{'name':'f','arguments':'{\\'x\\':1}'}},{" + ids
                                                + "'function':{'name':'f','arguments':'{\\'x\\':2}'}}"),
                                        END),
                                row(
                                        format,
                                        "a call without arguments first, " + ids,
                                        "call_1 geocode; call_2 purge{\"days\":9}",
                                        chunk("{" + ids + "'function':{'name':'geocode','arguments':''}}"),
                                        chunk("{" + ids + "'function':{'name':'purge','arguments':'{\\'days\\':9}'}}"),
                                        END),
                                row(
                                        format,
                                        "two calls without arguments, " + ids,
                                        "call_1 geocode; call_2 purge",
                                        chunk("{" + ids
                                                + "'type':'function','function':{'name':'geocode','arguments':''}}"),
                                        chunk("{" + ids
                                                + "'type':'function','function':{'name':'purge','arguments':''}}"),
                                        END),
                                row(
                                        format,
                                        "two calls in fragments, " + ids,
                                        "call_1 f{\"x\":1}; call_2 g{\"y\":2}",
                                        chunk("{" + ids + "'type':'function','function':{'name':'f','arguments':''}}"),
                                        chunk("{" + ids + "'function':{'arguments':'{\\'x\\':1'}}"),
                                        chunk("{" + ids + "'function':{'arguments':'}'}}"),
                                        chunk("{" + ids + "'type':'function','function':{'name':'g','arguments':''}}"),
                                        chunk("{" + ids + "'function':{'arguments':'{\\'y\\':2}'}}"),
                                        END))));
    }

    static Stream<Arguments> responses() {
        String call = "{'type':'function_call','id':'%s','call_id':'%s','name':'%s','arguments':'%s','status':'%s'}";
        String added = "{'type':'response.output_item.added','output_index':0,'item':%s}";
        String done = "{'type':'response.output_item.done','output_index':0,'item':%s}";
        String completed = "{'type':'response.completed','response':{'status':'completed','output':[%s]}}";
        String a = call.formatted("i1", "a", "f", "{}", "completed");
        String b = call.formatted("i2", "b", "g", "{\\'x\\':1}", "completed");
        return Stream.of(
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "calls in the last event only",
                        "a f{}; b g{\"x\":1}",
                        completed.formatted(a + "," + b)),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "an empty output in the last event",
                        "a f{}",
                        added.formatted(call.formatted("i1", "a", "f", "", "in_progress")),
                        done.formatted(a),
                        completed.formatted("")),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "all items numbered 0",
                        "a f{}; b g{\"x\":1}",
                        added.formatted(call.formatted("i1", "a", "f", "", "in_progress")),
                        added.formatted(call.formatted("i2", "b", "g", "", "in_progress")),
                        done.formatted(a),
                        done.formatted(b),
                        completed.formatted("")),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "no numbers, fragments by item id",
                        "a f{}; b g{\"x\":1}",
                        added.replace("'output_index':0,", "")
                                .formatted(call.formatted("i1", "a", "f", "", "in_progress")),
                        added.replace("'output_index':0,", "")
                                .formatted(call.formatted("i2", "b", "g", "", "in_progress")),
                        "{'type':'response.function_call_arguments.delta','item_id':'i1','delta':'{}'}",
                        "{'type':'response.function_call_arguments.delta','item_id':'i2','delta':'{\\'x\\''}",
                        "{'type':'response.function_call_arguments.done','item_id':'i1','arguments':'{}'}",
                        "{'type':'response.function_call_arguments.done','item_id':'i2','arguments':'{\\'x\\':1}'}",
                        completed.formatted("")),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "a new item id with every event",
                        "a f{}",
                        added.formatted(call.formatted("i1", "a", "f", "", "in_progress")),
                        "{'type':'response.function_call_arguments.delta','output_index':0,'item_id':'i7','delta':'{}'}",
                        done.formatted(call.formatted("i8", "a", "f", "{}", "completed")),
                        "{'type':'response.completed','response':{'status':'completed'}}"),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "a fragment before its call, which the last event has",
                        "a f{}",
                        "{'type':'response.function_call_arguments.delta','output_index':0,'delta':'{}'}",
                        completed.formatted(a)));
    }

    static Stream<Arguments> gemini() {
        return Stream.of(
                row(
                        WireFormat.GEMINI,
                        "chunks without candidates",
                        "call_1 f{\"x\":1}",
                        "{'modelVersion':'gemini','responseId':'r'}",
                        "{'candidates':[{'content':{'role':'model','parts':[{'functionCall':{'name':'f','args':{'x':1}}}]}}]}",
                        "{'usageMetadata':{'totalTokenCount':9}}",
                        "{'candidates':[{'finishReason':'STOP'}]}"),
                row(
                        WireFormat.GEMINI,
                        "two calls in one chunk",
                        "call_1 f{\"x\":1}; call_2 f{\"x\":2}",
                        "{'candidates':[{'content':{'parts':[{'functionCall':{'name':'f','args':{'x':1}}},"
                                + "{'functionCall':{'name':'f','args':{'x':2}}}]},'finishReason':'STOP'}]}"),
                row(
                        WireFormat.GEMINI,
                        "code that Google runs",
                        "call_1 f",
                        "{'candidates':[{'content':{'parts':[{'executableCode':{'language':'PYTHON','code':'1'}},"
                                + "{'functionCall':{'name':'f'}}]},'finishReason':'STOP'}]}"));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                row(
                        WireFormat.BEDROCK,
                        "a tool of the service",
                        "a f{}",
                        "{'contentBlockStart':{'contentBlockIndex':0,'start':{'toolUse':{'toolUseId':'s','name':'search','type':'server_tool_use'}}}}",
                        "{'contentBlockDelta':{'contentBlockIndex':0,'delta':{'toolUse':{'input':'{\\'q\\':1}'}}}}",
                        "{'contentBlockStop':{'contentBlockIndex':0}}",
                        "{'contentBlockStart':{'contentBlockIndex':1,'start':{'toolUse':{'toolUseId':'a','name':'f'}}}}",
                        "{'contentBlockDelta':{'contentBlockIndex':1,'delta':{'toolUse':{'input':'{}'}}}}",
                        "{'contentBlockStop':{'contentBlockIndex':1}}",
                        "{'messageStop':{'stopReason':'tool_use'}}",
                        "{'metadata':{'usage':{}}}"),
                row(
                        WireFormat.COHERE,
                        "arguments in the start event",
                        "a f{\"x\":1}",
                        "{'type':'tool-call-start','index':0,'delta':{'message':{'tool_calls':{'id':'a','type':'function','function':{'name':'f','arguments':'{\\'x\\''}}}}}",
                        "{'type':'tool-call-delta','index':0,'delta':{'message':{'tool_calls':{'function':{'arguments':':1}'}}}}}",
                        "{'type':'tool-call-end','index':0}",
                        "{'type':'message-end','delta':{'finish_reason':'TOOL_CALL'}}"),
                row(
                        WireFormat.OLLAMA,
                        "calls in several chunks, with and without ids",
                        "a f{\"x\":1}; call_2 g{}",
                        "{'message':{'role':'assistant','content':'','tool_calls':[{'id':'a','function':{'index':0,'name':'f','arguments':{'x':1}}}]},'done':false}",
                        "{'message':{'role':'assistant','content':'','tool_calls':[{'function':{'name':'g','arguments':{}}}]},'done':false}",
                        "{'message':{'role':'assistant','content':''},'done':true,'done_reason':'stop'}"),
                row(
                        WireFormat.MISTRAL,
                        "all calls in the last chunk",
                        "D681PevKs f{}",
                        "{'choices':[{'index':0,'finish_reason':'tool_calls','delta':{'content':'','tool_calls':[{'id':'D681PevKs','index':0,'function':{'name':'f','arguments':'{}'}}]}}]}",
                        "[DONE]"));
    }

    static Stream<Arguments> errorInAStream_isReportedWithItsMessage() {
        return Stream.of(
                error(
                        WireFormat.OPENAI_RESPONSES,
                        "{'type':'error','error':{'code':'x','message':'Rate limit'}}",
                        ": Rate limit"),
                error(
                        WireFormat.OPENAI_RESPONSES,
                        "{'type':'error','code':'x','message':'Rate limit'}",
                        ": Rate limit"),
                error(
                        WireFormat.OPENAI_RESPONSES,
                        "{'type':'response.failed','response':{'error':{'message':'Bad'}}}",
                        ": Bad"),
                error(
                        WireFormat.OPENAI_RESPONSES,
                        "{'type':'response.failed','response':{'error':null}}",
                        " without a message"),
                error(
                        WireFormat.OPENAI_RESPONSES,
                        "{'type':'response.failed','response':{'error':null,'incomplete_details':{'reason':'server_error'}}}",
                        ": {\"reason\":\"server_error\"}"),
                error(WireFormat.OPENAI_CHAT, "{'error':{'message':'Overloaded','code':503}}", ": Overloaded"),
                error(WireFormat.OPENAI_CHAT, "{'error':'Overloaded'}", ": Overloaded"),
                error(
                        WireFormat.OPENAI_CHAT,
                        "{'choices':[{'index':0,'delta':{},'finish_reason':'error','error':{'message':'Overloaded'}}]}",
                        ": Overloaded"),
                error(WireFormat.OPENAI_CHAT, "{'object':'error','message':'bad','code':400}", ": bad"),
                error(
                        WireFormat.MISTRAL,
                        "{'object':'error','message':{'detail':[{'msg':'bad'}]}}",
                        ": [{\"msg\":\"bad\"}]"),
                error(
                        WireFormat.ANTHROPIC,
                        "{'type':'error','error':{'type':'overloaded_error'}}",
                        ": {\"type\":\"overloaded_error\"}"),
                error(
                        WireFormat.GEMINI,
                        "{'error':{'code':429,'message':'Quota','status':'RESOURCE_EXHAUSTED'}}",
                        ": Quota"),
                error(WireFormat.COHERE, "{'message':'too many requests'}", ": too many requests"),
                error(
                        WireFormat.COHERE,
                        "{'type':'message-end','delta':{'finish_reason':'ERROR','error':'busy'}}",
                        ": busy"),
                error(WireFormat.BEDROCK, "{'modelTimeoutException':{'message':'slow'}}", ": slow"),
                error(WireFormat.OLLAMA, "{'error':'model not found'}", ": model not found"));
    }

    static Stream<Arguments> errorInsteadOfAResponse_isReportedWithItsMessage() {
        return Stream.of(
                error(WireFormat.MISTRAL, "{'object':'error','message':'bad','type':'invalid_request_error'}", "bad"),
                error(WireFormat.OPENAI_CHAT, "{'error':{'message':'bad'}}", "bad"),
                error(WireFormat.OPENAI_CHAT, "{'detail':'Not Found'}", "Not Found"),
                error(WireFormat.OPENAI_RESPONSES, "{'error':{'message':'bad'}}", "bad"),
                error(WireFormat.COHERE, "{'id':'1','message':'invalid api token'}", "invalid api token"),
                error(
                        WireFormat.BEDROCK,
                        "{'message':'The security token is invalid.'}",
                        "The security token is invalid."),
                error(WireFormat.GEMINI, "[{'error':{'code':400,'message':'bad'}}]", "bad"));
    }

    static Stream<Arguments> streamThatWasCutOff_isRefused() {
        String call = chunk("{'index':0,'id':'a','function':{'name':'f','arguments':'{\\'x\\''}}");
        return Stream.of(
                row(WireFormat.OPENAI_CHAT, "no end", "not come to its end", call),
                row(WireFormat.OPENAI_CHAT, "[DONE] inside a call", "not come to its end", call, "[DONE]"),
                row(
                        WireFormat.OPENAI_CHAT,
                        "out of tokens",
                        "cut off inside a call (length)",
                        call,
                        END.replace("tool_calls", "length")),
                row(
                        WireFormat.OPENAI_CHAT,
                        "filtered",
                        "cut off inside a call (content_filter)",
                        call,
                        END.replace("tool_calls", "content_filter")),
                row(
                        WireFormat.MISTRAL,
                        "an error without a message",
                        "stopped because of an error",
                        END.replace("tool_calls", "error")),
                row(
                        WireFormat.ANTHROPIC,
                        "a refusal inside a call",
                        "cut off inside a call (refusal)",
                        block(0, "{'type':'tool_use','id':'a','name':'purge','input':{}}"),
                        json(0, "{'days'"),
                        "{'type':'content_block_stop','index':0}",
                        "{'type':'message_delta','delta':{'stop_reason':'refusal'}}",
                        "{'type':'message_stop'}"),
                row(
                        WireFormat.ANTHROPIC,
                        "a block that was not ended",
                        "ended inside a call",
                        block(0, "{'type':'tool_use','id':'a','name':'purge','input':{}}"),
                        "{'type':'message_delta','delta':{'stop_reason':'end_turn'}}",
                        "{'type':'message_stop'}"),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "an item that was not ended",
                        "not finished",
                        "{'type':'response.output_item.added','output_index':0,'item':{'type':'function_call','call_id':'a','name':'f','arguments':'','status':'in_progress'}}",
                        "{'type':'response.completed','response':{}}"),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "an incomplete item",
                        "cut off inside a call",
                        "{'type':'response.incomplete','response':{'status':'incomplete','output':[{'type':'function_call','call_id':'a','name':'f','arguments':'{','status':'incomplete'}]}}"),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "a fragment of an unknown call",
                        "not started",
                        "{'type':'response.function_call_arguments.delta','output_index':0,'delta':'{}'}",
                        "{'type':'response.completed','response':{}}"),
                row(
                        WireFormat.OPENAI_RESPONSES,
                        "a fragment of an unknown call, and a last event without calls",
                        "not started",
                        "{'type':'response.function_call_arguments.delta','output_index':0,'delta':'{}'}",
                        "{'type':'response.completed','response':{'output':[{'type':'message','id':'m','content':[]}]}}"),
                row(
                        WireFormat.GEMINI,
                        "a call although no tool was declared",
                        "declare the tools",
                        "{'candidates':[{'finishReason':'UNEXPECTED_TOOL_CALL'}]}"));
    }

    private static final String END = "{'choices':[{'index':0,'delta':{},'finish_reason':'tool_calls'}]}";

    private static Arguments chatRow(String row, String expected, String... calls) {
        String[] events = new String[calls.length + 1];
        for (int i = 0; i < calls.length; i++) {
            events[i] = chunk(calls[i]);
        }
        events[calls.length] = END;
        return row(WireFormat.OPENAI_CHAT, row, expected, events);
    }

    private static String chunk(String calls) {
        return "{'choices':[{'index':0,'delta':{'tool_calls':[" + calls + "]},'finish_reason':null}]}";
    }

    private static String block(int index, String block) {
        return "{'type':'content_block_start','index':" + index + ",'content_block':" + block + "}";
    }

    private static String json(int index, String fragment) {
        return "{'type':'content_block_delta','index':" + index + ",'delta':{'type':'input_json_delta','partial_json':'"
                + fragment.replace("'", "\\'") + "'}}";
    }

    private static Arguments row(WireFormat format, String row, String expected, String... events) {
        return Arguments.of(
                format,
                row,
                expected,
                Stream.of(events).map(StreamTableTest::quoted).toList());
    }

    private static Arguments error(WireFormat format, String event, String message) {
        return Arguments.of(format, quoted(event), message);
    }

    /** Returns JSON that is written with single quotes here, for legibility. */
    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
