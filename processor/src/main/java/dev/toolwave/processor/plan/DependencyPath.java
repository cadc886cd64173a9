package dev.toolwave.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a tool to something that it needs: {@code planTrip(weather) <- forecast(day)}. NodePaths share their ends, so that
 * long ones cost no more than short ones.
 *
 * @param step the first step
 * @param rest the other steps
 */
public record DependencyPath(String step, Optional<DependencyPath> rest) {

    static DependencyPath of(String step) {
        return new DependencyPath(step, Optional.empty());
    }

    /** Returns the way that begins with another step. */
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
