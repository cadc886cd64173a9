package dev.toolwave.samples.benchmark.report;

/**
 * A bound for the ratio of two figures.
 *
 * @param bound the most that it may be, or the least
 * @param isLeast whether the bound is the least
 */
record Goal(double bound, boolean isLeast) {

    static Goal atMost(double bound) {
        return new Goal(bound, false);
    }

    static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    /** Returns the ratio of the medians, the goal, and whether it is met. */
    String of(Figure figure, Figure reference) {
        if (figure.isNone() || reference.isNone()) {
            return "-";
        }
        double ratio = figure.median() / reference.median();
        boolean isMet = isLeast ? ratio >= bound : ratio <= bound;
        return Figure.ratio(ratio) + " (goal " + (isLeast ? "at least " : "") + Figure.ratio(bound) + ": "
                + (isMet ? "met)" : "**missed**)");
    }
}
