package dev.toolwave.runtime.internal.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of one call's arguments stands: the token at hand, the objects and arrays that are open, and what was wrong so
 * far.
 *
 * <p>Malformed JSON is one problem and ends the reading: from there on there is no token, nothing moves, and no more problems are
 * recorded. Not thread-safe.
 */
final class ArgumentCursor {

    private final ArgumentTokens tokens;
    private final ArgumentProblems problems = new ArgumentProblems();
    /** The frame of the outermost value, and the innermost that is open; none is before and after the arguments. */
    private final ArgumentFrame root = new ArgumentFrame(null);

    private @Nullable ArgumentFrame top;

    private @Nullable JsonToken token;
    private boolean isBroken;
    /** Whether a document in a string was entered whose object has no frame yet. */
    private boolean isDocumentNew;

    /** Stands before the first token. */
    ArgumentCursor(ArgumentTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns the token at hand; null at the end, and after malformed JSON. */
    @Nullable
    JsonToken token() {
        return token;
    }

    /** Returns the parser, to read the value at hand. */
    JsonParser parser() {
        return tokens.parser();
    }

    ArgumentProblems problems() {
        return problems;
    }

    /** Returns whether nothing stands where the arguments should, or null does. */
    boolean isAtNoArguments() {
        return top == null && !isBroken && (token == null || token == JsonToken.VALUE_NULL);
    }

    /** Returns whether the arguments are an object that was read to its end without any problem. */
    boolean isAtSoundEnd() {
        return token == JsonToken.END_OBJECT && top == null && problems.count() == 0;
    }

    /** Checks that nothing follows the arguments. */
    void end() {
        if (token != null && advance() != null) {
            addProblem("malformed JSON: more text after the arguments");
        }
    }

    /** Steps to the next token and returns it. */
    @Nullable
    JsonToken advance() {
        if (!isBroken) {
            try {
                token = tokens.parser().nextToken();
            } catch (IOException e) {
                fail(e);
            }
        }
        return token;
    }

    /** Steps to the next value of an object or map, after which the frame knows its name; false at the end. */
    boolean toValue(ArgumentFrame frame) {
        if (frame.isAbsent || isBroken) {
            return false;
        }
        try {
            return frame.isPrimed ? toPrimedValue(frame) : toNextValue(frame);
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    private boolean toNextValue(ArgumentFrame frame) throws IOException {
        JsonParser parser = tokens.parser();
        String name = parser.nextFieldName();
        if (name == null) {
            token = parser.currentToken();
            return false;
        }
        frame.name = name;
        token = parser.nextToken();
        return token != null;
    }

    /** Goes on where {@link #peekText} has stopped: at a name or at its value. */
    private boolean toPrimedValue(ArgumentFrame frame) throws IOException {
        frame.isPrimed = false;
        if (token == null || token == JsonToken.END_OBJECT) {
            return false;
        }
        frame.name = tokens.parser().currentName();
        return token != JsonToken.FIELD_NAME || advance() != null;
    }

    /** Passes over the value at hand. */
    void skipValue() {
        try {
            if (token != null) {
                tokens.parser().skipChildren();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /** Passes over the rest of an object that {@link #peekText} has stepped into. */
    void skipObject() {
        while (token != null && token != JsonToken.END_OBJECT) {
            skipValue();
            advance();
        }
        if (isDocumentNew) {
            isDocumentNew = false;
            leaveDocument();
        }
    }

    /** Returns whether an object begins here, if need be one that a string spells; records it and goes on where none does. */
    boolean isAtObject() {
        if (token == JsonToken.VALUE_STRING && !tokens.isInDocument()) {
            enterDocument();
        }
        if (token == JsonToken.START_OBJECT) {
            return true;
        }
        addMismatch("object");
        return false;
    }

    /**
     * Returns whether a single text, number or truth value stands here. A text that spells an array is none: it was meant as
     * more than one.
     */
    boolean isAtSingle() {
        if (token != JsonToken.VALUE_STRING) {
            return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
        }
        try {
            return !tokens.parser().getText().stripLeading().startsWith("[");
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    /** Steps into the object at hand and returns the text of a property, wherever it stands; null where there is none. */
    @Nullable
    String peekText(String property) {
        try {
            long start = tokens.offset();
            if (advance() != JsonToken.FIELD_NAME) {
                return null;
            }
            if (!property.equals(tokens.parser().currentName())) {
                return tokens.findText(property, start);
            }
            return ArgumentTokens.isText(advance()) ? tokens.parser().getText() : null;
        } catch (IOException e) {
            fail(e);
            return null;
        }
    }

    /** Returns the innermost frame. */
    ArgumentFrame frame() {
        return requireNonNull(top, "no object, map or array is open");
    }

    /** Opens a frame for the object or array at hand. */
    ArgumentFrame push() {
        ArgumentFrame frame = top == null ? root : top.child();
        frame.begin(problems.count(), isDocumentNew);
        isDocumentNew = false;
        top = frame;
        return frame;
    }

    /** Closes the innermost frame; whether there was no problem in it. */
    boolean pop() {
        ArgumentFrame frame = frame();
        top = frame.parent;
        if (frame.endsDocument) {
            leaveDocument();
        }
        return problems.count() == frame.problemsBefore;
    }

    /** Records that the value at hand is not of the expected kind, and passes over it. */
    void addMismatch(String expected) {
        addExpected(expected, kind());
        skipValue();
    }

    /** Records what was expected of the value at hand. */
    void addExpected(String expected, String got) {
        add("", expected, got, null);
    }

    /** Records what else is wrong with the value at hand. */
    void addProblem(String message) {
        add("", null, null, message);
    }

    /**
     * Records a problem.
     *
     * @param step the rest of the pointer from the value at hand on
     */
    void add(String step, @Nullable String expected, @Nullable String got, @Nullable String message) {
        if (isBroken) {
            return;
        }
        if (problems.isFull()) {
            problems.addUnkept();
        } else {
            problems.add(new ArgumentProblem(pointer() + step, expected, got, message));
        }
    }

    /** Returns the question whether the nearest word was meant; null where none is near, or nobody would read it. */
    @Nullable
    String didYouMean(String word, List<String> words) {
        return problems.isFull() ? null : Words.didYouMean(word, words);
    }

    /** Ends the reading, since the JSON is malformed. */
    void fail(IOException failure) {
        if (!(failure instanceof JsonProcessingException malformed)) {
            throw new UncheckedIOException(failure);
        }
        addProblem(SyntaxMessages.of(malformed) + (tokens.isInDocument() ? " of the JSON in this string" : ""));
        isBroken = true;
        token = null;
    }

    private String pointer() {
        return top == null ? "" : top.pointer();
    }

    private void enterDocument() {
        try {
            String document = tokens.parser().getText();
            if (document.stripLeading().startsWith("{")) {
                tokens.enterDocument(document);
                isDocumentNew = true;
                advance();
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void leaveDocument() {
        if (isBroken) {
            return;
        }
        try {
            boolean isEnd = tokens.parser().nextToken() == null;
            tokens.leaveDocument();
            // the string that held it
            token = JsonToken.VALUE_STRING;
            if (!isEnd) {
                addProblem("malformed JSON in this string: more text after the object");
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
