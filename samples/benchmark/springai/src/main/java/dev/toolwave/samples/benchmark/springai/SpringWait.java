package dev.toolwave.samples.benchmark.springai;

import org.springframework.ai.tool.annotation.Tool;

/** A tool that takes its time. */
public class SpringWait {

    @Tool(description = "Waits, and returns the id.")
    public int pause(int id, long millis) throws InterruptedException {
        Thread.sleep(millis);
        return id;
    }
}
