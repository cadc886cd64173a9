package dev.toolwave.runtime.internal.observe;

import java.util.Deque;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;

/**
 * P17 and P25: what is added to an inbox while it is emptied and closed is taken or refused, each once and in order. The results:
 * how many of three are neither, whether those of one thread came in their order.
 */
@JCStressTest
@Outcome(id = "0, true", expect = Expect.ACCEPTABLE, desc = "taken or refused")
@Outcome(expect = Expect.FORBIDDEN, desc = "lost, doubled or out of order")
@State
public class InboxStress {

    private final Inbox inbox = new Inbox();
    private final Numbered first = new Numbered(1);
    private final Numbered second = new Numbered(2);
    private final Numbered other = new Numbered(3);
    private int refusedHere;
    private int refusedThere;
    private int taken;
    private boolean inOrder = true;

    @Actor
    public void adding() {
        refusedHere = refused(first) + refused(second);
    }

    @Actor
    public void addingToo() {
        refusedThere = refused(other);
    }

    @Actor
    public void taking() {
        take(inbox.takeAll());
        take(inbox.close());
    }

    @Arbiter
    public void afterwards(IZ_Result result) {
        result.r1 = 3 - refusedHere - refusedThere - taken;
        result.r2 = inOrder;
    }

    private int refused(QueuedEvent notice) {
        return inbox.add(notice, 8) == Inbox.FULL ? 1 : 0;
    }

    private void take(Deque<QueuedEvent> notices) {
        for (QueuedEvent notice : notices) {
            taken++;
            first.seen |= notice == first;
            inOrder &= notice != second || first.seen;
        }
    }

    private static final class Numbered extends QueuedEvent {

        final int number;
        boolean seen;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        protected void tell() {
            throw new UnsupportedOperationException("of " + number);
        }
    }
}
