package dev.toolwave.runtime.internal.turn;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts a thread for each task, but now and then refuses to; remembers all threads, and what escaped from them. */
final class ChaosThreads implements Executor {

    private static final int REFUSES_EVERY = 29;
    private static final long SMALL_STACK = 256 * 1024;

    private final AtomicInteger tasks = new AtomicInteger();
    private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> escaped = new ConcurrentLinkedQueue<>();

    @Override
    public void execute(Runnable task) {
        int number = tasks.incrementAndGet();
        if (number % REFUSES_EVERY == 0) {
            throw new RejectedExecutionException("no more threads");
        }
        Thread thread = new Thread(null, task, "chaos-" + number, SMALL_STACK);
        thread.setUncaughtExceptionHandler((dead, e) -> escaped.add(e));
        started.add(thread);
        thread.start();
    }

    boolean haveAllEnded() {
        return started.stream().noneMatch(Thread::isAlive);
    }

    List<Throwable> escaped() {
        return List.copyOf(escaped);
    }
}
