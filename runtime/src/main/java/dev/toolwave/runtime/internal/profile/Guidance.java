package dev.toolwave.runtime.internal.profile;

import dev.toolwave.annotations.Effect;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.spi.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes instructions for a model: which tools to call together, which tools run others by themselves, and which to call alone.
 * Without them, models tend to call tools one after another.
 */
public final class Guidance {

    private static final int MAX_CHAINS = 10;

    private final List<ToolDefinition> definitions;
    private final List<Plan> plans;
    private final List<String> names;

    private Guidance(List<ToolDefinition> definitions, List<Plan> plans) {
        this.definitions = definitions;
        this.plans = plans;
        this.names = definitions.stream().map(ToolDefinition::name).toList();
    }

    /**
     * Returns a paragraph for the system prompt; empty if there are no tools.
     *
     * @param definitions the tools that the model sees
     * @param plans the plans of these tools, in the same order
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

    /** Returns the tools that a plan runs before the requested one and that the model knows: {@code a and b, then c}. */
    private String chain(Plan plan) {
        Set<String> known = new LinkedHashSet<>(names);
        known.remove(plan.requested().tool().name());
        List<String> waves = new ArrayList<>();
        for (List<Integer> nodes : PlanReport.byWave(plan)) {
            List<String> ofWave = nodes.stream()
                    .map(node -> plan.nodes().get(node).tool().name())
                    .filter(known::remove)
                    .toList();
            if (!ofWave.isEmpty()) {
                waves.add(inWords(ofWave));
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
