package dev.toolwave.processor.plan;

import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name in a signature, and all parameters that receive its value.
 *
 * @param name the name that the model uses
 * @param sources at least one; they agree on everything but descriptions and presence
 */
public record SharedParameter(String name, List<ParameterSource> sources) {

    /** Whether a call must supply a parameter. */
    public enum Need {
        /** The parameter is always required. */
        ALWAYS,
        /** The parameter is required only if other arguments are absent. */
        SOMETIMES,
        /** The parameter is never required. */
        NEVER
    }

    /** Copies the list. */
    public SharedParameter {
        sources = List.copyOf(sources);
    }

    public ParameterSource first() {
        return sources.get(0);
    }

    /** Returns the parameter under another name, with the step in front of the paths of its sources. */
    public SharedParameter lifted(String newName, String step) {
        return new SharedParameter(
                newName, sources.stream().map(source -> source.after(step)).toList());
    }

    /** Returns the parameter with the sources of another one, each once. */
    public SharedParameter with(SharedParameter other) {
        List<ParameterSource> all = new ArrayList<>(sources);
        other.sources.stream()
                .filter(source -> sources.stream().noneMatch(source::isSameAs))
                .forEach(all::add);
        return new SharedParameter(name, all);
    }

    /** Returns the parameter with a constant as its default. */
    Property fixed(String constant) {
        Property property = first().property();
        return new Property(
                property.name(),
                property.javaName(),
                property.type(),
                Presence.OPTIONAL,
                property.description(),
                Optional.of(new Located<>(constant, property.origin())),
                property.examples(),
                property.access(),
                property.origin(),
                property.origins());
    }

    /** Returns the first source that has a description. */
    public Optional<ParameterSource> described() {
        return sources.stream()
                .filter(source -> !source.property().description().isEmpty())
                .findFirst();
    }

    /**
     * Returns the parameter in the form of the schema.
     *
     * @param need whether a call must supply it
     */
    public LiftedParameter published(Need need) {
        ParameterSource source = sources.stream()
                .filter(candidate -> candidate.isRequired() == (need == Need.ALWAYS))
                .findFirst()
                .orElseGet(this::first);
        Property property = source.property();
        Property published = new Property(
                name,
                property.javaName(),
                property.type(),
                need == Need.ALWAYS ? Presence.REQUIRED : Presence.OPTIONAL,
                described().map(described -> described.property().description()).orElse(""),
                need == Need.NEVER ? commonDefault() : Optional.empty(),
                property.examples(),
                property.access(),
                property.origin(),
                property.origins());
        return new LiftedParameter(
                published,
                source.parameter().type(),
                sources.stream().map(each -> each.trail().toString()).toList());
    }

    /** Returns the default that all sources share. If defaults differ, each method keeps its own. */
    private Optional<Located<String>> commonDefault() {
        Optional<Located<String>> ofFirst = first().property().defaultValue();
        boolean isCommon = sources.stream()
                .map(source -> source.property().defaultValue().map(Located::value))
                .allMatch(ofFirst.map(Located::value)::equals);
        return isCommon ? ofFirst : Optional.empty();
    }
}
