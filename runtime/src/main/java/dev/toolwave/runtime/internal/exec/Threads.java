package dev.toolwave.runtime.internal.exec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The threads that tools run on: virtual ones where the JVM has them, else daemon threads that are kept for a minute. There is
 * no bound on their number here; permits decide how many are in use.
 */
public final class Threads implements Executor {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final int SECONDS_IDLE = 60;

    /** None before the first task: many turns need none, and it takes a while to make. */
    private volatile @Nullable Executor executor;

    private boolean closed;

    private Threads() {}

    /** Returns whether this JVM has virtual threads. */
    public static boolean areVirtual() {
        return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    }

    /** Makes what starts tools. */
    public static Threads forTools() {
        return new Threads();
    }

    @Override
    public void execute(Runnable task) {
        Executor started = executor;
        (started == null ? start() : started).execute(task);
    }

    /** Keeps no idle threads from now on; turns that are under way go on. */
    public synchronized void close() {
        closed = true;
        if (executor instanceof ThreadPoolExecutor pool) {
            pool.setKeepAliveTime(0, TimeUnit.SECONDS);
        }
    }

    private synchronized Executor start() {
        Executor started = executor;
        if (started == null) {
            started = areVirtual() ? virtual() : pool(closed ? 0 : SECONDS_IDLE);
            executor = started;
        }
        return started;
    }

    private static Executor virtual() {
        ThreadFactory factory = virtualFactory();
        return task -> factory.newThread(task).start();
    }

    private static Executor pool(int secondsIdle) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, secondsIdle, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons());
    }

    private static ThreadFactory daemons() {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, "toolwave-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Calls {@code Thread.ofVirtual().name("toolwave-", 1).factory()}, which Java 17 cannot compile. */
    private static ThreadFactory virtualFactory() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object unnamed = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual))
                    .invoke();
            Object named = lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class))
                    .invoke(unnamed, "toolwave-", 1L);
            return (ThreadFactory) lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class))
                    .invoke(named);
        } catch (Throwable e) {
            throw new IllegalStateException("this JVM should have virtual threads", e);
        }
    }
}
