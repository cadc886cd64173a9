package dev.toolwave.runtime.internal.profile;

import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Items;
import dev.toolwave.runtime.profile.RunProfile.Step;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The steps and items that a rendering shows if it cannot show all: the steps of the critical path, then the longest steps, then
 * the longest items of these steps.
 *
 * @param shown the indexes of the shown steps, ordered by wave
 * @param hidden the indexes of the other steps, the longest first
 * @param critical the indexes of the steps on the critical path
 * @param items the shown items of each shown step, ordered by start
 */
record Selection(List<Integer> shown, List<Integer> hidden, Set<Integer> critical, Map<Integer, List<Item>> items) {

    private record OfStep(int step, Item item) {}

    static Selection of(List<Step> steps, int room) {
        Set<Integer> critical = new HashSet<>(CriticalPath.of(steps).steps());
        List<Integer> byWeight = IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(step -> !critical.contains(step))
                        .thenComparing(step -> steps.get(step).time(), Comparator.reverseOrder()))
                .toList();
        int count = Math.min(room, steps.size());
        List<Integer> shown = byWeight.subList(0, count).stream()
                .sorted(Comparator.<Integer>comparingInt(step -> steps.get(step).wave())
                        .thenComparing(step -> step))
                .toList();
        return new Selection(shown, byWeight.subList(count, steps.size()), critical, items(steps, shown, room - count));
    }

    private static Map<Integer, List<Item>> items(List<Step> steps, List<Integer> shown, int room) {
        Set<OfStep> longest = shown.stream()
                .flatMap(step -> steps.get(step).items().longest().stream().map(item -> new OfStep(step, item)))
                .sorted(Comparator.comparing((OfStep one) -> one.item().time(), Comparator.reverseOrder()))
                .limit(room)
                .collect(Collectors.toSet());
        Map<Integer, List<Item>> items = new LinkedHashMap<>();
        for (int step : shown) {
            items.put(
                    step,
                    steps.get(step).items().longest().stream()
                            .filter(item -> longest.contains(new OfStep(step, item)))
                            .toList());
        }
        return items;
    }

    boolean isCritical(int step) {
        return critical.contains(step);
    }

    /** Returns whether the item is the longest one of a step on the critical path. */
    boolean isCritical(int index, Step step, Item item) {
        return isCritical(index) && step.items().slowest().filter(item::equals).isPresent();
    }

    /** Returns the shown items of a step. */
    List<Item> items(int step) {
        return items.getOrDefault(step, List.of());
    }

    /** Returns a summary of the hidden steps; empty if there are none. */
    String rest(List<Step> steps) {
        return hidden.isEmpty()
                ? ""
                : "and " + hidden.size() + " more, none above "
                        + TimeText.of(steps.get(hidden.get(0)).time());
    }

    /** Returns a summary of the hidden items of a step; empty if there are none. */
    String restOfItems(int index, Step step) {
        Items all = step.items();
        List<Item> itemsShown = items(index);
        if (itemsShown.size() == all.count()) {
            return "";
        }
        Duration rest = itemsShown.stream().map(Item::time).reduce(all.time(), Duration::minus);
        return (itemsShown.isEmpty() ? "" : "and ")
                + Labels.count(all.count() - itemsShown.size(), itemsShown.isEmpty() ? "item" : "more item")
                + ", " + TimeText.of(rest) + " together";
    }
}
