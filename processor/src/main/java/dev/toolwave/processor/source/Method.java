package dev.toolwave.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** A method or a constructor in the making: it becomes a piece of source when it gets its body. Mutable, for one thread. */
public final class Method {

    private final Code.Builder above = Code.builder();
    private final Code head;
    private final Code.Builder parameters = Code.builder();
    private Code thrown = Code.empty();

    private Method(Code head) {
        this.head = head;
    }

    /**
     * Starts a method.
     *
     * @param modifiers its modifiers, separated by spaces
     */
    public static Method of(String modifiers, TypeName returned, String name) {
        return new Method(Code.of("$L $T $L", modifiers, returned, name));
    }

    /** Starts a constructor. */
    public static Method constructor(String modifiers, ClassName type) {
        return new Method(Code.of("$L $T", modifiers, type));
    }

    /** Adds what stands on the lines above: a comment or an annotation. */
    public Method above(Code lines) {
        above.add(lines);
        return this;
    }

    /** Adds a parameter. */
    public Method parameter(TypeName type, String name) {
        parameters.add(parameters.isEmpty() ? "$T $L" : ",$W$T $L", type, name);
        return this;
    }

    /** Adds the exception that is thrown. */
    public Method throwing(Class<? extends Exception> exception) {
        thrown = Code.of("$Wthrows $T", exception);
        return this;
    }

    /** Returns the method with this body. */
    public Code body(Code statements) {
        return above.add("$L($Z$L)$L {\n$>$L$<}\n", head, parameters.build(), thrown, statements)
                .build();
    }

    /** Returns the method with a body of one statement. */
    public Code statement(String format, Object... arguments) {
        return body(Code.builder().addStatement(format, arguments).build());
    }
}
