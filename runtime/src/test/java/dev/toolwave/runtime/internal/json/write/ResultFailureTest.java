package dev.toolwave.runtime.internal.json.write;

import static dev.toolwave.runtime.internal.json.write.ResultToolset.encode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.spi.ResultWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A result that cannot be written is a {@link ResultException} with the place and the kind of the failure, whatever is thrown. */
class ResultFailureTest {

    static Stream<Throwable> failures() {
        return Stream.of(
                new AssertionError("secret"),
                new ExceptionInInitializerError("secret"),
                new NoClassDefFoundError("secret"),
                new Error("secret"),
                new IllegalStateException("secret"),
                new IOException("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfAGetter_isDescribedWithItsPlace(Throwable failure) {
        ResultException thrown = failure(out -> {
            out.beginObject();
            out.name("number");
            out.number(1);
            out.name("lines");
            out.beginArray();
            for (int i = 0; i < 2; i++) {
                out.beginObject();
                out.name("to/tal");
                if (i == 1) {
                    throw ResultFailureTest.<RuntimeException>sneaky(failure);
                }
                out.number(i);
                out.endObject();
            }
        });

        assertThat(thrown)
                .hasMessage(
                        "the result cannot be written: " + failure.getClass().getSimpleName() + " at /lines/1/to~1tal")
                .hasCause(failure);
        assertThat(thrown.reason()).isEqualTo(ResultException.Reason.RESULT_NOT_SERIALIZABLE);
    }

    @Test
    void valueWithoutJson_isDescribedWithItsPlace() {
        assertThat(failure(out -> {
                    out.beginObject();
                    out.name("price");
                    out.number(Double.NaN);
                }))
                .hasMessage("the result cannot be written: the number is not finite at /price");
        assertThat(failure(out -> {
                    out.beginObject();
                    out.name("counts");
                    out.beginObject();
                    out.name(null);
                }))
                .hasMessage("the result cannot be written: a key of a map is null at /counts");
        assertThat(failure(out -> {
                    out.beginObject();
                    out.name("bean");
                    out.foreign(new Broken());
                }))
                .hasMessage("the result cannot be written: IllegalStateException at /bean");
    }

    @Test
    void messageForTheModel_isKept() {
        assertThat(failure(out -> {
                    throw new ToolException("the price is not known yet");
                }))
                .hasMessage("the result cannot be written: the price is not known yet");
    }

    @Test
    void outOfMemory_isThrown() {
        assertThatThrownBy(() -> encode(out -> {
                    throw new OutOfMemoryError();
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void nullMembers_areLeftOut_andNullsWithoutASchemaKept() {
        String written = encode(out -> {
                    out.beginObject();
                    out.name("mayor");
                    out.string(null);
                    out.name("size");
                    out.isNull(null);
                    out.name("names");
                    out.beginArray();
                    out.string(null);
                    out.endArray();
                    out.name("open");
                    Map<String, Object> open = new HashMap<>();
                    open.put("a", null);
                    out.any(open);
                    out.endObject();
                })
                .text();

        assertThat(written).isEqualTo("{\"names\":[null],\"open\":{\"a\":null}}");
    }

    private static ResultException failure(Consumer<ResultWriter> encoder) {
        return catchThrowableOfType(ResultException.class, () -> encode(encoder));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static final class Broken {

        @JsonProperty
        public String text() {
            throw new IllegalStateException("secret");
        }
    }
}
