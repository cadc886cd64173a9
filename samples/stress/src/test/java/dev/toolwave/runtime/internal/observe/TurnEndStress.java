package dev.toolwave.runtime.internal.observe;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** The end of a turn is reported once, with the values that were written. Results: joined, reported with the start, the value that was read. */
@JCStressTest
@Outcome(id = "true, true, 1", expect = Expect.ACCEPTABLE, desc = "told with the beginning")
@Outcome(id = "false, false, 0", expect = Expect.ACCEPTABLE, desc = "told apart")
@Outcome(expect = Expect.FORBIDDEN, desc = "told twice, never, or before it was written")
@State
public class TurnEndStress {

    private final TurnEnd end = new TurnEnd();
    private int written;

    @Actor
    public void turn(ZZI_Result result) {
        written = 1;
        result.r1 = end.joinBeginning();
    }

    @Actor
    public void listener(ZZI_Result result) {
        result.r2 = end.isToldNow();
        result.r3 = result.r2 ? written : 0;
    }
}
