package dev.toolwave.processor;

import dev.toolwave.processor.Tools.At;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one {@code @DependsOn} down for tests. */
public final class DependencySource {

    private final List<String> upstreams;
    private Optional<String> in = Optional.empty();
    private String select = "";
    private List<String> bind = List.of();
    private List<String> set = List.of();
    private List<String> contradictions = List.of();
    private boolean overridable;

    private DependencySource(List<String> upstreams) {
        this.upstreams = upstreams;
    }

    public static DependencySource on(String... upstreams) {
        return new DependencySource(List.of(upstreams));
    }

    public DependencySource in(String type) {
        in = Optional.of(type);
        return this;
    }

    public DependencySource select(String path) {
        select = path;
        return this;
    }

    public DependencySource bind(String... entries) {
        bind = List.of(entries);
        return this;
    }

    public DependencySource set(String... entries) {
        set = List.of(entries);
        return this;
    }

    public DependencySource overridable() {
        overridable = true;
        return this;
    }

    /** Adds annotations that contradict this one. */
    public DependencySource beside(String... annotations) {
        contradictions = List.of(annotations);
        return this;
    }

    List<Located<String>> contradictions(String place) {
        return sourced(place, contradictions);
    }

    Dependency build(String place) {
        return new Dependency(
                sourced(place, upstreams),
                in.map(type -> new Located<>(Tools.className(type), new At(place + ": in"))),
                new Located<>(select, new At(place + ": select")),
                sourced(place, bind),
                sourced(place, set),
                overridable,
                new At(place + ": @DependsOn"));
    }

    private static List<Located<String>> sourced(String place, List<String> values) {
        Stream<Located<String>> sourced =
                values.stream().map(value -> new Located<>(value, new At(place + ": " + value)));
        return sourced.toList();
    }
}
