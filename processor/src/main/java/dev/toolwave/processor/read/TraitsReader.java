package dev.toolwave.processor.read;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads {@code @Tool}, except name and description, and {@code @Retry}. */
final class TraitsReader {

    private final Elements elements;

    TraitsReader(Elements elements) {
        this.elements = elements;
    }

    ToolTraits read(WrittenAnnotation tool, Element method) {
        return new ToolTraits(
                tool.textOrDefault("title").value(),
                effect(tool),
                tool.flag("idempotent"),
                tool.flag("openWorld"),
                tool.flag("exposed"),
                tool.textOrDefault("timeout"),
                integer(tool, "maxConcurrency"),
                new ToolTraits.Calls(
                        tool.texts("tags"),
                        tool.flag("returnDirect"),
                        integer(tool, "resultLimit"),
                        integer(tool, "maxCallsPerTurn")),
                tool.texts("resources"),
                tool.constant("onFailure").value().equals("ABORT"),
                retry(method),
                elements.isDeprecated(method));
    }

    private static Located<Effect> effect(WrittenAnnotation tool) {
        Located<String> name = tool.constant("effect");
        return new Located<>(name.value().isEmpty() ? Effect.UNSPECIFIED : Effect.valueOf(name.value()), name.origin());
    }

    private static Optional<ToolTraits.Retry> retry(Element method) {
        return Annotated.of(method)
                .find(ToolwaveNames.RETRY)
                .map(retry -> new ToolTraits.Retry(
                        integer(retry, "maxAttempts"),
                        retry.textOrDefault("delay"),
                        retry.textOrDefault("maxDelay"),
                        names(retry, "on"),
                        names(retry, "abortOn"),
                        retry.origin()));
    }

    private static Located<Integer> integer(WrittenAnnotation annotation, String name) {
        Located<Long> number = annotation.number(name);
        return new Located<>(number.value().intValue(), number.origin());
    }

    private static List<TypeName> names(WrittenAnnotation annotation, String name) {
        return annotation.types(name).stream().map(TypeNames::of).toList();
    }
}
