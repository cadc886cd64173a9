package dev.toolwave.samples.benchmark;

import dev.toolwave.samples.benchmark.workload.Call;
import java.io.IOException;

/** A JVM's first definitions and first answer, by code written by hand; it ends when its input does. */
public final class HandWrittenFirstCall {

    private HandWrittenFirstCall() {}

    /** Prints two lines and waits. */
    public static void main(String[] args) throws IOException {
        System.out.println(HandWrittenDefinitions.OPENAI_CHAT);
        System.out.println(new HandWrittenShop().call(Call.NESTED.tool(), Call.NESTED.argumentsJson()));
        System.in.read();
    }
}
