package dev.toolwave.samples.benchmark;

import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Tool;

/** A tool that takes its time, as one that asks a database or a service does. */
public class WaitTools {

    @Tool(value = "Waits, and returns the id.", effect = Effect.READ)
    public int pause(int id, long millis) throws InterruptedException {
        Thread.sleep(millis);
        return id;
    }
}
