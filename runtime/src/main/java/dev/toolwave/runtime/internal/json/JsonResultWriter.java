package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.ResultWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes one result: a text at the root as it is, {@link ToolContent} as parts, everything else as JSON. Every method may throw
 * {@link ResultFailure} or {@link UncheckedIOException}; {@link JsonResult} tells what they mean.
 */
final class JsonResultWriter implements ResultWriter, AutoCloseable {

    private final int maxLength;
    /** None before it is needed: many results are one text, number or truth value. */
    private @Nullable ResultOutput output;

    private @Nullable JsonGenerator generator;
    private @Nullable ContentParts parts;
    private @Nullable String rootText;
    private @Nullable String rootJson;
    private boolean isDone;

    /** Whether databind has written the whole result. */
    private boolean isForeign;

    JsonResultWriter(int maxLength) {
        this.maxLength = maxLength;
    }

    @Override
    public boolean isNull(@Nullable Object value) {
        if (value == null) {
            writeNull();
        }
        return value == null;
    }

    @Override
    public void beginObject() {
        try {
            generator().writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void name(String name) {
        try {
            generator().writeFieldName(Surrogates.replaceLone(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endObject() {
        try {
            generator().writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beginArray() {
        try {
            generator().writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endArray() {
        try {
            generator().writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void string(@Nullable CharSequence value) {
        text(value);
    }

    @Override
    public void text(@Nullable Object value) {
        String text = value == null ? null : ResultTexts.of(value);
        if (text == null) {
            writeNull();
        } else {
            writeText(Surrogates.replaceLone(text));
        }
    }

    @Override
    public void bytes(byte @Nullable [] value) {
        if (value == null) {
            writeNull();
        } else {
            writeText(Base64.getEncoder().encodeToString(value));
        }
    }

    @Override
    public <E extends Enum<E>> void constant(EnumNames<E> names, @Nullable E value) {
        if (value == null) {
            writeNull();
        } else {
            writeText(names.name(value));
        }
    }

    @Override
    public void bool(boolean value) {
        if (generator == null) {
            writeRoot(Boolean.toString(value));
            return;
        }
        try {
            generator.writeBoolean(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(int value) {
        if (generator == null) {
            writeRoot(Integer.toString(value));
            return;
        }
        try {
            generator.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(long value) {
        if (generator == null) {
            writeRoot(Long.toString(value));
            return;
        }
        try {
            generator.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(float value) {
        if (!Float.isFinite(value)) {
            throw notFinite();
        }
        try {
            generator().writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw notFinite();
        }
        try {
            generator().writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(@Nullable BigInteger value) {
        try {
            generator().writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(@Nullable BigDecimal value) {
        try {
            generator().writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void any(@Nullable Object value) {
        if (value == null) {
            writeNull();
        } else {
            new AnyWriter(this).write(value);
        }
    }

    @Override
    public void foreign(@Nullable Object value) {
        if (value == null) {
            writeNull();
            return;
        }
        try {
            JsonGenerator out = generator();
            isForeign |= out.getOutputContext().inRoot();
            Databind.write(value, out);
        } catch (StreamConstraintsException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new ResultFailure(
                    ResultException.Reason.RESULT_NOT_SERIALISABLE, "the result cannot be written by databind", e);
        }
    }

    @Override
    public void content(@Nullable ToolContent part) {
        if (part == null) {
            writeNull();
        } else {
            if (parts == null) {
                parts = new ContentParts(maxLength);
            }
            parts.add(part);
        }
    }

    @Override
    public void done() {
        isDone = true;
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }

    /** Returns what was written, and ends. */
    Encoded encoded() throws IOException {
        if (parts != null) {
            return parts.encoded();
        }
        if (rootText != null) {
            return Encoded.ofText(rootText);
        }
        if (isDone) {
            return Encoded.done();
        }
        if (rootJson != null) {
            return Encoded.ofJson(rootJson);
        }
        String json = output == null ? "" : output.end();
        output = null;
        return isForeign && json.startsWith("\"")
                ? Encoded.ofText(CutText.cut(String.valueOf(Json.read(json)), maxLength))
                : Encoded.ofJson(json);
    }

    private void writeRoot(String json) {
        LimitedWriter.check(json.length(), maxLength);
        rootJson = json;
    }

    private void writeText(String text) {
        try {
            if (generator == null || generator.getOutputContext().inRoot()) {
                rootText = CutText.cut(text, maxLength);
            } else {
                generator().writeString(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeNull() {
        try {
            generator().writeNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonGenerator generator() throws IOException {
        if (generator == null) {
            output = ResultOutput.begin(maxLength);
            generator = output.generator();
        }
        return generator;
    }

    private static ResultFailure notFinite() {
        return new ResultFailure(
                ResultException.Reason.RESULT_NOT_SERIALISABLE, "the result has a number that is not finite", null);
    }
}
