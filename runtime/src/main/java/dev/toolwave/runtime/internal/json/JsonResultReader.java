package dev.toolwave.runtime.internal.json;

/**
 * Reads the result of a tool that came as JSON. What the result has and its reader does not want, such as the value of a getter, is
 * passed over.
 */
final class JsonResultReader extends JsonArgumentReader {

    JsonResultReader(ArgumentCursor cursor, ArgumentSettings settings) {
        super(cursor, settings);
    }

    @Override
    void addUnknown(ArgumentFrame frame, String name) {}
}
