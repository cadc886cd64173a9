package dev.toolwave.runtime.internal.exec;

import dev.toolwave.runtime.internal.machine.Durations;
import dev.toolwave.runtime.internal.machine.ToolKey;
import dev.toolwave.runtime.internal.observe.EventQueue;
import dev.toolwave.runtime.spi.ToolPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What all turns of one runtime share: the clock, the threads, the permits of the runtime and those of each tool, and the queue
 * of events for the listener. Thread-safe.
 */
public final class Engine {

    /** A time that does not come, and a limit that there is not. */
    public static final long NEVER = Long.MAX_VALUE;

    private final EngineSettings settings;
    private final Ticker ticker;
    private final long origin;
    private final LongUnaryOperator random;
    private final Executor threads;
    private final Runnable onClose;
    private final Permits permits;
    private final Map<ToolKey, Permits> limits = new ConcurrentHashMap<>();
    private final AtomicLong turns = new AtomicLong();
    private final @Nullable Spare spare = Threads.areVirtual() ? null : new Spare();
    private final @Nullable EventQueue events;
    private final long toolTimeout;

    /**
     * Makes an engine on the clock and the threads of the JVM. No lambdas here, nor elsewhere on the way to a first answer: a JVM
     * takes longer to link its first lambda than to do all the rest.
     */
    public static Engine of(EngineSettings settings) {
        Threads threads = Threads.forTools();
        LongUnaryOperator random = new LongUnaryOperator() {
            @Override
            public long applyAsLong(long bound) {
                return ThreadLocalRandom.current().nextLong(bound + 1);
            }
        };
        return new Engine(settings, Ticker.SYSTEM, random, threads, new Runnable() {
            @Override
            public void run() {
                threads.close();
            }
        });
    }

    public Engine(
            EngineSettings settings, Ticker ticker, LongUnaryOperator random, Executor threads, Runnable onClose) {
        this.settings = settings;
        this.ticker = ticker;
        this.origin = ticker.nanos();
        this.random = random;
        this.threads = threads;
        this.onClose = onClose;
        this.permits = new Permits(settings.maxConcurrency());
        this.events = settings.listener() == null ? null : EventQueue.to(settings.listener());
        this.toolTimeout = limit(settings.toolTimeout());
    }

    public EngineSettings settings() {
        return settings;
    }

    /** Returns the time since the engine was made, in nanoseconds. */
    public long now() {
        return ticker.nanos() - origin;
    }

    /** Gives a random number from zero to its argument, both included. */
    public LongUnaryOperator random() {
        return random;
    }

    /** Runs a task on a thread for tools. */
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Returns the place of a thread that stays a moment when it has helped, null where threads are not used again. */
    @Nullable
    public Spare spare() {
        return spare;
    }

    /** Returns the permits that every running tool holds one of. */
    public Permits permits() {
        return permits;
    }

    /** Returns the permits of a tool with a limit of its own. */
    public Permits limitOf(ToolPolicy tool) {
        return limits.computeIfAbsent(ToolKey.of(tool), key -> new Permits(tool.maxConcurrency()));
    }

    /** Returns how long an attempt of a tool may take, {@link #NEVER} where nothing limits it. */
    public long timeLimit(ToolPolicy tool) {
        Duration own = tool.timeout();
        return own == null ? toolTimeout : limit(own);
    }

    /** Returns the number of a new turn, from 1. */
    public long nextTurn() {
        return turns.incrementAndGet();
    }

    /** Returns the queue to the listener, null where nobody wants to hear of anything. */
    @Nullable
    public EventQueue events() {
        return events;
    }

    /** Lets idle threads go, and the listener hear what it has not heard yet, briefly. */
    public void close() {
        onClose.run();
        if (events != null) {
            events.close();
        }
    }

    /** Returns a duration in nanoseconds, {@link #NEVER} for null and for what nobody lives to see. */
    public static long limit(@Nullable Duration duration) {
        long nanos = duration == null ? Durations.FOREVER : Durations.nanos(duration);
        return nanos == Durations.FOREVER ? NEVER : nanos;
    }
}
