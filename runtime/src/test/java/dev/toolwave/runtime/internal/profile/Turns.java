package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Items;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns made by hand; times are in milliseconds. */
final class Turns {

    private Turns() {}

    static RunProfile waves(Step... steps) {
        return turn(Scheduling.WAVES, steps);
    }

    static RunProfile eager(Step... steps) {
        return turn(Scheduling.EAGER, steps);
    }

    private static RunProfile turn(Scheduling scheduling, Step... steps) {
        Duration end = List.of(steps).stream()
                .map(Step::end)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return RunProfile.of(List.of(steps), end, scheduling, 0);
    }

    static Step step(String tool, int wave, long start, long end, Integer... upstreams) {
        return new Step(tool, List.of("1"), wave, List.of(upstreams), ms(start), ms(end), null, 1, false);
    }

    static Step skipped(String tool, int wave, long end, Integer... upstreams) {
        return new Step(tool, List.of("1"), wave, List.of(upstreams), null, ms(end), Reason.SKIPPED, 0, false);
    }

    static Step with(Step step, @Nullable Reason reason, int attempts, boolean abandoned) {
        return new Step(
                step.toolName(),
                step.callIds(),
                step.wave(),
                step.upstreams(),
                step.start(),
                step.end(),
                reason,
                attempts,
                abandoned);
    }

    /** Two calls: a trip with its chain, and a search beside it that is tried twice and fails. */
    static RunProfile trip() {
        Step events = step("events", 1, 0, 80);
        List<Step> steps = List.of(
                step("geocode", 1, 0, 120),
                with(
                        new Step("events", List.of("2"), 1, List.of(), events.start(), events.end(), null, 1, false),
                        Reason.FAILED,
                        2,
                        false),
                step("places", 1, 2, 30),
                step("forecast", 2, 120, 320, 0),
                step("hotels", 2, 121, 180, 2),
                step("planTrip", 3, 320, 420, 3, 4));
        return RunProfile.of(steps, ms(421), Scheduling.WAVES, 1);
    }

    /** Two hundred searches, ten at a time. */
    static RunProfile searches() {
        return eager(IntStream.range(0, 200)
                .mapToObj(i -> step("search", 1, i / 10 * 20, i / 10 * 20 + 20))
                .toArray(Step[]::new));
    }

    /** A tool that fetches many pages, four at a time, of which the profile keeps six; and one that needs them all. */
    static RunProfile fanOut() {
        List<Item> kept = List.of(
                new Item(0, ms(10), ms(60), null),
                new Item(1, ms(10), ms(90), null),
                new Item(2, ms(10), ms(40), Reason.FAILED),
                new Item(3, ms(10), ms(70), null),
                new Item(17, ms(90), ms(190), null),
                new Item(99, null, ms(200), Reason.CANCELLED));
        Items pages = new Items(kept, 94, ms(280), 4, ms(190));
        Step fetch = new Step("fetch", List.of("1"), 1, List.of(), ms(0), ms(200), null, 1, false, pages);
        return waves(fetch, step("count", 1, 0, 20), step("rank", 2, 200, 230, 0));
    }

    static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
