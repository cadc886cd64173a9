package dev.toolwave.runtime.internal.turn;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A cell for one outcome that looks before it writes: two winners must be seen, or the harness sees nothing at all. */
@JCStressTest
@Outcome(
        id = {"true, false", "false, true"},
        expect = Expect.ACCEPTABLE,
        desc = "one winner")
@Outcome(expect = Expect.FORBIDDEN, desc = "two winners")
@State
public class CanaryStress {

    private volatile boolean settled;

    @Actor
    public void first(ZZ_Result result) {
        result.r1 = settle();
    }

    @Actor
    public void second(ZZ_Result result) {
        result.r2 = settle();
    }

    private boolean settle() {
        if (settled) {
            return false;
        }
        settled = true;
        return true;
    }
}
