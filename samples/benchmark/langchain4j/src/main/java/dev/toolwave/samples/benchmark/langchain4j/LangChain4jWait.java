package dev.toolwave.samples.benchmark.langchain4j;

import dev.langchain4j.agent.tool.Tool;

/** A tool that takes its time. */
public class LangChain4jWait {

    @Tool("Waits, and returns the id.")
    public int pause(int id, long millis) throws InterruptedException {
        Thread.sleep(millis);
        return id;
    }
}
