package dev.toolwave.runtime.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SpareTest {

    private final Spare spare = new Spare();
    private volatile boolean over;

    @AfterEach
    void end() {
        over = true;
    }

    @Test
    void nobodyThere_takesNoOffer() {
        assertThat(spare.offer(() -> {})).isFalse();
    }

    @Test
    void threadThatIsOfferedNothing_goes() throws InterruptedException {
        Thread staying = new Thread(spare::stay);
        staying.start();
        staying.join();

        assertThat(spare.offer(() -> {})).isFalse();
    }

    @Test
    void threadThatStays_doesWhatItIsOfferedAndStaysOn() throws InterruptedException {
        keepStaying();
        for (int round = 0; round < 100; round++) {
            CountDownLatch done = new CountDownLatch(1);
            offerUntilTaken(done::countDown);
            Waiting.on(done);
        }
    }

    @Test
    void threadAtWork_takesNoOffer() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        keepStaying();
        offerUntilTaken(() -> Waiting.ignoringInterrupts(started, end));
        Waiting.on(started);

        assertThat(spare.offer(() -> {})).isFalse();
        end.countDown();
    }

    @Test
    void withdrawnOffers_areNeverDoneLater() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        keepStaying();
        for (int offers = 0; offers < 2_000; offers++) {
            Runnable task = done::incrementAndGet;
            offerUntilTaken(task);
            spare.withdraw(task);
        }
        int doneAnyway = done.get();
        CountDownLatch last = new CountDownLatch(1);
        offerUntilTaken(last::countDown);
        Waiting.on(last);

        assertThat(doneAnyway).as("taken before they could be withdrawn").isLessThan(2_000);
        assertThat(done.get() - doneAnyway)
                .as("under way when the last was withdrawn")
                .isLessThanOrEqualTo(1);
    }

    private void keepStaying() {
        new Thread(() -> {
                    while (!over) {
                        spare.stay();
                    }
                })
                .start();
    }

    private void offerUntilTaken(Runnable task) {
        Waiting.until(() -> spare.offer(task), "somebody takes the offer");
    }
}
