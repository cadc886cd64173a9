package dev.toolwave.processor.read.metadata;

import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.javadoc.Javadoc;
import dev.toolwave.processor.read.javadoc.JavadocReader;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Information from the compiler: complete for sources, incomplete for class files. */
public final class JavacSourceInfo implements SourceInfo {

    private final JavadocReader docs;

    public JavacSourceInfo(Elements elements) {
        this.docs = new JavadocReader(elements);
    }

    @Override
    public Javadoc javadoc(Element element) {
        return docs.read(element);
    }

    @Override
    public Optional<List<String>> parameterNames(ExecutableElement method) {
        return Optional.of(Mirrors.parameterNames(method)).filter(names -> Mirrors.hasParameterNames(method));
    }

    @Override
    public List<WrittenAnnotation> onType(Element element, String path, TypeMirror type) {
        return OF_JAVAC.onType(element, path, type);
    }
}
