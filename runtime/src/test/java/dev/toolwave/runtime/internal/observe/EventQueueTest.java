package dev.toolwave.runtime.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.ToolListener.TurnFinished;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.turn.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventQueueTest {

    private static final int ROOM = 4096;
    private static final TurnResult RESULT = TurnResult.of(List.of());

    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Long> heard = new ArrayList<>();
    private final EventQueue queue = EventQueue.to(new ToolListener() {
        @Override
        public void turnFinished(TurnFinished event) {
            if (event.turn() == 0) {
                Waiting.ignoringInterrupts(blocked, end);
            }
            heard.add(event.turn());
        }
    });

    @Test
    void blockedListener_missesWhatThereIsNoRoomForAndHearsTheRestInOrder() throws Exception {
        add(0);
        Waiting.on(blocked);
        for (int turn = 1; turn <= ROOM + 10; turn++) {
            add(turn);
        }
        assertThat(queue.dropped()).isEqualTo(10);
        end.countDown();
        queue.close();

        assertThat(heard).isEqualTo(LongStream.rangeClosed(0, ROOM).boxed().toList());
    }

    @Test
    void lastQuarter_isKeptForTurns() throws Exception {
        add(0);
        Waiting.on(blocked);
        for (int turn = 1; turn <= ROOM; turn++) {
            queue.tool(ToolListener::turnFinished, new TurnFinished(turn, "", RESULT));
        }
        assertThat(queue.dropped()).isEqualTo(ROOM / 4);
        add(ROOM + 1);
        assertThat(queue.dropped()).isEqualTo(ROOM / 4);
        end.countDown();
        queue.close();

        assertThat(heard).hasSize(1 + ROOM * 3 / 4 + 1).endsWith(ROOM + 1L);
    }

    @Test
    void closedQueue_countsWhatItNoLongerTakes() {
        add(1);
        queue.close();
        add(2);

        assertThat(heard).containsExactly(1L);
        assertThat(queue.dropped()).isEqualTo(1);
    }

    @Test
    void eventsWithPausesBetweenThem_areAllHeard() {
        AtomicLong last = new AtomicLong();
        EventQueue own = EventQueue.to(new ToolListener() {
            @Override
            public void turnFinished(TurnFinished event) {
                last.set(event.turn());
                Thread.currentThread().interrupt(); // which must neither keep the thread awake nor end it
            }
        });
        for (int turn = 1; turn <= 100; turn++) {
            own.turn(ToolListener::turnFinished, new TurnFinished(turn, "", RESULT));
            long expected = turn;
            Waiting.until(() -> last.get() == expected, "the listener hears of each turn");
        }
        own.close();
        assertThat(own.dropped()).isZero();
    }

    private void add(long turn) {
        queue.turn(ToolListener::turnFinished, new TurnFinished(turn, "", RESULT));
    }
}
