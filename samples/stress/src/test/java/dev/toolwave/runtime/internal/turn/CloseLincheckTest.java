package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolPolicy;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** A call that races with {@code close} runs as a whole or is refused. On JDK 17 only, like {@link PermitsLincheckTest}. */
@EnabledForJreRange(max = JRE.JAVA_17)
class CloseLincheckTest {

    @Test
    void call_runsBeforeTheEndOrIsRefused() {
        assertThatCode(() -> options().check(Closing.class)).doesNotThrowAnyException();
    }

    @Test
    void canary_isCaught() {
        assertThatThrownBy(() -> options().check(Canary.class)).isInstanceOf(LincheckAssertionError.class);
    }

    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .iterations(10)
                .invocationsPerIteration(500)
                .threads(2)
                .actorsBefore(0)
                .actorsPerThread(2)
                .actorsAfter(1);
    }

    public static final class Closing {

        private final ToolsetBinding toolset = new OneTool();
        private final TurnRunner runner = runner(toolset);

        @Operation
        public String call() {
            try {
                return runner.callTyped(TypedCall.of(toolset, 0, new NoArguments()), TurnSettings.DEFAULT)
                        .toString();
            } catch (IllegalStateException e) {
                return "refused";
            }
        }

        @Operation
        public void close() {
            runner.close();
        }
    }

    /** Counts the calls that it takes, and looks too early whether it may. */
    public static final class Canary {

        private volatile boolean closed;
        private volatile int calls;

        @Operation
        public boolean call() {
            if (closed) {
                return false;
            }
            calls = calls + 1;
            return true;
        }

        @Operation
        public int close() {
            closed = true;
            return calls;
        }
    }

    private static TurnRunner runner(ToolsetBinding toolset) {
        EngineSettings settings = new EngineSettings(2, Scheduling.WAVES, null, null, false, 1_000, List.of(), null);
        Engine engine = new Engine(settings, () -> 0, bound -> 0, Runnable::run);
        return new TurnRunner(
                engine, new ToolRegistry(List.of(toolset)), (results, calls, profile) -> TurnResult.of(results));
    }

    private record NoArguments() implements Arguments {

        @Override
        public Object get(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }

    private static final class OneTool extends ToolsetBinding {

        private OneTool() {
            super(
                    List.of(ToolDefinition.builder("one")
                            .inputSchema("{\"type\":\"object\"}")
                            .build()),
                    List.of(Plan.of(PlanNode.of(ToolPolicy.of(OneTool.class, "one", Effect.READ)))),
                    List.of(),
                    "owner");
        }

        @Override
        public Arguments readArguments(int tool, ArgumentReader in) {
            return new NoArguments();
        }

        @Override
        public Object invoke(int tool, int node, Arguments arguments, Inputs in) {
            return "ran";
        }

        @Override
        public void writeResult(int tool, Object result, ResultWriter out) {
            out.text(result);
        }
    }
}
