package dev.toolwave.processor.property;

import dev.toolwave.processor.property.SampleTool.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random tool classes without a mistake: dependencies of every shape, selections, renamings and orders. */
final class RandomToolClasses {

    private final Choice choice;
    private final List<SampleTool> tools = new ArrayList<>();

    private RandomToolClasses(Choice choice) {
        this.choice = choice;
    }

    /** Returns a class of a few tools; the first is {@code Item t0(int a, String p)}. */
    static SampleClass next(Choice choice) {
        RandomToolClasses random = new RandomToolClasses(choice);
        random.tools.add(new SampleTool("t0", "Item", List.of("a", "p"), List.of(), List.of()));
        int size = choice.between(3, 8);
        while (random.tools.size() < size) {
            random.add("t" + random.tools.size());
        }
        return new SampleClass(List.copyOf(random.tools));
    }

    private void add(String name) {
        SampleClass before = new SampleClass(List.copyOf(tools));
        List<String> own = choice.some(choice.between(0, 2), List.copyOf(SampleTool.TYPES.keySet()));
        List<Link> inputs = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (int i = choice.between(0, 3); i > 0; i--) {
            Link link = choice.oneIn(5) ? fanIn() : link(before);
            Set<String> keys = keys(before, link);
            if (keys.size() == link.upstreams().size() && keys.stream().noneMatch(taken::contains)) {
                inputs.add(link);
                taken.addAll(keys);
            }
        }
        List<Link> after = choice.oneIn(3) ? List.of(order(before)) : List.of();
        tools.add(new SampleTool(name, choice.of("Item", "Item", "Item", "Note", "void"), own, inputs, after));
    }

    /** Returns the keys of the nodes that a link leads to: no two parameters of a tool may lead to the same. */
    private static Set<String> keys(SampleClass before, Link link) {
        Set<String> keys = new LinkedHashSet<>();
        for (String upstream : link.upstreams()) {
            Map<String, String> names = new LinkedHashMap<>();
            before.signature(upstream)
                    .forEach(parameter -> names.put(parameter, link.bind().getOrDefault(parameter, parameter)));
            keys.add(before.key(before.tool(upstream), names, new LinkedHashSet<>()));
        }
        return keys;
    }

    private Link link(SampleClass before) {
        SampleTool upstream = choice.of(
                tools.stream().filter(tool -> !tool.returns().equals("void")).toList());
        if (upstream.returns().equals("Item") && choice.oneIn(4)) {
            String select = choice.of("n", "part.n", "s", "part");
            String shape = Map.of("n", "int", "part.n", "int", "s", "String", "part", "Part")
                    .get(select);
            return new Link(List.of(upstream.name()), bind(before, upstream), select, shape);
        }
        String shape = choice.of("%s", "%s", "Optional<%s>", "Outcome<%s>").formatted(upstream.returns());
        return new Link(List.of(upstream.name()), bind(before, upstream), "", shape);
    }

    private Link fanIn() {
        List<String> names = tools.stream()
                .filter(tool -> tool.returns().equals("Item"))
                .map(SampleTool::name)
                .toList();
        List<String> upstreams = choice.some(Math.max(2, choice.between(1, names.size())), names);
        if (upstreams.size() < 2) {
            return new Link(upstreams, Map.of(), "", "Item");
        }
        return new Link(upstreams, Map.of(), "", choice.of("List<Item>", "List<Outcome<Item>>"));
    }

    private Link order(SampleClass before) {
        SampleTool upstream = choice.of(tools);
        return new Link(List.of(upstream.name()), bind(before, upstream), "", "");
    }

    /** Renames some of an upstream's parameters, each to a name of the same type, no two to the same. */
    private Map<String, String> bind(SampleClass before, SampleTool upstream) {
        Map<String, String> bind = new LinkedHashMap<>();
        if (choice.oneIn(2)) {
            return bind;
        }
        List<String> signature = before.signature(upstream.name());
        Set<String> used = new LinkedHashSet<>(signature);
        for (String parameter : signature) {
            String to = choice.of(List.copyOf(SampleTool.TYPES.keySet()));
            if (SampleTool.TYPES.get(to).equals(SampleTool.TYPES.get(parameter)) && used.add(to)) {
                bind.put(parameter, to);
            }
        }
        return bind;
    }
}
