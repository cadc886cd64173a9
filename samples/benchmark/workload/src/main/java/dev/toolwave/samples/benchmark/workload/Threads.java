package dev.toolwave.samples.benchmark.workload;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that code by hand runs blocking tools on: what the JDK at hand is best at. */
public final class Threads {

    private Threads() {}

    /** Returns an executor with a virtual thread for each task, from JDK 21 on, or else with as many platform threads as needed. */
    public static ExecutorService perTask() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException beforeJdk21) {
            return Executors.newCachedThreadPool();
        }
    }
}
