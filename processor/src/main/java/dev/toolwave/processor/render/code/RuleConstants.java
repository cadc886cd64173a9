package dev.toolwave.processor.render.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ValueType.EnumConstant;
import dev.toolwave.processor.model.ValueType.EnumValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants that decoders and encoders share: names of properties, names of enum constants, and rules for constrained values. */
public final class RuleConstants {

    /** The largest number of enum constants in one chain of calls. Each call adds one level of recursion in the compiler. */
    private static final int MANY_CONSTANTS = 100;

    private final Constants constants;
    private final Map<String, String> enums = new LinkedHashMap<>();

    public RuleConstants(Constants constants) {
        this.constants = constants;
    }

    /** Returns an expression for the names of these properties. */
    public CodeBlock properties(String suggestion, List<Property> properties) {
        if (properties.isEmpty()) {
            return CodeBlock.of("$T.NONE", RuntimeNames.PROPERTY_NAMES);
        }
        CodeBlock.Builder value = CodeBlock.builder().add("$T", RuntimeNames.PROPERTY_NAMES);
        for (int from = 0; from < properties.size(); ) {
            boolean mayBeAbsent = properties.get(from).mayBeAbsent();
            int to = from;
            while (to < properties.size() && properties.get(to).mayBeAbsent() == mayBeAbsent) {
                to++;
            }
            value.add(method(from == 0, mayBeAbsent), CodeBlocks.strings(names(properties.subList(from, to))));
            from = to;
        }
        return CodeBlock.of("$L", constants.add(RuntimeNames.PROPERTY_NAMES, suggestion, value.build()));
    }

    private static String method(boolean isFirst, boolean mayBeAbsent) {
        if (isFirst) {
            return mayBeAbsent ? ".optional($L)" : ".required($L)";
        }
        return mayBeAbsent ? "$>$>\n.andOptional($L)$<$<" : "$>$>\n.andRequired($L)$<$<";
    }

    private static List<String> names(List<Property> properties) {
        return properties.stream().map(Property::name).toList();
    }

    /** Returns the name of the constant with the names of an enum's constants. */
    public String names(EnumValue type) {
        return enums.computeIfAbsent(type.java().toString(), java -> {
            return constants.add(
                    ParameterizedTypeName.get(RuntimeNames.ENUM_NAMES, type.java()),
                    type.name() + "_NAMES",
                    type.constants().size() > MANY_CONSTANTS ? lists(type) : chain(type));
        });
    }

    private static CodeBlock chain(EnumValue type) {
        CodeBlock.Builder value = CodeBlock.builder();
        for (EnumConstant constant : type.constants()) {
            value.add(value.isEmpty() ? CodeBlock.of("$T.of", RuntimeNames.ENUM_NAMES) : CodeBlock.of("$Z.and"))
                    .add("($T.$L, $S)", type.java(), constant.javaName(), constant.name());
        }
        return value.build();
    }

    private static CodeBlock lists(EnumValue type) {
        CodeBlock all = type.constants().stream()
                .map(constant -> CodeBlock.of("$T.$L", type.java(), constant.javaName()))
                .collect(CodeBlocks.list());
        List<String> texts = type.constants().stream().map(EnumConstant::name).toList();
        return CodeBlock.of(
                "$T.of($T.of($L),$W$T.of($L))",
                RuntimeNames.ENUM_NAMES,
                List.class,
                all,
                List.class,
                CodeBlocks.strings(texts));
    }

    /** Returns an expression for the rule that a number must satisfy; empty if every number is valid. */
    public CodeBlock number(Constraints constraints, String hint) {
        CodeBlock value = CodeBlock.builder()
                .add("$T.ANY", RuntimeNames.NUMBER_RULE)
                .add(bound("minimum", constraints.minimum()))
                .add(bound("exclusiveMinimum", constraints.exclusiveMinimum()))
                .add(bound("maximum", constraints.maximum()))
                .add(bound("exclusiveMaximum", constraints.exclusiveMaximum()))
                .add(bound("multipleOf", constraints.multipleOf()))
                .build();
        boolean isAny = value.equals(CodeBlock.of("$T.ANY", RuntimeNames.NUMBER_RULE));
        return isAny
                ? CodeBlock.of("")
                : CodeBlock.of("$L", constants.share(RuntimeNames.NUMBER_RULE, hint + "_RULE", value));
    }

    private static CodeBlock bound(String keyword, @Nullable BigDecimal value) {
        return value == null ? CodeBlock.of("") : CodeBlock.of(".$L($S)", keyword, value.toPlainString());
    }

    /** Returns an expression for the rule that a string must satisfy; empty if every string is valid. */
    public CodeBlock text(Constraints constraints, String hint) {
        boolean isSized = constraints.minSize() != null || constraints.maxSize() != null;
        CodeBlock length = isSized
                ? CodeBlock.of("$T.length($L)", RuntimeNames.TEXT_RULE, sizes(constraints))
                : CodeBlock.of("$T.ANY", RuntimeNames.TEXT_RULE);
        CodeBlock.Builder value = length.toBuilder();
        if (constraints.pattern() != null) {
            value.add(".pattern($S)", constraints.pattern());
        }
        if ("email".equals(constraints.format())) {
            value.add(".email()");
        }
        if (value.build().equals(CodeBlock.of("$T.ANY", RuntimeNames.TEXT_RULE))) {
            return CodeBlock.of("");
        }
        return CodeBlock.of("$L", constants.share(RuntimeNames.TEXT_RULE, hint + "_RULE", value.build()));
    }

    /** Returns an expression for the rule that the number of elements or entries must satisfy. */
    public CodeBlock size(Constraints constraints, boolean isUnique, String hint) {
        if (constraints.minSize() == null && constraints.maxSize() == null) {
            return CodeBlock.of("$T.$L", RuntimeNames.SIZE_RULE, isUnique ? "UNIQUE" : "ANY");
        }
        CodeBlock value = CodeBlock.of("new $T($L, $L)", RuntimeNames.SIZE_RULE, sizes(constraints), isUnique);
        return CodeBlock.of("$L", constants.share(RuntimeNames.SIZE_RULE, hint + "_RULE", value));
    }

    private static CodeBlock sizes(Constraints constraints) {
        int least = constraints.minSize() == null ? 0 : constraints.minSize();
        Integer greatest = constraints.maxSize();
        return greatest == null || greatest == Integer.MAX_VALUE
                ? CodeBlock.of("$L, $T.MAX_VALUE", least, Integer.class)
                : CodeBlock.of("$L, $L", least, greatest);
    }
}
