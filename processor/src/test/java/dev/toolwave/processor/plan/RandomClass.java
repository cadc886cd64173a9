package dev.toolwave.processor.plan;

import dev.toolwave.processor.DependencySource;
import dev.toolwave.processor.ToolSource;
import dev.toolwave.processor.Tools;
import dev.toolwave.processor.model.ToolTraits.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An acyclic class of tools from a seed, as plain data; and what must come of it, told naively.
 *
 * @param tools upstreams first
 */
record RandomClass(List<Spec> tools) {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    /** A tool: its own free parameters, and what it depends on. */
    record Spec(String name, List<String> own, List<Ref> refs, boolean writes) {

        /** Sorts the references as a plan has them: those of the parameters first. */
        Spec {
            refs = refs.stream()
                    .sorted((one, other) -> Boolean.compare(one.order(), other.order()))
                    .toList();
        }

        Spec with(Ref ref) {
            List<Ref> more = new ArrayList<>(refs);
            more.add(ref);
            return new Spec(name, own, more, writes);
        }
    }

    /** A dependency: which tool, its renamings, and whether it only orders. */
    record Ref(String upstream, Map<String, String> bind, boolean order) {

        String rename(String there) {
            return bind.getOrDefault(there, there);
        }
    }

    static RandomClass of(SplittableRandom random, boolean withWrites) {
        RandomClass grown = new RandomClass(new ArrayList<>());
        int size = 2 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            Set<String> own = new LinkedHashSet<>();
            for (int k = random.nextInt(3); k > 0; k--) {
                own.add(NAMES.get(random.nextInt(NAMES.size())));
            }
            Map<String, Ref> refs = new LinkedHashMap<>();
            for (int k = i == 0 ? 0 : random.nextInt(4); k > 0; k--) {
                String upstream = "t" + random.nextInt(i);
                boolean order = random.nextInt(5) == 0;
                refs.putIfAbsent(upstream, new Ref(upstream, grown.bind(upstream, random), order));
            }
            boolean writes = withWrites && random.nextInt(3) == 0;
            grown.tools.add(new Spec("t" + i, List.copyOf(own), List.copyOf(refs.values()), writes));
        }
        return grown;
    }

    private Map<String, String> bind(String upstream, SplittableRandom random) {
        Map<String, String> bind = new LinkedHashMap<>();
        for (String there : signature(upstream)) {
            if (random.nextInt(4) == 0) {
                bind.put(there, NAMES.get(random.nextInt(NAMES.size())) + (random.nextBoolean() ? "" : "x"));
            }
        }
        return bind;
    }

    Spec spec(String name) {
        return tools.stream()
                .filter(spec -> spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the signature, straight from its definition. */
    Set<String> signature(String tool) {
        Spec spec = spec(tool);
        Set<String> names = new LinkedHashSet<>(spec.own());
        for (Ref ref : spec.refs()) {
            signature(ref.upstream()).forEach(there -> names.add(ref.rename(there)));
        }
        return names;
    }

    /** Returns the keys of all nodes of a plan: tool, arguments, keys of the upstreams. */
    Set<String> keys(String tool) {
        Set<String> keys = new LinkedHashSet<>();
        Map<String, String> binding = new LinkedHashMap<>();
        signature(tool).forEach(name -> binding.put(name, name));
        key(tool, binding, keys);
        return keys;
    }

    private String key(String tool, Map<String, String> binding, Set<String> keys) {
        Spec spec = spec(tool);
        List<String> upstreams = new ArrayList<>();
        for (Ref ref : spec.refs()) {
            Map<String, String> below = new LinkedHashMap<>();
            signature(ref.upstream()).forEach(there -> below.put(there, binding.get(ref.rename(there))));
            upstreams.add(key(ref.upstream(), below, keys));
        }
        String key = tool + spec.own().stream().map(binding::get).toList() + upstreams;
        keys.add(key);
        return key;
    }

    /** Returns the class with another tool in the place of one. */
    RandomClass replacing(String name, Spec spec) {
        return new RandomClass(tools.stream()
                .map(each -> each.name().equals(name) ? spec : each)
                .toList());
    }

    /** Returns the source. */
    Tools source() {
        Tools source = Tools.in("RandomTools");
        tools.forEach(spec -> source.tool(spec.name(), tool -> written(spec, tool)));
        return source;
    }

    static ToolSource written(Spec spec, ToolSource tool) {
        tool.effect(spec.writes() ? Effect.WRITE : Effect.UNSPECIFIED);
        spec.own().forEach(name -> tool.free(name, "String"));
        for (Ref ref : spec.refs()) {
            DependencySource dependency = DependencySource.on(ref.upstream())
                    .bind(ref.bind().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toArray(String[]::new));
            if (ref.order()) {
                tool.after(dependency);
            } else {
                tool.takes("from_" + ref.upstream(), "String", dependency);
            }
        }
        return tool;
    }
}
