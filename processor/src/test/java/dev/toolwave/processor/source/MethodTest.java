package dev.toolwave.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static final ClassName TEXT = ClassName.get("", "Text");

    @Test
    void method_hasItsPartsInOrder() {
        Code method = Method.of("public static", TEXT, "join")
                .above(Code.javadoc(Code.of("Joins.\n")))
                .above(Code.of("@Deprecated\n"))
                .parameter(TEXT, "first")
                .parameter(TypeName.INT, "count")
                .throwing(Exception.class)
                .statement("return first.times($L)", "count");

        assertThat(method).hasToString("""
                /**
                 * Joins.
                 */
                @Deprecated
                public static Text join(Text first, int count) throws java.lang.Exception {
                    return first.times(count);
                }
                """);
    }

    @Test
    void constructor_hasNoReturnType() {
        assertThat(Method.constructor("private", TEXT).body(Code.empty())).hasToString("private Text() {\n}\n");
    }

    @Test
    void longParameterList_isBroken() {
        Code method = Method.of("private", TypeName.VOID, "call")
                .parameter(TEXT, "a".repeat(40))
                .parameter(TEXT, "b".repeat(40))
                .body(Code.empty());

        assertThat(method)
                .hasToString(
                        "private void call(Text " + "a".repeat(40) + ",\n        Text " + "b".repeat(40) + ") {\n}\n");
    }

    @Test
    void throwsClause_isBrokenAsAWhole() {
        String name = "x".repeat(65);
        Code method = Method.of("private", TypeName.VOID, name)
                .throwing(Exception.class)
                .body(Code.empty());

        assertThat(method).hasToString("private void " + name + "()\n        throws java.lang.Exception {\n}\n");
    }
}
