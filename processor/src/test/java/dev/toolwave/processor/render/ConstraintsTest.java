package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.toolwave.runtime.internal.json.read.ArgumentDecoder;
import dev.toolwave.runtime.internal.json.read.DecodedArguments;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints stand in the schema, and the decoder keeps them. */
class ConstraintsTest {

    private static ToolsetBinding tools;

    @BeforeAll
    static void render() {
        List<JavaFileObject> files = new ArrayList<>();
        Stream.of(
                        "Size:int min() default 0; int max() default Integer.MAX_VALUE;",
                        "Min:long value();",
                        "Positive:",
                        "Pattern:String regexp();")
                .map(stub -> stub.split(":", 2))
                .forEach(stub -> files.add(JavaFileObjects.forSourceString(
                        "jakarta.validation.constraints." + stub[0],
                        "package jakarta.validation.constraints; public @interface " + stub[0] + " {" + stub[1]
                                + "}")));
        files.add(JavaFileObjects.forSourceString("demo.Tools", """
                package demo;
                import dev.toolwave.annotations.Tool;
                import jakarta.validation.constraints.*;
                import java.util.*;
                public class Tools {
                    /** a */ @Tool public void take(@Min(1) long a, @Positive int b, @Size(min = 2, max = 3) String c,
                            @Pattern(regexp = "^\\\\d+$") String d, @Size(max = 2) List<String> e) {}
                }
                """));
        tools = Calls.toolset(Rendering.of(files));
    }

    @Test
    void constraints_areKeywords() {
        assertThat(tools.definitions().get(0).inputSchema())
                .contains(
                        "\"a\":{\"type\":\"integer\",\"minimum\":1}",
                        "\"b\":{\"type\":\"integer\",\"exclusiveMinimum\":0,\"maximum\":2147483647}",
                        "\"c\":{\"type\":\"string\",\"minLength\":2,\"maxLength\":3}",
                        "\"d\":{\"type\":\"string\",\"pattern\":\"^\\\\d+$\"}",
                        "\"e\":{\"type\":\"array\",\"maxItems\":2,\"items\":{\"type\":\"string\"}}");
    }

    @Test
    void valuesWithin_areTaken() {
        assertThat(decode("1", "1", "\"ab\"", "\"12\"", "[\"x\",\"y\"]")).isInstanceOf(DecodedArguments.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void valueOutside_isAProblem(int wrong) {
        List<String> values = new ArrayList<>(List.of("1", "1", "\"ab\"", "\"12\"", "[]"));
        values.set(
                wrong,
                List.of("0", "0", "\"abcd\"", "\"x\"", "[\"x\",\"y\",\"z\"]").get(wrong));

        DecodedArguments decoded = decode(values.toArray(String[]::new));

        assertThat(decoded).isInstanceOf(DecodedArguments.Invalid.class);
        assertThat(((DecodedArguments.Invalid) decoded).problems())
                .singleElement()
                .extracting(problem -> problem.at())
                .isEqualTo("/" + "abcde".charAt(wrong));
    }

    private static DecodedArguments decode(String... values) {
        StringBuilder json = new StringBuilder();
        for (int index = 0; index < values.length; index++) {
            json.append(index == 0 ? "{\"" : ",\"")
                    .append("abcde".charAt(index))
                    .append("\":")
                    .append(values[index]);
        }
        return new ArgumentDecoder(false).decode(tools, 0, json.append('}').toString());
    }
}
