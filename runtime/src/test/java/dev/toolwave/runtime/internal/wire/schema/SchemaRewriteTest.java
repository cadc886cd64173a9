package dev.toolwave.runtime.internal.wire.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rewrite on the smallest schema that shows it. */
class SchemaRewriteTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"integer","minimum":1,"maximum":9}                  | {"type":"integer","description":"At least 1; at most 9."}
            {"type":"integer","minimum":-2147483648,"maximum":9}        | {"type":"integer","description":"At most 9."}
            {"type":"integer","minimum":-2147483648,"maximum":2147483647} | {"type":"integer"}
            {"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1} | {"type":"number","description":"More than 0; less than 1."}
            {"type":"number","multipleOf":0.10}                         | {"type":"number","description":"A multiple of 0.10."}
            {"type":"string","minLength":1,"maxLength":2}               | {"type":"string","description":"At least 1 character; at most 2 characters."}
            {"type":"string","pattern":"a+"}                            | {"type":"string","description":"Matches the regular expression a+."}
            {"type":"string","format":"uri"}                            | {"type":"string","description":"Format uri."}
            {"type":"string","contentEncoding":"base64"}                | {"type":"string","description":"Encoded as base64."}
            {"type":"array","minItems":1,"maxItems":3,"uniqueItems":true} | {"type":"array","description":"At least 1 item; at most 3 items; no item twice."}
            {"type":"array","uniqueItems":false}                        | {"type":"array"}
            {"type":"object","minProperties":1,"maxProperties":2}       | {"type":"object","description":"At least 1 entry; at most 2 entries."}
            {"type":"object","additionalProperties":false}              | {"type":"object"}
            {"type":"object","additionalProperties":{"type":"string"}}  | {"type":"object","description":"An object with any keys, whose values fit {\\"type\\":\\"string\\"}."}
            {"type":"integer","default":2147483647}                     | {"type":"integer","description":"Default 2147483647."}
            {"type":"boolean","default":false}                          | {"type":"boolean","description":"Default false."}
            {"type":"string","const":"x"}                               | {"type":"string","description":"Always \\"x\\"."}
            {"type":"string","examples":["a","b"]}                      | {"type":"string","description":"For example \\"a\\", \\"b\\"."}
            {"type":"string","title":"T","$comment":"c"}                | {"type":"string"}
            {"type":"string","x-odd":[1]}                               | {"type":"string","description":"X-odd [1]."}
            {"type":"string","description":"A name","minLength":2}      | {"type":"string","description":"A name. At least 2 characters."}
            {"type":"string","description":"A name.","minLength":2}     | {"type":"string","description":"A name. At least 2 characters."}
            {"description":"Why? ","minLength":2}                       | {"description":"Why? At least 2 characters."}
            {"anyOf":[{"type":"string"}],"default":"a"}                 | {"description":"Default \\"a\\".","anyOf":[{"type":"string"}]}
            """)
    void keywordThatIsNotKept_isSaidInWords(String schema, String expected) {
        assertThat(apply(UnsupportedKeywords.of(UnsupportedKeywords.only("type description anyOf")), schema))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"integer","minimum":-2147483648,"maximum":2147483647} | {"type":"integer"}
            {"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807} | {"type":"integer"}
            {"type":"integer","minimum":1,"maximum":2147483647} | {"type":"integer","minimum":1}
            {"type":"integer","minimum":-128,"maximum":127} | {"type":"integer","minimum":-128,"maximum":127}
            {"type":"array","items":{"type":"integer","minimum":-2147483648}} | {"type":"array","items":{"type":"integer"}}
            """)
    void boundsOfIntAndLong_areLeftOut(String schema, String expected) {
        assertThat(apply(OpenSchemas.WITHOUT_JAVA_BOUNDS, schema)).isEqualTo(expected);
    }

    @Test
    void formats_areKeptWhereTheyAreKnown() {
        SchemaRewrite rewrite = UnsupportedKeywords.of(UnsupportedKeywords.formats("date"));

        assertThat(apply(rewrite, "{\"format\":\"date\"}")).isEqualTo("{\"format\":\"date\"}");
        assertThat(apply(rewrite, "{\"format\":\"uri\"}")).isEqualTo("{\"description\":\"Format uri.\"}");
    }

    @Test
    void patterns_areKeptWithoutTheseConstructs() {
        SchemaRewrite rewrite = UnsupportedKeywords.of(UnsupportedKeywords.patternsWithout("^", "(?="));

        assertThat(apply(rewrite, "{\"pattern\":\"[a-z]+\"}")).isEqualTo("{\"pattern\":\"[a-z]+\"}");
        assertThat(apply(rewrite, "{\"pattern\":\"^a\"}"))
                .isEqualTo("{\"description\":\"Matches the regular expression ^a.\"}");
    }

    @Test
    void minItems_isKeptWhereItIsZeroOrOne() {
        SchemaRewrite rewrite = UnsupportedKeywords.of(UnsupportedKeywords.smallMinItems());

        assertThat(apply(rewrite, "{\"minItems\":1}")).isEqualTo("{\"minItems\":1}");
        assertThat(apply(rewrite, "{\"minItems\":2}")).isEqualTo("{\"description\":\"At least 2 items.\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"string"}                            | {"type":["string","null"]}
            {"type":"string","enum":["a"]}               | {"type":["string","null"],"enum":["a",null]}
            {"type":"object","properties":{}}            | {"type":["object","null"],"properties":{}}
            {"type":"string","const":"x"}                | {"anyOf":[{"type":"string","const":"x"},{"type":"null"}]}
            {"anyOf":[{"type":"string"}]}                | {"anyOf":[{"type":"string"},{"type":"null"}]}
            {"$ref":"#/$defs/N"}                         | {"anyOf":[{"$ref":"#/$defs/N"},{"type":"null"}]}
            {"$ref":"#/$defs/N","description":"d"}       | {"description":"d","anyOf":[{"$ref":"#/$defs/N"},{"type":"null"}]}
            """)
    void schemaOrNull_takesNull(String schema, String expected) {
        assertThat(apply(StrictShapes::orNull, schema)).isEqualTo(expected);
    }

    @Test
    void optionalProperties_becomeRequiredAndNullable_atEveryLevel() {
        assertThat(apply(SchemaRewrite.everywhere(StrictShapes::requireAll), """
                                {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"object",
                                "properties":{"c":{"type":"integer"}},"required":[]}},"required":["a"]}"""))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},"
                        + "\"b\":{\"type\":[\"object\",\"null\"],\"properties\":{\"c\":{\"type\":[\"integer\",\"null\"]}},"
                        + "\"required\":[\"c\"]}},\"required\":[\"a\",\"b\"]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"object","additionalProperties":{"type":"integer"}} | {"type":"array","description":"No key twice.","items":{"type":"object","properties":{"key":{"type":"string"},"value":{"type":"integer"}},"required":["key","value"],"additionalProperties":false}}
            {"type":"object","description":"Stock","minProperties":1,"maxProperties":2,"propertyNames":{"type":"string","enum":["a"]},"additionalProperties":{"type":"integer"},"default":{}} | {"type":"array","description":"Stock. No key twice.","items":{"type":"object","properties":{"key":{"type":"string","enum":["a"]},"value":{"type":"integer"}},"required":["key","value"],"additionalProperties":false},"minItems":1,"maxItems":2,"default":{}}
            {"type":"object","properties":{},"required":[],"additionalProperties":false} | {"type":"object","properties":{},"required":[],"additionalProperties":false}
            {"type":"object"} | {"type":"object"}
            """)
    void map_becomesAnArrayOfPairs(String schema, String expected) {
        assertThat(apply(StrictShapes::pairsForMap, schema)).isEqualTo(expected);
    }

    @Test
    void rewriteInside_leavesTheOutermostSchema() {
        assertThat(
                        apply(
                                SchemaRewrite.inside(StrictShapes::pairsForMap),
                                "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}}"))
                .startsWith("{\"type\":\"object\",\"additionalProperties\":{\"type\":\"array\"");
    }

    @Test
    void reference_standsAlone() {
        assertThat(apply(ReferenceInlining::alone, "{\"$ref\":\"#/$defs/N\"}")).isEqualTo("{\"$ref\":\"#/$defs/N\"}");
        assertThat(apply(ReferenceInlining::alone, "{\"$ref\":\"#/$defs/N\",\"description\":\"d\"}"))
                .isEqualTo("{\"description\":\"d\",\"anyOf\":[{\"$ref\":\"#/$defs/N\"}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"object","properties":{"next":{"$ref":"#/$defs/N"}}}                        | {"type":"object","properties":{}}
            {"type":"array","items":{"$ref":"#/$defs/N"}}                                       | {"type":"array","items":{"type":"object"},"maxItems":0}
            {"type":"object","additionalProperties":{"$ref":"#/$defs/N"}}                       | {"type":"object","additionalProperties":false}
            {"anyOf":[{"type":"string"},{"$ref":"#/$defs/N"}]}                                  | {"anyOf":[{"type":"string"}]}
            {"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/N"},"minItems":1}]} | {"anyOf":[{"type":"string"}]}
            {"anyOf":[{"type":"null"},{"type":"object","properties":{"a":{"$ref":"#/$defs/N"}},"required":["a"]}]} | {"anyOf":[{"type":"null"}]}
            """)
    void recursion_endsInASchemaThatAllowsValidValuesOnly(String definition, String last) {
        String schema = "{\"type\":\"object\",\"properties\":{\"root\":{\"$ref\":\"#/$defs/N\",\"description\":\"d\"}},"
                + "\"$defs\":{\"N\":" + definition + "}}";

        String once = apply(ReferenceInlining.unrolled(1), schema);
        String thrice = apply(ReferenceInlining.unrolled(3), schema);

        assertThat(once)
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"root\":"
                        + last.replaceFirst("(,\"maxItems\":0)?}$", ",\"description\":\"d\"$1}")
                        + "}}");
        assertThat(thrice).doesNotContain("$ref").contains(last).hasSizeGreaterThanOrEqualTo(once.length());
    }

    @Test
    void typeWithoutAFiniteValue_isDescribedAsAnObject() {
        String schema = """
                {"type":"object","properties":{"boss":{"$ref":"#/$defs/E"}},"required":["boss"],
                "$defs":{"E":{"type":"object","properties":{"boss":{"$ref":"#/$defs/E"}},"required":["boss"]}}}""";

        assertThat(apply(ReferenceInlining.unrolled(2), schema))
                .isEqualTo("{\"type\":\"object\",\"properties\":{\"boss\":{\"type\":\"object\","
                        + "\"description\":\"Another E.\"}},\"required\":[\"boss\"]}");
    }

    /** Ten types that all refer to all would give millions of places at the second time, and at the first. */
    @Test
    void recursionOfManyTypes_isUnrolledLessOften_soThatTheSchemaStaysSmall() {
        String properties = IntStream.range(0, 10)
                .mapToObj(i -> "\"p%d\":{\"$ref\":\"#/$defs/T%d\"}".formatted(i, i))
                .collect(Collectors.joining(",", "{", "}"));
        String definitions = IntStream.range(0, 10)
                .mapToObj(i -> "\"T%d\":{\"type\":\"object\",\"properties\":%s}".formatted(i, properties))
                .collect(Collectors.joining(",", "{", "}"));
        String schema = "{\"type\":\"object\",\"properties\":" + properties + ",\"$defs\":" + definitions + "}";

        assertThat(apply(ReferenceInlining.unrolled(2), schema))
                .hasSizeLessThan(10_000)
                .doesNotContain("$ref")
                .contains("\"p9\":{\"type\":\"object\",\"description\":\"Another T9.\"}");
    }

    @Test
    void rewrites_leaveTheirSchemaAsItIs() {
        String schema = """
                {"type":"object","properties":{"a":{"type":"string","minLength":1}},"required":[],\
                "additionalProperties":false}""";
        var read = SchemaRewrite.object(Json.read(schema));

        StrictMode.OPENAI.rewrite().apply(read);

        assertThat(Json.write(read)).isEqualTo(schema);
    }

    private static String apply(SchemaRewrite rewrite, String schema) {
        return Json.write(rewrite.apply(SchemaRewrite.object(Json.read(schema))));
    }
}
