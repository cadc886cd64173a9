package dev.toolwave.runtime.internal.exec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Permits in all orders that two threads can take. On newer JDKs Lincheck finds nothing, not even the canary. */
@EnabledForJreRange(max = JRE.JAVA_17)
class PermitsLincheckTest {

    @Test
    void permits_areTakenAndGivenBackAsByOneThread() {
        assertThatCode(() -> options().check(Taken.class)).doesNotThrowAnyException();
    }

    @Test
    void freePermit_isNeverLeftToATicketThatWaits() {
        assertThatCode(() -> options().sequentialSpecification(Anything.class).check(WaitedFor.class))
                .doesNotThrowAnyException();
    }

    @Test
    void canary_isCaught() {
        assertThatThrownBy(() -> options().check(Canary.class)).isInstanceOf(LincheckAssertionError.class);
    }

    /** No operations before the threads part: they would hide what the first ones do to each other. */
    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .iterations(20)
                .invocationsPerIteration(1_000)
                .threads(2)
                .actorsBefore(0)
                .actorsPerThread(3)
                .actorsAfter(1);
    }

    public static final class Taken {

        private final Permits permits = new Permits(1);

        @Operation
        public boolean take() {
            return permits.tryAcquire();
        }

        @Operation
        public void giveBack() {
            permits.release();
        }

        @Operation
        public int free() {
            return permits.free();
        }
    }

    public static final class WaitedFor {

        private final Permits permits = new Permits(0);
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger got = new AtomicInteger();

        @Operation
        public void takeOrWait() {
            asked.incrementAndGet();
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

        @Operation
        public void giveBack() {
            permits.release();
        }

        @Validate
        public void nobodyWaitsForWhatIsFree() {
            if (permits.free() > 0 && got.get() < asked.get()) {
                throw new IllegalStateException(permits.free() + " free, " + got + " of " + asked + " got one");
            }
        }
    }

    /** Returns nothing, so that every result is allowed: only the validation counts. */
    public static final class Anything {

        public void takeOrWait() {}

        public void giveBack() {}
    }

    /** A cell for one outcome that looks before it writes, as one must not. */
    public static final class Canary {

        private volatile boolean settled;

        @Operation
        public boolean settle() {
            if (settled) {
                return false;
            }
            settled = true;
            return true;
        }
    }
}
