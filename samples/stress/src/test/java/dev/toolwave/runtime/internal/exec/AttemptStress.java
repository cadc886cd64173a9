package dev.toolwave.runtime.internal.exec;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** An interrupt reaches this attempt or no other, and the interrupt flag is not left set. Results: started, interrupted, flag left set. */
@JCStressTest
@Outcome(id = "true, false, false", expect = Expect.ACCEPTABLE, desc = "the interrupt came too late")
@Outcome(id = "true, true, false", expect = Expect.ACCEPTABLE, desc = "the interrupt came while it ran")
@Outcome(id = "false, true, false", expect = Expect.ACCEPTABLE, desc = "the interrupt came before it ran")
@Outcome(expect = Expect.FORBIDDEN, desc = "the interrupt is lost, or left to the next tool")
@State
public class AttemptStress {

    private final ScheduledAttempt attempt =
            new ScheduledAttempt(null, 0, 0, "tool", Engine.NEVER, new Permits(0), null, null);

    @Actor
    public void tool(ZZZ_Result result) {
        result.r1 = attempt.begin();
        result.r2 = attempt.end();
        result.r3 = Thread.interrupted();
    }

    @Actor
    public void clock() {
        attempt.interrupt();
    }
}
