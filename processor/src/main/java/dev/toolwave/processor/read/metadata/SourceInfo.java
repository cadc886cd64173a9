package dev.toolwave.processor.read.metadata;

import dev.toolwave.processor.read.javac.TypeAnnotations;
import dev.toolwave.processor.read.javadoc.Javadoc;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** What the source of a declaration says and its class file may not: everything else is in both. */
public interface SourceInfo extends TypeAnnotations {

    /** Returns what the doc comment of a declaration says. */
    Javadoc javadoc(Element element);

    /** Returns the names of a method's parameters; empty where nobody knows them. */
    Optional<List<String>> parameterNames(ExecutableElement method);
}
