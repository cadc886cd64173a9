package dev.toolwave.processor.check.plan;

import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.check.declaration.LiteralCheck;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.plan.LiftingConflict;
import dev.toolwave.processor.plan.LiftingConflict.BadBind;
import dev.toolwave.processor.plan.LiftingConflict.BadSet;
import dev.toolwave.processor.plan.LiftingConflict.Difference;
import dev.toolwave.processor.plan.LiftingConflict.NewName;
import dev.toolwave.processor.plan.LiftingConflict.PartlyBound;
import dev.toolwave.processor.plan.LiftingConflict.ReservedName;
import dev.toolwave.processor.plan.LiftingConflict.SameNode;
import dev.toolwave.processor.plan.LiftingConflict.Unlike;
import dev.toolwave.processor.plan.ParameterSource;
import dev.toolwave.processor.plan.PlannedTool;
import dev.toolwave.processor.plan.SharedParameter;
import dev.toolwave.processor.plan.Signature;
import dev.toolwave.processor.problem.DependencyText;
import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.Phrases;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.resolve.Reference;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports conflicting names and invalid {@code bind} entries in the signature of a tool. */
final class SignatureCheck {

    /** Two names with something other than an equals sign between them, such as a colon, an arrow or a space. */
    private static final Pattern TWO_NAMES = Pattern.compile("\\s*(\\w+)\\W+(\\w+)\\s*");

    private static final Pattern PARAMETER = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

    private final PlannedTool subject;
    private final Problems problems;

    private SignatureCheck(PlannedTool subject, Problems problems) {
        this.subject = subject;
        this.problems = problems;
    }

    static void check(PlannedTool subject, Problems problems) {
        SignatureCheck check = new SignatureCheck(subject, problems);
        subject.conflicts().forEach(check::report);
        subject.signature().constants().forEach(check::checkConstant);
    }

    private void report(LiftingConflict conflict) {
        if (conflict instanceof Unlike unlike) {
            report(unlike);
        } else if (conflict instanceof ReservedName reserved) {
            problems.add(
                    ProblemId.RESERVED_NAME,
                    reserved.reference().dependency().origin(),
                    reserved.reference().step(),
                    reserved.name(),
                    renamed(reserved.reference(), reserved.there()));
        } else if (conflict instanceof SameNode same) {
            report(same);
        } else if (conflict instanceof BadBind bind) {
            report(bind);
        } else if (conflict instanceof BadSet set) {
            report(set);
        } else if (conflict instanceof NewName added) {
            report(added);
        } else if (conflict instanceof PartlyBound partly) {
            report(partly);
        }
    }

    private void checkConstant(Signature.Constant constant) {
        String value = constant.written().value();
        Property property = constant.property();
        LiteralCheck.constantMisfit(value, property.type())
                .ifPresent(misfit -> problems.add(
                        ProblemId.INVALID_CONSTANT,
                        constant.written().origin(),
                        constant.reference().step(),
                        property.name() + "=" + value,
                        "'" + value + "' " + misfit.fact(),
                        "",
                        misfit.fix()));
    }

    private void report(BadSet set) {
        String upstream = Phrases.name(set.reference().upstream());
        String known = upstream + " has: " + Phrases.list(set.there()) + ".";
        String value = set.written().value().substring(set.written().value().indexOf('=') + 1);
        List<String> near = NameSuggester.closest(set.name(), set.there());
        String fact = switch (set.fault()) {
            case MALFORMED -> "expected \"<upstream parameter>=<value>\"";
            case UNKNOWN -> upstream + " has no parameter '" + set.name() + "' that the model fills";
            case REPEATED -> "'" + set.name() + "' is bound or set twice";
            case FILLED_BY_TOOL -> "a tool fills '" + set.name() + "' of " + upstream;
        };
        String fix = switch (set.fault()) {
            case MALFORMED -> set.there().isEmpty() ? "remove set" : "\"" + constant(set) + "\"";
            case UNKNOWN ->
                near.isEmpty() ? "use one of these, or remove the entry" : "\"" + near.get(0) + "=" + value + "\"";
            case REPEATED, FILLED_BY_TOOL -> "remove this entry";
        };
        problems.add(
                ProblemId.INVALID_CONSTANT,
                set.written().origin(),
                set.reference().step(),
                set.written().value(),
                fact,
                set.fault() == BadSet.Mistake.UNKNOWN ? known : "",
                fix);
    }

    /** Returns an entry of the right form, with the name and the value that the author separated in another way. */
    private static String constant(BadSet set) {
        Matcher parts = TWO_NAMES.matcher(set.written().value());
        return parts.matches() && set.there().contains(parts.group(1))
                ? parts.group(1) + "=" + parts.group(2)
                : set.there().get(0) + "=" + set.written().value();
    }

