package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.annotation.ConstraintReader;
import dev.toolwave.processor.read.annotation.Jackson;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.TypeNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import dev.toolwave.processor.read.metadata.SourceInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the types of one tool class. Delegates to one reader for each family of types. */
public final class TypeReader {

    /** The maximum depth of a type. Only generic types that contain ever larger instances of themselves exceed it. */
    private static final int MAX_DEPTH = 64;

    private final TypeScope scope;
    private final CollectionReader collections;
    private final PropertyReader properties = new PropertyReader(this);

    /** The families, in order of precedence. */
    private final List<TypeFamily> families;

    public TypeReader(Mirrors mirrors, TypeScope scope, SourceInfo facts, boolean openAllowed) {
        this.scope = scope;
        Constructors constructors = new Constructors(scope.packageName(), mirrors);
        Builders builders = new Builders(constructors);
        Creators creators = new Creators(constructors, builders, facts);
        TextReader texts = new TextReader(mirrors, constructors, creators);
        this.collections = new CollectionReader(this, mirrors, constructors);
        this.families = List.of(
                new ScalarTable(),
                new OptionalReader(this, mirrors),
                new OpenReader(mirrors, scope, texts, builders, openAllowed),
                collections,
                new MapReader(this, mirrors, constructors),
                new ClosedTypes(mirrors, scope),
                new EnumReader(scope, facts),
                texts,
                new UnionReader(this, mirrors, scope, facts),
                new BeanReader(mirrors, scope, properties, facts, creators));
    }

    /** Returns the reader of properties and free parameters. */
    public PropertyReader properties() {
        return properties;
    }

    /** Reads the type of a value, with the annotations on its declaration. */
    public ValueType read(TypeMirror type, Annotated annotated, TypePath place) {
        if (place.depth() > MAX_DEPTH || !scope.admit()) {
            return place.unrepresentable(type, "it is too large", "use ids in place of objects somewhere on the way");
        }
        Optional<WrittenAnnotation> foreign =
                annotated.annotations().stream().filter(Jackson::isForeign).findFirst();
        if (foreign.isPresent() && !(foreign.get().element() instanceof TypeElement)) {
            return place.unrepresentable(
                    type,
                    "@" + foreign.get().simpleName() + " is not supported here",
                    "remove it, or use a type that has this form in JSON");
        }
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                ScalarTable.primitive((PrimitiveType) type, annotated);
            case ARRAY -> collections.readArray((ArrayType) type, annotated, place);
            case DECLARED -> readDeclared((DeclaredType) type, annotated, place);
            case ERROR -> {
                scope.unresolved(type.toString());
                yield place.unrepresentable(
                        type, "there is no class " + type, "add what declares it to the compiler's class path");
            }
            case TYPEVAR -> place.unrepresentable(type, "nothing says what " + type + " is", "use a concrete type");
            default -> place.unrepresentable(type, "it is not a value", "use a record");
        };
    }

    /** Reads the type of an array element or of a key or value of a map, which can be neither absent nor null. */
    ValueType readElement(TypeMirror type, Annotated annotated, TypePath place) {
        ValueType value = read(type, annotated, place);
        return value instanceof ValueType.OptionalValue || annotated.isNullable()
                ? place.unrepresentable(type, "only a parameter or property can be absent", "leave absent elements out")
                : value;
    }

    /** Returns whether a type is an object, a union or a reference to one. Annotations on type arguments do not change such a type. */
    private static boolean isNamed(ValueType type) {
        return type instanceof ValueType.ObjectValue
                || type instanceof ValueType.UnionValue
                || type instanceof ValueType.Reference;
    }

    private static boolean hasConstrainedArgument(DeclaredType type, Annotated annotated) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return IntStream.range(0, arguments.size()).anyMatch(index -> {
            Annotated inside = annotated.inside(arguments.get(index), index);
            return !ConstraintReader.in(inside.annotations()).isEmpty()
                    || (arguments.get(index) instanceof DeclaredType argument
                            && hasConstrainedArgument(argument, inside));
        });
    }

    private ValueType readDeclared(DeclaredType type, Annotated annotated, TypePath place) {
        for (TypeFamily family : families) {
            Optional<ValueType> value = family.read(type, annotated, place);
            if (value.isPresent()) {
                return unenforced(type, value.get(), annotated, place)
                        .map(reason ->
                                place.unrepresentable(type, reason, "check it in the tool, and remove the annotation"))
                        .orElse(value.get());
            }
        }
        throw new IllegalStateException("no family reads " + TypeNames.of(type));
    }

    /** Returns a constraint on a use of a type, or on its class, that the generated code would not enforce, if there is one. */
    private static Optional<String> unenforced(
            DeclaredType type, ValueType value, Annotated annotated, TypePath place) {
        if (isNamed(value) && hasConstrainedArgument(type, annotated)) {
            return Optional.of("a constraint on its type argument is not enforced");
        }
        boolean hasNoConstraints =
                isNamed(value) || value instanceof ValueType.EnumValue || value instanceof ValueType.Open;
        if (!hasNoConstraints || place.use() == TypePath.Use.RESULT) {
            return Optional.empty();
        }
        Stream<WrittenAnnotation> onClass = isNamed(value)
                ? Stream.concat(
                        Annotated.of(type.asElement()).annotations().stream(),
                        ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
                                .flatMap(method -> Annotated.of(method).annotations().stream())
                                .filter(annotation -> annotation.simpleName().startsWith("Assert")))
                : Stream.empty();
        return ConstraintReader.in(
                        Stream.concat(annotated.annotations().stream(), onClass).toList())
                .stream()
                .filter(constraint -> !constraint.simpleName().equals("NotNull"))
                .map(constraint -> "@" + constraint.simpleName() + " is not enforced for it")
                .findFirst();
    }
}
