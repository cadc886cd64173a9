package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.resolve.Reference;
import java.util.List;

/**
 * The free parameters of a tool and of all its upstreams.
 *
 * @param parameters the tool's own as declared, then the lifted ones in the order of its references
 * @param own the number of the tool's own parameters
 * @param lifted for each reference, the positions that the parameters
 *     of the upstream have in this one; a negative position {@code p} is the constant with index {@code -1 - p}
 * @param constants the constants that the dependencies set
 */
public record Signature(
        List<SharedParameter> parameters, int own, List<List<Integer>> lifted, List<Constant> constants) {

    /**
     * A constant for a parameter of an upstream.
     *
     * @param property the parameter, with the constant as its default
     * @param reference the dependency that sets it
     * @param written the entry
     */
    public record Constant(Property property, Reference reference, Located<String> written) {}

    /** Copies the lists. */
    public Signature {
        parameters = List.copyOf(parameters);
        lifted = lifted.stream().map(List::copyOf).toList();
        constants = List.copyOf(constants);
    }

    public List<String> names() {
        return parameters.stream().map(SharedParameter::name).toList();
    }
}
