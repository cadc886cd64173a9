package dev.toolwave.samples.benchmark.report;

import java.util.List;
import java.util.Locale;

/**
 * A measured figure.
 *
 * @param values all measurements, in any order; empty if there are none
 */
record Figure(List<Double> values) {

    static final Figure NONE = new Figure(List.of());

    Figure {
        values = values.stream().sorted().toList();
    }

    boolean isNone() {
        return values.isEmpty();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Returns the median and, in brackets, the quartiles; of a single measurement there are none. */
    String text() {
        if (values.size() < 2) {
            return medianText();
        }
        int quarter = (values.size() - 1) / 4;
        return number(median()) + " (" + number(values.get(quarter)) + " to "
                + number(values.get(values.size() - 1 - quarter)) + ")";
    }

    /** Returns the median alone. */
    String medianText() {
        return isNone() ? "-" : number(median());
    }

    /** Returns how many times another figure this one is, by their medians. */
    String times(Figure other) {
        return isNone() || other.isNone() ? "-" : ratio(median() / other.median());
    }

    static String ratio(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }

    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