    /** Reports a new name that differs from another parameter by a typing error. */
    private void report(NewName added) {
        String name = added.name();
        if (!PARAMETER.matcher(name).matches()) {
            problems.add(
                    ProblemId.BAD_PARAMETER_NAME,
                    added.written().origin(),
                    added.reference().step(),
                    name,
                    "a name");
        }
        TypeName type = type(name);
        subject.signature().names().stream()
                .filter(other -> !other.equals(name)
                        && isTypingError(name, other)
                        && type(other).equals(type))
                .findFirst()
                .ifPresent(similar -> problems.add(
                        ProblemId.BIND_MISSPELLED,
                        added.written().origin(),
                        added.reference().step(),
                        added.written().value(),
                        name,
                        similar,
                        "\"" + added.there() + "=" + similar + "\""));
    }

    private TypeName type(String parameter) {
        return subject.signature().parameters().stream()
                .filter(each -> each.name().equals(parameter))
                .findFirst()
                .orElseThrow()
                .first()
                .property()
                .type()
                .java()
                .box();
    }

    /** Names such as {@code cityA} and {@code cityB}, or {@code date1} and {@code date2}, differ on purpose. */
    private static boolean isTypingError(String name, String other) {
        int length = Math.min(name.length(), other.length());
        boolean isNumbered =
                name.length() == other.length() && name.substring(0, length - 1).equals(other.substring(0, length - 1));
        int distance = NameSuggester.distance(name, other);
        return length >= 5 && !isNumbered && distance <= (length < 8 ? 1 : 2);
    }

    private void report(PartlyBound partly) {
        Reference complete = partly.isLaterIncomplete() ? partly.earlier() : partly.reference();
        Reference incomplete = partly.isLaterIncomplete() ? partly.reference() : partly.earlier();
        DependencyText fixed = DependencyText.of(incomplete.tool(), incomplete.dependency());
        problems.add(
                ProblemId.BOUND_IN_PART,
                incomplete.dependency().origin(),
                incomplete.step(),
                Phrases.name(incomplete.upstream()),
                complete.parameter().orElseThrow().javaName(),
                incomplete.parameter().orElseThrow().javaName(),
                partly.there(),
                "",
                fixed.like(complete.dependency()).toString());
    }

    private void report(Unlike unlike) {
        Reference reference = unlike.reference();
        if (unlike.difference() == Difference.DESCRIPTION) {
            List<String> rows = Phrases.columns(Stream.of(unlike.present(), unlike.incoming())
                    .flatMap(parameter -> parameter.described().stream())
                    .map(source ->
                            List.of(source.place(), "\"" + source.property().description() + "\""))
                    .toList());
            problems.add(
                    ProblemId.DESCRIPTIONS_DIFFER,
                    reference.dependency().origin(),
                    Phrases.name(subject.tool()),
                    unlike.incoming().name(),
                    rows,
                    renamed(reference, unlike.there()));
        } else if (unlike.difference() == Difference.TYPE && unlike.bind().isPresent()) {
            reportBoundType(unlike, unlike.bind().get());
        } else {
            boolean constraints = unlike.difference() == Difference.CONSTRAINTS;
            problems.add(
                    constraints ? ProblemId.CONSTRAINTS_DIFFER : ProblemId.TYPES_DIFFER,
                    reference.dependency().origin(),
                    Phrases.name(subject.tool()),
                    unlike.incoming().name(),
                    needs(unlike.present(), unlike.incoming(), constraints),
                    renamed(reference, unlike.there()));
        }
    }

    private void reportBoundType(Unlike unlike, Located<String> bind) {
        SharedParameter present = unlike.present();
        SharedParameter incoming = unlike.incoming();
        if (present.first().trail().isLong()) {
            problems.add(
                    ProblemId.BIND_COLLISION,
                    bind.origin(),
                    unlike.reference().step(),
                    bind.value(),
                    "'" + incoming.name() + "' is needed with two types",
                    needs(present, incoming, false),
                    "\"" + unlike.there() + "=" + fresh(unlike.reference(), unlike.there()) + "\"");
        } else {
            problems.add(
                    ProblemId.BIND_TYPES_DIFFER,
                    bind.origin(),
                    unlike.reference().step(),
                    bind.value(),
                    incoming.first().place(),
                    type(incoming, present),
                    present.first().place(),
                    type(present, incoming),
                    "\"" + unlike.there() + "=" + fresh(unlike.reference(), unlike.there()) + "\"");
        }
    }

    private static List<String> needs(SharedParameter present, SharedParameter incoming, boolean constraints) {
        return Phrases.columns(List.of(need(present, incoming, constraints), need(incoming, present, constraints)));
    }

    private static List<String> need(SharedParameter parameter, SharedParameter other, boolean constraints) {
        ParameterSource source = parameter.first();
        String what = constraints ? ConstraintPhrases.of(source.property().type()) : type(parameter, other);
        return List.of(what, source.place(), source.via());
    }

    private static String type(SharedParameter parameter, SharedParameter other) {
        return Phrases.beside(
                parameter.first().parameter().type(), other.first().parameter().type());
    }

