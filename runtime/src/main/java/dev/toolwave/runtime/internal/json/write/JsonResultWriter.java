package dev.toolwave.runtime.internal.json.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.internal.json.Databind;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonLimits;
import dev.toolwave.runtime.internal.json.ResultException;
import dev.toolwave.runtime.internal.json.ResultException.Reason;
import dev.toolwave.runtime.internal.json.SafeText;
import dev.toolwave.runtime.internal.json.Surrogates;
import dev.toolwave.runtime.internal.json.TimeFormats;
import dev.toolwave.runtime.internal.json.UriFormats;
import dev.toolwave.runtime.spi.EnumNames;
import dev.toolwave.runtime.spi.ResultWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one result: a string at the root without quotes, {@link ToolContent} as parts, and everything else as JSON. Members of
 * objects that are null are left out, because output schemas describe only the values that are not null. Every method may throw an
 * exception, which {@link #failure} describes. Not thread-safe.
 */
final class JsonResultWriter implements ResultWriter {

    /** Deeper than any useful result, and shallow enough for the stack of an encoder that calls itself. */
    static final int MAX_DEPTH = 256;

    private static final int MAX_PATH = 200;

    private static final JsonFactory FACTORY = Json.newFactory(
            new JsonLimits(MAX_DEPTH, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE),
            false);

    private final int maxLength;
    private final LimitedWriter json;
    /** Null until it is needed, because the results of many tools are a single string. */
    private @Nullable JsonGenerator generator;
    /** The name of the member that is written next. */
    private @Nullable String name;
    /** The object in which the name was written; null before. */
    private @Nullable JsonStreamContext named;

    private @Nullable ContentParts parts;
    private @Nullable String rootText;
    private boolean isDone;
    /** Whether databind has written the whole result. */
    private boolean isForeign;

    /** Creates a writer of a result of at most {@code maxLength} characters. */
    JsonResultWriter(int maxLength) {
        this.maxLength = maxLength;
        this.json = new LimitedWriter(maxLength);
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
        write(JsonGenerator::writeStartObject);
    }

    @Override
    @SuppressWarnings("ConstantConditions") // the key of an application's map may be null
    public ResultWriter name(String next) {
        if (next == null) {
            throw ResultException.notSerializable("a key of a map is null");
        }
        name = Surrogates.replaceLone(next);
        named = null;
        return this;
    }

    @Override
    public void endObject() {
        write(JsonGenerator::writeEndObject);
    }

    @Override
    public void beginArray() {
        write(JsonGenerator::writeStartArray);
    }

    @Override
    public void endArray() {
        write(JsonGenerator::writeEndArray);
    }

    @Override
    public void string(@Nullable CharSequence value) {
        text(value);
    }

    @Override
    public void text(@Nullable Object value) {
        String text = value == null ? null : format(value);
        if (text == null) {
            writeNull();
        } else {
            writeString(Surrogates.replaceLone(text));
        }
    }

    @Override
    public void bytes(byte @Nullable [] value) {
        if (!isNull(value)) {
            writeString(Base64.getEncoder().encodeToString(value));
        }
    }

    @Override
    public <E extends Enum<E>> void constant(EnumNames<E> names, @Nullable E value) {
        if (value == null) {
            writeNull();
        } else {
            writeString(names.name(value));
        }
    }

    @Override
    public void bool(boolean value) {
        write(out -> out.writeBoolean(value));
    }

    @Override
    public void number(int value) {
        write(out -> out.writeNumber(value));
    }

    @Override
    public void number(long value) {
        write(out -> out.writeNumber(value));
    }

    @Override
    public void number(float value) {
        if (!Float.isFinite(value)) {
            throw notFinite();
        }
        write(out -> out.writeNumber(value));
    }

    @Override
    public void number(double value) {
        if (!Double.isFinite(value)) {
            throw notFinite();
        }
        write(out -> out.writeNumber(value));
    }

    @Override
    public void number(@Nullable BigInteger value) {
        if (!isNull(value)) {
            write(out -> out.writeNumber(value));
        }
    }

    @Override
    public void number(@Nullable BigDecimal value) {
        if (!isNull(value)) {
            write(out -> out.writeNumber(value));
        }
    }

    @Override
    public void any(@Nullable Object value) {
        if (value == null) {
            write(JsonGenerator::writeNull);
        } else if (value instanceof CharSequence || value instanceof Character || isString(value)) {
            text(value);
        } else if (value instanceof Boolean bool) {
            bool(bool);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            anyMap(map);
        } else if (value instanceof Collection<?> elements) {
            anyArray(elements);
        } else if (value instanceof Object[] elements) {
            anyArray(Arrays.asList(elements));
        } else {
            foreign(value);
        }
    }

    /** Returns false for enums, because Jackson's annotations may change the names of their constants. */
    private static boolean isString(Object value) {
        boolean isTime = value instanceof TemporalAccessor || value instanceof TemporalAmount;
        return (isTime && !(value instanceof Enum))
                || value instanceof UUID
                || value instanceof URI
                || value instanceof URL
                || value instanceof Path;
    }

    private void anyMap(Map<?, ?> map) {
        beginObject();
        map.forEach((key, value) -> {
            name(String.valueOf(key));
            any(value);
        });
        endObject();
    }

    private void anyArray(Collection<?> elements) {
        beginArray();
        elements.forEach(this::any);
        endArray();
    }

    @Override
    public void foreign(@Nullable Object value) {
        if (value == null) {
            writeNull();
        } else {
            isForeign |= isAtRoot();
            write(out -> Databind.write(value, out));
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

    EncodedResult encoded() throws IOException {
        if (parts != null) {
            return parts.encoded();
        }
        if (rootText != null) {
            return EncodedResult.ofText(rootText);
        }
        if (isDone) {
            return EncodedResult.done();
        }
        if (generator != null) {
            generator.close();
        }
        String written = json.toString();
        return isForeign && written.startsWith("\"")
                ? EncodedResult.ofText(SafeText.cut(String.valueOf(Json.read(written)), maxLength))
                : EncodedResult.ofJson(written);
    }

    /**
     * Returns an exception with the reason and the place of a failure, which any method of this class or of the application threw.
     *
     * @throws VirtualMachineError if the failure is one, except for a stack overflow
     */
    ResultException failure(Throwable failure) {
        if (failure instanceof VirtualMachineError error && !(failure instanceof StackOverflowError)) {
            throw error;
        }
        Throwable root = failure;
        while ((root instanceof UncheckedIOException || root instanceof JsonProcessingException)
                && root.getCause() != null) {
            root = root.getCause();
        }
        String reason = SafeText.failure(root);
        if (root instanceof ResultException own) {
            if (own.reason() == Reason.RESULT_TOO_LARGE) {
                return own;
            }
            reason = String.valueOf(own.getMessage());
        } else if (root instanceof StackOverflowError || root instanceof StreamConstraintsException) {
            reason = "it nests too deeply";
        }
        return new ResultException(Reason.RESULT_NOT_SERIALIZABLE, reason + place(), root);
    }

    @SuppressWarnings("ReferenceEquality") // Jackson reuses its contexts, so that only their identity is known
    private String place() {
        JsonStreamContext open = generator == null ? null : generator.getOutputContext();
        if (open == null || open.getParent() == null) {
            return "";
        }
        // An array does not count the element that is about to be written, so only the place of the array is known.
        String path = open.getParent().pathAsPointer().toString();
        if (name != null && open.inObject() && (named == null || named == open)) {
            path += "/" + name.replace("~", "~0").replace("/", "~1");
        }
        String safe = SafeText.name(path, MAX_PATH);
        return safe.isEmpty() ? "" : " at " + safe + (path.length() > MAX_PATH ? "..." : "");
    }

    private void writeString(String text) {
        if (isAtRoot()) {
            rootText = SafeText.cut(text, maxLength);
        } else {
            write(out -> out.writeString(text));
        }
    }

    private void writeNull() {
        if (name != null) {
            name = null;
        } else {
            write(JsonGenerator::writeNull);
        }
    }

    private boolean isAtRoot() {
        return generator == null || generator.getOutputContext().inRoot();
    }

    private void write(Output output) {
        try {
            if (generator == null) {
                generator = FACTORY.createGenerator(json);
            }
            if (name != null) {
                generator.writeFieldName(name);
                named = generator.getOutputContext();
            }
            output.to(generator);
            name = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String format(Object value) {
        if (value instanceof URI uri) {
            return UriFormats.format(uri);
        }
        return value instanceof URL url ? UriFormats.format(url) : TimeFormats.format(value);
    }

    private static ResultException notFinite() {
        return ResultException.notSerializable("the number is not finite");
    }

    private interface Output {

        void to(JsonGenerator out) throws IOException;
    }

    /** Collects characters up to a limit, and then throws a {@link ResultException}. Not thread-safe. */
    private static final class LimitedWriter extends Writer {

        private final int maxLength;
        private final StringBuilder text = new StringBuilder();

        LimitedWriter(int maxLength) {
            this.maxLength = maxLength;
        }

        @Override
        public void write(char[] buffer, int offset, int count) {
            if (count > maxLength - text.length()) {
                throw ResultException.tooLarge(maxLength);
            }
            text.append(buffer, offset, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
