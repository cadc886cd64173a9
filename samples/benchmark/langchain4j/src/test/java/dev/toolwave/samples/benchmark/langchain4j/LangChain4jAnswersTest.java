package dev.toolwave.samples.benchmark.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.toolwave.samples.benchmark.workload.Call;
import dev.toolwave.samples.benchmark.workload.TurnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LangChain4jAnswersTest {

    @ParameterizedTest
    @EnumSource
    void everyCall_getsTheSameAnswerAsFromAllLibraries(Call call) {
        DispatchBenchmark dispatch = new DispatchBenchmark();
        dispatch.call = call;

        assertThatCode(dispatch::check).doesNotThrowAnyException();
    }

    @Test
    void definitions_nameAllTools() {
        DefinitionsBenchmark definitions = new DefinitionsBenchmark();

        assertThat(definitions.langchain4jKept().split("\"parameters\"")).hasSize(13);
    }

    @Test
    void turn_hasAllAnswers() {
        SequentialTurnBenchmark turn = new SequentialTurnBenchmark();
        turn.shape = TurnShape.FEW;
        turn.start();

        assertThat(turn.langchain4j()).isEqualTo(5);
    }
}
