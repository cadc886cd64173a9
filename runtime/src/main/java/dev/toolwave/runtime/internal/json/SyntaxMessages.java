package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.jspecify.annotations.Nullable;

/** Says where and how a text fails to be JSON. Jackson's own messages quote the text, which may hold a secret. */
final class SyntaxMessages {

    private SyntaxMessages() {}

    /** Returns one line with the position of the failure and without anything of the text. */
    static String of(JsonProcessingException failure) {
        String what;
        if (failure instanceof JsonEOFException) {
            what = "malformed JSON: the text ends too early";
        } else if (failure instanceof StreamConstraintsException) {
            what = "JSON that is too deep, too long or has too long a number";
        } else {
            what = "malformed JSON";
        }
        return what + at(failure.getLocation());
    }

    /** Returns the position as a suffix of a message, empty where it is unknown. */
    static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
