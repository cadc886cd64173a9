package dev.toolwave.processor.read.javac;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/** The classes that are compiled from source, including those generated so far. All other classes come from class files. */
public final class CompilationUnits {

    private final Set<String> outermost = new HashSet<>();

    /** Adds the classes of a round. */
    public void add(RoundEnvironment round) {
        round.getRootElements().forEach(root -> outermost.add(root.toString()));
    }

    /** Returns whether one of the sources is in the package of a class with this name. */
    public boolean hasPackageOf(String className) {
        return outermost.stream().anyMatch(name -> className.startsWith(name.substring(0, name.lastIndexOf('.') + 1)));
    }

    /** Returns whether an element is in a source. */
    public boolean contains(Element element) {
        List<Element> outwards = Mirrors.outwards(element);
        return !outwards.isEmpty()
                && outermost.contains(outwards.get(outwards.size() - 1).toString());
    }
}
