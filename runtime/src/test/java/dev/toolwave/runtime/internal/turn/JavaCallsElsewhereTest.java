package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.remote.PlanRunner;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Calls made in Java whose nodes run in another process. */
class JavaCallsElsewhereTest {

    private final TestToolset tools = new TestToolset();

    private Toolwave away(PlanRunner.NodeRunner nodes) {
        return tools.runtime().planRunner(PlanRunner.of(nodes)).build();
    }

    @Test
    void callMadeInJava_runsElsewhereWithItsArgumentsAsJson() {
        tools.read("greet")
                .parameters("name", "title")
                .does(call -> call.argument("title") + " " + call.argument("name"));
        Toolwave worker = tools.waves();
        AtomicReference<String> sent = new AtomicReference<>();
        Toolwave away = away(task -> {
            sent.set(task.json());
            return worker.runNode(task.json());
        });

        assertThat(away.call(tools.typed("greet", "Ada"))).isEqualTo(new Outcome.Ok<>("null Ada"));
        assertThat(sent.get()).contains("\"arguments\":\"{\\\"name\\\":\\\"Ada\\\"}\"");
    }

    @Test
    void overriddenUpstreamOfACallMadeInJava_doesNotRunElsewhereEither() {
        tools.read("geocode").does(call -> {
            throw new AssertionError();
        });
        tools.read("forecast").overridable("geocode", "at").does(call -> "sunny at " + call.argument("at"));
        Toolwave worker = tools.waves();

        assertThat(away(task -> worker.runNode(task.json())).call(tools.typed("forecast", "60,5")))
                .isEqualTo(new Outcome.Ok<>("sunny at 60,5"));
    }

    @Test
    void argumentsThatCannotBeWritten_areSaidSoBeforeAnythingRuns() {
        tools.read("hello").parameters("a");
        TestTool.Written endless = out -> {
            while (true) {
                out.beginArray();
            }
        };
        TestTool.Written infinite = out -> out.number(Double.NaN);
        TestTool.Written broken = out -> {
            throw new IllegalStateException("jdbc:secret");
        };
        TestTool.Written tooDeep = out -> {
            throw new StackOverflowError();
        };
        TestTool.Written tooLong = out -> out.string("x".repeat(1 << 25));

        assertThat(refusal(new Object())).isEqualTo("nothing was generated for their types");
        assertThat(refusal(endless)).startsWith("it nests too deeply at /a/0");
        assertThat(refusal(tooDeep)).startsWith("it nests too deeply");
        assertThat(refusal(infinite)).isEqualTo("the number is not finite at /a");
        assertThat(refusal(broken)).isEqualTo("IllegalStateException at /a");
        assertThat(refusal(tooLong)).isEqualTo("they are too long");
    }

    private String refusal(Object argument) {
        Toolwave away = tools.runtime()
                .planRunner(plan -> {
                    throw new AssertionError();
                })
                .build();
        NotOk<?> refused = (NotOk<?>) away.call(tools.typed("hello", argument));
        assertThat(refused.reason()).isEqualTo(Reason.FAILED);
        String start = "The arguments of hello cannot be written: ";
        assertThat(refused.message()).startsWith(start).endsWith(".");
        return refused.message().substring(start.length(), refused.message().length() - 1);
    }

    @Test
    void callMadeInJavaWhoseResultNothingReads_doesNotStart() {
        tools.write("save").unreadable().does(call -> {
            throw new AssertionError();
        });
        Toolwave away = tools.runtime()
                .planRunner(plan -> {
                    throw new AssertionError();
                })
                .build();

        assertThat(((NotOk<?>) away.call(tools.typed("save"))).message())
                .isEqualTo("The result of the tool cannot be read back: nothing was generated for its type.");
    }

    @Test
    void callMadeInJavaThatFails_isOneOfSeveralResults() {
        tools.read("hello").parameters("a");
        Toolwave worker = tools.waves();
        TypedCall<Object> bad = tools.typed("hello", new Object());
        TypedCall<Object> good = tools.typed("hello", "text");

        TurnResult turn = away(task -> worker.runNode(task.json())).run(bad, good);

        assertThat(turn.outcome(bad).isOk()).isFalse();
        assertThat(turn.outcome(good)).isEqualTo(new Outcome.Ok<>("ok"));
    }
}
