package dev.toolwave.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a call's arguments, and, one level deep, of a JSON document that stands in a string among them: models write
 * objects that way. Those of many calls may come from one parser, see {@link #reusable}. Not thread-safe.
 */
final class ArgumentTokens implements AutoCloseable {

    /** For texts that are too short for too many tokens, which then need not be counted. */
    private static final JsonFactory DEFAULT_UNCOUNTED = newFactory(uncounted(JsonLimits.DEFAULT));
    /** Applications have one set of limits, or a few. */
    private static final Map<JsonLimits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    private static final Writer NOWHERE = Writer.nullWriter();

    private final JsonLimits limits;
    private final JsonParser outer;
    private final @Nullable TextSequence texts;
    private String text;
    private @Nullable String document;
    private JsonParser parser;

    private ArgumentTokens(JsonLimits limits, JsonParser outer, @Nullable TextSequence texts, String text) {
        this.limits = limits;
        this.outer = outer;
        this.texts = texts;
        this.text = text;
        this.parser = outer;
    }

    /** Returns the tokens of this text alone. */
    static ArgumentTokens of(String text, JsonLimits limits) throws IOException {
        return new ArgumentTokens(limits, factory(limits).createParser(text), null, text);
    }

    /**
     * Returns the tokens of texts that {@link #next} gives, one after another. Tokens are not counted, and the places of mistakes
     * are those in all texts together: whoever meets any starts anew with {@link #of}.
     */
    @SuppressWarnings("ReferenceEquality") // a shortcut past the map, for the limits that nearly everybody has
    static ArgumentTokens reusable(JsonLimits limits) throws IOException {
        JsonFactory factory = limits == JsonLimits.DEFAULT ? DEFAULT_UNCOUNTED : factory(uncounted(limits));
        TextSequence texts = new TextSequence();
        return new ArgumentTokens(limits, factory.createParser(texts), texts, "");
    }

    /** Goes on with another text; only where the last one {@link #isSpent}. */
    void next(String next) {
        requireNonNull(texts, "only for reusable tokens").next(next);
        text = next;
    }

    /** Returns whether nothing of a reusable's text is left. Where something is, it is lost. */
    boolean isSpent() throws IOException {
        return requireNonNull(texts, "only for reusable tokens").isRead() && outer.releaseBuffered(NOWHERE) == 0;
    }

    /** Returns whether a value can be taken for a text: it is one, or a number as it is spelled. */
    static boolean isText(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_STRING
                || token == JsonToken.VALUE_NUMBER_INT
                || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /**
     * Returns whether a reusable can go on with a text of this length: names that it has met stay with it, so that it may not read
     * more of them than one call may bring.
     */
    boolean hasRoomFor(int length) {
        return requireNonNull(texts, "only for reusable tokens").total() + length <= limits.documentLength();
    }

    /** Returns the offset in its text of the value at hand. */
    long offset() {
        long offset = parser.currentTokenLocation().getCharOffset();
        return texts == null || isInDocument() ? offset : offset - texts.before();
    }

    /** Returns the parser, to read the value that it stands at. */
    JsonParser parser() {
        return parser;
    }

    /** Returns whether the tokens are those of a document in a string. */
    boolean isInDocument() {
        return document != null;
    }

    /** Goes on with the tokens of a document; those of the arguments follow after {@link #leaveDocument}. */
    void enterDocument(String json) throws IOException {
        parser = factory(limits).createParser(json);
        document = json;
    }

    /** Returns to the tokens of the arguments, at the string that held the document. */
    void leaveDocument() throws IOException {
        parser.close();
        parser = outer;
        document = null;
    }

    /**
     * Looks for a text property in the object at hand, with a parser of its own, so that nothing is consumed.
     *
     * @param start the offset of the object
     * @return the property's text, or null where there is none
     */
    @Nullable
    String findText(String property, long start) throws IOException {
        StringReader rest = new StringReader(document == null ? text : document);
        rest.skip(start);
        try (JsonParser scout = factory(limits).createParser(rest)) {
            scout.nextToken();
            for (String name = scout.nextFieldName(); name != null; name = scout.nextFieldName()) {
                JsonToken value = scout.nextToken();
                if (name.equals(property)) {
                    return isText(value) ? scout.getText() : null;
                }
                scout.skipChildren();
            }
            return null;
        } catch (JsonProcessingException e) {
            // whoever goes on with the tokens meets the same and knows its place in the text
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        outer.close();
    }

    private static JsonFactory factory(JsonLimits limits) {
        return FACTORIES.computeIfAbsent(limits, ArgumentTokens::newFactory);
    }

    private static JsonLimits uncounted(JsonLimits limits) {
        return new JsonLimits(
                limits.depth(),
                limits.documentLength(),
                limits.stringLength(),
                limits.numberLength(),
                Integer.MAX_VALUE);
    }

    private static JsonFactory newFactory(JsonLimits limits) {
        return JsonFactory.builder()
                // names that nobody has declared would fill the JVM's table of strings
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // colliding names only end the sharing of names
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                // gives the same numbers without a string for each
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxDocumentLength(limits.documentLength())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(limits.numberLength())
                        // a parser that need not count is faster
                        .maxTokenCount(limits.tokens() == Integer.MAX_VALUE ? 0 : limits.tokens())
                        .build())
                .build();
    }
}
