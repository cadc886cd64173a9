package dev.toolwave.processor.read.javadoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts a fragment of a Markdown comment (JEP 467). The result is still Markdown, which models read well: only inline tags, HTML
 * tags, character references and links to program elements are resolved, and these only outside of code.
 */
final class MarkdownText {

    private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", Pattern.DOTALL);

    /** A link to a program element, with or without text: {@code [the size][List#size()]}, {@code [List#size()]}. */
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\]\\\\])\\[([^\\[\\]]+)\\]\\[([\\w.$]*[\\w$](?:#\\w+(?:\\([^)\\]]*\\))?)?|#\\w+(?:\\([^)\\]]*\\))?)\\]"
                    + "|(?<![\\]\\\\])\\[([\\w.$]*#\\w+(?:\\([^)\\]]*\\))?)\\](?![\\[(:])");

    /** A line that does not continue a paragraph: a list item, heading, quotation, table row or rule. */
    private static final Pattern STRUCTURE =
            Pattern.compile("\\s*(?:[-+*]\\s|\\d+[.)]\\s|#{1,6}\\s|>|\\||[-=*_]{2,}\\s*$).*");

    private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t)\\s*\\S.*");

    private MarkdownText() {}

    /** Returns the converted text. The lines of each paragraph are joined. */
    static String plain(String source, InlineTags.Constants constants) {
        StringBuilder markdown = new StringBuilder();
        List<String> paragraph = new ArrayList<>();
        Fence fence = new Fence();
        boolean afterBlank = true;
        for (String line : withoutIndent(source)) {
            boolean isCode = fence.contains(line)
                    || (afterBlank && INDENTED.matcher(line).matches());
            boolean continues = !isCode
                    && !paragraph.isEmpty()
                    && !line.isBlank()
                    && !STRUCTURE.matcher(line).matches();
            if (!continues) {
                flush(paragraph, markdown, constants);
            }
            if (isCode) {
                markdown.append(line.stripTrailing()).append('\n');
            } else if (line.isBlank()) {
                markdown.append('\n');
            } else {
                paragraph.add(line);
            }
            afterBlank = line.isBlank() || (isCode && afterBlank);
        }
        flush(paragraph, markdown, constants);
        return CharacterReferences.withoutLoneSurrogates(
                markdown.toString().replaceAll("\\n{3,}", "\n\n").strip());
    }

    /** Returns the lines without their common indentation. The first line may start directly after the opening of the comment. */
    private static List<String> withoutIndent(String source) {
        int end = source.indexOf('\n') + 1;
        return (source.substring(0, end).stripLeading()
                        + source.substring(end).stripTrailing().stripIndent())
                .lines()
                .toList();
    }

    private static void flush(List<String> paragraph, StringBuilder markdown, InlineTags.Constants constants) {
        if (!paragraph.isEmpty()) {
            String first = paragraph.get(0);
            String indent =
                    first.substring(0, first.length() - first.stripLeading().length());
            markdown.append(indent)
                    .append(paragraph(String.join("\n", paragraph), constants))
                    .append('\n');
            paragraph.clear();
        }
    }

    private static String paragraph(String text, InlineTags.Constants constants) {
        StringBuilder result = new StringBuilder();
        List<String> spans = new ArrayList<>();
        // Code spans are skipped, so that nothing in them is resolved.
        Matcher span = CODE_SPAN.matcher(text);
        while (span.find()) {
            span.appendReplacement(result, "\ue000" + spans.size() + "\ue001");
            spans.add(span.group());
        }
        span.appendTail(result);
        String links =
                LINK.matcher(result).replaceAll(link -> Matcher.quoteReplacement(label(link.group(1), link.group(3))));
        String resolved = HtmlText.fold(HtmlText.resolve(links, constants));
        for (int i = 0; i < spans.size(); i++) {
            resolved = resolved.replace("\ue000" + i + "\ue001", HtmlText.fold(spans.get(i)));
        }
        return resolved;
    }

    private static String label(String text, String reference) {
        return Optional.ofNullable(text)
                .orElseGet(() -> reference.startsWith("#") ? reference.substring(1) : reference.replace('#', '.'));
    }

    /** Determines which lines belong to a fenced code block. Mutable; lines must be passed in order. */
    static final class Fence {

        private static final Pattern MARK = Pattern.compile(" {0,3}(`{3,}(?!.*`)|~{3,}).*");

        private String open = "";

        /** Returns whether the next line is in a fenced code block, including the fences. */
        boolean contains(String line) {
            if (!open.isEmpty()) {
                String closing = line.strip();
                if (closing.startsWith(open)
                        && closing.replace(open.substring(0, 1), "").isEmpty()) {
                    open = "";
                }
                return true;
            }
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                open = mark.group(1);
            }
            return !open.isEmpty();
        }
    }
}
