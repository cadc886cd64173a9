package dev.toolwave.runtime.internal.json.read;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.json.ArgumentProblem;
import dev.toolwave.runtime.internal.json.JsonException;
import dev.toolwave.runtime.internal.json.JsonLimits;
import dev.toolwave.runtime.internal.json.NameSuggester;
import dev.toolwave.runtime.internal.json.SafeText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The position in one call's arguments: the current token, the objects and arrays that are open, and the problems so far.
 *
 * <p>Models often send an object or array as a string that contains it. Such a document is read instead of the string, but only one
 * level deep. Malformed JSON is one problem and ends the reading: there are no more tokens, and no more problems are recorded. Not
 * thread-safe.
 */
final class ArgumentCursor implements AutoCloseable {

    private static final int MAX_DIGITS = 4;
    /** More problems would fill the model's context; it corrects a few at a time. */
    private static final int MAX_PROBLEMS = 20;

    private final JsonFactory factory;
    private final JsonLimits limits;
    private final String json;
    private final JsonParser outer;
    /** The parser of the current token: {@link #outer}, or that of a document in a string. */
    private JsonParser parser;
    /** The document in a string that is being read, or null. */
    private @Nullable String document;

    private final List<ArgumentProblem> problems = new ArrayList<>(0);
    private int problemCount;
    private @Nullable Throwable cause;

    /** The innermost frame; null before and after the arguments. */
    private @Nullable ArgumentFrame top;

    private @Nullable JsonToken token;
    private boolean isBroken;
    /** Whether a document in a string was entered that has no frame yet. */
    private boolean isDocumentNew;

    ArgumentCursor(JsonFactory factory, JsonLimits limits, String json) throws IOException {
        this.factory = factory;
        this.limits = limits;
        this.json = json;
        this.outer = factory.createParser(json);
        this.parser = outer;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        outer.close();
    }

    /** Returns the current token; null at the end and after malformed JSON. */
    @Nullable
    JsonToken token() {
        return token;
    }

    JsonParser parser() {
        return parser;
    }

    JsonLimits limits() {
        return limits;
    }

    int problemCount() {
        return problemCount;
    }

    /** Returns the first 20 problems, and the number of the others as the last problem. */
    List<ArgumentProblem> problems() {
        List<ArgumentProblem> all = new ArrayList<>(problems);
        if (problemCount > problems.size()) {
            all.add(new ArgumentProblem("", null, null, "and " + (problemCount - problems.size()) + " more"));
        }
        return all;
    }

    /** Returns the first exception of the application that was recorded, unless it was written for the model. */
    @Nullable
    Throwable cause() {
        return cause;
    }

    /** Returns whether the call has no arguments: an empty string, or null. */
    boolean isAtNoArguments() {
        return top == null && !isBroken && (token == null || token == JsonToken.VALUE_NULL);
    }

    /** Checks that nothing follows the arguments. */
    void end() {
        if (token != null && advance() != null) {
            addProblem("malformed JSON: more text after the arguments");
        }
    }

    @Nullable
    JsonToken advance() {
        if (!isBroken) {
            try {
                token = parser.nextToken();
            } catch (IOException e) {
                fail(e);
            }
        }
        return token;
    }

