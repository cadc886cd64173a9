package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Ok;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolException.InvalidArgument;
import dev.toolwave.runtime.UpstreamFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a node that ran in another process. Exceptions stay there: of a failure only its message travels, which is fit for a
 * model, and the parameter at fault. Immutable.
 *
 * @param outcome the outcome
 * @param retryable whether the tool's policy would try again after this failure
 */
public record NodeAnswer(Outcome<Encoded> outcome, boolean retryable) {

    /** How many characters a text that comes from another process may have: 16 Mi. */
    public static final int MAX_LENGTH = 1 << 24;

    /** Makes the answer of an outcome that is final. */
    public NodeAnswer(Outcome<Encoded> outcome) {
        this(outcome, false);
    }

    /** Returns the answer as a JSON object whose fields have a fixed order. */
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
     * @throws JsonException where the text is none
     */
    public static NodeAnswer read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new JsonException("more than " + MAX_LENGTH + " characters");
        }
        JsonFields fields = new JsonFields(Json.read(json));
        return new NodeAnswer(read(fields), fields.flag("retryable"));
    }

    static Map<String, @Nullable Object> write(Outcome<Encoded> outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ok", outcome.isOk());
        if (outcome instanceof Ok<Encoded> ok) {
            switch (ok.value().kind()) {
                case TEXT -> json.put("value", ok.value().text());
                case JSON -> json.put("value", Json.read(ok.value().json()));
                case PARTS -> json.put("parts", ContentJson.write(ok.value().parts()));
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

    static Outcome<Encoded> read(JsonFields fields) {
        if (!fields.has("ok")) {
            throw new JsonException("'ok' is missing");
        }
        if (!fields.flag("ok")) {
            return notOk(fields);
        }
        if (fields.has("parts")) {
            return new Ok<>(Encoded.ofParts(ContentJson.read(fields.list("parts"))));
        }
        if (!fields.has("value")) {
            return new Ok<>(Encoded.done());
        }
        Object value = fields.value("value");
        return new Ok<>(value instanceof String text ? Encoded.ofText(text) : Encoded.ofJson(Json.write(value)));
    }

    private static <T> NotOk<T> notOk(JsonFields fields) {
        String message = fields.text("message");
        String parameter = fields.optionalText("parameter");
        Throwable cause = parameter == null ? null : new InvalidArgument(parameter, message);
        if (fields.has("roots")) {
            List<NotOk<?>> roots = fields.list("roots").stream()
                    .<NotOk<?>>map(root -> notOk(new JsonFields(root)))
                    .toList();
            cause = new UpstreamFailure(roots);
        }
        return new NotOk<>(reason(fields.text("reason")), fields.text("tool"), message, cause);
    }

    private static Reason reason(String name) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new JsonException("an unknown reason");
    }
}
