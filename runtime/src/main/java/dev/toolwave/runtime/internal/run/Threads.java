package dev.toolwave.runtime.internal.run;

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
final class Threads implements Executor {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final Executor executor;
    private final @Nullable ThreadPoolExecutor pool;

    private Threads(Executor executor, @Nullable ThreadPoolExecutor pool) {
        this.executor = executor;
        this.pool = pool;
    }

    /** Returns whether this JVM has virtual threads. */
    static boolean areVirtual() {
        return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    }

    /** Makes what starts tools. */
    static Threads forTools() {
        if (areVirtual()) {
            ThreadFactory factory = virtualFactory();
            return new Threads(task -> factory.newThread(task).start(), null);
        }
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("toolwave-"));
        return new Threads(pool, pool);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    /** Keeps no idle threads from now on; turns that are under way go on. */
    void close() {
        if (pool != null) {
            pool.setKeepAliveTime(0, TimeUnit.SECONDS);
        }
    }

    /** Returns a factory of daemon threads with numbered names. */
    static ThreadFactory daemons(String prefix) {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
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
