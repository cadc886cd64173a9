package dev.toolwave.samples.clients.bedrock;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Turns JSON into the documents of the SDK, which has no method for it. */
final class Documents {

    private Documents() {}

    static Document of(JsonNode json) {
        if (json.isNull()) {
            return Document.fromNull();
        }
        if (json.isString()) {
            return Document.fromString(json.asString());
        }
        if (json.isBoolean()) {
            return Document.fromBoolean(json.asBoolean());
        }
        if (json.isNumber()) {
            return Document.fromNumber(json.asNumber());
        }
        if (json.isArray()) {
            return Document.fromList(json.asArray().stream().map(Documents::of).toList());
        }
        Map<String, Document> members = new LinkedHashMap<>();
        json.asObject().forEach((name, member) -> members.put(name, of(member)));
        return Document.fromMap(members);
    }
}
