package dev.toolwave.processor.read.metadata;

import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/**
 * Names declarations in the same way for sources and class files: {@code a.Geo}, {@code a.Geo#field}, {@code
 * a.Geo#find(java.lang.String)}, {@code a.Geo#find(java.lang.String):0}.
 *
 * @param types the compiler's types
 */
public record DeclarationNames(Types types) {

    /** Returns the name of a class, member or parameter. */
    public String of(Element element) {
        if (element instanceof TypeElement type) {
            return type.getQualifiedName().toString();
        }
        if (element instanceof ExecutableElement method) {
            return method.getParameters().stream()
                    .map(parameter ->
                            TypeNames.of(types.erasure(parameter.asType())).toString())
                    .collect(Collectors.joining(
                            ",", of(Mirrors.declaringClass(method)) + "#" + method.getSimpleName() + "(", ")"));
        }
        return element.getEnclosingElement() instanceof ExecutableElement method
                ? of(method) + ":" + method.getParameters().indexOf(element)
                : of(Mirrors.declaringClass(element)) + "#" + element.getSimpleName();
    }
}
