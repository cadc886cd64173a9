package dev.toolwave.runtime.internal.exec;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A permit that is given back while two ask for it goes to exactly one. The results: how many got one, how many are free. */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "one got it")
@Outcome(expect = Expect.FORBIDDEN, desc = "it is lost, doubled, or free while one waits")
@State
public class PermitsStress {

    private final Permits permits = new Permits(0);
    private final AtomicInteger got = new AtomicInteger();

    @Actor
    public void first() {
        take();
    }

    @Actor
    public void second() {
        take();
    }

    @Actor
    public void releasing() {
        permits.release();
    }

    @Arbiter
    public void afterwards(II_Result result) {
        result.r1 = got.get();
        result.r2 = permits.free();
    }

    private void take() {
        Permits.Ticket ticket = new Permits.Ticket() {
            @Override
            boolean granted() {
                got.incrementAndGet();
                return true;
            }
        };
        if (permits.acquireOrWait(ticket)) {
            got.incrementAndGet();
        }
    }
}
