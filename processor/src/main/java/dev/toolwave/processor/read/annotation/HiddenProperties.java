package dev.toolwave.processor.read.annotation;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The properties that annotations on a class exclude from JSON, by their names in JSON.
 *
 * @param ignored the excluded names
 * @param included the only included names; null if all names are included
 * @param allowGetters whether ignored properties are written nevertheless
 * @param allowSetters whether ignored properties are read nevertheless
 */
public record HiddenProperties(
        Set<String> ignored, @Nullable Set<String> included, boolean allowGetters, boolean allowSetters) {

    /** Reads the annotations of a class or of the nearest supertype that has them. */
    public static HiddenProperties of(TypeElement type) {
        Optional<WrittenAnnotation> ignore = Jackson.onClass(type, Jackson.IGNORE_PROPERTIES);
        return new HiddenProperties(
                ignore.map(HiddenProperties::names).orElse(Set.of()),
                Jackson.onClass(type, Jackson.INCLUDE_PROPERTIES)
                        .map(HiddenProperties::names)
                        .orElse(null),
                ignore.filter(one -> one.flag("allowGetters")).isPresent(),
                ignore.filter(one -> one.flag("allowSetters")).isPresent());
    }

    private static Set<String> names(WrittenAnnotation annotation) {
        return annotation.texts("value").stream().map(Located::value).collect(Collectors.toUnmodifiableSet());
    }

    public boolean canBeRead(String name) {
        return (allowGetters || !ignored.contains(name)) && (included == null || included.contains(name));
    }

    public boolean canBeSet(String name) {
        return (allowSetters || !ignored.contains(name)) && (included == null || included.contains(name));
    }
}
