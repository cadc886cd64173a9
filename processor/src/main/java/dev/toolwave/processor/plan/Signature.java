package dev.toolwave.processor.plan;

import java.util.List;

/**
 * The free parameters of a tool and of all that it depends on.
 *
 * @param parameters the tool's own as declared, then the lifted ones in the order of its references
 * @param own how many are the tool's own
 * @param lifted for each reference, where the parameters of the upstream's signature stand in this one
 */
public record Signature(List<SharedParameter> parameters, int own, List<List<Integer>> lifted) {

    /** Copies the lists. */
    public Signature {
        parameters = List.copyOf(parameters);
        lifted = lifted.stream().map(List::copyOf).toList();
    }

    public List<String> names() {
        return parameters.stream().map(SharedParameter::name).toList();
    }
}
