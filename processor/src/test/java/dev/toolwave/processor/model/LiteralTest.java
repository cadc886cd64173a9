package dev.toolwave.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.ValueType.Creation;
import dev.toolwave.processor.model.ValueType.EnumConstant;
import dev.toolwave.processor.model.ValueType.EnumValue;
import dev.toolwave.processor.model.ValueType.ListKind;
import dev.toolwave.processor.model.ValueType.ListValue;
import dev.toolwave.processor.model.ValueType.ObjectValue;
import dev.toolwave.processor.model.ValueType.Scalar;
import dev.toolwave.processor.model.ValueType.UnionValue;
import dev.toolwave.processor.model.ValueType.Variant;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTest {

    private static final ValueType INT = scalar(ScalarKind.INT);
    private static final ValueType STRING = scalar(ScalarKind.STRING);
    private static final ClassName POINT = ClassName.get("demo", "Point");
    private static final ObjectValue OBJECT = new ObjectValue(
            POINT,
            "Point",
            List.of(new Property(
                    "x",
                    "x",
                    INT,
                    Presence.REQUIRED,
                    "",
                    Optional.empty(),
                    List.of(),
                    Property.Access.component("x"),
                    Origin.NOWHERE,
                    ConstraintOrigins.NOTHING)),
            new Creation.Constructor(true),
            "");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "STRING,5,5",
                "STRING,`\"5\"`,5",
                "STRING,\"a,\"a",
                "INT,1e3,1000",
                "INT,5.0,5",
                "BOOLEAN,true,true",
                "CHAR,x,x",
                "LOCAL_DATE,2026-12-01,2026-12-01",
                "DURATION,`\"PT1S\"`,PT1S"
            })
    void fittingText_isItsValue(ScalarKind kind, String text, String value) {
        assertThat(Literal.read(text, scalar(kind))).map(Object::toString).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "INT,5.5",
        "INT,2147483648",
        "INT,05",
        "INT,x",
        "BYTE,128",
        "BOOLEAN,1",
        "CHAR,xy",
        "LOCAL_DATE,tomorrow",
        "DOUBLE,1e999",
        "DOUBLE,NaN",
        "LONG,9223372036854775808",
        "UUID,7",
        "INT,null"
    })
    void otherText_isNoValue(ScalarKind kind, String text) {
        assertThat(Literal.read(text, scalar(kind))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,]", "[1", "[1] 2", "[,]", "[01]", "{\"x\":1}", "[\"\\q\"]", "[null]"})
    void malformedJson_isNoList(String text) {
        assertThat(Literal.read(text, list(INT))).isEmpty();
    }

    @Test
    void nestedJson_isReadByItsTypes() {
        assertThat(Literal.read("[ {\"x\": 1} ]", list(OBJECT))).contains(List.of(Map.of("x", BigInteger.ONE)));
        assertThat(Literal.read("[\"\\u0041\\n\"]", list(STRING))).contains(List.of("A\n"));
        assertThat(Literal.read("{\"x\":1,\"y\":2}", OBJECT)).isEmpty();
        assertThat(Literal.read("{}", OBJECT)).isEmpty();
        assertThat(Literal.read("{\"x\":1,\"x\":1}", OBJECT)).isEmpty();
    }

    @Test
    void enumConstant_isFoundByEitherName() {
        EnumValue type = new EnumValue(
                ClassName.get("demo", "Color"),
                "Color",
                List.of(
                        new EnumConstant("RED", "red", "", Origin.NOWHERE),
                        new EnumConstant("DARK_RED", "dark", "", Origin.NOWHERE)),
                "");

        assertThat(Literal.read("DARK_RED", type)).contains("dark");
        assertThat(Literal.read("Red", type)).contains("red");
        assertThat(Literal.read("blue", type)).isEmpty();
    }

    @Test
    void variant_isFoundByItsTag() {
        UnionValue union = new UnionValue(POINT, "Shape", "type", List.of(new Variant("point", OBJECT)), "");

        assertThat(Literal.read("{\"x\":1,\"type\":\"point\"}", union))
                .contains(Map.of("type", "point", "x", BigInteger.ONE));
        assertThat(Literal.read("{\"x\":1,\"type\":\"other\"}", union)).isEmpty();
    }

    @Test
    void objects_areNoExpressions() {
        assertThat(Literal.isExpressible(Map.of("x", BigInteger.ONE), OBJECT)).isFalse();
        assertThat(Literal.isExpressible(List.of(Map.of("x", BigInteger.ONE)), list(OBJECT)))
                .isFalse();
        assertThat(Literal.isExpressible(List.of(BigInteger.ONE), list(INT))).isTrue();
    }

    private static ValueType scalar(ScalarKind kind) {
        return new Scalar(TypeName.INT, kind, Constraints.NONE);
    }

    private static ValueType list(ValueType element) {
        return new ListValue(ClassName.get(List.class), element, ListKind.LIST, Constraints.NONE);
    }
}
