package dev.toolwave.runtime.internal.json;

import java.util.regex.Pattern;

/**
 * Says what an email address is: a mailbox of RFC 5321 (section 4.1.2) in its everyday form, without quoted names and without
 * addresses of hosts in brackets.
 */
final class EmailTexts {

    private static final int MAX_NAME = 64;
    private static final int MAX_LENGTH = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    private EmailTexts() {}

    /** Returns whether a text is an email address. */
    static boolean isAddress(String text) {
        // the lengths first, so that no text keeps the pattern busy
        return text.length() <= MAX_LENGTH
                && text.indexOf('@') <= MAX_NAME
                && ADDRESS.matcher(text).matches();
    }
}
