package dev.toolwave.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.Json;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stream means the same as the whole response, wherever it is cut. */
class StreamFragmentationTest {

    private static final int RESPONSES = Integer.getInteger("toolwave.seeds", 500);

    @ParameterizedTest
    @EnumSource(value = WireFormat.class, names = "MCP", mode = EnumSource.Mode.EXCLUDE)
    void callsOfAStream_areThoseOfTheWholeResponse(WireFormat format) {
        for (int seed = 0; seed < RESPONSES; seed++) {
            List<String> events = new RandomStreams(format, seed).events();
            String whole = new RandomStreams(format, seed).whole();
            ToolCallAccumulator stream = format.accumulator();
            events.forEach(stream::accept);

            String description = "seed " + seed + "\n" + String.join("\n", events);
            assertThat(normalized(stream.calls())).as(description).isEqualTo(normalized(format.readCalls(whole)));
            assertThat(normalized(stream.response().calls()))
                    .as(description)
                    .isEqualTo(normalized(format.readResponse(whole).calls()));
            assertThat(normalized(format.readCalls(stream.message())))
                    .as(description + "\n" + stream.message())
                    .isEqualTo(normalized(stream.calls()));
        }
    }

    /** Returns the calls with arguments in one form: some streams leave empty arguments out. */
    private static List<ToolCall> normalized(List<ToolCall> calls) {
        return calls.stream()
                .map(call -> new ToolCall(
                        call.id(),
                        call.name(),
                        call.argumentsJson().isEmpty() ? "{}" : Json.write(Json.read(call.argumentsJson())),
                        call.providerJson()))
                .toList();
    }
}
