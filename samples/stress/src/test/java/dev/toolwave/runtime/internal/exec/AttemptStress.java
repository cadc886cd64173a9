package dev.toolwave.runtime.internal.exec;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** An interrupt reaches this attempt or no other: the interrupt flag is never left set. Results: started, flag left set. */
@JCStressTest
@Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "the interrupt came while it ran, or too late")
@Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "the interrupt came before it ran")
@Outcome(expect = Expect.FORBIDDEN, desc = "the interrupt is left to the next tool")
@State
public class AttemptStress {

    private final Attempt attempt = new Attempt(null, 1, 0, 0, "tool", Engine.NEVER, new Permits(0), null, null);

    @Actor
    public void tool(ZZ_Result result) {
        result.r1 = attempt.begin();
        attempt.end();
        result.r2 = Thread.interrupted();
    }

    @Actor
    public void clock() {
        attempt.interrupt();
    }
}
