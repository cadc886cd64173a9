package dev.toolwave.processor.read.metadata;

import dev.toolwave.processor.read.javac.TypeAnnotations;
import dev.toolwave.processor.read.javadoc.Javadoc;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Information that the source of a declaration contains and its class file may lack. */
public interface SourceInfo extends TypeAnnotations {

    /** Returns the documentation comment of a declaration. */
    Javadoc javadoc(Element element);

    /** Returns the names of a method's parameters; empty if they are unknown. */
    Optional<List<String>> parameterNames(ExecutableElement method);
}
