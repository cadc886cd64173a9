package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.DurationText;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.SingleUseTypes;
import dev.toolwave.processor.model.ToolId;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.model.ToolTraits.Retry;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.Constants;
import dev.toolwave.processor.render.code.RuntimeNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The constants with the execution policies of tools, one for each tool in any plan. Mutable, for one generated file. */
final class PolicyConstants {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final List<TypeName> ANY_EXCEPTION = List.of(ClassName.get(Exception.class));
    private static final Duration DELAY = Duration.ofMillis(100);
    private static final Duration MAX_DELAY = Duration.ofSeconds(5);

    private final ClassName owner;
    private final Constants constants;
    private final Map<ToolId, String> policies = new LinkedHashMap<>();

    /**
     * Creates an instance without constants.
     *
     * @param owner the tool class; constants for tools of other classes also contain the name of their class
     */
    PolicyConstants(ClassName owner, Constants constants) {
        this.owner = owner;
        this.constants = constants;
    }

    /** Returns the name of a tool's constant. */
    String of(ToolMethod tool) {
        return policies.computeIfAbsent(tool.id(), id -> {
            String prefix = tool.owner().equals(owner) ? "" : tool.owner().simpleName() + "_";
            return constants.add(RuntimeNames.TOOL_POLICY, prefix + id.name() + "_POLICY", policy(tool));
        });
    }

    private static CodeBlock policy(ToolMethod tool) {
        ToolTraits traits = tool.traits();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($T.class, $S, $T.$L)$>$>",
                        RuntimeNames.TOOL_POLICY,
                        tool.owner(),
                        tool.name().value(),
                        RuntimeNames.EFFECT,
                        traits.effect().value());
        if (traits.idempotent() && traits.effect().value() != Effect.READ) {
            code.add("\n.repeatable()");
        }
        if (!traits.timeout().value().isEmpty()) {
            code.add("\n.timeout($L)", duration(parsed(traits.timeout().value())));
        }
        if (traits.maxConcurrency().value() > 0) {
            code.add("\n.maxConcurrency($L)", traits.maxConcurrency().value());
        }
        if (!traits.resources().isEmpty()) {
            code.add(
                    "\n.resources($L)",
                    traits.resources().stream()
                            .map(resource -> resource(resource.value(), tool))
                            .collect(CodeBlocks.list()));
        }
        if (traits.abortsTurn()) {
            code.add("\n.abortsTurn()");
        }
        if (SingleUseTypes.contains(tool.result().value().name())) {
            code.add("\n.returnsSingleUse()");
        }
        traits.retry().ifPresent(retry -> code.add("\n.retry($L)", retry(retry)));
        return code.add("$<$<").build();
    }

    private static CodeBlock retry(Retry retry) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.attempts($L)",
                        RuntimeNames.RETRY_POLICY,
                        retry.maxAttempts().value());
        Duration delay = parsed(retry.delay().value());
        Duration maxDelay = parsed(retry.maxDelay().value());
        if (!delay.equals(DELAY) || !maxDelay.equals(MAX_DELAY)) {
            code.add("$Z.pauses($L, $L)", duration(delay), duration(maxDelay));
        }
        if (!retry.on().equals(ANY_EXCEPTION)) {
            code.add("$Z.on($T.of($L))", List.class, classes(retry.on()));
        }
        if (!retry.abortOn().isEmpty()) {
            code.add("$Z.abortOn($T.of($L))", List.class, classes(retry.abortOn()));
        }
        return code.build();
    }

    private static CodeBlock classes(List<TypeName> types) {
        return types.stream().map(type -> CodeBlock.of("$T.class", type)).collect(CodeBlocks.list());
    }

    private static Duration parsed(String text) {
        return DurationText.parse(text).orElseThrow(() -> new IllegalArgumentException("no duration: " + text));
    }

    private static CodeBlock duration(Duration duration) {
        if (duration.toMillisPart() != 0) {
            return CodeBlock.of("$T.ofMillis($L)", Duration.class, duration.toMillis());
        }
        return duration.toSecondsPart() == 0 && !duration.isZero()
                ? CodeBlock.of("$T.ofMinutes($L)", Duration.class, duration.toMinutes())
                : CodeBlock.of("$T.ofSeconds($L)", Duration.class, duration.toSeconds());
    }

    private static CodeBlock resource(String text, ToolMethod tool) {
        List<String> parts = new ArrayList<>();
        List<CodeBlock> arguments = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(text.substring(from, matcher.start()));
            arguments.add(CodeBlock.of("$L", position(matcher.group(1), tool)));
            from = matcher.end();
        }
        parts.add(text.substring(from));
        return CodeBlock.of(
                "new $T($T.of($L), $T.of($L))",
                RuntimeNames.RESOURCE,
                List.class,
                CodeBlocks.strings(parts),
                List.class,
                arguments.stream().collect(CodeBlocks.list()));
    }

    private static int position(String name, ToolMethod tool) {
        List<Property> arguments = NodeArguments.of(tool);
        for (int position = 0; position < arguments.size(); position++) {
            Property property = arguments.get(position);
            if (property.name().equals(name) || property.javaName().equals(name)) {
                return position;
            }
        }
        throw new IllegalArgumentException(tool.id() + " has no parameter " + name);
    }
}
