package dev.toolwave.samples.benchmark;

import dev.toolwave.samples.benchmark.workload.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** One plan, run in the ways that people write by hand. */
final class HandWrittenPlan {

    private final Graph graph;
    private final long[] millis;
    private final Semaphore permits;
    private final int[][] waves;

    /** Takes the time that each node waits, 0 for none, and how many nodes may do so at the same time. */
    HandWrittenPlan(Graph graph, long[] millis, int permits) {
        this.graph = graph;
        this.millis = millis;
        this.permits = new Semaphore(permits);
        this.waves = graph.nodesByWave();
    }

    /** Runs on the calling thread: counters of missing upstreams, and a stack of what is ready. The limit of scheduling. */
    Integer counters() {
        int size = graph.size();
        Integer[] values = new Integer[size];
        AtomicIntegerArray missing = new AtomicIntegerArray(size);
        int[] ready = new int[size];
        int top = 0;
        for (int node = size - 1; node >= 0; node--) {
            int count = graph.upstreams(node).length;
            missing.setPlain(node, count);
            if (count == 0) {
                ready[top++] = node;
            }
        }
        while (top > 0) {
            int node = ready[--top];
            values[node] = value(node, values);
            for (int dependent : graph.dependents(node)) {
                if (missing.decrementAndGet(dependent) == 0) {
                    ready[top++] = dependent;
                }
            }
        }
        return values[size - 1];
    }

    /**
     * Runs as tools that may block have to be run: a thread that finishes a node runs one of those that are ready now, and hands
     * the others on. The calling thread starts, and then waits.
     */
    Integer countersThatHandOn(ExecutorService pool) throws InterruptedException {
        AtomicIntegerArray missing = new AtomicIntegerArray(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            missing.setPlain(node, graph.upstreams(node).length);
        }
        HandingOn run = new HandingOn(missing, new Integer[graph.size()], new CountDownLatch(1), pool);
        for (int node = 1; graph.upstreams(node).length == 0; node++) {
            int other = node;
            pool.execute(() -> run.from(other));
        }
        run.from(0);
        run.done.await();
        return run.values[run.values.length - 1];
    }

    private final class HandingOn {

        private final AtomicIntegerArray missing;
        private final Integer[] values;
        private final CountDownLatch done;
        private final Executor pool;

        private HandingOn(AtomicIntegerArray missing, Integer[] values, CountDownLatch done, Executor pool) {
            this.missing = missing;
            this.values = values;
            this.done = done;
            this.pool = pool;
        }

        private void from(int first) {
            for (int node = first; node >= 0; ) {
                values[node] = value(node, values);
                int next = -1;
                for (int dependent : graph.dependents(node)) {
                    if (missing.decrementAndGet(dependent) > 0) {
                        continue;
                    }
                    if (next < 0) {
                        next = dependent;
                    } else {
                        pool.execute(() -> from(dependent));
                    }
                }
                if (node == values.length - 1) {
                    done.countDown();
                }
                node = next;
            }
        }
    }

    /** Runs each node as a stage after all stages of its upstreams. */
    Integer completableFutures(ExecutorService pool) {
        Integer[] values = new Integer[graph.size()];
        CompletableFuture<?>[] stages = new CompletableFuture<?>[graph.size()];
        for (int i = 0; i < stages.length; i++) {
            int node = i;
            int[] upstreams = graph.upstreams(node);
            CompletableFuture<?>[] before = new CompletableFuture<?>[upstreams.length];
            for (int j = 0; j < before.length; j++) {
                before[j] = stages[upstreams[j]];
            }
            stages[node] = CompletableFuture.allOf(before).thenRunAsync(() -> run(node, values), pool);
        }
        stages[stages.length - 1].join();
        return values[values.length - 1];
    }

    /** Runs wave after wave. */
    Integer invokeAllWaves(ExecutorService pool) throws InterruptedException, ExecutionException {
        Integer[] values = new Integer[graph.size()];
        for (int[] wave : waves) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int node : wave) {
                tasks.add(() -> {
                    run(node, values);
                    return null;
                });
            }
            for (Future<Void> task : pool.invokeAll(tasks)) {
                task.get();
            }
        }
        return values[values.length - 1];
    }

    private void run(int node, Integer[] values) {
        if (millis[node] > 0) {
            permits.acquireUninterruptibly();
            try {
                Thread.sleep(millis[node]);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                permits.release();
            }
        }
        values[node] = value(node, values);
    }

    private Integer value(int node, Integer[] values) {
        int sum = 0;
        for (int upstream : graph.upstreams(node)) {
            sum += values[upstream];
        }
        return Graph.value(sum);
    }
}
