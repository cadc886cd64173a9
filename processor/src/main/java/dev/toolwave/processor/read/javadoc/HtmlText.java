package dev.toolwave.processor.read.javadoc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts a fragment of a comment to plain text: inline tags, HTML tags and character references are resolved. Angle brackets that
 * are not HTML stay as they are, such as those in {@code List<String>}, {@code a<b and c>d} and {@code --wait <seconds>}.
 */
final class HtmlText {

    /** A tag with well-formed attributes. Only a few attributes have no value. */
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)"
            + "((?:\\s+[a-zA-Z][\\w:-]*\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=<>`]+)"
            + "|\\s+(?:border|checked|compact|disabled|hidden|nowrap|noshade|open|reversed)(?=[\\s/>]))*)"
            + "\\s*/?>");

    private static final Pattern END_TAG = Pattern.compile("</([a-zA-Z][a-zA-Z0-9]*)\\s*>");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern CHARACTER = Pattern.compile("&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");

    /** Inline elements. All other elements separate words. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
            "tt", "u", "var", "wbr");

    /** Elements for formatting. Their names rarely occur in angle brackets for any other reason. */
    private static final Set<String> FORMATTING = Set.of(
            "a",
            "b",
            "big",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    /** The other elements. {@code <address>}, for example, is more often a placeholder, so it is a tag only if it is closed. */
    private static final Set<String> OTHERS = Set.of(
            "abbr",
            "acronym",
            "address",
            "applet",
            "article",
            "aside",
            "audio",
            "bdi",
            "bdo",
            "button",
            "canvas",
            "colgroup",
            "data",
            "datalist",
            "details",
            "dialog",
            "dir",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "iframe",
            "label",
            "legend",
            "main",
            "map",
            "mark",
            "menu",
            "meter",
            "nav",
            "noscript",
            "object",
            "optgroup",
            "option",
            "output",
            "picture",
            "progress",
            "rp",
            "rt",
            "ruby",
            "script",
            "search",
            "section",
            "select",
            "slot",
            "style",
            "summary",
            "svg",
            "template",
            "textarea",
            "time",
            "title",
            "video");

    private final String source;
    private final InlineTags inlineTags;
    private final Map<Integer, Integer> braces;
    private final Map<String, Integer> lastEnd = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final StringBuilder plain = new StringBuilder();

    private HtmlText(String source, InlineTags inlineTags) {
        this.source = source;
        this.inlineTags = inlineTags;
        this.braces = braces(source);
        Matcher end = END_TAG.matcher(source);
        while (end.find()) {
            lastEnd.put(end.group(1).toLowerCase(Locale.ROOT), end.start());
        }
    }

    /** Returns the text in one line, without markup. */
    static String plain(String source, InlineTags.Constants constants) {
        return fold(resolve(source, constants));
    }

    /** Returns the text without markup, with its white space. */
    static String resolve(String source, InlineTags.Constants constants) {
        HtmlText text = new HtmlText(source, new InlineTags(inner -> plain(inner, constants), constants));
        text.read();
        return CharacterReferences.withoutLoneSurrogates(text.plain.toString());
    }

    static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void read() {
        int at = 0;
        while (at < source.length()) {
            at = switch (source.charAt(at)) {
                case '{' -> readInlineTag(at);
                case '<' -> readHtmlTag(at);
                case '&' -> readCharacterReference(at);
                case '@' -> readEscape(at);
                default -> readCharacter(at);
            };
        }
    }

    private int readCharacter(int at) {
        plain.append(source.charAt(at));
        return at + 1;
    }

    private int readInlineTag(int at) {
        Integer end = source.startsWith("{@", at) ? braces.get(at) : null;
        return end == null
                ? readCharacter(at)
                : inlineTags
                        .text(source.substring(at, end))
                        .map(text -> append(text, end))
                        .orElseGet(() -> readCharacter(at));
    }

    private int append(String text, int end) {
        plain.append(text);
        return end;
    }

    /**
     * Reads an escape sequence: {@code @@}, {@code @/} or {@code @*}. It is replaced with its second character if that would
     * otherwise have a special meaning.
     */
    private int readEscape(int at) {
        boolean startsLine =
                source.substring(source.lastIndexOf('\n', at) + 1, at).isBlank();
        boolean isEscape = source.startsWith("@/", at)
                ? at > 0 && source.charAt(at - 1) == '*'
                : startsLine && (source.startsWith("@@", at) || source.startsWith("@*", at));
        return isEscape ? append(source.substring(at + 1, at + 2), at + 2) : readCharacter(at);
    }

    private int readHtmlTag(int at) {
        Matcher comment = COMMENT.matcher(source).region(at, source.length());
        if (source.startsWith("<!--", at) && comment.lookingAt()) {
            return append(" ", comment.end());
        }
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (!tag.lookingAt() || !isMarkup(tag)) {
            return readCharacter(at);
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean isEnd = !tag.group(1).isEmpty();
        open.merge(name, isEnd ? -1 : 1, Integer::sum);
        if (!INLINE.contains(name)) {
            plain.append(name.equals("li") && !isEnd ? " - " : " ");
        }
        return tag.end();
    }

    private boolean isMarkup(Matcher tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!FORMATTING.contains(name) && !OTHERS.contains(name)) {
            return false;
        }
        if (!tag.group(1).isEmpty()) {
            return FORMATTING.contains(name) || open.getOrDefault(name, 0) > 0;
        }
        boolean isClosed = lastEnd.getOrDefault(name, -1) > tag.start();
        return isClosed || (FORMATTING.contains(name) && !looksLikeTypeArgument(tag));
    }

    /** Returns whether this is probably the end of a type such as {@code List<B>} or {@code Optional<Table>}. */
    private boolean looksLikeTypeArgument(Matcher tag) {
        String name = tag.group(2);
        boolean followsName = tag.start() > 0 && Character.isJavaIdentifierPart(source.charAt(tag.start() - 1));
        boolean isTypeName = Character.isUpperCase(name.charAt(0))
                && (name.length() == 1 || !name.equals(name.toUpperCase(Locale.ROOT)));
        return isTypeName && (followsName || name.length() > 1) && tag.group(3).isEmpty();
    }

    private int readCharacterReference(int at) {
        Matcher reference = CHARACTER.matcher(source).region(at, source.length());
        return reference.lookingAt()
                ? append(CharacterReferences.resolve(reference.group(1)), reference.end())
                : readCharacter(at);
    }

    /** Returns the index after the closing brace, by the index of the opening brace. */
    private static Map<Integer, Integer> braces(String source) {
        Map<Integer, Integer> pairs = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) == '{') {
                open.push(i);
            } else if (source.charAt(i) == '}' && !open.isEmpty()) {
                pairs.put(open.pop(), i + 1);
            }
        }
        return pairs;
    }
}
