package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.read.OrderToolset.Circle;
import dev.toolwave.runtime.internal.json.read.OrderToolset.Group;
import dev.toolwave.runtime.internal.json.read.OrderToolset.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects, lists, maps, unions, and all that may be wrong with them. */
class StructuresTest {

    private static final String ITEM = "\"item\":{\"name\":\"a\",\"count\":2}";

    private static Object order(int index, String more) {
        return OrderToolset.INSTANCE.argument(index, "{" + ITEM + more + "}");
    }

    private static String problems(String json) {
        return OrderToolset.INSTANCE.problems(json);
    }

    @Test
    void wholeOrder_read() {
        DecodedArguments decoded = OrderToolset.INSTANCE.decode("""
                {"shape": {"kind": "group", "shapes": [{"radius": 1, "kind": "circle"}, {"shapes": [], "kind": "group"}]},
                 "notes": {"7": "x", "-1": "y"}, "tags": ["p", "q"], "items": [{"count": 1, "name": "b"}, {"name": "c", "count": 3}],
                 "item": {"name": "a", "count": 2}}
                """);

        assertThat(decoded)
                .isEqualTo(new DecodedArguments.Valid(new OrderToolset.OrderArguments(
                        new Item("a", 2),
                        List.of(new Item("b", 1), new Item("c", 3)),
                        List.of("p", "q"),
                        Map.of(7, "x", -1, "y"),
                        new Group(List.of(new Circle(1), new Group(List.of()))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "null", " null ", "{}"})
    void noArguments_validWithoutRequiredParameters_elseMissing(String json) {
        assertThat(ScalarToolset.INSTANCE.decode(json)).isInstanceOf(DecodedArguments.Valid.class);
        assertThat(problems(json)).isEqualTo("[{\"at\":\"/item\",\"message\":\"required, but missing\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1] | {\"at\":\"\",\"expected\":\"object\",\"got\":\"array\"}",
                "[] | {\"at\":\"/item\",\"message\":\"required, but missing\"}",
                "\"\" | {\"at\":\"/item\",\"message\":\"required, but missing\"}",
                "5 | {\"at\":\"\",\"expected\":\"object\",\"got\":\"number\"}",
                "\"x\" | {\"at\":\"\",\"expected\":\"object\",\"got\":\"string\"}",
                "{\"item\":null} | {\"at\":\"/item\",\"message\":\"required, but null\"}",
                "{\"item\":{\"name\":\"a\"}} | {\"at\":\"/item/count\",\"message\":\"required, but missing\"}",
                "{\"item\":{\"name\":null,\"count\":1}} | {\"at\":\"/item/name\",\"message\":\"required, but null\"}",
                "{\"item\":{\"name\":\"a\",\"count\":1,\"count\":2}} | {\"at\":\"/item/count\",\"message\":\"repeated\"}",
                "{\"item\":{\"name\":\"a\",\"count\":\"x y\"}} | {\"at\":\"/item/count\",\"expected\":\"integer\",\"got\":\"x y\"}",
                "{\"item\":{\"name\":\"a\",\"count\":0}} | {\"at\":\"/item\",\"message\":\"count 0 orders nothing\"}",
                "{\"item\":{\"name\":\"a\",\"count\":-1}} | {\"at\":\"/item\",\"message\":\"refused: IllegalArgumentException\"}",
                "{\"item\":[1]} | {\"at\":\"/item\",\"expected\":\"object\",\"got\":\"array\"}",
            })
    void wrongObject_describedWithItsPointer(String json, String problem) {
        assertThat(problems(json)).isEqualTo("[" + problem + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"itens\":[] | {\"at\":\"/itens\",\"message\":\"unknown parameter; did you mean 'items'?\"}",
                "\"TA_GS\":[] | {\"at\":\"/TA_GS\",\"message\":\"unknown parameter; did you mean 'tags'?\"}",
                "\"quantity\":{\"a\":[1]} | {\"at\":\"/quantity\",\"message\":\"unknown parameter; expected one of: item, items, tags, notes, shape\"}",
                "\"a/b~\\u202ec\":1 | {\"at\":\"/a~1b~0\\\\u202ec\",\"message\":\"unknown parameter; expected one of: item, items, tags, notes, shape\"}",
                "\"items\":{} | {\"at\":\"/items\",\"expected\":\"array\",\"got\":\"object\"}",
                "\"items\":\"a\" | {\"at\":\"/items\",\"expected\":\"array\",\"got\":\"string\"}",
                "\"items\":[null] | {\"at\":\"/items/0\",\"expected\":\"object\",\"got\":\"null\"}",
                "\"items\":[{\"name\":\"a\",\"count\":1},{\"name\":\"a\",\"cuont\":1,\"count\":2}] | {\"at\":\"/items/1/cuont\",\"message\":\"unknown property; did you mean 'count'?\"}",
                "\"items\":[{\"name\":\"a\",\"count\":0}] | {\"at\":\"/items/0\",\"message\":\"count 0 orders nothing\"}",
                "\"tags\":[] | {\"at\":\"/tags\",\"expected\":\"array of 1 to 3 elements\",\"got\":\"0 elements\"}",
                "\"tags\":[1,2,3,4] | {\"at\":\"/tags\",\"expected\":\"array of 1 to 3 elements\",\"got\":\"4 elements\"}",
                "\"tags\":[\"1\",1] | {\"at\":\"/tags\",\"message\":\"the elements must be different\"}",
                "\"tags\":[\"p\",{\"x\":1},\"p\"] | {\"at\":\"/tags/1\",\"expected\":\"string\",\"got\":\"object\"}",
                "\"notes\":5 | {\"at\":\"/notes\",\"expected\":\"object\",\"got\":\"number\"}",
                "\"notes\":{\"x\":\"a\"} | {\"at\":\"/notes/x\",\"expected\":\"a key: integer\",\"got\":\"x\"}",
                "\"notes\":{\"1\":\"a\",\"1\":\"b\"} | {\"at\":\"/notes/1\",\"message\":\"repeated\"}",
                "\"notes\":{\"1\":\"a\",\"01\":\"b\"} | {\"at\":\"/notes/01\",\"message\":\"repeated\"}",
                "\"notes\":{\"1\":null} | {\"at\":\"/notes/1\",\"expected\":\"string\",\"got\":\"null\"}",
                "\"notes\":{\"1\":\"\",\"2\":\"\",\"3\":\"\"} | {\"at\":\"/notes\",\"expected\":\"object of at most 2 entries\",\"got\":\"3 entries\"}",
                "\"shape\":[] | {\"at\":\"/shape\",\"expected\":\"object\",\"got\":\"array\"}",
                "\"shape\":{} | {\"at\":\"/shape/kind\",\"expected\":\"one of: circle, group\",\"message\":\"required, but missing\"}",
                "\"shape\":{\"radius\":{\"kind\":\"circle\"}} | {\"at\":\"/shape/kind\",\"expected\":\"one of: circle, group\",\"message\":\"required, but missing\"}",
                "\"shape\":{\"kind\":{\"a\":[]},\"radius\":1} | {\"at\":\"/shape/kind\",\"expected\":\"one of: circle, group\",\"message\":\"required, but missing\"}",
                "\"shape\":{\"radius\":1,\"kind\":\"cirle\"} | {\"at\":\"/shape/kind\",\"expected\":\"one of: circle, group\",\"got\":\"cirle\",\"message\":\"did you mean 'circle'?\"}",
                "\"shape\":{\"kind\":\"circle\",\"kind\":\"circle\",\"radius\":1} | {\"at\":\"/shape/kind\",\"message\":\"repeated\"}",
                "\"shape\":{\"kind\":\"group\",\"kind\":\"group\",\"shapes\":[]} | {\"at\":\"/shape/kind\",\"message\":\"repeated\"}",
                "\"shape\":{\"kind\":\"circle\",\"radius\":1,\"shapes\":[]} | {\"at\":\"/shape/shapes\",\"message\":\"unknown property; expected one of: radius\"}",
                "\"shape\":{\"shapes\":[{\"kind\":\"circle\"}],\"kind\":\"group\"} | {\"at\":\"/shape/shapes/0/radius\",\"message\":\"required, but missing\"}",
            })
    void wrongPart_describedWithItsPointer(String more, String problem) {
        assertThat(problems("{" + ITEM + "," + more + "}")).isEqualTo("[" + problem + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[5] | {\"at\":\"/notes/0\",\"expected\":\"object\",\"got\":\"number\"}",
                "[{\"key\":\"1\"}] | {\"at\":\"/notes/0/value\",\"message\":\"required, but missing\"}",
                "[{\"value\":{\"key\":\"1\"}}] | {\"at\":\"/notes/0/key\",\"message\":\"required, but missing\"}",
                "[{\"key\":\"1\",\"value\":null}] | {\"at\":\"/notes/0/value\",\"message\":\"required, but null\"}",
                "[{\"key\":null,\"value\":\"x\"}] | {\"at\":\"/notes/0/key\",\"message\":\"required, but null\"}",
                "[{\"key\":true,\"value\":\"x\"}] | {\"at\":\"/notes/0/key\",\"expected\":\"string\",\"got\":\"boolean\"}",
                "[{\"value\":\"x\",\"key\":[1]}] | {\"at\":\"/notes/0/key\",\"expected\":\"string\",\"got\":\"array\"}",
                "[{\"key\":\"\\ud800\",\"value\":\"x\"}] | {\"at\":\"/notes/0/key\",\"expected\":\"a key without lone surrogates\",\"got\":\"string\"}",
                "[{\"key\":\"x\",\"value\":\"x\"}] | {\"at\":\"/notes/0/key\",\"expected\":\"a key: integer\",\"got\":\"x\"}",
                "[{\"key\":\"1\",\"value\":[]}] | {\"at\":\"/notes/0/value\",\"expected\":\"string\",\"got\":\"array\"}",
                "[{\"key\":\"1\",\"value\":\"x\",\"more\":[{}]}] | {\"at\":\"/notes/0/more\",\"message\":\"unknown property; expected one of: key, value\"}",
                "[{\"key\":\"1\",\"value\":\"x\",\"key\":\"2\"}] | {\"at\":\"/notes/0/key\",\"message\":\"repeated\"}",
                "[{\"key\":\"1\",\"value\":\"x\",\"value\":\"y\"}] | {\"at\":\"/notes/0/value\",\"message\":\"repeated\"}",
                "[{\"key\":\"1\",\"value\":\"x\"},{\"value\":\"y\",\"key\":\"1\"}] | {\"at\":\"/notes/1/key\",\"message\":\"repeated\"}",
                "[{\"key\":\"1\",\"value\":\"x\"},{\"key\":\"01\",\"value\":\"y\"}] | {\"at\":\"/notes/1/key\",\"message\":\"repeated\"}",
                "[{\"key\":1,\"value\":\"\"},{\"key\":2,\"value\":\"\"},{\"key\":3,\"value\":\"\"}] | {\"at\":\"/notes\",\"expected\":\"array of at most 2 entries\",\"got\":\"3 entries\"}",
            })
    void wrongPair_describedWithItsPointer(String notes, String problem) {
        assertThat(problems("{" + ITEM + ",\"notes\":" + notes + "}")).isEqualTo("[" + problem + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"key\":\"7\",\"value\":\"x\"},{\"key\":\"-1\",\"value\":\"y\"}]",
                "[{\"value\":\"x\",\"key\":\"7\"},{\"value\":\"y\",\"key\":\"-1\"}]",
                "[{\"key\":7,\"value\":\"x\"},{\"value\":\"y\",\"key\":-1}]",
                "[\"{\\\"key\\\":7,\\\"value\\\":\\\"x\\\"}\",{\"key\":-1,\"value\":\"y\"}]",
            })
    void mapAsArrayOfPairs_read(String notes) {
        assertThat(order(3, ",\"notes\":" + notes)).isEqualTo(Map.of(7, "x", -1, "y"));
    }

    @Test
    void emptyMap_readAsObjectAndAsArray() {
        assertThat(order(3, ",\"notes\":{}")).isEqualTo(Map.of());
        assertThat(order(3, ",\"notes\":[]")).isEqualTo(Map.of());
    }

    @Test
    void brokenTextInsideAPair_endsTheReading() {
        assertThat(problems("{" + ITEM + ",\"notes\":[{\"value\":\"x\",\"key\""))
                .contains("malformed JSON: unexpected end")
                .doesNotContain("missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"circle\",\"radius\":2}",
                "{\"radius\":2,\"kind\":\"circle\"}",
                "{\"radius\":\"2\",\"kind\":\"CIRCLE\"}",
                "\"{\\\"radius\\\":2,\\\"kind\\\":\\\"circle\\\"}\"",
                "\" {\\\"kind\\\":\\\"circle\\\",\\\"radius\\\":2} \"",
            })
    void variant_foundWhereverItsDiscriminatorIs(String shape) {
        assertThat(order(4, ",\"shape\":" + shape)).isEqualTo(new Circle(2));
    }

    @Test
    void discriminatorFarIntoALongText_found() {
        String circles = "{\"radius\":1,\"kind\":\"circle\"},".repeat(5_000);
        String shape = "{\"shapes\":[" + circles + "{\"kind\":\"circle\",\"radius\":2}],\"kind\":\"group\"}";

        assertThat(((Group) order(4, ",\"shape\":" + shape)).shapes()).hasSize(5_001);
    }

    @Test
    void objectInAString_readOnce() {
        assertThat(OrderToolset.INSTANCE.argument(0, "{\"item\":\"{\\\"name\\\":\\\"a\\\",\\\"count\\\":2}\"}"))
                .isEqualTo(new Item("a", 2));
        assertThat(OrderToolset.INSTANCE.argument(0, Json.write("{" + ITEM + "}")))
                .isEqualTo(new Item("a", 2));
        assertThat(order(3, ",\"notes\":\"{\\\"1\\\":\\\"x\\\"}\"")).isEqualTo(Map.of(1, "x"));

        String twice = Json.write("{\"item\":" + Json.write("{\"name\":\"a\",\"count\":2}") + "}");
        assertThat(problems(twice)).isEqualTo("[{\"at\":\"/item\",\"expected\":\"object\",\"got\":\"string\"}]");
    }

    @Test
    void brokenObjectInAString_describedWithItsPointer() {
        assertThat(problems("{\"item\":\"{\\\"name\\\":\"}"))
                .isEqualTo("[{\"at\":\"/item\",\"message\":"
                        + "\"malformed JSON: unexpected end at line 1, column 9 in this string\"}]");
        assertThat(problems("{\"item\":\"{\\\"name\\\":\\\"a\\\",\\\"count\\\":2} x\"}"))
                .contains("\"at\":\"/item\"", "malformed JSON");
        assertThat(problems("{\"item\":\"{\\\"name\\\":\\\"a\\\",\\\"count\\\":2} {}\"}"))
                .isEqualTo("[{\"at\":\"/item\",\"message\":"
                        + "\"malformed JSON in this string: more text after the value\"}]");
        assertThat(problems("{" + ITEM + ",\"shape\":\"{\\\"kind\\\":1}\",\"tags\":[]}"))
                .contains("/shape/kind", "/tags");
    }

    @Test
    void severalProblems_reportedTogetherInTheOrderOfTheJson() {
        assertThat(problems("{\"itemz\":1,\"tags\":[{},\"a\",[]],\"shape\":{\"kind\":\"circle\",\"radius\":\"x\"}}"))
                .isEqualTo("[{\"at\":\"/itemz\",\"message\":\"unknown parameter; did you mean 'item'?\"},"
                        + "{\"at\":\"/tags/0\",\"expected\":\"string\",\"got\":\"object\"},"
                        + "{\"at\":\"/tags/2\",\"expected\":\"string\",\"got\":\"array\"},"
                        + "{\"at\":\"/shape/radius\",\"expected\":\"number\",\"got\":\"x\"},"
                        + "{\"at\":\"/item\",\"message\":\"required, but missing\"}]");
    }

    @Test
    void malformedJson_isOneProblemAfterTheEarlierOnes() {
        assertThat(problems("{\"tags\":[{}],\"shape\":{\"kind\":\"circle\",,}}"))
                .isEqualTo("[{\"at\":\"/tags/0\",\"expected\":\"string\",\"got\":\"object\"},"
                        + "{\"at\":\"/shape/kind\",\"message\":\"malformed JSON at line 1, column 39\"}]");
    }

    @Test
    void manyProblems_cappedAndCounted() {
        String tags = "[" + "{},".repeat(26) + "{}]";
        DecodedArguments.Invalid invalid =
                (DecodedArguments.Invalid) OrderToolset.INSTANCE.decode("{" + ITEM + ",\"tags\":" + tags + "}");

        assertThat(invalid.problems()).hasSize(21);
        assertThat(invalid.problems().get(20)).isEqualTo(new ArgumentProblem("", null, null, "and 7 more"));
    }

    @Test
    void errorJson_namesToolReasonAndProblems() {
        DecodedArguments.Invalid invalid = (DecodedArguments.Invalid) OrderToolset.INSTANCE.decode("{");

        assertThat(ErrorJson.invalidArguments("order", invalid.problems()).toJson())
                .isEqualTo("{\"error\":{\"tool\":\"order\",\"reason\":\"INVALID_ARGUMENTS\",\"problems\":[{\"at\":\"\","
                        + "\"message\":\"malformed JSON: unexpected end at line 1, column 2\"}]}}");
    }

    @Test
    void objectWithMoreThan64Properties_read() {
        assertThat(WideToolset.INSTANCE.problems(WideToolset.call(70))).isEmpty();
        assertThat(WideToolset.INSTANCE.problems(WideToolset.call(69)))
                .isEqualTo("[{\"at\":\"/p69\",\"message\":\"required, but missing\"}]");
        assertThat(WideToolset.INSTANCE.problems(WideToolset.call(70).replace("p68", "p69")))
                .isEqualTo("[{\"at\":\"/p69\",\"message\":\"repeated\"},"
                        + "{\"at\":\"/p68\",\"message\":\"required, but missing\"}]");
    }
}
