package dev.toolwave.runtime.internal.profile;

import static java.util.Objects.requireNonNull;

import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Assigns steps and items of a turn to the smallest number of tracks on which they can be drawn without overlap. Immutable.
 *
 * <p>Steps take the lowest free track in the order of their start. This needs as many tracks as steps run at the same time
 * (interval partitioning: Kleinberg and Tardos, Algorithm Design, section 4.1).
 */
public final class Tracks {

    /** The track of a step or item that did not start. */
    public static final int NONE = -1;

    private final int[] tracks;
    private final int count;

    private Tracks(int[] tracks, int count) {
        this.tracks = tracks;
        this.count = count;
    }

    /**
     * A period of time that occupies a track.
     *
     * @param start when it begins; null if it occupies none
     * @param end when it ends
     */
    record Span(@Nullable Duration start, Duration end) {}

    private record Taken(int track, Duration until) {}

    /** Returns the tracks of the steps, followed by those of their recorded items. */
    static Tracks of(List<Step> steps) {
        List<Span> spans = new ArrayList<>();
        steps.forEach(step -> spans.add(span(step)));
        steps.forEach(step -> step.items().longest().forEach(item -> spans.add(new Span(item.start(), item.end()))));
        return ofSpans(spans);
    }

    /** Returns tracks of which each step occupies as many as it ran items at the same time. */
    public static Tracks weighted(List<Step> steps) {
        List<Span> spans = new ArrayList<>();
        for (Step step : steps) {
            spans.addAll(Collections.nCopies(Math.max(1, step.items().maxConcurrent()), span(step)));
        }
        return ofSpans(spans);
    }

    private static Span span(Step step) {
        return new Span(step.start(), step.end());
    }

    private static Tracks ofSpans(List<Span> spans) {
        int[] tracks = new int[spans.size()];
        Arrays.fill(tracks, NONE);
        PriorityQueue<Taken> taken = new PriorityQueue<>(Comparator.comparing(Taken::until));
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int count = 0;
        for (int i : inOrderOfStart(spans)) {
            Duration start = requireNonNull(spans.get(i).start(), "start");
            while (!taken.isEmpty() && taken.element().until().compareTo(start) <= 0) {
                free.add(taken.remove().track());
            }
            tracks[i] = free.isEmpty() ? count++ : free.remove();
            taken.add(new Taken(tracks[i], spans.get(i).end()));
        }
        return new Tracks(tracks, count);
    }

    private static int[] inOrderOfStart(List<Span> spans) {
        return IntStream.range(0, spans.size())
                .filter(i -> spans.get(i).start() != null)
                .boxed()
                .sorted(Comparator.comparing(i -> requireNonNull(spans.get(i).start(), "start")))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Returns the track of a step or an item, starting at 0; {@link #NONE} if it did not start. */
    public int of(int step) {
        return tracks[step];
    }

    /** Returns the number of tracks: the maximum number of steps and items that ran at the same time. */
    public int count() {
        return count;
    }
}
