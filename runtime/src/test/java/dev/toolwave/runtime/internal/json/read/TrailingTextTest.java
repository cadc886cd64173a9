package dev.toolwave.runtime.internal.json.read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the arguments: no second value, no byte order mark, no text of another encoding, no extension of JSON. */
class TrailingTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}{}",
                "{} []",
                "{} x",
                "{},",
                "null null",
                "{}\u0000",
                "\ufeff{}",
                "\u0000{\u0000}",
                "{} // comment",
                "/* comment */ {}",
                "{'int':1}",
                "{int:1}",
                "{\"int\":1,}",
                "{\"int\":01}",
                "{\"double\":NaN}",
                "{\"double\":.5}",
                "{\"string\":\"a\nb\"}",
                "\u2003",
            })
    void anythingMore_refused(String json) {
        Hostile.assertRefused(json, "malformed JSON");
    }
}
