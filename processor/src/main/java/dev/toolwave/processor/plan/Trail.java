package dev.toolwave.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a tool to something that it needs: {@code planTrip(weather) <- forecast(day)}. Trails share their ends, so that
 * long ones cost no more than short ones.
 *
 * @param step the first step
 * @param rest the other steps
 */
record Trail(String step, Optional<Trail> rest) {

    static Trail of(String step) {
        return new Trail(step, Optional.empty());
    }

    /** Returns the way that begins with another step. */
    Trail after(String earlier) {
        return new Trail(earlier, Optional.of(this));
    }

    boolean isLong() {
        return rest.isPresent();
    }

    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Optional<Trail> at = Optional.of(this);
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
