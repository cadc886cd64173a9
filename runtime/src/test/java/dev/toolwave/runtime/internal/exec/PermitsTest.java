package dev.toolwave.runtime.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final List<String> granted = new ArrayList<>();

    private final class Waiter extends Permits.Ticket {

        private final String name;
        private final boolean wants;

        Waiter(String name, boolean wants) {
            this.name = name;
            this.wants = wants;
        }

        @Override
        boolean granted() {
            granted.add(name);
            return wants;
        }
    }

    @Test
    void permits_areAsManyAsThereAre() {
        Permits permits = new Permits(2);

        assertThat(permits.tryAcquire()).isTrue();
        assertThat(permits.free()).isEqualTo(1);
        assertThat(permits.tryAcquire()).isTrue();
        assertThat(permits.tryAcquire()).isFalse();
        assertThat(permits.free()).isZero();
        permits.release();
        assertThat(permits.free()).isEqualTo(1);
        assertThat(permits.acquireOrWait(new Waiter("a", true))).isTrue();
    }

    @Test
    void permitGivenBack_goesToWhoHasWaitedLongest() {
        Permits permits = new Permits(0);
        assertThat(permits.acquireOrWait(new Waiter("a", true))).isFalse();
        assertThat(permits.acquireOrWait(new Waiter("b", true))).isFalse();

        permits.release();
        assertThat(granted).containsExactly("a");
        permits.release();
        assertThat(granted).containsExactly("a", "b");
        assertThat(permits.free()).isZero();
        permits.release();
        assertThat(permits.free()).isEqualTo(1);
    }

    @Test
    void permitThatIsNotWanted_goesToTheNext() {
        Permits permits = new Permits(0);
        permits.acquireOrWait(new Waiter("declines", false));
        permits.acquireOrWait(new Waiter("takes", true));
        permits.acquireOrWait(new Waiter("waits", true));

        permits.release();

        assertThat(granted).containsExactly("declines", "takes");
        assertThat(permits.free()).isZero();
    }

    @Test
    void permitThatNobodyWants_staysFree() {
        Permits permits = new Permits(0);
        permits.acquireOrWait(new Waiter("declines", false));

        permits.release();

        assertThat(permits.free()).isEqualTo(1);
        assertThat(permits.tryAcquire()).isTrue();
    }

    @Test
    void whoWaits_isNotOvertaken() {
        Permits permits = new Permits(1);
        permits.tryAcquire();
        permits.acquireOrWait(new Waiter("waits", true));

        assertThat(permits.tryAcquire()).isFalse();
        assertThat(permits.acquireOrWait(new Waiter("late", true))).isFalse();
        permits.release();
        permits.release();
        assertThat(granted).containsExactly("waits", "late");
        assertThat(permits.free()).isZero();
    }

    @Test
    void ticket_standsInTheQueueOnce() {
        Permits permits = new Permits(0);
        Waiter eager = new Waiter("eager", true);
        permits.acquireOrWait(eager);
        permits.acquireOrWait(eager);

        permits.release();
        permits.release();
        assertThat(granted).containsExactly("eager");
        assertThat(permits.tryAcquire()).isTrue();
        permits.acquireOrWait(eager);
        permits.release();
        assertThat(granted).containsExactly("eager", "eager");
    }

    @Test
    void permitsOfAbandonedHolders_areExhaustedUntilOneEnds() {
        Permits permits = new Permits(2);
        permits.tryAcquire();
        permits.tryAcquire();
        permits.abandoned(5);
        assertThat(permits.exhaustedSince()).isEqualTo(Engine.NEVER);
        permits.abandoned(7);
        assertThat(permits.exhaustedSince()).isEqualTo(7);

        permits.releaseAbandoned();

        assertThat(permits.exhaustedSince()).isEqualTo(Engine.NEVER);
        assertThat(permits.free()).isEqualTo(1);
    }
}
