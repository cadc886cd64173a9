package dev.toolwave.processor.read.javadoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Reads doc comments, of which class files have none. */
public final class JavadocReader {

    /** Where a line starts a block tag; only outside of inline tags. */
    private static final Pattern BLOCK_TAG = Pattern.compile("\\s*@(\\w+)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern NAME_AND_TEXT = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

    private final Elements elements;

    public JavadocReader(Elements elements) {
        this.elements = elements;
    }

    /** Reads the doc comment of an element. */
    public Javadoc read(Element element) {
        String comment = elements.getDocComment(element);
        return comment == null ? Javadoc.NONE : parse(comment);
    }

    /** Reads a doc comment without its delimiters and leading asterisks. */
    public static Javadoc parse(String comment) {
        List<String> blocks = blocks(comment);
        Map<String, String> params = new LinkedHashMap<>();
        for (String block : blocks.subList(1, blocks.size())) {
            Matcher tag = BLOCK_TAG.matcher(block);
            if (!tag.matches() || !tag.group(1).equals("param")) {
                continue;
            }
            Matcher param = NAME_AND_TEXT.matcher(tag.group(2));
            if (param.matches()) {
                params.putIfAbsent(param.group(1), JavadocText.plain(param.group(2)));
            }
        }
        return new Javadoc(JavadocText.plain(blocks.get(0)), params);
    }

    /** Returns the description and then each block tag with its text. */
    private static List<String> blocks(String comment) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int braces = 0;
        for (String line : comment.lines().toList()) {
            if (braces <= 0 && BLOCK_TAG.matcher(line).matches()) {
                blocks.add(block.toString());
                block.setLength(0);
                braces = 0;
            }
            block.append(line).append('\n');
            braces += braces(line, braces);
        }
        blocks.add(block.toString());
        return blocks;
    }

    /** Returns how many more braces a line opens than it closes; only inline tags start counting. */
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
}
