package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a call's arguments and, one level deep, of a JSON document in one of their strings: models often send an object or
 * array as a string. Not thread-safe.
 */
final class ArgumentTokens implements AutoCloseable {

    private final JsonFactory factory;
    private final String text;
    private final JsonParser outer;

    private @Nullable String document;
    private JsonParser parser;

    ArgumentTokens(JsonFactory factory, String text) throws IOException {
        this.factory = factory;
        this.text = text;
        this.outer = factory.createParser(text);
        this.parser = outer;
    }

    /** Returns whether a token can be read as a string: it is a string, or a number, which keeps its spelling. */
    static boolean isText(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_STRING
                || token == JsonToken.VALUE_NUMBER_INT
                || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Returns the parser of the current token. */
    JsonParser parser() {
        return parser;
    }

    /** Returns whether the current token is part of a document in a string. */
    boolean isInDocument() {
        return document != null;
    }

    /** Continues with the tokens of a document. */
    void enterDocument(String json) throws IOException {
        parser = factory.createParser(json);
        document = json;
    }

    /** Returns to the string that contains the document. */
    void leaveDocument() throws IOException {
        parser.close();
        parser = outer;
        document = null;
    }

    /** Returns whether a string is a JSON array. */
    boolean isArray(String json) throws IOException {
        if (!json.stripLeading().startsWith("[")) {
            return false;
        }
        try (JsonParser scout = factory.createParser(json)) {
            scout.nextToken();
            scout.skipChildren();
            return scout.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /**
     * Returns the value of a string property of the current object, without consuming a token; null if there is none.
     *
     * @param start the offset of the object
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
            // the main parser will report it with its place
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        outer.close();
    }
}
