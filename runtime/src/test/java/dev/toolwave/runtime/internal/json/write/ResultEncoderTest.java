package dev.toolwave.runtime.internal.json.write;

import static dev.toolwave.runtime.internal.json.write.ResultToolset.encode;
import static dev.toolwave.runtime.internal.json.write.ResultToolset.writeRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.read.ScalarToolset;
import dev.toolwave.runtime.spi.ResultWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultEncoderTest {

    private static Arguments result(Consumer<ResultWriter> encoder, String text, String structured) {
        return Arguments.of(encoder, text, structured);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                result(out -> out.string("a\"\n\té"), "a\"\n\té", "{\"result\":\"a\\\"\\n\\té\"}"),
                result(out -> out.string("{\"a\":1}"), "{\"a\":1}", "{\"result\":\"{\\\"a\\\":1}\"}"),
                result(out -> out.string(""), "", "{\"result\":\"\"}"),
                result(out -> out.string(null), "null", "{}"),
                result(out -> out.string("\ud800x\ud83d\ude00"), "\ufffdx😀", "{\"result\":\"\ufffdx😀\"}"),
                result(out -> out.text(LocalDate.of(2026, 12, 1)), "2026-12-01", "{\"result\":\"2026-12-01\"}"),
                result(out -> out.text(null), "null", "{}"),
                result(out -> out.bytes(new byte[] {1, 2, 3, -1}), "AQID/w==", "{\"result\":\"AQID/w==\"}"),
                result(out -> out.bytes(null), "null", "{}"),
                result(
                        out -> out.constant(ScalarToolset.COLORS, ScalarToolset.Color.GREEN),
                        "green",
                        "{\"result\":\"green\"}"),
                result(out -> out.constant(ScalarToolset.COLORS, null), "null", "{}"),
                result(out -> out.bool(true), "true", "{\"result\":true}"),
                result(out -> out.number(-5), "-5", "{\"result\":-5}"),
                result(out -> out.number(Long.MIN_VALUE), "-9223372036854775808", "{\"result\":-9223372036854775808}"),
                result(out -> out.number(1.5f), "1.5", "{\"result\":1.5}"),
                result(out -> out.number(1e300), "1.0E300", "{\"result\":1.0E300}"),
                result(out -> out.number(new BigInteger("123456789012345678901")), "123456789012345678901", null),
                result(out -> out.number(new BigDecimal("0.10")), "0.10", "{\"result\":0.10}"),
                result(out -> out.number((BigInteger) null), "null", "{}"),
                result(out -> out.number((BigDecimal) null), "null", "{}"),
                result(out -> assertThat(out.isNull(null)).isTrue(), "null", "{}"),
                result(ResultWriter::done, "{\"ok\":true}", "{\"ok\":true}"),
                result(
                        out -> writeRecord(out, List.of("x", "\ud800")),
                        "{\"p0\":\"x\",\"p1\":\"\ufffd\"}",
                        "{\"p0\":\"x\",\"p1\":\"\ufffd\"}"),
                result(out -> writeRecord(out, List.of()), "{}", "{}"),
                result(
                        out -> {
                            out.beginArray();
                            assertThat(out.isNull(1)).isFalse();
                            out.number(1);
                            out.isNull(null);
                            out.string("a");
                            out.endArray();
                        },
                        "[1,null,\"a\"]",
                        "{\"result\":[1,null,\"a\"]}"),
                result(
                        out -> {
                            out.beginArray();
                            out.endArray();
                        },
                        "[]",
                        "{\"result\":[]}"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void value_writtenAsTextAndAsStructuredJson(Consumer<ResultWriter> encoder, String text, String structured) {
        EncodedResult encoded = encode(encoder);

        assertThat(encoded.text()).isEqualTo(text);
        assertThat(encoded.structuredJson()).isEqualTo(structured == null ? "{\"result\":" + text + "}" : structured);
        assertThat(encoded.parts()).isEmpty();
    }

    static Stream<Object> datesBeyondRfc3339() {
        return Stream.of(
                LocalDate.of(10000, 1, 1),
                LocalDate.of(-1, 1, 1),
                Instant.MAX,
                OffsetDateTime.of(10000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                OffsetDateTime.of(2026, 12, 1, 0, 0, 0, 0, ZoneOffset.ofTotalSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("datesBeyondRfc3339")
    void dateBeyondRfc3339_isNotWritten(Object date) {
        assertThat(catchThrowable(() -> encode(out -> out.text(date))))
                .isInstanceOf(ResultException.class)
                .hasMessage("the result cannot be written: RFC 3339 cannot express the date");
    }

    @Test
    void uri_isWrittenInAscii() {
        assertThat(encode(out -> out.text(URI.create("http://a.org/é?b[]=c#d"))).text())
                .isEqualTo("http://a.org/%C3%A9?b%5B%5D=c#d");
    }

    @Test
    void notes_areNextToTheValue_andNotInTheStructuredJson() {
        List<String> notes = List.of("events: TIMED_OUT");
        EncodedResult text = encode(out -> out.string("a\"b")).withNotes(notes);
        EncodedResult object = encode(out -> writeRecord(out, List.of("x"))).withNotes(notes);
        EncodedResult parts =
                encode(out -> out.content(new ToolContent.Text("t"))).withNotes(notes);

        assertThat(text.text()).isEqualTo("{\"result\":\"a\\\"b\",\"notes\":[\"events: TIMED_OUT\"]}");
        assertThat(text.structuredJson()).isEqualTo("{\"result\":\"a\\\"b\"}");
        assertThat(object.text()).isEqualTo("{\"result\":{\"p0\":\"x\"},\"notes\":[\"events: TIMED_OUT\"]}");
        assertThat(object.structuredJson()).isEqualTo("{\"p0\":\"x\"}");
        assertThat(parts.text()).isEqualTo("t\n{\"notes\":[\"events: TIMED_OUT\"]}");
        assertThat(parts.parts())
                .containsExactly(
                        new ToolContent.Text("t"), new ToolContent.Text("{\"notes\":[\"events: TIMED_OUT\"]}"));
    }

    @Test
    void noNotes_changeNothing() {
        EncodedResult encoded = encode(out -> out.string("a"));

        assertThat(encoded.withNotes(List.of())).isSameAs(encoded);
    }

    @Test
    void parts_keptAndSaidInWords() {
        List<ToolContent> all = List.of(
                new ToolContent.Text("look"),
                new ToolContent.Json("{\"a\":1}"),
                new ToolContent.Image("image/png", "AAAA"),
                new ToolContent.Audio("audio/wav", "AAAA"),
                new ToolContent.File("r.pdf", "application/pdf", "AAAA"));
        EncodedResult encoded = encode(out -> {
            out.beginArray();
            all.forEach(out::content);
            out.content(null);
            out.endArray();
        });

        assertThat(encoded.parts()).isEqualTo(all);
        assertThat(encoded.text())
                .isEqualTo("look\n{\"a\":1}\n[image: image/png]\n[audio: audio/wav]\n[file: r.pdf, application/pdf]");
        assertThat(encoded.structuredJson()).isNull();
    }

    @Test
    void partWithMalformedJson_notSerializable() {
        assertThatThrownBy(() -> encode(out -> out.content(new ToolContent.Json("{"))))
                .isInstanceOfSatisfying(
                        ResultException.class,
                        e -> assertThat(e.reason()).isEqualTo(ResultException.Reason.RESULT_NOT_SERIALIZABLE));
    }
}
