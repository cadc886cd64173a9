package dev.toolwave.processor;

import dev.toolwave.processor.problem.NameSuggester;
import dev.toolwave.processor.problem.ProblemId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Reports unknown values of options, once per compilation. The compiler itself reports unknown options. */
final class OptionCheck {

    private static final List<Option> OPTIONS = List.of(
            new Option("toolwave.effects", List.of("require")),
            new Option("toolwave.open", List.of("allow")),
            new Option(
                    "toolwave.targets",
                    List.of("anthropic", "bedrock", "cohere", "gemini", "mcp", "mistral", "ollama", "openai")));

    private final Map<String, String> options;
    private final Messager messager;
    private boolean told;

    private record Option(String name, List<String> values) {}

    OptionCheck(Map<String, String> options, Messager messager) {
        this.options = options;
        this.messager = messager;
    }

    void check() {
        if (!told) {
            told = true;
            OPTIONS.forEach(this::check);
        }
    }

    private void check(Option option) {
        // null for an option without a value
        String written = Objects.requireNonNullElse(options.get(option.name()), "");
        for (String part : written.split(",", -1)) {
            String value = part.strip();
            if (!value.isEmpty() && !option.values().contains(value)) {
                messager.printMessage(Kind.WARNING, text(option, written, value));
            }
        }
    }

    private static String text(Option option, String written, String value) {
        List<String> closest = NameSuggester.closest(value, option.values());
        return String.join(
                "\n",
                ProblemId.UNKNOWN_OPTION_VALUE.lines(
                        option.name(),
                        written,
                        value,
                        String.join(", ", option.values()),
                        closest.isEmpty() ? "use what is known, or remove it" : "'" + closest.get(0) + "'"));
    }
}
