package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.RunProfile.Step;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The steps that a rendering has room for: those on the critical path, then the longest.
 *
 * @param shown indexes of steps, in order of waves
 * @param hidden the others, the longest first
 * @param critical the indexes of the critical path
 */
record Selection(List<Integer> shown, List<Integer> hidden, Set<Integer> critical) {

    static Selection of(List<Step> steps, int room) {
        Set<Integer> critical = new HashSet<>(CriticalPath.of(steps).steps());
        List<Integer> byWeight = IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(step -> !critical.contains(step))
                        .thenComparing(step -> steps.get(step).time(), Comparator.reverseOrder()))
                .toList();
        int count = Math.min(room, steps.size());
        List<Integer> shown = byWeight.subList(0, count).stream()
                .sorted(Comparator.<Integer>comparingInt(step -> steps.get(step).wave())
                        .thenComparing(step -> step))
                .toList();
        return new Selection(shown, byWeight.subList(count, steps.size()), critical);
    }

    boolean isCritical(int step) {
        return critical.contains(step);
    }

    /** Returns what a rendering says of the steps that it leaves out; empty where there are none. */
    String rest(List<Step> steps) {
        return hidden.isEmpty()
                ? ""
                : "and " + hidden.size() + " more, none above "
                        + TimeText.of(steps.get(hidden.get(0)).time());
    }
}
