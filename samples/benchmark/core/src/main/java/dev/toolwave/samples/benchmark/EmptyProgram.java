package dev.toolwave.samples.benchmark;

import java.io.IOException;

/** A JVM that does nothing: what every cold start begins with. */
public final class EmptyProgram {

    private EmptyProgram() {}

    /** Prints two lines and waits. */
    public static void main(String[] args) throws IOException {
        System.out.println("[]");
        System.out.println("{}");
        System.in.read();
    }
}
