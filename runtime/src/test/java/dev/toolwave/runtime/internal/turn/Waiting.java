package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for other threads, and fails where they do not come. */
public final class Waiting {

    private static final long LIMIT_SECONDS = 20;

    private Waiting() {}

    public static void on(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS))
                .as("the latch opens")
                .isTrue();
    }

    /** Waits for an interrupt. Counts down the latch when the tool has started. */
    static Object untilInterrupted(CountDownLatch started) throws InterruptedException {
        started.countDown();
        new CountDownLatch(1).await();
        throw new AssertionError("nobody opens that latch");
    }

    /** Runs on, whatever interrupts come, until the latch opens. */
    public static Object ignoringInterrupts(CountDownLatch started, CountDownLatch end) {
        started.countDown();
        boolean open = false;
        while (!open) {
            try {
                open = end.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                open = false; // that is the point
            }
        }
        return "late";
    }

    public static void until(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