    private void report(SameNode same) {
        List<String> names = same.names();
        String quoted = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        String fact = switch (names.size()) {
            case 0 -> "";
            case 1 -> "Both dependencies use the same argument " + quoted + ".";
            default -> "Both dependencies use the same arguments " + quoted + ".";
        };
        String first = same.earlier().parameter().orElseThrow().javaName();
        String second = same.reference().parameter().orElseThrow().javaName();
        String once = "remove parameter '" + second + "' and use '" + first + "' twice";
        String fix = names.isEmpty()
                ? once
                : renamed(same.reference(), there(same.reference(), names.get(0))) + ", or " + once;
        problems.add(
                ProblemId.SAME_NODE_TWICE,
                same.reference().name().origin(),
                same.reference().step(),
                Phrases.name(same.reference().upstream()),
                first,
                second,
                fact,
                fix);
    }

    /** Returns the upstream's name for a parameter of this tool. */
    private static String there(Reference reference, String here) {
        return reference.dependency().bind().stream()
                .map(Located::value)
                .filter(entry -> entry.indexOf('=') > 0)
                .filter(entry -> entry.substring(entry.indexOf('=') + 1).strip().equals(here))
                .map(entry -> entry.substring(0, entry.indexOf('=')).strip())
                .findFirst()
                .orElse(here);
    }

    private void report(BadBind bind) {
        Reference reference = bind.reference();
        String upstream = Phrases.name(reference.upstream());
        String written = bind.written().value();
        switch (bind.fault()) {
            case MALFORMED ->
                problems.add(ProblemId.BIND_MALFORMED, bind.written().origin(), reference.step(), written, meant(bind));
            case CONSTANT ->
                problems.add(
                        ProblemId.BIND_MALFORMED,
                        bind.written().origin(),
                        reference.step(),
                        written,
                        DependencyText.of(reference.tool(), reference.dependency())
                                .constant(written, bind.left(), unquoted(bind.right()))
                                .toString());
            case UNKNOWN ->
                problems.add(
                        ProblemId.BIND_UNKNOWN,
                        bind.written().origin(),
                        reference.step(),
                        written,
                        upstream,
                        bind.left(),
                        upstream + " has: " + Phrases.list(bind.there()) + ".",
                        known(bind));
            case REPEATED ->
                problems.add(
                        ProblemId.BIND_COLLISION,
                        bind.written().origin(),
                        reference.step(),
                        written,
                        "'" + bind.left() + "' is bound twice",
                        "",
                        "remove one of the two entries");
            case FILLED_BY_TOOL ->
                problems.add(
                        ProblemId.BIND_TO_DEPENDENCY,
                        bind.written().origin(),
                        reference.step(),
                        written,
                        bind.right(),
                        Phrases.name(reference.tool()),
                        bind.filler()
                                .flatMap(filler ->
                                        filler.dependency().upstreams().stream().findFirst())
                                .map(Located::value)
                                .orElse(""),
                        upstream,
                        upstream,
                        bind.left() + "=" + fresh(reference, bind.left()));
        }
    }

    private static String unquoted(String value) {
        return value.replaceAll("^['\"]|['\"]$", "");
    }

    private String meant(BadBind bind) {
        Matcher names = TWO_NAMES.matcher(bind.written().value());
        if (names.matches() && bind.there().contains(names.group(1))) {
            return "\"" + names.group(1) + "=" + names.group(2) + "\"";
        }
        return bind.there().isEmpty()
                ? "remove bind; " + Phrases.name(bind.reference().upstream()) + " has no parameters to rename"
                : "\"" + bind.there().get(0) + "="
                        + fresh(bind.reference(), bind.there().get(0)) + "\"";
    }

    private String known(BadBind bind) {
        if (bind.there().contains(bind.right())) {
            return "\"" + bind.right() + "=" + bind.left() + "\"; the name in the upstream comes first";
        }
        List<String> near = NameSuggester.closest(bind.left(), bind.there());
        return near.isEmpty()
                ? "use one of these, or remove the entry"
                : "\"" + near.get(0) + "=" + bind.right() + "\"";
    }

    /** Returns the annotation with another name for one parameter of the upstream. */
    private String renamed(Reference reference, String there) {
        return DependencyText.of(reference.tool(), reference.dependency())
                .bind(there, fresh(reference, there))
                .toString();
    }

    /** Returns a name that is not used yet: {@code trainDate} for the {@code date} that the parameter {@code train} needs. */
    private String fresh(Reference reference, String there) {
        String prefix =
                reference.parameter().map(ToolParameter::javaName).orElseGet(() -> Phrases.name(reference.upstream()));
        String name = prefix + Phrases.capitalized(there);
        List<String> used = subject.signature().names();
        String fresh = name;
        for (int number = 2; used.contains(fresh); number++) {
            fresh = name + number;
        }
        return fresh;
    }
}
