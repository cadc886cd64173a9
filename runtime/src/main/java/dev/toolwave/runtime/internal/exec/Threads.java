package dev.toolwave.runtime.internal.exec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Starts the threads that tools run on: virtual threads from Java 21 on, otherwise daemon threads. A thread serves one run and
 * inherits nothing from the thread that started it, so no thread local of one turn can be seen by another. Permits limit how many
 * threads exist. Thread-safe.
 */
public final class Threads implements Executor {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final AtomicLong number = new AtomicLong();
    private volatile @Nullable ThreadFactory factory;

    /** Returns whether this JVM has virtual threads. */
    public static boolean areVirtual() {
        return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    }

    @Override
    public void execute(Runnable task) {
        ThreadFactory made = factory;
        if (made == null) {
            made = areVirtual() ? virtualThreads() : this::daemon;
            factory = made;
        }
        made.newThread(task).start();
    }

    @SuppressWarnings("ThreadPriorityCheck") // a new thread would inherit the priority of its creator
    private Thread daemon(Runnable task) {
        Thread thread = new Thread(null, task, "toolwave-" + number.incrementAndGet(), 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        return thread;
    }

    /** Calls {@code Thread.ofVirtual().name("toolwave-", 1).inheritInheritableThreadLocals(false).factory()} of Java 21. */
    private static ThreadFactory virtualThreads() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object threads = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual))
                    .invoke();
            threads = lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class, long.class))
                    .invoke(threads, "toolwave-", 1L);
            threads = lookup.findVirtual(
                            builder, "inheritInheritableThreadLocals", MethodType.methodType(builder, boolean.class))
                    .invoke(threads, false);
            return (ThreadFactory) lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class))
                    .invoke(threads);
        } catch (Throwable e) {
            throw new IllegalStateException("Java 21 and later have virtual threads", e);
        }
    }
}
