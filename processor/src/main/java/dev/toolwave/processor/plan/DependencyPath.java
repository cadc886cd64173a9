package dev.toolwave.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path from a tool to one of its upstreams or their parameters: {@code planTrip(weather) <- forecast(day)}. Paths share their
 * tails, so that an extension takes constant time and memory.
 *
 * @param step the first step
 * @param rest the other steps
 */
public record DependencyPath(String step, Optional<DependencyPath> rest) {

    static DependencyPath of(String step) {
        return new DependencyPath(step, Optional.empty());
    }

    /** Returns the path with another step in front. */
    DependencyPath after(String earlier) {
        return new DependencyPath(earlier, Optional.of(this));
    }

    public boolean isLong() {
        return rest.isPresent();
    }

    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Optional<DependencyPath> at = Optional.of(this);
                at.isPresent();
                at = at.get().rest()) {
            steps.add(at.get().step());
        }
        return steps;
    }

    @Override
    public String toString() {
        return String.join(" <- ", steps());
    }
}
