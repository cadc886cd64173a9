package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.internal.json.ErrorJson;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.internal.json.write.ResultEncoder;

/** One pass through everything in this package; run by {@link NoDatabindTest} in a class loader of its own. */
public final class PlainPath {

    private PlainPath() {}

    /** Reads, rejects and writes values; returns all results as one string. */
    public static String run() {
        String item = "{\"item\":{\"name\":\"a\",\"count\":2}}";
        return OrderToolset.INSTANCE.decode(item)
                + OrderToolset.INSTANCE.problems("{\"item\":1")
                + ScalarToolset.read("bigDecimal", "1.5")
                + ResultEncoder.encode(ScalarToolset.INSTANCE, 0, "x", 100).structuredJson()
                + Json.write(Json.read(item))
                + ErrorJson.of("x", Outcome.Reason.FAILED, "y").toJson();
    }
}
