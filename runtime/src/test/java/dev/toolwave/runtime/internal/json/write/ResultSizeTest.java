package dev.toolwave.runtime.internal.json.write;

import static dev.toolwave.runtime.internal.json.ResultException.Reason.RESULT_NOT_SERIALIZABLE;
import static dev.toolwave.runtime.internal.json.ResultException.Reason.RESULT_TOO_LARGE;
import static dev.toolwave.runtime.internal.json.write.ResultToolset.encode;
import static dev.toolwave.runtime.internal.json.write.ResultToolset.writeRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.Surrogates;
import dev.toolwave.runtime.spi.ResultWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The limit applies while results are written: strings are cut, longer JSON is refused. */
class ResultSizeTest {

    private static ResultException failure(Consumer<ResultWriter> encoder, int maxLength) {
        return assertThatExceptionOfType(ResultException.class)
                .isThrownBy(() -> encode(encoder, maxLength))
                .actual();
    }

    @Test
    void textAtTheLimit_kept_andBeyondIt_cutWithANote() {
        assertThat(encode(out -> out.string("a".repeat(100)), 100).text()).isEqualTo("a".repeat(100));

        EncodedResult cut = encode(out -> out.string("a".repeat(101)), 100);
        assertThat(cut.text()).isEqualTo("a".repeat(73) + "\n[cut: 28 more characters]");
        assertThat(cut.structuredJson()).isEqualTo("{\"result\":" + Json.write(cut.text()) + "}");
    }

    @Test
    void cutText_neverEndsWithHalfACharacter() {
        for (int max = 1; max < 200; max++) {
            int limit = max;
            String text = encode(out -> out.string("😀".repeat(200)), limit).text();

            assertThat(Surrogates.hasLone(text)).isFalse();
            int kept = text.indexOf('\n');
            assertThat(text).isEqualTo("😀".repeat(kept / 2) + "\n[cut: " + (400 - kept) + " more characters]");
            assertThat(text.length()).isLessThanOrEqualTo(Math.max(limit, 27));
        }
    }

    @Test
    void jsonAtTheLimit_written_andBeyondIt_refused() {
        String value = "a".repeat(10_000);
        assertThat(encode(out -> writeRecord(out, List.of(value)), 10_009).text())
                .hasSize(10_009);

        ResultException failure = failure(out -> writeRecord(out, List.of(value)), 10_008);
        assertThat(failure.reason()).isEqualTo(RESULT_TOO_LARGE);
        assertThat(failure).hasMessage("the result is longer than 10008 characters");
    }

    @Test
    void endlessArray_refusedSoonAfterTheLimit() {
        int[] written = {0};
        ResultException failure = failure(
                out -> {
                    out.beginArray();
                    while (true) {
                        written[0]++;
                        out.number(1);
                    }
                },
                100_000);

        assertThat(failure.reason()).isEqualTo(RESULT_TOO_LARGE);
        assertThat(written[0]).isBetween(50_000, 60_000);
    }

    @Test
    void cyclicResult_notSerializable() {
        assertThat(failure(ResultSizeTest::writeCycle, 1 << 20))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RESULT_NOT_SERIALIZABLE))
                .hasMessage("the result cannot be written: it nests too deeply at " + "/self".repeat(40) + "...");
        assertThat(failure(ResultSizeTest::recurse, 1 << 20))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RESULT_NOT_SERIALIZABLE))
                .hasMessage("the result cannot be written: it nests too deeply");
    }

    private static void writeCycle(ResultWriter out) {
        out.beginObject();
        out.name("self");
        writeCycle(out);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static void recurse(ResultWriter out) {
        recurse(out);
    }

    @Test
    void throwingGetter_notSerializable() {
        ResultException failure = failure(
                out -> {
                    out.beginObject();
                    throw new IllegalStateException("inner");
                },
                100);

        assertThat(failure.reason()).isEqualTo(RESULT_NOT_SERIALIZABLE);
        assertThat(failure).hasMessage("the result cannot be written: IllegalStateException");
        assertThat(failure.getCause()).hasMessage("inner");
    }

    @Test
    void numberThatIsNotFinite_notSerializable() {
        List<Consumer<ResultWriter>> encoders = List.of(
                out -> out.number(Double.NaN),
                out -> out.number(Double.POSITIVE_INFINITY),
                out -> out.number(Float.NaN),
                out -> out.number(Float.NEGATIVE_INFINITY));
        for (Consumer<ResultWriter> encoder : encoders) {
            assertThat(failure(encoder, 100))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(RESULT_NOT_SERIALIZABLE))
                    .hasMessage("the result cannot be written: the number is not finite");
        }
    }

    @Test
    void textParts_shareTheLimit_andPicturesDoNotCount() {
        ToolContent picture = new ToolContent.Image("image/png", "A".repeat(1_000));
        EncodedResult encoded = encode(
                out -> {
                    out.beginArray();
                    out.content(picture);
                    out.content(new ToolContent.Text("a".repeat(60)));
                    out.content(new ToolContent.Text("b".repeat(60)));
                    out.endArray();
                },
                100);

        assertThat(encoded.parts())
                .containsExactly(
                        picture,
                        new ToolContent.Text("a".repeat(60)),
                        new ToolContent.Text("b".repeat(14) + "\n[cut: 46 more characters]"));
        assertThat(failure(out -> out.content(new ToolContent.Json("[" + " ".repeat(100) + "]")), 100)
                        .reason())
                .isEqualTo(RESULT_TOO_LARGE);
    }
}
