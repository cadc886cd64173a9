package dev.toolwave.processor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void placeholders_standForPiecesValuesLiteralsAndTypes() {
        Code code = Code.of("$T.of($L, $L, $S)", List.class, 1, Code.of("name.$L()", "get"), "a \"b\"");

        assertThat(code).hasToString("java.util.List.of(1, name.get(), \"a \\\"b\\\"\")");
    }

    @Test
    void types_areTakenApart() {
        TypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class),
                WildcardTypeName.subtypeOf(Number.class),
                WildcardTypeName.supertypeOf(Integer.class));

        assertThat(Code.of("$T", entry))
                .hasToString("java.util.Map.Entry<? extends java.lang.Number, ? super java.lang.Integer>");
        assertThat(Code.of(
                        "$T",
                        ParameterizedTypeName.get(ClassName.get(List.class), WildcardTypeName.subtypeOf(Object.class))))
                .hasToString("java.util.List<?>");
        assertThat(Code.of("$T", ArrayTypeName.of(ArrayTypeName.of(TypeName.INT))))
                .hasToString("int[][]");
        assertThat(Code.of("$T", TypeVariableName.get("T", Number.class))).hasToString("T");
        assertThat(Code.of("$T $T", void.class, TypeName.VOID)).hasToString("void void");
    }

    @Test
    void innerClassOfAGenericOne_keepsTheArgumentsOfBoth() {
        ParameterizedTypeName outer =
                ParameterizedTypeName.get(ClassName.get("demo", "Outer"), ClassName.get(String.class));

        assertThat(Code.of("$T", outer.nestedClass("Inner"))).hasToString("demo.Outer<java.lang.String>.Inner");
        assertThat(Code.of("$T", outer.nestedClass("Pair", List.of(ClassName.get(Long.class)))))
                .hasToString("demo.Outer<java.lang.String>.Pair<java.lang.Long>");
    }

    @Test
    void unknownPlaceholder_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Code.of("$Q")).withMessage("no placeholder: $Q");
    }

    @Test
    void argumentWithoutAPlaceholder_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Code.of("name($L)", 1, 2))
                .withMessage("more arguments than placeholders: name($L)");
    }

    @Test
    void sameParts_areEqualHoweverTheyWereNested() {
        Code flat = Code.of("$T.of($S)", List.class, "a");
        Code nested = Code.of("$L$L", Code.of("$T.of(", ClassName.get(List.class)), Code.of("$S)", "a"));

        assertThat(nested).isEqualTo(flat).hasSameHashCodeAs(flat);
        assertThat(nested).isNotEqualTo(Code.of("$T.of($S)", List.class, "b"));
    }

    @Test
    void piecesJoined_areSeparated() {
        Stream<Code> names = Stream.of("a", "b", "c").map(name -> Code.of("$L", name));

        assertThat(names.collect(Code.joining(", "))).hasToString("a, b, c");
        assertThat(Stream.<Code>empty().collect(Code.joining(", "))).isEqualTo(Code.empty());
    }

    @Test
    void builtPiece_isNotChangedByWhatIsAddedLater() {
        Code.Builder builder = Code.builder().add("a");
        Code built = builder.build();

        builder.add("b");

        assertThat(built).hasToString("a");
    }

    @Test
    void length_countsLiteralsAsOneSizeAndTypesInFull() {
        assertThat(Code.of("$T(\n$>$S,$W$S)", String.class, "a long text", "another")
                        .length(7))
                .isEqualTo("java.lang.String(\n".length() + 7 + ", ".length() + 7 + ")".length());
    }
}