    /** Moves to the next value of an object or map and sets the frame's name; returns false at the end. */
    boolean toValue(ArgumentFrame frame) {
        if (frame.isAbsent || isBroken) {
            return false;
        }
        try {
            return toNextValue(frame);
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    private boolean toNextValue(ArgumentFrame frame) throws IOException {
        String name;
        try {
            name = parser.nextFieldName();
        } catch (StreamConstraintsException e) {
            // the parser reads a number together with its name
            frame.name = parser.currentName();
            throw e;
        }
        if (name == null) {
            token = parser.currentToken();
            return false;
        }
        frame.name = name;
        token = parser.nextToken();
        return token != null;
    }

    void skipValue() {
        try {
            if (token != null) {
                parser.skipChildren();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    void skipObject() {
        skipValue();
        if (isDocumentNew) {
            isDocumentNew = false;
            leaveDocument();
        }
    }

    /** Returns whether the current value is an object, or a string that contains one, which is entered. Otherwise records it. */
    boolean isAtObject() {
        try {
            if (mayContainDocument() && text().stripLeading().startsWith("{")) {
                enterDocument();
            }
        } catch (IOException e) {
            fail(e);
        }
        if (token == JsonToken.START_OBJECT) {
            return true;
        }
        addMismatch("object");
        return false;
    }

    /** Returns whether the current value is an array, or a string that contains one, which is entered. */
    boolean isAtArray() {
        try {
            if (mayContainDocument() && isArray(text())) {
                enterDocument();
            }
        } catch (IOException e) {
            fail(e);
        }
        return token == JsonToken.START_ARRAY;
    }

    /** Returns whether the current value is a single string, number or boolean. A string that begins an array is not one. */
    boolean isAtSingle() {
        if (token != JsonToken.VALUE_STRING) {
            return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
        }
        try {
            return !text().stripLeading().startsWith("[");
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    /** Returns the value of a string property of the current object, without consuming a token; null if there is none. */
    @Nullable
    String peekText(String property) {
        try {
            StringReader rest = new StringReader(document == null ? json : document);
            rest.skip(parser.currentTokenLocation().getCharOffset());
            try (JsonParser scout = factory.createParser(rest)) {
                scout.nextToken();
                for (String name = scout.nextFieldName(); name != null; name = scout.nextFieldName()) {
                    JsonToken value = scout.nextToken();
                    if (name.equals(property)) {
                        return isText(value) ? scout.getText() : null;
                    }
                    scout.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            // the main parser will report it with its place
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    /** Returns whether a token can be read as a string: it is a string, or a number, which keeps its spelling. */
    static boolean isText(@Nullable JsonToken token) {
        return token == JsonToken.VALUE_STRING
                || token == JsonToken.VALUE_NUMBER_INT
                || token == JsonToken.VALUE_NUMBER_FLOAT;
    }

    ArgumentFrame frame() {
        return requireNonNull(top, "no object, map or array is open");
    }

    /** Opens a frame for the current object or array. */
    ArgumentFrame push() {
        ArgumentFrame frame = new ArgumentFrame(top, problemCount, isDocumentNew);
        isDocumentNew = false;
        top = frame;
        return frame;
    }

    /** Closes the innermost frame and returns whether there was no problem in it. */
    boolean pop() {
        ArgumentFrame frame = frame();
        top = frame.parent;
        if (frame.endsDocument) {
            leaveDocument();
        }
        return problemCount == frame.problemsBefore;
    }

    /** Records that the current value is not of the expected kind, and skips it. */
    void addMismatch(String expected) {
        addExpected(expected, kind());
        skipValue();
    }

    /** Records that a value was expected that differs from the current string or number. */
    void addUnexpected(String expected, String text) {
        addExpected(expected, got(text));
    }

    /** Records the value that was expected, and a description of the current value. */
    void addExpected(String expected, String got) {
        add("", expected, got, null);
    }

    void addProblem(String message) {
        add("", null, null, message);
    }

    /** Records that the application's code refused the current value. */
    void addRefusal(Throwable refusal) {
        addRefusal("", refusal);
    }

    /** Records that the application's code refused a value inside of the current value. */
    void addRefusal(String step, Throwable refusal) {
        String message = SafeText.messageForModel(refusal);
        add(step, null, null, message != null ? message : "refused: " + SafeText.className(refusal));
        if (cause == null && !(refusal instanceof ToolException)) {
            cause = refusal;
        }
    }

    /**
     * Records a problem.
     *
     * @param step the JSON Pointer from the current value to the value with the problem
     */
    void add(String step, @Nullable String expected, @Nullable String got, @Nullable String message) {
        if (isBroken) {
            return;
        }
        problemCount++;
        if (problemCount <= MAX_PROBLEMS) {
            problems.add(new ArgumentProblem(pointer() + step, expected, got, message));
        }
    }

    /** Returns a description of the current string or number, for {@link #add}. */
    String got(String text) {
        if (token == JsonToken.VALUE_STRING) {
            return SafeText.value(text);
        }
        return text.length() <= MAX_DIGITS ? "number " + text : "number of " + text.length() + " characters";
    }

    /** Returns a question that suggests the nearest name; null if none is similar, or if the problem would not be kept. */
    @Nullable
    String didYouMean(String name, List<String> names) {
        return problemCount >= MAX_PROBLEMS ? null : NameSuggester.didYouMean(name, names);
    }

    /** Ends the reading, because the JSON is malformed. */
    void fail(IOException failure) {
        if (!(failure instanceof JsonProcessingException malformed)) {
            throw new UncheckedIOException(failure);
        }
        addProblem(JsonException.describe(malformed, limits, parser) + (document == null ? "" : " in this string"));
        isBroken = true;
        token = null;
    }

    private String pointer() {
        return top == null ? "" : top.pointer();
    }

    private String text() throws IOException {
        return parser.getText();
    }

    /** Documents in strings of documents are not read. */
    private boolean mayContainDocument() {
        return token == JsonToken.VALUE_STRING && document == null;
    }

    private boolean isArray(String text) throws IOException {
        if (!text.stripLeading().startsWith("[")) {
            return false;
        }
        try (JsonParser scout = factory.createParser(text)) {
            scout.nextToken();
            scout.skipChildren();
            return scout.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void enterDocument() throws IOException {
        String text = text();
        parser = factory.createParser(text);
        document = text;
        isDocumentNew = true;
        advance();
    }

    private void leaveDocument() {
        if (isBroken) {
            return;
        }
        try {
            boolean isEnd = parser.nextToken() == null;
            parser.close();
            parser = outer;
            document = null;
            // the string that contains the document
            token = JsonToken.VALUE_STRING;
            if (!isEnd) {
                addProblem("malformed JSON in this string: more text after the value");
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private String kind() {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "object";
            case START_ARRAY -> "array";
            case VALUE_STRING -> "string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "number";
            case VALUE_TRUE, VALUE_FALSE -> "boolean";
            default -> "null";
        };
    }
}
