package dev.toolwave.runtime.internal.json.write;

import dev.toolwave.runtime.internal.json.EncodedResult;
import dev.toolwave.runtime.internal.json.read.FixtureToolset;
import dev.toolwave.runtime.spi.ResultWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A toolset whose result is whatever is written here, as a generated encoder would. */
final class ResultToolset extends FixtureToolset {

    private final Consumer<ResultWriter> encoder;

    ResultToolset(Consumer<ResultWriter> encoder) {
        this.encoder = encoder;
    }

    /** Returns what an encoder writes, under the default limit. */
    static EncodedResult encode(Consumer<ResultWriter> encoder) {
        return encode(encoder, ResultEncoder.MAX_LENGTH);
    }

    static EncodedResult encode(Consumer<ResultWriter> encoder, int maxLength) {
        return ResultEncoder.encode(new ResultToolset(encoder), 0, null, maxLength);
    }

    /** Writes an object of strings, as the encoder of a record would. */
    static void writeRecord(ResultWriter out, List<String> values) {
        out.beginObject();
        for (int i = 0; i < values.size(); i++) {
            out.name("p" + i);
            out.string(values.get(i));
        }
        out.endObject();
    }

    @Override
    public void writeResult(int tool, @Nullable Object result, ResultWriter out) {
        encoder.accept(out);
    }
}
