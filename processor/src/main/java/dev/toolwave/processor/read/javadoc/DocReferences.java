package dev.toolwave.processor.read.javadoc;

import dev.toolwave.processor.read.javac.Mirrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Resolves the references of a documentation comment. The compiler's API does not show imports, so a class of another package is
 * only found by its full name.
 *
 * @param elements the compiler's elements
 * @param commented the element whose comment it is
 */
record DocReferences(Elements elements, Element commented) {

    /** Returns the value of the constant that is referred to as {@code #NAME} or {@code Type#NAME}, or of the element itself. */
    Optional<Object> constant(String reference) {
        if (reference.isEmpty()) {
            return value(commented);
        }
        int member = reference.indexOf('#');
        String name = reference.substring(member + 1);
        Stream<TypeElement> owners =
                member <= 0 ? enclosing().stream() : types(reference.substring(0, member)).stream();
        return owners.flatMap(owner -> Mirrors.lineage(owner).stream())
                .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
                .filter(field -> field.getSimpleName().contentEquals(name))
                .flatMap(field -> value(field).stream())
                .findFirst();
    }

    private static Optional<Object> value(Element element) {
        return element instanceof VariableElement field
                ? Optional.ofNullable(field.getConstantValue())
                : Optional.empty();
    }

    private Optional<TypeElement> types(String name) {
        Stream<String> scopes = Stream.concat(
                enclosing().stream().map(type -> type.getQualifiedName() + "."),
                Stream.of(Mirrors.packageOf(commented) + ".", "java.lang.", ""));
        return Stream.concat(
                        enclosing().stream().filter(type -> type.getSimpleName().contentEquals(name)),
                        scopes.flatMap(scope -> Stream.ofNullable(elements.getTypeElement(scope + name))))
                .findFirst();
    }

    private List<TypeElement> enclosing() {
        return ElementFilter.typesIn(Mirrors.outwards(commented));
    }
}
