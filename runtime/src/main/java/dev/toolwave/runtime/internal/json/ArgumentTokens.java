package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one call's arguments, and, one level deep, of a JSON document that stands in a string among them: models write
 * objects that way. Not thread-safe.
 */
final class ArgumentTokens implements AutoCloseable {

    private static final JsonFactory DEFAULT_FACTORY = newFactory(JsonLimits.DEFAULT);
    /** Applications have one set of limits, or a few. */
    private static final Map<JsonLimits, JsonFactory> FACTORIES = new ConcurrentHashMap<>();

    private final JsonFactory factory;
    private final String text;
    private final JsonParser outer;
    private @Nullable String document;
    private JsonParser parser;

    ArgumentTokens(String text, JsonLimits limits) throws IOException {
        this.factory = factory(limits);
        this.text = text;
        this.outer = factory.createParser(text);
        this.parser = outer;
    }

    /** Returns whether a value can be taken for a text: it is one, or a number as it is spelled. */
    static boolean isText(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_STRING
                || token == JsonToken.VALUE_NUMBER_INT
                || token == JsonToken.VALUE_NUMBER_FLOAT;
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
        parser = factory.createParser(json);
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
        try (JsonParser scout = factory.createParser(rest)) {
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

    @SuppressWarnings("ReferenceEquality") // a shortcut past the map, for the limits that nearly everybody has
    private static JsonFactory factory(JsonLimits limits) {
        return limits == JsonLimits.DEFAULT
                ? DEFAULT_FACTORY
                : FACTORIES.computeIfAbsent(limits, ArgumentTokens::newFactory);
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
                        .maxTokenCount(limits.tokens())
                        .build())
                .build();
    }
}
