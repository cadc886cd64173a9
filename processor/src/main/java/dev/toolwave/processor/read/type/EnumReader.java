package dev.toolwave.processor.read.type;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ElementOrigin;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads enums. */
final class EnumReader implements TypeFamily {

    private final TypeScope scope;
    private final SourceInfo facts;

    EnumReader(TypeScope scope, SourceInfo facts) {
        this.scope = scope;
        this.facts = facts;
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() != ElementKind.ENUM) {
            return Optional.empty();
        }
        ClassName name = ClassName.get(element);
        return Optional.of(new ValueType.EnumValue(
                name,
                scope.nameOf(name),
                constants(element),
                facts.javadoc(element).text()));
    }

    private List<ValueType.EnumConstant> constants(TypeElement type) {
        return Mirrors.enumConstantsOf(type).stream().map(this::constant).toList();
    }

    private ValueType.EnumConstant constant(Element constant) {
        String javaName = constant.getSimpleName().toString();
        Located<String> name = Annotated.of(constant)
                .find(Jackson.PROPERTY)
                .flatMap(property -> property.text("value"))
                .orElseGet(() -> new Located<>(javaName, ElementOrigin.of(constant)));
        return new ValueType.EnumConstant(
                javaName, name.value(), facts.javadoc(constant).text(), name.origin());
    }
}
