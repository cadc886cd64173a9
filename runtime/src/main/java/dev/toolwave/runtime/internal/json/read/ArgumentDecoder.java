package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonFactory;
import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.JsonLimits;
import dev.toolwave.runtime.internal.json.NodeAnswer;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts the JSON of a call's arguments to the arguments of a plan, and results of other processes to values. Thread-safe. */
public final class ArgumentDecoder {

    private static final int RESULT_LENGTH = NodeAnswer.MAX_LENGTH;
    /** Higher than the limits for arguments, because a result comes from a tool and not from a model. */
    private static final JsonLimits RESULT_LIMITS =
            new JsonLimits(256, RESULT_LENGTH, RESULT_LENGTH, 100_000, Integer.MAX_VALUE);

    private static final JsonFactory RESULT_FACTORY = Json.newFactory(RESULT_LIMITS, false);

    private final JsonLimits limits;
    private final boolean isLenient;
    private final JsonFactory factory;

    /** Creates a decoder with the default limits. */
    public ArgumentDecoder(boolean lenient) {
        this(JsonLimits.DEFAULT, lenient);
    }

    /**
     * Creates a decoder.
     *
     * @param lenient whether a single string, number or boolean is accepted as a list of one element, and control characters in
     *     strings need not be escaped
     */
    ArgumentDecoder(JsonLimits limits, boolean lenient) {
        this.limits = limits;
        this.isLenient = lenient;
        this.factory = Json.newFactory(limits, lenient);
    }

    /**
     * Reads the arguments of one call. Exceptions and errors of the application's constructors are problems of the arguments, except
     * for {@link VirtualMachineError}s other than a stack overflow.
     *
     * @param tool the tool's index in the toolset's definitions
     * @param json a JSON object; an empty string, {@code null}, {@code []} and {@code ""} are read as an object without members
     * @return the arguments, or all of their problems
     */
    public DecodedArguments decode(ToolsetBinding toolset, int tool, String json) {
        int maxLength = limits.documentLength();
        if (json.length() > maxLength) {
            String message = "arguments of more than " + maxLength + " characters";
            return new DecodedArguments.Invalid(List.of(new ArgumentProblem("", null, null, message)), null);
        }
        String object =
                json.startsWith("{") || !NoArguments.PATTERN.matcher(json).matches() ? json : "";
        try (ArgumentCursor cursor = new ArgumentCursor(factory, limits, object)) {
            return decode(toolset, tool, cursor);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
    }

    private DecodedArguments decode(ToolsetBinding toolset, int tool, ArgumentCursor cursor) {
        Arguments arguments = null;
        try {
            cursor.advance();
            arguments = toolset.readArguments(tool, new JsonArgumentReader(cursor, isLenient, false));
            cursor.end();
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
                throw error;
            }
            cursor.addRefusal(e);
        }
        if (cursor.problemCount() > 0) {
            return new DecodedArguments.Invalid(cursor.problems(), cursor.cause());
        }
        if (arguments == null) {
            throw new IllegalStateException("the toolset returned neither arguments nor problems");
        }
        return new DecodedArguments.Valid(arguments);
    }

    /**
     * Reads the result of a tool that ran in another process.
     *
     * @param upstream the tool's index in the toolset's upstreams
     * @throws JsonException if the result is not what the tool returns; the message contains the place, but no value
     */
    public static @Nullable Object decodeUpstream(ToolsetBinding toolset, int upstream, EncodedResult result) {
        if (result.isNothing()) {
            return null;
        }
        if (!result.parts().isEmpty()) {
            throw new JsonException("it consists of parts");
        }
        try (ArgumentCursor cursor = new ArgumentCursor(RESULT_FACTORY, RESULT_LIMITS, result.json())) {
            cursor.advance();
            Object value = toolset.readUpstream(upstream, new JsonArgumentReader(cursor, false, true));
            if (cursor.problemCount() > 0) {
                ArgumentProblem first = cursor.problems().get(0);
                throw new JsonException("'" + first.at() + "': "
                        + (first.message() == null ? "expected " + first.expected() : first.message()));
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        } catch (StackOverflowError e) {
            throw new JsonException("it nests too deeply");
        }
    }

    /** Loaded only for arguments that do not begin with a brace. */
    private static final class NoArguments {

        /** Values that models send if a tool has no parameters. */
        static final Pattern PATTERN = Pattern.compile("\\s*(\\[\\s*]|\"\\s*\")\\s*");
    }
}
