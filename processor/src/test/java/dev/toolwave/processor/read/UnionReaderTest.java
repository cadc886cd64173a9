package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionReaderTest {

    @Test
    void sealedInterface_hasItsVariantsInOrder() {
        assertThat(argument("Shape", """
                        /** A shape. */
                        sealed interface Shape permits Square, Circle {}
                        record Circle(double radius) implements Shape {}
                        record Square(double side) implements Shape {}
                        """))
                .isEqualTo("x: Shape'A shape.' by type(square: Square{side: DOUBLE side()} | "
                        + "circle: Circle{radius: DOUBLE radius()})");
    }

    @Test
    void nestedSealedType_isFlattened() {
        assertThat(argument("Shape", """
                        sealed interface Shape {}
                        sealed interface Round extends Shape {}
                        record Circle(int r) implements Round {}
                        record Square(int a) implements Shape {}
                        """))
                .isEqualTo("x: Shape by type(circle: Circle{r: INT r()} | square: Square{a: INT a()})");
    }

    @Test
    void jacksonAnnotations_giveDiscriminatorAndTags() {
        assertThat(argument("Shape", """
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                        @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "c"), @JsonSubTypes.Type(Square.class)})
                        interface Shape {}
                        record Circle(int r) implements Shape {}
                        @JsonTypeName("sq") record Square(int a) implements Shape {}
                        """))
                .isEqualTo("x: Shape by kind(c: Circle{r: INT r()} | sq: Square{a: INT a()})");
    }

    @Test
    void typeInfoByClass_isRefused() {
        assertThat(argument(
                        "Shape",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) sealed interface Shape {} "
                                + "record Circle(int r) implements Shape {}"))
                .startsWith("x: !x: a model cannot tell its variants apart by JsonTypeInfo.Id.CLASS; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXISTING_PROPERTY", "WRAPPER_OBJECT", "WRAPPER_ARRAY", "EXTERNAL_PROPERTY"})
    void typeInfoElsewhereThanInAProperty_isRefusedWithTheOneThatIsNot(String include) {
        assertThat(argument(
                        "Shape",
                        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As." + include
                                + ") sealed interface Shape {} record Circle(int r) implements Shape {}"))
                .isEqualTo("x: !x: JsonTypeInfo.As." + include
                        + " is not supported; use JsonTypeInfo.Id.NAME and As.PROPERTY");
    }

    @Test
    void propertyCalledType_movesTheDiscriminator() {
        assertThat(argument("Shape", "sealed interface Shape {} record Circle(int type) implements Shape {}"))
                .isEqualTo("x: Shape by kind(circle: Circle{type: INT type()})");
    }

    @Test
    void openSubtype_isRefused() {
        assertThat(argument(
                        "Shape",
                        "sealed interface Shape {} static non-sealed class Blob implements Shape { public int a; }"))
                .startsWith("x: !x: its subtype Blob may have subtypes that nobody knows here; ");
    }

    @Test
    void enumAsVariant_isRefused() {
        assertThat(argument("Shape", "sealed interface Shape {} enum Dot implements Shape { ONE }"))
                .contains("!x(Dot): a variant must be an object");
    }

    @Test
    void genericUnion_isResolvedAtItsUse() {
        assertThat(argument("Result<String>", """
                        sealed interface Result<T> {}
                        record Ok<U>(U value) implements Result<U> {}
                        record Failed<T>(int code) implements Result<T> {}
                        record Number(int n) implements Result<Integer> {}
                        """))
                .isEqualTo("x: Result_String by type(ok: Ok_String{value: STRING value()} | "
                        + "failed: Failed_String{code: INT code()})");
    }

    @Test
    void recursiveUnion_refersToItself() {
        assertThat(argument(
                        "Expr",
                        "sealed interface Expr {} record Sum(Expr left, Expr right) implements Expr {} "
                                + "record Lit(int value) implements Expr {}"))
                .isEqualTo("x: Expr by type(sum: Sum{left: ^Expr left(), right: ^Expr right()} | "
                        + "lit: Lit{value: INT value()})");
    }

    private static String argument(String java, String types) {
        return Reading.ofTools("@Tool void a(" + java + " x) {}\n" + types).argument();
    }
}
