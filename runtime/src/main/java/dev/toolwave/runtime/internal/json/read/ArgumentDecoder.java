package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonFactory;
import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.internal.json.ArgumentSettings;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Converts the JSON of a call's arguments to the arguments of a plan. Thread-safe. */
public final class ArgumentDecoder {

    private final ArgumentSettings settings;
    private final JsonFactory factory;

    /** Creates a decoder with these settings. */
    public ArgumentDecoder(ArgumentSettings settings) {
        this.settings = settings;
        this.factory = Json.newFactory(settings.limits(), settings.lenient());
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
        int maxLength = settings.limits().documentLength();
        if (json.length() > maxLength) {
            String message = "arguments of more than " + maxLength + " characters";
            return new DecodedArguments.Invalid(List.of(new ArgumentProblem("", null, null, message)), null);
        }
        String object =
                json.startsWith("{") || !NoArguments.PATTERN.matcher(json).matches() ? json : "";
        try (ArgumentTokens tokens = new ArgumentTokens(factory, object)) {
            return decode(toolset, tool, new ArgumentCursor(tokens, settings.limits()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
    }

    private DecodedArguments decode(ToolsetBinding toolset, int tool, ArgumentCursor cursor) {
        Arguments arguments = null;
        try {
            cursor.advance();
            arguments = toolset.readArguments(tool, new JsonArgumentReader(cursor, settings, false));
            cursor.end();
        } catch (Throwable e) {
            if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
                throw error;
            }
            cursor.addRefusal(e);
        }
        ArgumentProblems problems = cursor.problems();
        if (problems.count() > 0) {
            return new DecodedArguments.Invalid(problems.toList(), cursor.cause());
        }
        if (arguments == null) {
            throw new IllegalStateException("the toolset returned neither arguments nor problems");
        }
        return new DecodedArguments.Valid(arguments);
    }

    /** Loaded only for arguments that do not begin with a brace. */
    private static final class NoArguments {

        /** Values that models send if a tool has no parameters. */
        static final Pattern PATTERN = Pattern.compile("\\s*(\\[\\s*]|\"\\s*\")\\s*");
    }
}
