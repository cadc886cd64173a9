package dev.toolwave.processor.problem;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ToolMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A {@code @DependsOn} annotation for a fix. It starts with everything the author has written, so that a fix changes one thing and
 * drops nothing. Immutable.
 */
public final class DependencyText {

    private final String packageName;
    private final List<String> names;
    private final ClassName in;
    private final boolean hasIn;
    private final String select;
    private final List<String> bind;
    private final List<String> set;
    private final boolean overridable;

    private DependencyText(
            String packageName,
            List<String> names,
            ClassName in,
            boolean hasIn,
            String select,
            List<String> bind,
            List<String> set,
            boolean overridable) {
        this.packageName = packageName;
        this.names = List.copyOf(names);
        this.in = in;
        this.hasIn = hasIn;
        this.select = select;
        this.bind = List.copyOf(bind);
        this.set = List.copyOf(set);
        this.overridable = overridable;
    }

    /** Returns an annotation as the author wrote it. */
    public static DependencyText of(ToolMethod tool, Dependency dependency) {
        return new DependencyText(
                tool.owner().packageName(),
                dependency.upstreams().stream().map(Located::value).toList(),
                dependency.in().map(Located::value).orElse(tool.owner()),
                dependency.in().isPresent(),
                dependency.select().value(),
                dependency.bind().stream().map(Located::value).toList(),
                dependency.set().stream().map(Located::value).toList(),
                dependency.overridable());
    }

    /** Returns the annotation with another name in place of one. */
    public DependencyText replace(String name, String other) {
        return withNames(names.stream()
                .map(each -> each.equals(name) ? other : each)
                .distinct()
                .toList());
    }

    /** Returns the annotation with these names. */
    public DependencyText withNames(List<String> others) {
        return new DependencyText(packageName, others, in, hasIn, select, bind, set, overridable);
    }

    /** Returns the annotation for tools of another class. */
    public DependencyText in(ClassName other) {
        return new DependencyText(packageName, names, other, true, select, bind, set, overridable);
    }

    /** Returns the annotation with another {@code select} path; an empty path removes it. */
    public DependencyText select(String path) {
        return new DependencyText(packageName, names, in, hasIn, path, bind, set, overridable);
    }

    /** Returns the annotation with a parameter of the upstream bound to another name. */
    public DependencyText bind(String there, String here) {
        List<String> entries = new ArrayList<>(bind);
        UnaryOperator<String> left =
                entry -> entry.substring(0, Math.max(0, entry.indexOf('='))).strip();
        entries.removeIf(entry -> left.apply(entry).equals(there));
        entries.add(there + "=" + here);
        return new DependencyText(packageName, names, in, hasIn, select, entries, set, overridable);
    }

    /** Returns the annotation with the {@code bind} and {@code set} entries of another one. */
    public DependencyText like(Dependency other) {
        return new DependencyText(
                packageName,
                names,
                in,
                hasIn,
                select,
                other.bind().stream().map(Located::value).toList(),
                other.set().stream().map(Located::value).toList(),
                overridable);
    }

    /** Returns the annotation with a constant in place of a {@code bind} entry. */
    public DependencyText constant(String bound, String there, String value) {
        List<String> others =
                bind.stream().filter(entry -> !entry.equals(bound)).toList();
        List<String> constants = new ArrayList<>(set);
        constants.add(there + "=" + value);
        return new DependencyText(packageName, names, in, hasIn, select, others, constants, overridable);
    }

    /** Returns the annotation as for a method, which receives no value. */
    public DependencyText orderOnly() {
        return new DependencyText(packageName, names, in, hasIn, "", bind, set, false);
    }

    @Override
    public String toString() {
        List<String> attributes = new ArrayList<>();
        if (hasIn) {
            attributes.add("in = " + reference(packageName, in) + ".class");
        }
        if (!select.isEmpty()) {
            attributes.add("select = " + quoted(List.of(select)));
        }
        if (!bind.isEmpty()) {
            attributes.add("bind = " + quoted(bind));
        }
        if (!set.isEmpty()) {
            attributes.add("set = " + quoted(set));
        }
        if (overridable) {
            attributes.add("overridable = true");
        }
        String value = quoted(names);
        return attributes.isEmpty()
                ? "@DependsOn(" + value + ")"
                : "@DependsOn(value = " + value + ", " + String.join(", ", attributes) + ")";
    }

    /** Returns a class as code of a package can name it without an import. */
    public static String reference(String packageName, ClassName type) {
        return type.packageName().equals(packageName) ? String.join(".", type.simpleNames()) : type.canonicalName();
    }

    /** Returns strings as the value of an attribute: {@code "a"} or {@code {"a", "b"}}. */
    public static String quoted(List<String> values) {
        String list = values.stream()
                .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", "));
        return values.size() == 1 ? list : "{" + list + "}";
    }
}
