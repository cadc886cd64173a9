package dev.toolwave.processor.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words and phrases that CONTRIBUTING.md asks authors to avoid, in Java comments and in Markdown prose.
 *
 * <p>Code is skipped: code blocks, {@code inline code}, links and string literals. A short list of rules cannot judge a sentence; it only
 * catches the habits that made earlier prose of this project hard to read.
 */
final class PlainEnglish {

    /** One word or phrase to avoid, and its replacement. */
    private record Rule(Pattern pattern, String instead) {

        static Rule of(String regex, String instead) {
            return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), instead);
        }

        static Rule exactCase(String regex, String instead) {
            return new Rule(Pattern.compile(regex), instead);
        }
    }

    /** A place that breaks a rule. */
    record Finding(Path file, int line, String phrase, String instead) {

        @Override
        public String toString() {
            return "%s:%d: '%s': write %s".formatted(file, line, phrase, instead);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("@throws \\S+ where\\b", "'@throws X if'"),
            Rule.of("\\bwhere (there|nobody|none|he|somebody)\\b", "'if' or 'when'"),
            Rule.of("\\btexts\\b", "'strings'"),
            Rule.of("\\btruth values?\\b", "'boolean'"),
            Rule.of("\\b(tells?|told|telling)\\b", "'reports', 'describes' or 'is notified'"),
            Rule.of("\\b(hears?|heard|hearing)\\b", "'receives' or 'is notified'"),
            Rule.exactCase("^\\s*(Gives|Makes|Says|Knows)\\b", "'Returns', 'Creates' or 'Describes'"),
            Rule.of("(?<!there )\\b(is|are) no(?! longer| more| less| doubt| such)\\b", "'is not a'"),
            Rule.of("\\b(has|have) none\\b", "'has no X'"),
            Rule.of("\\b(stands?|stood) (for|in|there|at|on|beside|before|behind|alone)\\b", "'is' or 'appears'"),
            Rule.of("\\bit holds\\b|\\bholds (for|true|of)\\b", "'is satisfied'"),
            Rule.of("\\b(nobody|somebody|nobody's|somebody's)\\b", "the component's name"),
            Rule.of("\\banew\\b", "'again'"),
            Rule.of("\\bin vain\\b", "'without effect'"),
            Rule.of("\\bat a glance\\b", "a concrete verb"),
            Rule.of("\\bdear\\b", "'expensive'"),
            Rule.of("\\bmend(s|ed|ing)?\\b", "'fix'"),
            Rule.of("\\bcures?\\b", "'fix'"),
            Rule.of("\\bmelt(s|ed|ing)?\\b", "'merge'"),
            Rule.of("\\bbut for\\b", "'except for'"),
            Rule.of("\\bas far as\\b", "two sentences"),
            Rule.of(
                    "\\b(of|to|from|in|on|by) (which|whom)\\b.{0,80}\\b(of|to|from|in|on|by) (which|whom)\\b",
                    "two sentences"),
            Rule.of("\\bdoor to\\b", "'entry point'"),
            Rule.of("\\bfor to\\b", "'to'"),
            Rule.of("\\b(lies|lie) in\\b", "'is in'"),
            Rule.of("\\b(thereof|whereof|hence|hereby|whilst|amongst)\\b", "a plain word"),
            Rule.exactCase("^\\s*(What|Who|How many|How far|Where) [^?]*$", "a noun, not a clause"),
            Rule.of("\\b\\w*(behaviour|neighbour|colour|honour|favour)\\w*\\b", "American spelling"),
            Rule.of("\\b\\w+(alis|elis|inis|imis|ognis|onis|aris)(e|es|ed|ing|ation|ations)\\b", "American spelling"),
            Rule.of("\\b(licence|catalogue|whichever way round)\\b", "American spelling"));

    private static final Pattern COMMENT = Pattern.compile(
            "\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|/\\*[\\s\\S]*?\\*/|//[^\\n]*");

    private static final Pattern CODE = Pattern.compile(
            "\\{@(?:code|link|linkplain|literal|value|snippet)\\b(?:[^{}]|\\{[^{}]*\\})*\\}|<pre>[\\s\\S]*?</pre>|```[\\s\\S]*?```|`[^`\\n]*`"
                    + "|\\]\\([^)]*\\)|\"[^\"\\n]{0,200}\"|https?://\\S+");

    private PlainEnglish() {}

    /** Prints the findings in the files and directories that are given: {@code java PlainEnglish.java runtime/src/main docs}. */
    public static void main(String[] paths) {
        List<Finding> findings =
                Stream.of(paths).map(Path::of).flatMap(PlainEnglish::check).toList();
        findings.forEach(System.out::println);
        System.out.println(findings.size() + " findings");
    }

    /** Returns the findings in a file, or in all Java and Markdown files below a directory, in the order of their paths. */
    static Stream<Finding> check(Path path) {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                return files
                        .filter(file -> file.toString().matches(".*\\.(java|md)"))
                        .filter(file -> !file.toString().contains("/target/"))
                        .sorted()
                        .toList()
                        .stream()
                        .flatMap(PlainEnglish::check);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            String content = Files.readString(path);
            return path.toString().endsWith(".java") ? comments(path, content) : prose(path, content, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Finding> comments(Path file, String source) {
        List<Finding> findings = new ArrayList<>();
        Matcher matcher = COMMENT.matcher(source);
        while (matcher.find()) {
            String match = matcher.group();
            if (match.startsWith("/*") || match.startsWith("//")) {
                int line = 1
                        + (int) source.substring(0, matcher.start()).lines().count()
                        - (source.startsWith("\n", Math.max(0, matcher.start() - 1)) ? 0 : 1);
                String text =
                        match.replaceAll("(?m)^\\s*(/\\*+|\\*+/|\\*|//+)", "").replaceAll("^/\\*+|\\*+/$", "");
                prose(file, text, Math.max(1, line)).forEach(findings::add);
            }
        }
        return findings.stream();
    }

    private static Stream<Finding> prose(Path file, String text, int firstLine) {
        String plain = CODE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(" X "
                        + "\n".repeat((int)
                                match.group().chars().filter(c -> c == '\n').count())));
        List<Finding> findings = new ArrayList<>();
        List<String> lines = plain.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Rule rule : RULES) {
                Matcher matcher = rule.pattern().matcher(lines.get(i));
                while (matcher.find()) {
                    if (startsSentence(rule, lines, i)) {
                        findings.add(
                                new Finding(file, firstLine + i, matcher.group().strip(), rule.instead()));
                    }
                }
            }
        }
        return findings.stream();
    }

    /** A rule about the first word of a sentence counts only in the first line of a comment or paragraph. */
    private static boolean startsSentence(Rule rule, List<String> lines, int line) {
        return !rule.pattern().pattern().startsWith("^")
                || line == 0
                || lines.get(line - 1).isBlank();
    }
}
