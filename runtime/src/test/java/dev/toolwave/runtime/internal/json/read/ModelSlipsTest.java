package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that models often make and whose meaning is clear are accepted; others have a message that says how to correct them. */
class ModelSlipsTest {

    private static final long SEED = 20261127;

    private static final List<String> ARGUMENTS = List.of(
            "{\"item\":{\"name\":\"a\",\"count\":2},\"tags\":[\"x\",\"y\"],\"notes\":{\"1\":\"a\",\"2\":\"b\"}}",
            "{\"item\":{\"name\":\"a\",\"count\":2},\"items\":[{\"name\":\"b\",\"count\":1},{\"name\":\"c\",\"count\":9}]}",
            "{\"item\":{\"name\":\"[\",\"count\":2},\"notes\":[{\"key\":\"1\",\"value\":\"{\"}]}",
            "{\"item\":{\"name\":\"a\",\"count\":2},\"shape\":{\"kind\":\"group\",\"shapes\":"
                    + "[{\"radius\":1,\"kind\":\"circle\"},{\"kind\":\"group\",\"shapes\":[]}]}}");

    @Test
    void objectsAndArraysAsStrings_areReadAsThemselves() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            String plain = ARGUMENTS.get(i % ARGUMENTS.size());
            String quoted = Json.write(quoted(Json.read(plain), random, i % 3 == 0 ? 0 : 1));
            assertThat(OrderToolset.INSTANCE.decode(quoted))
                    .as("seed %d, call %d: %s", SEED, i, quoted)
                    .isInstanceOf(DecodedArguments.Valid.class)
                    .isEqualTo(OrderToolset.INSTANCE.decode(plain));
        }
    }

    /** Replaces some of the objects and arrays from a depth on by strings; strings inside of strings are not read. */
    private static Object quoted(Object value, SplittableRandom random, int minDepth) {
        boolean isContainer = value instanceof Map || value instanceof List;
        if (isContainer && minDepth <= 0 && random.nextInt(3) == 0) {
            return Json.write(value);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> quoted(element, random, minDepth - 1))
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put((String) key, quoted(member, random, minDepth - 1)));
            return copy;
        }
        return value;
    }

    @Test
    void stringInAString_isNotReadTwice() {
        String inner = Json.write("[\"x\"]");

        assertThat(OrderToolset.INSTANCE.problems(
                        "{\"item\":{\"name\":\"a\",\"count\":2},\"items\":" + Json.write("[" + inner + "]") + "}"))
                .isEqualTo("[{\"at\":\"/items/0\",\"expected\":\"object\",\"got\":\"string\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", " [ ] ", "\"\"", "\" \"", "{}"})
    void noArguments_areAnEmptyObject(String json) {
        assertThat(ScalarToolset.INSTANCE.problems(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[]]", "[{}]", "0", "false", "\"x\""})
    void otherValue_isNotAnEmptyObject(String json) {
        assertThat(ScalarToolset.INSTANCE.problems(json)).contains("\"expected\":\"object\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\r\nb"})
    void controlCharacterInAString_isReadIfLenient_andExplainedOtherwise(String text) {
        String json = "{\"string\":\"" + text + "\"}";

        assertThat(ScalarToolset.INSTANCE.problems(json))
                .contains("a control character in a string must be escaped, for example \\\\n or \\\\t at line 1");
        DecodedArguments lenient = new ArgumentDecoder(true).decode(ScalarToolset.INSTANCE, 0, json);
        assertThat(lenient)
                .isInstanceOfSatisfying(
                        DecodedArguments.Valid.class,
                        valid -> assertThat(valid.arguments().toString()).contains(text));
    }
}
