package dev.toolwave.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.samples.benchmark.workload.Call;
import dev.toolwave.samples.benchmark.workload.TurnShape;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToolwaveAnswersTest {

    @ParameterizedTest
    @EnumSource
    void everyCall_getsTheSameAnswerAsFromAllLibraries(Call call) {
        DispatchBenchmark dispatch = new DispatchBenchmark();
        dispatch.call = call;

        assertThatCode(dispatch::check).doesNotThrowAnyException();
        dispatch.close();
    }

    @Test
    void definitions_areThoseWrittenByHand() {
        try (Toolwave toolwave =
                Toolwave.builder().toolset(ShopToolsToolset.of(new ShopTools())).build()) {
            assertThat(toolwave.definitions(WireFormat.OPENAI_CHAT)).isEqualTo(HandWrittenDefinitions.OPENAI_CHAT);
        }
    }

    @Test
    void subset_isMadeOfTheSameParts() {
        DefinitionsBenchmark definitions = new DefinitionsBenchmark();

        assertThatCode(definitions::render).doesNotThrowAnyException();
        definitions.close();
    }

    @Test
    void plan_givesTheSameAnswerInEveryWay() throws Exception {
        SchedulingBenchmark scheduling = new SchedulingBenchmark();
        scheduling.nodes = 10;

        assertThatCode(scheduling::check).doesNotThrowAnyException();
        scheduling.close();
    }

    @Test
    void turn_hasAllAnswers() throws Exception {
        TurnBenchmark turn = new TurnBenchmark();
        turn.shape = TurnShape.FEW;
        turn.start();

        assertThat(turn.toolwave()).isEqualTo(5);
        assertThat(turn.handWritten()).isEqualTo(5);
        turn.close();
    }

    @Test
    void repeatedReads_runOnce() {
        MergedReads reads = MergedReads.count();

        assertThat(reads.calls()).isEqualTo(7);
        assertThat(reads.executions()).isEqualTo(reads.distinct()).isEqualTo(3);
    }

    @Test
    void latencyTables_printARowAndATimelineForEveryExample() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        LatencyTables.print(0.001, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("3 x 8 s model calls", "a chain of three", "packingList", "5 branches of search");
    }
}
