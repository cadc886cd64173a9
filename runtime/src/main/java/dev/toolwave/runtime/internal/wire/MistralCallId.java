package dev.toolwave.runtime.internal.wire;

import java.util.regex.Pattern;

/** Ids as Mistral demands them: nine letters or digits. */
final class MistralCallId {

    private static final int LENGTH = 9;
    private static final Pattern VALID = Pattern.compile("[a-zA-Z0-9]{" + LENGTH + "}");
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // FNV-1a with 64 bits, over UTF-16 units: short, and the same on every machine
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private MistralCallId() {}

    /** Returns the id where it is one already, otherwise always the same one for the same id. */
    static String of(String id) {
        if (VALID.matcher(id).matches()) {
            return id;
        }
        long hash = OFFSET_BASIS;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        StringBuilder nine = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            nine.append(DIGITS.charAt((int) Long.remainderUnsigned(hash, DIGITS.length())));
            hash = Long.divideUnsigned(hash, DIGITS.length());
        }
        return nine.toString();
    }
}
