package dev.toolwave.processor.read;

import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ToolReturn.Kind;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.type.OpenReader;
import dev.toolwave.processor.read.type.OptionalReader;
import dev.toolwave.processor.read.type.TypePath;
import dev.toolwave.processor.read.type.TypeReader;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the results of tool methods. */
final class ResultReader {

    private final Mirrors mirrors;
    private final TypeReader types;

    ResultReader(Mirrors mirrors, TypeReader types) {
        this.mirrors = mirrors;
        this.types = types;
    }

    /** Reads the return type, with the annotations on the method. */
    ToolReturn read(TypeMirror declared, Annotated annotated) {
        Optional<TypeMirror> later = mirrors.asInstanceOf(declared, "java.util.concurrent.CompletionStage")
                .filter(stage -> !stage.getTypeArguments().isEmpty())
                .map(stage -> mirrors.argument(stage, 0));
        TypeMirror unwrapped = later.orElse(declared);
        boolean optional = Mirrors.nameOf(unwrapped).equals(OptionalReader.OPTIONAL)
                && !((DeclaredType) unwrapped).getTypeArguments().isEmpty();
        TypeMirror value = optional ? mirrors.argument((DeclaredType) unwrapped, 0) : unwrapped;
        boolean nothing = isNothing(value);
        Kind kind = later.isPresent() ? Kind.LATER : nothing ? Kind.NOTHING : Kind.VALUE;
        Annotated all = annotated.and(unwrapped, 0).and(value, 0);
        return new ToolReturn(
                new JavacType(declared),
                kind,
                new JavacType(value),
                optional,
                all.isNullable(),
                nothing ? OpenReader.nothing(value) : types.read(value, all, TypePath.result()));
    }

    private static boolean isNothing(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || Mirrors.nameOf(type).equals("java.lang.Void");
    }
}
