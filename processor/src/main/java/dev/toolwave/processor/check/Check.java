package dev.toolwave.processor.check;

import dev.toolwave.processor.problem.Problems;

/** One rule about one tool. */
@FunctionalInterface
interface Check {

    /** Adds what is wrong with the tool. */
    void check(Subject subject, Problems problems);
}
