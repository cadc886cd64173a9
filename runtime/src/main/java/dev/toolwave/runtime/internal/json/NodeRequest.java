package dev.toolwave.runtime.internal.json;

import dev.toolwave.runtime.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to run one node of a plan in another process. Immutable.
 *
 * @param tool the tool that was called, which is the last node of the plan
 * @param version a hash of the tool's schemas and plan, which must be equal on both sides
 * @param node the index of the node in the plan
 * @param key the node's key in the turn
 * @param arguments the arguments of the call as JSON
 * @param upstreams for each edge of the node the outcome of the upstream, or null if the node does not use its value
 */
public record NodeRequest(
        String tool,
        String version,
        int node,
        String key,
        String arguments,
        List<@Nullable Outcome<EncodedResult>> upstreams) {

    private static final int FORMAT = 1;

    /** Creates a request. */
    public NodeRequest {
        upstreams = Collections.unmodifiableList(new ArrayList<>(upstreams));
    }

    /** Returns the request as a JSON object whose members have a fixed order. */
    public String toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("tool", tool);
        json.put("version", version);
        json.put("node", node);
        json.put("key", key);
        json.put("arguments", arguments);
        List<@Nullable Object> outcomes = new ArrayList<>();
        for (Outcome<EncodedResult> upstream : upstreams) {
            outcomes.add(upstream == null ? null : NodeAnswer.write(upstream));
        }
        json.put("upstreams", outcomes);
        return Json.write(json);
    }

    /**
     * Reads a request.
     *
     * @throws JsonException if the string is not a request
     */
    public static NodeRequest read(String json) {
        NodeAnswer.Fields fields = NodeAnswer.Fields.read(json);
        if (fields.number("format") != FORMAT) {
            throw new JsonException("an unknown format");
        }
        List<@Nullable Outcome<EncodedResult>> upstreams = new ArrayList<>();
        for (Object upstream : fields.list("upstreams")) {
            upstreams.add(upstream == null ? null : NodeAnswer.read(new NodeAnswer.Fields(upstream)));
        }
        return new NodeRequest(
                fields.string("tool"),
                fields.string("version"),
                fields.number("node"),
                fields.string("key"),
                fields.string("arguments"),
                upstreams);
    }
}
