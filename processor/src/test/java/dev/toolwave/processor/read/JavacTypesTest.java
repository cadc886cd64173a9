package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.model.JavaType;
import dev.toolwave.processor.model.JavaTypes;
import dev.toolwave.processor.read.javac.JavacType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavacTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    int            | Integer              | true
                    Integer        | int                  | true
                    Integer        | Number               | true
                    Number         | Integer              | false
                    int            | long                 | true
                    String         | int                  | false
                    List<String>   | List<String>         | true
                    List<String>   | List<Integer>        | false
                    List<String>   | List<? extends CharSequence> | true
                    List<String>   | Collection<String>   | true
                    String[]       | Object[]             | true
                    """)
    void assignability_isJavas(String from, String to, boolean expected) {
        assertThat(asked(
                        "void a(" + from + " x, " + to + " y) {}",
                        (types, parameters) ->
                                types.assignable(parameters.get(0), parameters.get(1)) ? "true" : "false"))
                .isEqualTo(String.valueOf(expected));
    }

    @Test
    void components_ofARecord() {
        assertThat(components(
                        "Trip<String>",
                        "record Trip<T>(T city, Optional<T> note, @org.jspecify.annotations.Nullable Integer day) {}"))
                .isEqualTo("city=city: String, note=note?: String, day=day?: Integer");
    }

    @Test
    void components_ofAClassAreItsGetters() {
        assertThat(components("Trip", """
                        static class Trip extends Base<Long> implements Named {
                            public String getCity() { return ""; }
                            public boolean isOpen() { return true; }
                            public String label() { return ""; }
                            String getHidden() { return ""; }
                            public static String getShared() { return ""; }
                        }
                        static class Base<T> { public T getId() { return null; } }
                        interface Named { default String getName() { return ""; } }
                        """))
                .isEqualTo("id=getId: Long, city=getCity: String, open=isOpen: boolean, name=getName: String");
    }

    @Test
    void components_ofJdkTypesAreNone() {
        assertThat(components("String", "")).isEmpty();
        assertThat(components("int", "")).isEmpty();
    }

    @Test
    void display_hasSimpleNames() {
        assertThat(asked(
                        "void a(Map<String, ? extends List<int[]>> x, Class<?> y, Map.Entry<? super Integer, Long> z) {}",
                        (types, parameters) -> parameters.toString()))
                .isEqualTo("[Map<String, ? extends List<int[]>>, Class<?>, Entry<? super Integer, Long>]");
    }

    private static String components(String java, String members) {
        return asked(
                "void a(" + java + " x) {}\n" + members,
                (types, parameters) -> types.components(parameters.get(0)).stream()
                        .map(part -> part.name() + "=" + part.accessor() + (part.nullable() ? "?" : "") + ": "
                                + part.type().display())
                        .collect(Collectors.joining(", ")));
    }

    /** Asks about the parameters of the method {@code a}. */
    private static String asked(String members, BiFunction<JavaTypes, List<JavaType>, String> question) {
        StringBuilder answer = new StringBuilder();
        Reading.ofTools(members).compile((environment, sources) -> {
            ExecutableElement method = ElementFilter.methodsIn(environment
                            .getElementUtils()
                            .getTypeElement("demo.Tools")
                            .getEnclosedElements())
                    .stream()
                    .filter(each -> each.getSimpleName().contentEquals("a"))
                    .findFirst()
                    .orElseThrow();
            List<JavaType> parameters = method.getParameters().stream()
                    .<JavaType>map(parameter -> new JavacType(parameter.asType()))
                    .toList();
            answer.append(question.apply(new JavacTypes(environment), parameters));
        });
        return answer.toString();
    }
}
