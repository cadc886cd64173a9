package dev.toolwave.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.function.Predicate;

/**
 * A file with one outermost type.
 *
 * @param type the type
 * @param declaration its declaration, which names the nested types that it declares by {@code $T}
 * @param declared tells whether there is a class; asked for those of the package that hide one of {@code java.lang}
 */
public record SourceFile(ClassName type, Code declaration, Predicate<ClassName> declared) {

    /** Returns the text of the file, with line feeds. */
    public String text() {
        Imports imports = Imports.of(type, declaration, declared);
        Code.Builder file = Code.builder();
        if (!type.packageName().isEmpty()) {
            file.add("package $L;\n\n", type.packageName());
        }
        imports.imported().forEach(name -> file.add("import $L;\n", name));
        if (!imports.imported().isEmpty()) {
            file.add("\n");
        }
        return new SourceWriter(imports).write(file.add(declaration).build());
    }
}
