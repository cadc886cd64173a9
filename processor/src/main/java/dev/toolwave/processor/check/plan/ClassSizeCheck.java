package dev.toolwave.processor.check.plan;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.MapValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.OptionalValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.TextValue;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.plan.LiftedParameter;
import dev.toolwave.processor.plan.ToolPlan;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rejects classes with more tools than fit into a generated class. Otherwise javac would report an error in the generated file.
 * The weights are slightly above the measured sizes of various classes, including the names of local variables.
 */
public final class ClassSizeCheck {

    /** The maximum number of constants in a class file (JVMS 4.1). */
    private static final int MOST = 65_535;

    /** Includes the constants of the methods that initialize a large class. */
    private static final int TOOL = 52;

    private static final int PARAMETER = 2;
    private static final int NAME = 4;
    private static final int NODE = 1;
    private static final int TYPE = 16;
    private static final int MEMBER = 8;
    private static final int RULE = 12;

    private final Set<String> names = new HashSet<>();
    private final Set<TypeName> types = new HashSet<>();
    private int constants;

    private ClassSizeCheck() {}

    /**
     * Checks a class.
     *
     * @param plans the plans of its exposed tools
     */
    public static void check(ToolClass owner, List<ToolPlan> plans, Problems problems) {
        ClassSizeCheck size = new ClassSizeCheck();
        plans.forEach(size::add);
        if (size.constants > MOST) {
            String name = owner.type().simpleName();
            problems.add(ProblemId.TOO_MANY_TOOLS, owner.origin(), name, plans.size(), size.constants, MOST, name);
        }
    }

    private void add(ToolPlan plan) {
        constants += TOOL + NODE * plan.nodes().size();
        for (LiftedParameter parameter : plan.signature()) {
            constants += PARAMETER + (names.add(parameter.name()) ? NAME : 0);
            add(parameter.property().type());
        }
        plan.nodes().forEach(node -> add(node.tool().result().type()));
    }

    private void add(ValueType type) {
        if (type instanceof Scalar scalar) {
            constants += scalar.constraints().equals(Constraints.NONE) ? 0 : RULE;
        } else if (type instanceof OptionalValue optional) {
            add(optional.value());
        } else if (type instanceof ListValue list) {
            add(list.element());
            addOnce(list.java(), 0);
        } else if (type instanceof MapValue map) {
            add(map.key());
            add(map.value());
            addOnce(map.java(), 0);
        } else if (type instanceof TextValue text) {
            addOnce(text.java(), 0);
        } else if (type instanceof EnumValue choice) {
            addOnce(type.java(), choice.constants().size());
        } else if (type instanceof ObjectValue object) {
            if (addOnce(type.java(), object.properties().size())) {
                object.properties().forEach(property -> add(property.type()));
            }
        } else if (type instanceof UnionValue union
                && addOnce(type.java(), union.variants().size())) {
            union.variants().forEach(variant -> add(variant.type()));
        }
    }

    private boolean addOnce(TypeName type, int members) {
        boolean isNew = types.add(type);
        constants += isNew ? TYPE + MEMBER * members : 0;
        return isNew;
    }
}
