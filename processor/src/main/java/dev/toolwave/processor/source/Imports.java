package dev.toolwave.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How the classes of a file are written: by their simple names where these mean nothing else, or else in full. The types of the file
 * come first, then those of its package that it names, then what is imported, each name for the class that is named first. The rest
 * of the package only hides classes of {@code java.lang}.
 */
final class Imports {

    /** Writes all names in full. */
    static final Imports NONE = new Imports(Map.of(), List.of());

    /** The classes that are not written in full, by their full names. */
    private final Map<String, String> written;

    private final List<String> imported;

    private Imports(Map<String, String> written, List<String> imported) {
        this.written = written;
        this.imported = imported;
    }

    /**
     * Decides for a file.
     *
     * @param file its outermost type
     * @param code its content, which names all nested types of the file
     * @param declared tells whether there is a class
     */
    static Imports of(ClassName file, Code code, Predicate<ClassName> declared) {
        Collection<ClassName> classes = classes(code);
        List<ClassName> neighbours = new ArrayList<>();
        List<ClassName> others = new ArrayList<>();
        Map<String, String> visible = new HashMap<>(Map.of(file.simpleName(), file.canonicalName()));
        for (ClassName name : classes) {
            if (isIn(file, name)) {
                visible.put(name.simpleName(), name.canonicalName());
            } else if (name.packageName().equals(file.packageName())) {
                neighbours.add(name.topLevelClassName());
            } else {
                others.add(name.topLevelClassName());
            }
        }
        for (ClassName name : neighbours) {
            visible.putIfAbsent(name.simpleName(), name.canonicalName());
        }
        List<String> imported = new ArrayList<>();
        for (ClassName name : others) {
            if (visible.containsKey(name.simpleName())) {
                continue;
            }
            boolean isImported = !name.packageName().equals("java.lang");
            ClassName neighbour = file.peerClass(name.simpleName());
            ClassName meant = !isImported && declared.test(neighbour) ? neighbour : name;
            visible.put(name.simpleName(), meant.canonicalName());
            if (isImported) {
                imported.add(name.canonicalName());
            }
        }
        Collections.sort(imported);
        return new Imports(written(classes, file, visible), imported);
    }

    private static Collection<ClassName> classes(Code code) {
        Map<String, ClassName> classes = new LinkedHashMap<>();
        for (Object part : code.parts()) {
            if (part instanceof ClassName name) {
                classes.putIfAbsent(name.canonicalName(), name);
            }
        }
        return classes.values();
    }

    private static Map<String, String> written(
            Collection<ClassName> classes, ClassName file, Map<String, String> visible) {
        Map<String, String> written = new HashMap<>();
        for (ClassName name : classes) {
            ClassName start = isIn(file, name) ? name : name.topLevelClassName();
            String full = start.canonicalName();
            if (full.equals(visible.get(start.simpleName()))) {
                int around = full.length() - start.simpleName().length();
                written.put(name.canonicalName(), name.canonicalName().substring(around));
            }
        }
        return written;
    }

    private static boolean isIn(ClassName file, ClassName name) {
        // Equality of names would render both.
        return name.topLevelClassName().canonicalName().equals(file.canonicalName());
    }

    /** Returns the full names of the classes to import, in alphabetical order. */
    List<String> imported() {
        return imported;
    }

    /** Returns how a class is written. */
    String written(ClassName name) {
        return written.getOrDefault(name.canonicalName(), name.canonicalName());
    }
}
