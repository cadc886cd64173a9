package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.profile.RunProfile.Items;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what tools report for the profile of their turn, and passes on what is for the listener. Thread-safe. */
final class ProfiledTools implements ToolReports {

    private final ToolReports listener;

    /** By step; null as long as there are none, as in most turns. */
    private @Nullable Map<Integer, ItemFacts> items;

    ProfiledTools(ToolReports listener) {
        this.listener = listener;
    }

    @Override
    public void progress(Attempt attempt, long done, long total, String message) {
        listener.progress(attempt, done, total, message);
    }

    @Override
    public synchronized ItemFacts items(Attempt attempt) {
        if (items == null) {
            items = new LinkedHashMap<>();
        }
        return items.computeIfAbsent(attempt.step, step -> new ItemFacts());
    }

    /** Returns the items of a step of a turn that started at this time. */
    synchronized Items items(int step, long origin) {
        ItemFacts facts = items == null ? null : items.get(step);
        return facts == null ? Items.NONE : facts.items(origin);
    }
}
