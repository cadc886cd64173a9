package dev.toolwave.runtime.internal.json.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.NumberRule;
import dev.toolwave.runtime.spi.PropertyNames;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions and errors of constructors are problems of the arguments; decoding never throws them. */
class ApplicationFailureTest {

    private static final PropertyNames ITEM = PropertyNames.required("item");
    private static final PropertyNames SIZE = PropertyNames.required("size");

    static Stream<Throwable> failures() {
        return Stream.of(
                new AssertionError("secret"),
                new ExceptionInInitializerError("secret"),
                new NoClassDefFoundError("secret"),
                new StackOverflowError(),
                new Error("secret"),
                new IOException("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfAConstructor_isAProblemOfItsValue(Throwable failure) {
        DecodedArguments decoded = decode(failure);

        assertThat(decoded).isInstanceOfSatisfying(DecodedArguments.Invalid.class, invalid -> {
            assertThat(ErrorJson.invalidArguments("t", invalid.problems()).toJson())
                    .contains(
                            "\"at\":\"/item\"", "refused: " + failure.getClass().getSimpleName())
                    .doesNotContain("secret");
            assertThat(invalid.cause()).isSameAs(failure);
        });
    }

    @Test
    void anonymousException_isNamedAfterItsSuperclass() {
        assertThat(problems(new IllegalStateException("secret") {})).contains("refused: IllegalStateException");
    }

    @Test
    void toolExceptionWithoutMessage_isNamed() {
        assertThat(problems(new ToolException("too large"))).contains("\"message\":\"too large\"");
        assertThat(problems(new ToolException(" "))).contains("refused: ToolException");
    }

    @Test
    void outOfMemory_isThrown() {
        assertThatThrownBy(() -> decode(new OutOfMemoryError())).isInstanceOf(OutOfMemoryError.class);
    }

    private static String problems(Throwable failure) {
        DecodedArguments.Invalid invalid = (DecodedArguments.Invalid) decode(failure);
        return ErrorJson.invalidArguments("t", invalid.problems()).toJson();
    }

    private static DecodedArguments decode(Throwable failure) {
        return new FixtureToolset() {
            @Override
            public @Nullable Arguments readArguments(int tool, ArgumentReader in) {
                in.beginObject(ITEM);
                in.nextProperty();
                in.beginObject(SIZE);
                in.nextProperty();
                in.readInt(NumberRule.ANY);
                in.nextProperty();
                in.endObject();
                throw ApplicationFailureTest.<RuntimeException>sneaky(failure);
            }
        }.decode("{\"item\":{\"size\":3}}");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }
}
