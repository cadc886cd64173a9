package dev.toolwave.processor.plan;

import dev.toolwave.processor.check.Reference;
import dev.toolwave.processor.check.Texts;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts together the signature of one tool: its own parameters, and those of its upstreams under their new names. */
final class Lifter {

    private final ToolMethod tool;
    private final List<Reference> references;
    private final Function<ToolMethod, Signature> upstreams;
    private final Problems problems;
    private final Map<String, SharedParameter> parameters = new LinkedHashMap<>();
    private final Map<String, Binds.Entry> renamed = new LinkedHashMap<>();

    private Lifter(
            ToolMethod tool, List<Reference> references, Function<ToolMethod, Signature> upstreams, Problems problems) {
        this.tool = tool;
        this.references = references;
        this.upstreams = upstreams;
        this.problems = problems;
    }

    /**
     * Lifts a tool.
     *
     * @param upstreams gives the signature of each tool that is referred to
     * @return the signature; empty where it has an error
     */
    static Optional<Signature> lift(
            ToolMethod tool, List<Reference> references, Function<ToolMethod, Signature> upstreams, Problems problems) {
        int errors = problems.errors();
        Signature signature = new Lifter(tool, references, upstreams, problems).lift();
        return problems.errors() > errors ? Optional.empty() : Optional.of(signature);
    }

    private Signature lift() {
        for (Source source : Source.own(tool)) {
            parameters.put(
                    source.property().name(),
                    new SharedParameter(source.property().name(), List.of(source)));
        }
        int own = parameters.size();
        List<List<String>> names = new ArrayList<>();
        for (Reference reference : references) {
            names.add(lift(reference, binds(reference, names.size())));
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        parameters.keySet().forEach(name -> positions.put(name, positions.size()));
        List<List<Integer>> lifted = names.stream()
                .map(ofReference -> ofReference.stream().map(positions::get).toList())
                .toList();
        SameNode.check(references, names, problems);
        return new Signature(List.copyOf(parameters.values()), own, lifted);
    }

    /** Reads the renamings of an annotation; those of several upstreams are judged once, with the first of them. */
    private Binds binds(Reference reference, int index) {
        List<String> there = references.stream()
                .filter(other -> isSameAnnotation(other, reference))
                .flatMap(other -> upstreams.apply(other.upstream()).names().stream())
                .distinct()
                .toList();
        boolean isFirst = index == 0 || !isSameAnnotation(references.get(index - 1), reference);
        return Binds.read(reference, there, isFirst ? problems : new Problems());
    }

    private static boolean isSameAnnotation(Reference one, Reference other) {
        return one.dependency().equals(other.dependency()) && one.parameter().equals(other.parameter());
    }

    private List<String> lift(Reference reference, Binds binds) {
        List<String> names = new ArrayList<>();
        for (SharedParameter parameter : upstreams.apply(reference.upstream()).parameters()) {
            Optional<Binds.Entry> bind = binds.of(parameter.name());
            String name = bind.map(Binds.Entry::here).orElse(parameter.name());
            bind.ifPresent(entry -> renamed.putIfAbsent(name, entry));
            share(reference, parameter.name(), parameter.lifted(name, reference.step()));
            names.add(name);
        }
        return names;
    }

    private void share(Reference reference, String there, SharedParameter incoming) {
        SharedParameter present = parameters.get(incoming.name());
        if (present == null) {
            parameters.put(incoming.name(), incoming);
            checkReserved(reference, there, incoming);
        } else if (Agreement.sameType(
                present.first().property().type(), incoming.first().property().type())) {
            checkWords(reference, there, present, incoming);
            parameters.put(incoming.name(), present.with(incoming));
        } else if (renamed.containsKey(incoming.name())) {
            reportBind(reference, renamed.get(incoming.name()), present, incoming);
        } else {
            report(ProblemId.TYPES_DIFFER, reference, there, present, incoming);
        }
    }

    private void checkReserved(Reference reference, String there, SharedParameter incoming) {
        boolean isNew =
                incoming.first().tool().id().equals(reference.upstream().id()) || !there.equals(incoming.name());
        if (incoming.name().startsWith("_") && isNew) {
            problems.add(
                    ProblemId.RESERVED_NAME,
                    reference.dependency().origin(),
                    reference.step(),
                    incoming.name(),
                    Binds.suggestion(reference, there));
        }
    }

    private void checkWords(Reference reference, String there, SharedParameter present, SharedParameter incoming) {
        if (!Agreement.sameConstraints(
                present.first().property().type(), incoming.first().property().type())) {
            report(ProblemId.CONSTRAINTS_DIFFER, reference, there, present, incoming);
            return;
        }
        Optional<Source> first = present.described();
        Optional<Source> second = incoming.described();
        if (first.isPresent()
                && second.isPresent()
                && present.sources().stream().noneMatch(second.get()::isSameAs)
                && !first.get()
                        .property()
                        .description()
                        .equals(second.get().property().description())) {
            List<String> rows = Texts.columns(Stream.of(first.get(), second.get())
                    .map(source ->
                            List.of(source.place(), "\"" + source.property().description() + "\""))
                    .toList());
            problems.add(
                    ProblemId.DESCRIPTIONS_DIFFER,
                    reference.dependency().origin(),
                    Texts.name(tool),
                    incoming.name(),
                    rows,
                    Binds.suggestion(reference, there));
        }
    }

    private void reportBind(Reference reference, Binds.Entry bind, SharedParameter present, SharedParameter incoming) {
        if (present.first().trail().isLong()) {
            String collision = "'" + bind.here() + "' is needed with two types";
            problems.add(
                    ProblemId.BIND_COLLISION,
                    bind.written().origin(),
                    reference.step(),
                    bind.written().value(),
                    collision,
                    needs(present, incoming, false),
                    "choose another name on the right-hand side.");
        } else {
            problems.add(
                    ProblemId.BIND_TYPES_DIFFER,
                    bind.written().origin(),
                    reference.step(),
                    bind.written().value(),
                    incoming.first().place(),
                    type(incoming, present),
                    present.first().place(),
                    type(present, incoming));
        }
    }

    private void report(
            ProblemId id, Reference reference, String there, SharedParameter present, SharedParameter incoming) {
        problems.add(
                id,
                reference.dependency().origin(),
                Texts.name(tool),
                incoming.name(),
                needs(present, incoming, id == ProblemId.CONSTRAINTS_DIFFER),
                Binds.suggestion(reference, there));
    }

    private static List<String> needs(SharedParameter present, SharedParameter incoming, boolean constraints) {
        return Texts.columns(List.of(need(present, incoming, constraints), need(incoming, present, constraints)));
    }

    private static List<String> need(SharedParameter parameter, SharedParameter other, boolean constraints) {
        Source source = parameter.first();
        String what = constraints ? ConstraintText.of(source.property().type()) : type(parameter, other);
        return List.of(what, source.place(), source.via());
    }

    private static String type(SharedParameter parameter, SharedParameter other) {
        return Texts.beside(
                parameter.first().parameter().type(), other.first().parameter().type());
    }
}
