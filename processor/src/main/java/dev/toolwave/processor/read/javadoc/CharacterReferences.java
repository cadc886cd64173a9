package dev.toolwave.processor.read.javadoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Properties;

/** Resolves HTML's character references: the named ones of HTML 5, decimal and hexadecimal ones. */
final class CharacterReferences {

    private static final String REPLACEMENT = "\ufffd";

    private CharacterReferences() {}

    /**
     * Returns the character of a reference as browsers show it. A non-breaking space becomes a space.
     *
     * @param reference the reference without ampersand and semicolon
     */
    static String resolve(String reference) {
        if (!reference.startsWith("#")) {
            return Named.CHARACTERS
                    .getProperty(reference, "&" + reference + ";")
                    .replace('\u00a0', ' ');
        }
        boolean isHexadecimal = Character.toLowerCase(reference.charAt(1)) == 'x';
        try {
            return character(
                    isHexadecimal
                            ? Integer.parseInt(reference.substring(2), 16)
                            : Integer.parseInt(reference.substring(1)));
        } catch (NumberFormatException tooLarge) {
            return REPLACEMENT;
        }
    }

    private static String character(int codePoint) {
        if (codePoint == 0xa0) {
            return " ";
        }
        // HTML reads these as Windows-1252, because many pages use them that way.
        if (codePoint >= 0x80 && codePoint < 0xa0) {
            return new String(new byte[] {(byte) codePoint}, Charset.forName("windows-1252"));
        }
        boolean isText = Character.isValidCodePoint(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && (codePoint >= ' ' || Character.isWhitespace(codePoint));
        return isText ? Character.toString(codePoint) : REPLACEMENT;
    }

    /** Returns a string that can be encoded: each unpaired surrogate is replaced. */
    static String withoutLoneSurrogates(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT.charAt(0) : c)
                .forEach(valid::appendCodePoint);
        return valid.toString();
    }

    /** The table of names, loaded when the first one is needed. */
    private static final class Named {

        static final Properties CHARACTERS = load();

        private static Properties load() {
            Properties characters = new Properties();
            try (InputStream table = CharacterReferences.class.getResourceAsStream("character-references.properties")) {
                characters.load(table);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return characters;
        }
    }
}
