package dev.toolwave.processor.property;

import dev.toolwave.processor.property.SampleTool.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A random tool class, and what composites in it must be, worked out the simplest way: by recursion over the definition. */
record SampleClass(List<SampleTool> tools) {

    /** What the tools take and give. */
    static final String TYPES = """
            package sample;
            public class Types {
                public record Part(int n, java.util.List<String> list) {}
                public record Item(int n, String s, Part part) {
                    public static final Item ONE = new Item(1, "s", new Part(1, java.util.List.of()));
                }
                public record Note(String text) {
                    public static final Note ONE = new Note("n");
                }
            }
            """;

    private static final String SOURCE = """
            package sample;
            import dev.toolwave.annotations.*;
            import dev.toolwave.runtime.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import sample.Types.*;
            public class %s {
            %s%s}
            """;

    /** Returns the source of the class, with more members at its end. */
    String source(String name, String members) {
        return SOURCE.formatted(name, tools.stream().map(SampleTool::source).collect(Collectors.joining()), members);
    }

    /** Returns the tool with this name. */
    SampleTool tool(String name) {
        return tools.stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the free parameters of a tool's whole plan: its own, then those of its upstreams, in order, renamed. */
    List<String> signature(String name) {
        Set<String> signature = new LinkedHashSet<>(tool(name).own());
        for (Link link : tool(name).links()) {
            for (String upstream : link.upstreams()) {
                signature(upstream).forEach(lifted -> signature.add(link.bind().getOrDefault(lifted, lifted)));
            }
        }
        return List.copyOf(signature);
    }

    /** Returns the keys of all nodes of a tool's plan: what each runs, on which arguments, after what. */
    Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        key(tool(name), Map.of(), keys);
        return keys;
    }

    /** Returns the key of one node and adds those of its upstreams and itself. */
    String key(SampleTool tool, Map<String, String> renamed, Set<String> keys) {
        List<String> upstreams = new ArrayList<>();
        for (Link link : tool.links()) {
            for (String upstream : link.upstreams()) {
                upstreams.add(key(tool(upstream), composed(upstream, link, renamed), keys));
            }
        }
        String arguments = tool.own().stream()
                .map(parameter -> renamed.getOrDefault(parameter, parameter))
                .collect(Collectors.joining(", "));
        String key = PlanKeys.key(tool.name(), arguments, upstreams);
        keys.add(key);
        return key;
    }

    /** Returns what an upstream's free parameters are called further down: bound first, then as the dependent's own are. */
    private Map<String, String> composed(String upstream, Link link, Map<String, String> renamed) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String parameter : signature(upstream)) {
            String here = link.bind().getOrDefault(parameter, parameter);
            names.put(parameter, renamed.getOrDefault(here, here));
        }
        return names;
    }

    /**
     * Returns this class with one upstream written out where it is used: a copy of it whose parameters have the names that the
     * link binds them to, and a link that binds nothing.
     */
    SampleClass inlined(SampleTool user, Link link) {
        SampleTool upstream = tool(link.upstreams().get(0));
        SampleTool copy = new SampleTool(
                upstream.name() + PlanKeys.INLINED,
                upstream.returns(),
                upstream.own().stream()
                        .map(parameter -> link.bind().getOrDefault(parameter, parameter))
                        .toList(),
                upstream.inputs().stream().map(inner -> bound(inner, link)).toList(),
                upstream.after().stream().map(inner -> bound(inner, link)).toList());
        Link direct = new Link(List.of(copy.name()), Map.of(), link.select(), link.shape());
        List<SampleTool> all = new ArrayList<>();
        for (SampleTool tool : tools) {
            if (tool.equals(user)) {
                all.add(copy);
            }
            all.add(tool.equals(user) ? replaced(tool, link, direct) : tool);
        }
        return new SampleClass(all);
    }

    private Link bound(Link inner, Link outer) {
        Map<String, String> bind = new LinkedHashMap<>();
        for (String upstream : inner.upstreams()) {
            composed(upstream, inner, outer.bind()).forEach((from, to) -> {
                if (!from.equals(to)) {
                    bind.put(from, to);
                }
            });
        }
        return new Link(inner.upstreams(), bind, inner.select(), inner.shape());
    }

    private static SampleTool replaced(SampleTool tool, Link old, Link link) {
        return new SampleTool(
                tool.name(),
                tool.returns(),
                tool.own(),
                tool.inputs().stream().map(one -> one == old ? link : one).toList(),
                tool.after());
    }

    @Override
    public String toString() {
        return "\n" + source("Tools", "");
    }
}
