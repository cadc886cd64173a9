package dev.toolwave.runtime.internal.observe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The inbox of the listener in all orders that two threads can take; on JDK 17 only, as {@code PermitsLincheckTest} is. */
@EnabledForJreRange(max = JRE.JAVA_17)
class InboxLincheckTest {

    private static final int ROOM = 3;

    @Test
    void notices_areAddedAndTakenAsByOneThread() {
        assertThatCode(() -> options().check(Bounded.class)).doesNotThrowAnyException();
    }

    @Test
    void canary_isCaught() {
        assertThatThrownBy(() -> options().check(Canary.class)).isInstanceOf(LincheckAssertionError.class);
    }

    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .iterations(20)
                .invocationsPerIteration(1_000)
                .threads(2)
                .actorsBefore(0)
                .actorsPerThread(3)
                .actorsAfter(1);
    }

    private static List<Integer> numbers(Deque<QueuedEvent> notices) {
        List<Integer> numbers = new ArrayList<>();
        notices.forEach(notice -> numbers.add(((Numbered) notice).number));
        return numbers;
    }

    public static final class Bounded {

        private final Inbox inbox = new Inbox();

        @Operation
        public int add(int number) {
            return inbox.add(new Numbered(number), ROOM);
        }

        @Operation
        public boolean isEmpty() {
            return inbox.isEmpty();
        }

        @Operation(nonParallelGroup = "the listener's thread")
        public List<Integer> takeAll() {
            return numbers(inbox.takeAll());
        }
    }

    /** Adds without looking whether another has, and so loses what that one has added. */
    public static final class Canary {

        private final AtomicReference<Numbered> newest = new AtomicReference<>();

        @Operation
        public int add(int number) {
            Numbered notice = new Numbered(number);
            Numbered before = newest.get();
            notice.before = before;
            notice.count = before == null ? 1 : before.count + 1;
            newest.set(notice);
            return notice.count;
        }
    }

    private static final class Numbered extends QueuedEvent {

        final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        protected void tell() {
            throw new UnsupportedOperationException("of " + number);
        }
    }
}
