package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The chain of dependent steps that took the longest.
 *
 * @param steps the indexes of the steps, upstreams first; empty if nothing ran
 * @param time the total time of the steps
 */
public record CriticalPath(List<Integer> steps, Duration time) {

    private static final int NONE = -1;

    /** Copies the list. */
    public CriticalPath {
        steps = List.copyOf(steps);
    }

    /** Returns the longest chain; of several, the one with the lowest indexes. */
    public static CriticalPath of(List<Step> steps) {
        Duration[] until = new Duration[steps.size()];
        int[] before = new int[steps.size()];
        int last = NONE;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            before[i] = latest(step.upstreams(), until);
            until[i] = before[i] == NONE ? step.time() : until[before[i]].plus(step.time());
            if (step.start() != null && (last == NONE || until[i].compareTo(until[last]) > 0)) {
                last = i;
            }
        }
        List<Integer> chain = new ArrayList<>();
        for (int i = last; i != NONE; i = before[i]) {
            if (steps.get(i).start() != null) {
                chain.add(i);
            }
        }
        Collections.reverse(chain);
        return new CriticalPath(chain, last == NONE ? Duration.ZERO : until[last]);
    }

    private static int latest(List<Integer> upstreams, Duration[] until) {
        int latest = NONE;
        for (int upstream : upstreams) {
            if (latest == NONE || until[upstream].compareTo(until[latest]) > 0) {
                latest = upstream;
            }
        }
        return latest;
    }
}
