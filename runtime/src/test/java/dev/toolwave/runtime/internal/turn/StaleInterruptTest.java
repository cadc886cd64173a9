package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.Toolwave;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt that is meant for one tool reaches no other one, and not the caller. */
class StaleInterruptTest {

    private final TestToolset tools = new TestToolset();

    @ParameterizedTest
    @EnumSource
    void staleInterrupts_neverReachAnotherTool(Scheduling scheduling) {
        AtomicInteger stale = new AtomicInteger();
        // Only the guard may fail, so an interrupt that it receives was meant for another tool.
        tools.read("guard").parameters("n").does(call -> {
            if (Thread.currentThread().isInterrupted()) {
                stale.incrementAndGet();
            }
            spin(call.argument("n"));
            throw new IllegalStateException();
        });
        tools.read("victim").parameters("m").does(call -> {
            spin(call.argument("m"));
            return "done";
        });
        tools.read("guardFirst").needs("guard", "victim");
        tools.read("victimFirst").needs("victim", "guard");
        Toolwave toolwave = tools.runtime().scheduling(scheduling).build();
        SplittableRandom random = new SplittableRandom(1);

        for (int round = 0; round < 1_000; round++) {
            String n = Integer.toString(random.nextInt(200_000));
            String m = Integer.toString(random.nextInt(200_000));
            String name = round % 2 == 0 ? "guardFirst" : "victimFirst";
            toolwave.call(name, "{\"n\":\"" + n + "\",\"m\":\"" + m + "\"}");
            assertThat(Thread.currentThread().isInterrupted())
                    .as("round %d", round)
                    .isFalse();
        }
        assertThat(stale).hasValue(0);
    }

    /** Spins. An interrupt in the meantime remains pending and could reach the next tool. */
    private static void spin(String nanos) {
        long end = System.nanoTime() + Long.parseLong(nanos);
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
