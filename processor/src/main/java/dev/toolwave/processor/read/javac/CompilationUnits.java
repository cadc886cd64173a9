package dev.toolwave.processor.read.javac;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/** The classes that javac compiles from source, as far as it has got; what is not among them comes from class files. */
public final class CompilationUnits {

    private final Set<String> outermost = new HashSet<>();

    /** Adds the classes of a round. */
    public void add(RoundEnvironment round) {
        round.getRootElements().forEach(root -> outermost.add(root.toString()));
    }

    /** Returns whether an element stands in a source. */
    public boolean contains(Element element) {
        List<Element> outwards = Mirrors.outwards(element);
        return !outwards.isEmpty()
                && outermost.contains(outwards.get(outwards.size() - 1).toString());
    }
}
