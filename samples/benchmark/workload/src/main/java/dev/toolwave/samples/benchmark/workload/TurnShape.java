package dev.toolwave.samples.benchmark.workload;

/** A turn of blocking calls. */
public enum TurnShape {
    /** Five calls of 20 ms. */
    FEW(5, 20, 5),
    /** A hundred calls of 20 ms, ten at a time. */
    MANY(100, 20, 10),
    /** A thousand calls of 10 ms, 64 at a time. */
    FLOOD(1_000, 10, 64);

    private final int calls;
    private final int millis;
    private final int permits;

    TurnShape(int calls, int millis, int permits) {
        this.calls = calls;
        this.millis = millis;
        this.permits = permits;
    }

    /** Returns how many calls there are. */
    public int calls() {
        return calls;
    }

    /** Returns how long each call takes. */
    public int millis() {
        return millis;
    }

    /** Returns how many may run at the same time. */
    public int permits() {
        return permits;
    }

    /** Returns how long the turn takes at best, in milliseconds. */
    public int ideal() {
        return (calls + permits - 1) / permits * millis;
    }

    /** Returns the arguments of the call with this number. */
    public String argumentsJson(int call) {
        return "{\"id\":" + call + ",\"millis\":" + millis + "}";
    }

    /**
     * Returns the number of answers, to be consumed.
     *
     * @throws IllegalStateException if there are not as many answers as calls
     */
    public int checked(int answers) {
        if (answers != calls) {
            throw new IllegalStateException(answers + " answers to " + calls + " calls");
        }
        return answers;
    }
}
