package dev.toolwave.samples.codebase;

import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.WireFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The options of the command line.
 *
 * @param directory the tree to look at
 * @param response the file with the model's response, {@code -} for standard input, empty for the recorded one
 * @param format the provider that the response comes from
 * @param scheduling how to run its calls
 */
record Options(Path directory, String response, WireFormat format, Scheduling scheduling) {

    static final String USAGE = """
            Usage: codebase [--directory DIR] [--response FILE|-] [--format anthropic|openai] [--eager]

              --directory DIR    the source tree to look at; default: the Toolwave checkout, or the current directory
              --response FILE    a model's response with tool calls; - reads standard input; default: a recorded one
              --format NAME      the provider that the response comes from; default: anthropic
              --eager            start each tool as soon as its own inputs are ready, instead of in waves
            """;

    /** A command line that asks for something that cannot be done; the message is for the user. */
    static final class UsageException extends Exception {

        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /** Reads a command line. */
    static Options parse(List<String> arguments, Path defaultDirectory) throws UsageException {
        Path directory = defaultDirectory;
        String response = "";
        WireFormat format = WireFormat.ANTHROPIC;
        Scheduling scheduling = Scheduling.WAVES;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String flag = rest.next();
            switch (flag) {
                case "--directory" -> directory = Path.of(value(flag, rest));
                case "--response" -> response = value(flag, rest);
                case "--format" -> format = format(value(flag, rest));
                case "--eager" -> scheduling = Scheduling.EAGER;
                default -> throw new UsageException("unknown flag '" + flag + "'; --help lists the flags");
            }
        }
        if (!Files.isDirectory(directory)) {
            throw new UsageException("no such directory: " + directory);
        }
        return new Options(directory, response, format, scheduling);
    }

    private static String value(String flag, Iterator<String> rest) throws UsageException {
        if (!rest.hasNext()) {
            throw new UsageException(flag + " needs a value");
        }
        return rest.next();
    }

    private static WireFormat format(String name) throws UsageException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "anthropic" -> WireFormat.ANTHROPIC;
            case "openai" -> WireFormat.OPENAI_CHAT;
            default -> throw new UsageException("unknown format '" + name + "'; known are anthropic and openai");
        };
    }
}
