package dev.toolwave.runtime.internal.turn;

import dev.toolwave.runtime.internal.exec.Attempt;
import dev.toolwave.runtime.internal.exec.ItemTimings;
import dev.toolwave.runtime.internal.exec.ProgressSink;
import dev.toolwave.runtime.profile.RunProfile.Items;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what tools report for the profile of their turn, and passes on what is for the listener. Thread-safe. */
public final class ProfiledTools implements ProgressSink {

    private final ProgressSink listener;

    /** By step; null as long as there are none, as in most turns. */
    private @Nullable Map<Integer, ItemTimings> items;

    public ProfiledTools(ProgressSink listener) {
        this.listener = listener;
    }

    @Override
    public void progress(Attempt attempt, long done, long total, String message) {
        listener.progress(attempt, done, total, message);
    }

    @Override
    public synchronized ItemTimings items(Attempt attempt) {
        if (items == null) {
            items = new LinkedHashMap<>();
        }
        return items.computeIfAbsent(attempt.step, step -> new ItemTimings());
    }

    /** Returns the items of a step of a turn that started at this time. */
    public synchronized Items items(int step, long origin) {
        ItemTimings facts = items == null ? null : items.get(step);
        return facts == null ? Items.NONE : facts.items(origin);
    }
}
