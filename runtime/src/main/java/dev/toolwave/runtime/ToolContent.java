package dev.toolwave.runtime;

import static java.util.Objects.requireNonNull;

/**
 * A part of a result, for tools that return more than a string or a JSON value. A tool returns one part or a {@code List} of parts.
 * Providers that do not accept a kind of part receive {@link #toText} instead. Immutable; data is base64 (RFC 4648, section 4).
 */
public sealed interface ToolContent {

    /** Returns this part as a string. Parts that are not text are described, such as {@code [image: image/png]}. */
    String toText();

    /**
     * Text for the model.
     *
     * @param text the text, unchanged
     */
    record Text(String text) implements ToolContent {
        /** Checks that nothing is null. */
        public Text {
            requireNonNull(text, "text");
        }

        @Override
        public String toText() {
            return text;
        }
    }

    /**
     * A JSON value.
     *
     * @param json the JSON
     */
    record Json(String json) implements ToolContent {
        /** Checks that nothing is null. */
        public Json {
            requireNonNull(json, "json");
        }

        @Override
        public String toText() {
            return json;
        }
    }

    /**
     * An image.
     *
     * @param mediaType such as {@code image/png}
     * @param base64 the image's bytes
     */
    record Image(String mediaType, String base64) implements ToolContent {
        /** Checks that nothing is null. */
        public Image {
            requireNonNull(mediaType, "mediaType");
            requireBase64(base64);
        }

        @Override
        public String toText() {
            return "[image: " + mediaType + "]";
        }
    }

    /**
     * A sound recording.
     *
     * @param mediaType such as {@code audio/wav}
     * @param base64 the sound's bytes
     */
    record Audio(String mediaType, String base64) implements ToolContent {
        /** Checks that nothing is null. */
        public Audio {
            requireNonNull(mediaType, "mediaType");
            requireBase64(base64);
        }

        @Override
        public String toText() {
            return "[audio: " + mediaType + "]";
        }
    }

    /**
     * A document.
     *
     * @param name the file's name
     * @param mediaType such as {@code application/pdf}
     * @param base64 the file's bytes
     */
    record File(String name, String mediaType, String base64) implements ToolContent {
        /** Checks that nothing is null. */
        public File {
            requireNonNull(name, "name");
            requireNonNull(mediaType, "mediaType");
            requireBase64(base64);
        }

        @Override
        public String toText() {
            return "[file: " + name + ", " + mediaType + "]";
        }
    }

    private static void requireBase64(String base64) {
        if (requireNonNull(base64, "base64").regionMatches(true, 0, "data:", 0, "data:".length())) {
            throw new IllegalArgumentException("base64 is a data: URL. Fix: pass only the part after the comma.");
        }
    }
}
