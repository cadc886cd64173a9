package dev.toolwave.processor.read.javadoc;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes plain text of the text of a doc comment: inline tags, HTML and entities gone, whitespace folded. */
public final class JavadocText {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s*(.*)\\}", Pattern.DOTALL);
    private static final Pattern HTML_TAG =
            Pattern.compile("<(/?)(!--.*?--|[a-zA-Z][a-zA-Z0-9]*)([^>]*)>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#?)([xX]?)(\\w+);");

    /** The end of a reference such as {@code List#add(int, Object)}: the first space that is not in parentheses. */
    private static final Pattern REFERENCE = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);

    /** Elements that stand within a line; all others break it. */
    private static final Set<String> INLINE_ELEMENTS = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span",
            "strong", "sub", "sup", "tt", "u", "var");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("copy", "\u00a9"),
            Map.entry("deg", "\u00b0"),
            Map.entry("euro", "\u20ac"),
            Map.entry("hellip", "\u2026"),
            Map.entry("larr", "\u2190"),
            Map.entry("ldquo", "\u201c"),
            Map.entry("le", "\u2264"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("ge", "\u2265"),
            Map.entry("mdash", "\u2014"),
            Map.entry("middot", "\u00b7"),
            Map.entry("ndash", "\u2013"),
            Map.entry("ne", "\u2260"),
            Map.entry("plusmn", "\u00b1"),
            Map.entry("rarr", "\u2192"),
            Map.entry("rdquo", "\u201d"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("sect", "\u00a7"),
            Map.entry("times", "\u00d7"));

    private final String source;
    private final StringBuilder plain = new StringBuilder();

    private JavadocText(String source) {
        this.source = source;
    }

    /** Returns the text without markup. */
    public static String plain(String source) {
        JavadocText text = new JavadocText(source);
        text.read();
        return text.plain.toString().strip().replaceAll("\\s+", " ");
    }

    private void read() {
        int at = 0;
        while (at < source.length()) {
            at = switch (source.charAt(at)) {
                case '{' -> readInlineTag(at);
                case '<' -> readHtmlTag(at);
                case '&' -> readEntity(at);
                default -> readCharacter(at);
            };
        }
    }

    private int readCharacter(int at) {
        plain.append(source.charAt(at));
        return at + 1;
    }

    private int readInlineTag(int at) {
        int end = source.startsWith("{@", at) ? endOfBraces(at) : -1;
        if (end < 0) {
            return readCharacter(at);
        }
        Matcher tag = INLINE_TAG.matcher(source.substring(at, end));
        if (!tag.matches()) {
            return readCharacter(at);
        }
        String content = tag.group(2).strip();
        switch (tag.group(1)) {
            case "code", "literal", "systemProperty" -> plain.append(content);
            case "link", "linkplain", "value" -> plain.append(label(content));
            case "return" -> plain.append("Returns ").append(plain(content)).append('.');
            case "snippet" -> plain.append(content.substring(content.indexOf(':') + 1));
            case "index" -> plain.append(content.split("\\s+", 2)[0]);
            case "inheritDoc", "docRoot" -> {
                // says nothing here
            }
            default -> plain.append(plain(content));
        }
        return end;
    }

    /** Returns the label of a link, or else what it refers to as source code would write it. */
    private static String label(String content) {
        Matcher reference = REFERENCE.matcher(content);
        if (!reference.matches()) {
            return content;
        }
        if (!reference.group(2).isEmpty()) {
            return plain(reference.group(2));
        }
        String target = reference.group(1);
        return target.startsWith("#") ? target.substring(1) : target.replace('#', '.');
    }

    private int endOfBraces(int at) {
        int open = 0;
        for (int i = at; i < source.length(); i++) {
            if (source.charAt(i) == '{') {
                open++;
            } else if (source.charAt(i) == '}' && --open == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private int readHtmlTag(int at) {
        Matcher tag = HTML_TAG.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            return readCharacter(at);
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!INLINE_ELEMENTS.contains(name)) {
            plain.append(name.equals("li") && tag.group(1).isEmpty() ? " - " : " ");
        }
        return tag.end();
    }

    private int readEntity(int at) {
        Matcher entity = ENTITY.matcher(source).region(at, source.length());
        if (!entity.lookingAt()) {
            return readCharacter(at);
        }
        String name = entity.group(3);
        if (entity.group(1).isEmpty()) {
            plain.append(ENTITIES.getOrDefault(entity.group(2) + name, entity.group()));
        } else {
            plain.append(character(name, entity.group(2).isEmpty() ? 10 : 16, entity.group()));
        }
        return entity.end();
    }

    private static String character(String digits, int radix, String otherwise) {
        try {
            return Character.toString(Integer.parseInt(digits, radix));
        } catch (IllegalArgumentException noCharacter) {
            return otherwise;
        }
    }
}
