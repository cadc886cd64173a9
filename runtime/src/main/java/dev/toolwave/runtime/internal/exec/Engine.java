package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.Durations;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state that all turns of a runtime share: clock, threads, permits and the concurrency limits of tools. Thread-safe. */
public final class Engine {

    /** A time that is never reached, and the value for "no limit". */
    public static final long NEVER = Long.MAX_VALUE;

    private final EngineSettings settings;
    private final LongSupplier ticker;
    private final long origin;
    private final LongUnaryOperator random;
    private final Executor threads;
    private final Permits permits;
    private final Map<ToolKey, Permits> limits = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();
    private final long toolTimeout;

    /** Creates an engine on the JVM's clock and on threads of its own. */
    public Engine(EngineSettings settings) {
        this(settings, new Threads());
    }

    /** Creates an engine on the JVM's clock and on the threads of an executor. */
    public Engine(EngineSettings settings, Executor threads) {
        // Anonymous classes: linking the first lambda would take longer than the rest of a first call.
        this(
                settings,
                new LongSupplier() {
                    @Override
                    public long getAsLong() {
                        return System.nanoTime();
                    }
                },
                new LongUnaryOperator() {
                    @Override
                    public long applyAsLong(long bound) {
                        return ThreadLocalRandom.current().nextLong(bound + 1);
                    }
                },
                threads);
    }

    /**
     * Creates an engine.
     *
     * @param ticker a monotonic clock in nanoseconds
     * @param random returns a number between zero and its argument, both inclusive
     * @param threads starts a task on a thread of its own
     */
    public Engine(EngineSettings settings, LongSupplier ticker, LongUnaryOperator random, Executor threads) {
        this.settings = settings;
        this.ticker = ticker;
        this.origin = ticker.getAsLong();
        this.random = random;
        this.threads = threads;
        this.permits = new Permits(settings.maxConcurrency());
        this.toolTimeout = limit(settings.toolTimeout());
    }

    public EngineSettings settings() {
        return settings;
    }

    /** Returns the time since the engine was created, in nanoseconds. */
    public long now() {
        return ticker.getAsLong() - origin;
    }

    /** Returns the source of random numbers between zero and an argument, both inclusive. */
    LongUnaryOperator random() {
        return random;
    }

    /** Runs a task on a thread for tools. */
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Returns the permits of the runtime. Each running tool holds one. */
    public Permits permits() {
        return permits;
    }

    /** Returns the permits of a tool that has a concurrency limit. */
    public Permits limitOf(ToolPolicy tool) {
        return limits.computeIfAbsent(ToolKey.of(tool), key -> new Permits(tool.maxConcurrency()));
    }

    /** Returns the time limit of one attempt of a tool in nanoseconds; {@link #NEVER} if there is none. */
    public long timeLimit(ToolPolicy tool) {
        Duration own = tool.timeout();
        return own == null ? toolTimeout : limit(own);
    }

    /** Returns the number of a new turn, starting at 1. */
    public long nextTurn() {
        return turns.incrementAndGet();
    }

    /** Returns a duration in nanoseconds; {@link #NEVER} for null and for durations that overflow. */
    public static long limit(@Nullable Duration duration) {
        long nanos = duration == null ? Durations.FOREVER : Durations.nanos(duration);
        return nanos == Durations.FOREVER ? NEVER : nanos;
    }
}
