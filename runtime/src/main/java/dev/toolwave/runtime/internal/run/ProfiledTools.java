package dev.toolwave.runtime.internal.run;

import dev.toolwave.runtime.RunProfile.Items;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what tools report for the profile of their turn, and passes on what is for the listener. Thread-safe. */
final class ProfiledTools implements ToolReports {

    private final ToolReports listener;
    private final Map<Integer, ItemFacts> items = new LinkedHashMap<>(0);

    ProfiledTools(ToolReports listener) {
        this.listener = listener;
    }

    @Override
    public void progress(Attempt attempt, long done, long total, String message) {
        listener.progress(attempt, done, total, message);
    }

    @Override
    public synchronized ItemFacts items(Attempt attempt) {
        return items.computeIfAbsent(attempt.step, step -> new ItemFacts());
    }

    /** Returns the items of a step of a turn that started at this time. */
    synchronized Items items(int step, long origin) {
        ItemFacts facts = items.get(step);
        return facts == null ? Items.NONE : facts.items(origin);
    }
}
