package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Items;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders a turn in the Trace Event Format (Google, 2016), for Chrome and Perfetto. */
public final class TraceEvents {

    private static final int PROCESS = 1;
    private static final int NOT_STARTED = 0;

    private TraceEvents() {}

    /** Returns the JSON. */
    public static String of(RunProfile turn) {
        List<Step> steps = turn.steps();
        Tracks tracks = Tracks.of(steps);
        Selection all = Selection.of(steps, steps.size());
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(name("process_name", NOT_STARTED, TextReport.title(turn)));
        events.add(name("thread_name", NOT_STARTED, "not started"));
        for (int track = 1; track <= tracks.count(); track++) {
            events.add(name("thread_name", track, "track " + track));
        }
        int lane = steps.size();
        for (int step = 0; step < steps.size(); step++) {
            events.add(event(step, steps.get(step), tracks.of(step), all.isCritical(step)));
            for (Item item : steps.get(step).items().longest()) {
                boolean critical = all.isCritical(step, steps.get(step), item);
                events.add(event(step, steps.get(step), item, tracks.of(lane++), critical));
            }
        }
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("displayTimeUnit", "ms");
        trace.put("traceEvents", events);
        return Json.write(trace);
    }

    private static int track(int lane) {
        return lane == Tracks.NONE ? NOT_STARTED : lane + 1;
    }

    private static Map<String, Object> name(String what, int track, String name) {
        Map<String, Object> event = event(what, "M", track);
        event.put("args", Map.of("name", name));
        return event;
    }

    private static Map<String, Object> event(int index, Step step, int lane, boolean critical) {
        Map<String, Object> event = span(Labels.of(step.toolName()), "tool", step.start(), step.end(), lane);
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("step", index);
        args.put("upstreams", step.upstreams());
        args.put("wave", step.wave());
        args.put("outcome", Labels.outcome(step));
        args.put("critical", critical);
        args.put("calls", step.callIds());
        Items items = step.items();
        if (items.count() > 0) {
            args.put("items", items.count());
            args.put("itemTime", microseconds(items.time()));
            args.put("itemsLeftOut", items.omittedCount());
        }
        event.put("args", args);
        return event;
    }

    private static Map<String, Object> event(int index, Step step, Item item, int lane, boolean critical) {
        Map<String, Object> event = span(Labels.item(step.toolName(), item), "item", item.start(), item.end(), lane);
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("step", index);
        args.put("item", item.index());
        args.put("outcome", Labels.outcome(item));
        args.put("critical", critical);
        event.put("args", args);
        return event;
    }

    private static Map<String, Object> span(
            String name, String category, @Nullable Duration start, Duration end, int lane) {
        Map<String, Object> event = event(name, start == null ? "i" : "X", track(lane));
        event.put("cat", category);
        event.put("ts", microseconds(start == null ? end : start));
        if (start == null) {
            event.put("s", "t");
        } else {
            event.put("dur", microseconds(end.minus(start)));
        }
        return event;
    }

    private static Map<String, Object> event(String name, String phase, int track) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", name);
        event.put("ph", phase);
        event.put("pid", PROCESS);
        event.put("tid", track);
        return event;
    }

    /** Returns microseconds with three decimals and without an exponent, which Perfetto does not accept. */
    private static BigDecimal microseconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 3);
    }
}
