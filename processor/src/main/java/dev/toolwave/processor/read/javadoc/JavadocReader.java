package dev.toolwave.processor.read.javadoc;

import dev.toolwave.processor.read.javac.Mirrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.Elements;

/** Reads documentation comments, which only sources have. */
public final class JavadocReader {

    /** A line that starts a block tag, unless it is inside an inline tag or a code block. */
    private static final Pattern BLOCK_TAG = Pattern.compile("\\s*@(\\w+)\\b\\s*(.*)", Pattern.DOTALL);

    private static final Pattern NAME_AND_TEXT = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

    private final Elements elements;

    /** Creates a reader that uses the compiler's {@code Elements}. */
    public JavadocReader(Elements elements) {
        this.elements = elements;
    }

    /** Reads the comment of an element; {@link Javadoc#NONE} if it has no comment. */
    public Javadoc read(Element element) {
        // A record component cannot have a comment of its own, and Eclipse's compiler fails if asked for it.
        String comment = element.getKind() == ElementKind.RECORD_COMPONENT ? null : elements.getDocComment(element);
        return comment == null
                ? Javadoc.NONE
                : parse(comment, isMarkdown(element), new DocReferences(elements, element)::constant);
    }

    /** Reads a traditional comment without its delimiters and leading asterisks. References are not resolved. */
    static Javadoc parse(String comment) {
        return parse(comment, false, reference -> Optional.empty());
    }

    static Javadoc parse(String comment, boolean isMarkdown, InlineTags.Constants constants) {
        List<String> blocks = blocks(comment, isMarkdown);
        Map<String, String> params = new LinkedHashMap<>();
        String returned = "";
        for (String block : blocks.subList(1, blocks.size())) {
            Matcher tag = BLOCK_TAG.matcher(block);
            if (!tag.matches()) {
                continue;
            }
            Matcher param = NAME_AND_TEXT.matcher(tag.group(2));
            // KDoc documents the properties of a class with @property.
            if (Set.of("param", "property").contains(tag.group(1)) && param.matches()) {
                params.putIfAbsent(param.group(1), plain(param.group(2), isMarkdown, constants));
            } else if (tag.group(1).equals("return")) {
                returned = plain("{@return " + tag.group(2).strip() + "}", isMarkdown, constants);
            }
        }
        String description = plain(blocks.get(0), isMarkdown, constants);
        return new Javadoc(description.isEmpty() ? returned : description, params);
    }

    private static String plain(String text, boolean isMarkdown, InlineTags.Constants constants) {
        return isMarkdown ? MarkdownText.plain(text, constants) : HtmlText.plain(text, constants);
    }

    /** Returns the description, followed by each block tag with its text. */
    private static List<String> blocks(String comment, boolean isMarkdown) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        MarkdownText.Fence fence = new MarkdownText.Fence();
        int braces = 0;
        for (String line : comment.lines().toList()) {
            boolean isCode = isMarkdown && fence.contains(line);
            if (braces <= 0 && !isCode && BLOCK_TAG.matcher(line).matches()) {
                blocks.add(block.toString());
                block.setLength(0);
                braces = 0;
            }
            block.append(line).append('\n');
            braces += isCode ? 0 : braces(line, braces);
        }
        blocks.add(block.toString());
        return blocks;
    }

    /** Returns the number of opening braces minus the number of closing braces in a line, beginning with the first inline tag. */
    private static int braces(String line, int open) {
        int balance = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean inside = open + balance > 0;
            if (line.charAt(i) == '{' && (inside || line.startsWith("{@", i))) {
                balance++;
            } else if (line.charAt(i) == '}' && inside) {
                balance--;
            }
        }
        return balance;
    }

    /** Returns whether the comment is Markdown: one of {@code ///} lines (JDK 23), or one that kapt copied from Kotlin. */
    private boolean isMarkdown(Element element) {
        try {
            Object kind =
                    Elements.class.getMethod("getDocCommentKind", Element.class).invoke(elements, element);
            if ("END_OF_LINE".equals(String.valueOf(kind))) {
                return true;
            }
        } catch (ReflectiveOperationException olderJdk) {
            // Before JDK 23 there are no Markdown comments.
        }
        return Mirrors.isKotlin(element);
    }
}
