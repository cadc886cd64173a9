package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolContent;
import dev.toolwave.runtime.ToolException.InvalidArgument;
import dev.toolwave.runtime.UpstreamFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a plan node that ran in another process. Exceptions are not transferred: of a failure only its message, which is
 * safe for a model, and the name of the parameter that caused it. Immutable.
 *
 * @param outcome the outcome
 * @param retryable whether the tool's retry policy would try again after this failure
 */
public record NodeAnswer(Outcome<EncodedResult> outcome, boolean retryable) {

    /** The maximum number of characters that are accepted from another process: 16,777,216. */
    public static final int MAX_LENGTH = 1 << 24;

    /** Creates the answer for an outcome that is final. */
    public NodeAnswer(Outcome<EncodedResult> outcome) {
        this(outcome, false);
    }

    /** Returns the answer as a JSON object whose members have a fixed order. */
    public String toJson() {
        Map<String, @Nullable Object> json = write(outcome);
        if (retryable) {
            json.put("retryable", true);
        }
        return Json.write(json);
    }

    /**
     * Reads an answer.
     *
     * @throws JsonException if the string is not an answer
     */
    public static NodeAnswer read(String json) {
        Fields fields = Fields.read(json);
        return new NodeAnswer(read(fields), fields.flag("retryable"));
    }

    static Map<String, @Nullable Object> write(Outcome<EncodedResult> outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ok", outcome.isOk());
        if (outcome instanceof Ok<EncodedResult> ok) {
            switch (ok.value().kind()) {
                case TEXT -> json.put("value", ok.value().text());
                case JSON -> json.put("value", Json.read(ok.value().json()));
                case PARTS ->
                    json.put(
                            "parts",
                            ok.value().parts().stream().map(NodeAnswer::write).toList());
                case DONE -> {}
            }
        } else {
            write((NotOk<?>) outcome, json);
        }
        return json;
    }

    private static void write(NotOk<?> notOk, Map<String, @Nullable Object> json) {
        json.put("reason", notOk.reason().name());
        json.put("tool", notOk.toolName());
        json.put("message", notOk.message());
        if (notOk.cause() instanceof InvalidArgument invalid) {
            json.put("parameter", invalid.parameter());
        } else if (notOk.cause() instanceof UpstreamFailure upstream) {
            json.put("roots", upstream.roots().stream().map(NodeAnswer::root).toList());
        }
    }

    private static Map<String, @Nullable Object> root(NotOk<?> root) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        write(root, json);
        return json;
    }

    private static Map<String, Object> write(ToolContent part) {
        if (part instanceof ToolContent.Text text) {
            return object("type", "text", "text", text.text());
        }
        if (part instanceof ToolContent.Json value) {
            return object("type", "json", "json", value.json());
        }
        if (part instanceof ToolContent.Image image) {
            return object("type", "image", "mediaType", image.mediaType(), "base64", image.base64());
        }
        if (part instanceof ToolContent.Audio audio) {
            return object("type", "audio", "mediaType", audio.mediaType(), "base64", audio.base64());
        }
        ToolContent.File file = (ToolContent.File) part;
        return object("type", "file", "name", file.name(), "mediaType", file.mediaType(), "base64", file.base64());
    }

    private static Map<String, Object> object(String... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static Outcome<EncodedResult> read(Fields fields) {
        if (!fields.has("ok")) {
            throw new JsonException("'ok' is missing");
        }
        if (!fields.flag("ok")) {
            return notOk(fields);
        }
        if (fields.has("parts")) {
            return new Ok<>(EncodedResult.ofParts(fields.list("parts").stream()
                    .map(part -> part(new Fields(part)))
                    .toList()));
        }
        if (!fields.has("value")) {
            return new Ok<>(EncodedResult.done());
        }
        Object value = fields.value("value");
        return new Ok<>(
                value instanceof String text ? EncodedResult.ofText(text) : EncodedResult.ofJson(Json.write(value)));
    }

    private static ToolContent part(Fields part) {
        String type = part.string("type");
        return switch (type) {
            case "text" -> new ToolContent.Text(part.string("text"));
            case "json" -> new ToolContent.Json(Json.write(Json.read(part.string("json"))));
            case "image" -> new ToolContent.Image(part.string("mediaType"), part.string("base64"));
            case "audio" -> new ToolContent.Audio(part.string("mediaType"), part.string("base64"));
            case "file" -> new ToolContent.File(part.string("name"), part.string("mediaType"), part.string("base64"));
            default -> throw new JsonException("an unknown type of content");
        };
    }

    private static <T> NotOk<T> notOk(Fields fields) {
        String message = fields.string("message");
        String parameter = fields.optionalString("parameter");
        Throwable cause = parameter == null ? null : new InvalidArgument(parameter, message);
        if (fields.has("roots")) {
            List<NotOk<?>> roots = fields.list("roots").stream()
                    .<NotOk<?>>map(root -> notOk(new Fields(root)))
                    .toList();
            cause = new UpstreamFailure(roots);
        }
        return new NotOk<>(reason(fields.string("reason")), fields.string("tool"), message, cause);
    }

    private static Reason reason(String name) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new JsonException("an unknown reason");
    }

    /** The members of a JSON object that another process sent. Methods throw a {@link JsonException} if it is malformed. */
    static final class Fields {

        private final Map<?, ?> fields;

        static Fields read(String json) {
            if (json.length() > MAX_LENGTH) {
                throw new JsonException("more than " + MAX_LENGTH + " characters");
            }
            return new Fields(Json.read(json));
        }

        Fields(@Nullable Object value) {
            if (!(value instanceof Map<?, ?> object)) {
                throw new JsonException("an object is expected");
            }
            this.fields = object;
        }

        /** Returns whether there is a member of this name, even if its value is null. */
        boolean has(String name) {
            return fields.containsKey(name);
        }

        @Nullable
        Object value(String name) {
            return fields.get(name);
        }

        String string(String name) {
            return of(name, String.class, "a string");
        }

        /** Returns a string, or null if there is no such member. */
        @Nullable
        String optionalString(String name) {
            return has(name) ? string(name) : null;
        }

        int number(String name) {
            return of(name, Integer.class, "an integer");
        }

        /** Returns a boolean, false if there is no such member. */
        boolean flag(String name) {
            return has(name) && of(name, Boolean.class, "a boolean");
        }

        List<?> list(String name) {
            return of(name, List.class, "an array");
        }

        private <T> T of(String name, Class<T> type, String kind) {
            if (type.isInstance(fields.get(name))) {
                return type.cast(fields.get(name));
            }
            throw new JsonException("'" + name + "' must be " + kind);
        }
    }
}
