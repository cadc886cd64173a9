package dev.toolwave.runtime.internal.profile;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.spi.Plan;
import dev.toolwave.runtime.spi.PlanNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a model how to call its tools: what together, what instead of what, and what alone. Models call tools one after another
 * where nothing tells them that they may do otherwise.
 */
public final class Guidance {

    private static final int MAX_CHAINS = 10;

    private final List<ToolDefinition> definitions;
    private final List<Plan> plans;

    private Guidance(List<ToolDefinition> definitions, List<Plan> plans) {
        this.definitions = definitions;
        this.plans = plans;
    }

    /**
     * Returns a paragraph for the system prompt; empty where there are no tools.
     *
     * @param definitions the tools that the model is told of
     * @param plans what runs when each of them is called, in the same order
     */
    public static String of(List<ToolDefinition> definitions, List<Plan> plans) {
        if (definitions.size() != plans.size()) {
            throw new IllegalArgumentException(definitions.size() + " definitions, but " + plans.size() + " plans");
        }
        return new Guidance(definitions, plans).paragraph();
    }

    private String paragraph() {
        List<String> sentences = new ArrayList<>();
        together(names(false), sentences);
        chains(sentences);
        alone(names(true), sentences);
        return String.join(" ", sentences);
    }

    private List<String> names(boolean writing) {
        return definitions.stream()
                .filter(tool -> writes(tool) == writing)
                .map(ToolDefinition::name)
                .toList();
    }

    private static boolean writes(ToolDefinition tool) {
        return tool.effect() == Effect.WRITE || tool.effect() == Effect.DESTRUCTIVE;
    }

    private static void together(List<String> names, List<String> sentences) {
        if (names.size() == 1) {
            sentences.add(
                    "Calls of " + names.get(0) + " in one message run in parallel: make all that you need at once.");
        } else if (names.size() > 1) {
            sentences.add("Calls in one message run in parallel: call "
                    + inWords(names)
                    + " together whenever no call needs the result of another.");
        }
    }

    private void chains(List<String> sentences) {
        List<String> chains = new ArrayList<>();
        for (int tool = 0; tool < plans.size(); tool++) {
            String chain = chain(plans.get(tool));
            if (!chain.isEmpty()) {
                String name = definitions.get(tool).name();
                chains.add(name + " runs " + chain + " by itself: call it instead of these, not after them.");
            }
        }
        sentences.addAll(chains.subList(0, Math.min(MAX_CHAINS, chains.size())));
        if (chains.size() > MAX_CHAINS) {
            sentences.add("In the same way " + Labels.count(chains.size() - MAX_CHAINS, "more tool")
                    + " run what they depend on.");
        }
    }

    /** Returns what a plan runs before the tool itself, as far as the model knows of it: {@code a and b, then c}. */
    private String chain(Plan plan) {
        Set<String> known =
                definitions.stream().map(ToolDefinition::name).collect(Collectors.toCollection(LinkedHashSet::new));
        known.remove(plan.requested().tool().name());
        List<String> waves = new ArrayList<>();
        for (int wave = 1; wave <= plan.waves(); wave++) {
            int here = wave;
            List<String> names = plan.nodes().stream()
                    .filter(node -> node.wave() == here)
                    .map(PlanNode::tool)
                    .map(tool -> tool.name())
                    .filter(known::remove)
                    .toList();
            if (!names.isEmpty()) {
                waves.add(inWords(names));
            }
        }
        return String.join(", then ", waves);
    }

    private static void alone(List<String> names, List<String> sentences) {
        if (names.size() == 1) {
            sentences.add(names.get(0) + " changes something: call it alone, when you have what it needs.");
        } else if (names.size() > 1) {
            sentences.add(inWords(names) + " change something: call each of them alone, when you have what it needs.");
        }
    }

    private static String inWords(List<String> names) {
        int last = names.size() - 1;
        return names.size() < 2 || names.size() > Labels.MAX_NAMES
                ? Labels.list(names, ", ")
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
