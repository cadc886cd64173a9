package dev.toolwave.samples.codebase;

import dev.toolwave.runtime.ProgressListener;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.samples.codebase.Options.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows one turn of an agent on a source tree: the definitions, the model's response, and the results of its tool calls.
 *
 * <p>No model is asked: its response is a recorded one, or comes from a file or standard input.
 */
public final class Main {

    private Main() {}

    /** Runs the sample; the exit status is 0, or 2 if the command line or the response is invalid. */
    public static void main(String[] arguments) {
        Path checkout = Path.of(System.getProperty("codebase.directory", ""));
        int status = run(List.of(arguments), checkout, System.in, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs the sample on the given streams and returns the exit status. */
    static int run(List<String> arguments, Path checkout, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.print(Options.USAGE);
            return 0;
        }
        try {
            Options options = Options.parse(arguments, checkout);
            showTurn(options, response(options, in), out);
            return 0;
        } catch (UsageException | WireFormatException | InvalidPathException e) {
            err.println("codebase: " + e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("codebase: no such file: " + e.getMessage());
        } catch (CharacterCodingException e) {
            err.println("codebase: the response is not UTF-8 text");
        } catch (IOException e) {
            err.println("codebase: the response cannot be read: " + e.getMessage());
        }
        return 2;
    }

    private static void showTurn(Options options, String response, PrintStream out) {
        List<ToolCall> calls = options.format().readCalls(response);
        try (Toolwave toolwave = Toolwave.builder()
                .toolset(CodebaseToolsToolset.of(new CodebaseTools(options.directory())))
                .scheduling(options.scheduling())
                .listener(ProgressListener.console()) // prints nothing if there is no terminal
                .build()) {
            heading(out, "Tool definitions for a request to Anthropic");
            out.println(toolwave.definitions(WireFormat.ANTHROPIC));
            heading(out, "Tool definitions for a request to OpenAI");
            out.println(toolwave.definitions(WireFormat.OPENAI_CHAT));

            heading(out, "Plans");
            for (ToolDefinition tool : toolwave.tools()) {
                out.println(toolwave.plan(tool.name()));
            }

            heading(out, "Calls of the model");
            calls.forEach(call -> out.println(call.id() + "  " + call.name() + " " + call.argumentsJson()));

            TurnResult turn = toolwave.run(calls);
            heading(out, "Tool results for the next request");
            out.println(options.format().writeResults(turn));
            heading(out, "Timeline");
            out.println(turn.profile().toText());
        }
    }

    private static String response(Options options, InputStream in) throws IOException {
        if (options.response().equals("-")) {
            return decode(in.readAllBytes());
        }
        if (!options.response().isEmpty()) {
            return decode(Files.readAllBytes(Path.of(options.response())));
        }
        String recorded = options.format() == WireFormat.ANTHROPIC ? "anthropic.json" : "openai.json";
        try (InputStream resource = Main.class.getResourceAsStream(recorded)) {
            if (resource == null) {
                throw new NoSuchFileException(recorded);
            }
            return decode(resource.readAllBytes());
        }
    }

    private static String decode(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static void heading(PrintStream out, String text) {
        out.println();
        out.println("== " + text);
        out.println();
    }
}
