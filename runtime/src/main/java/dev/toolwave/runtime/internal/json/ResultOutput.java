package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;

/**
 * A generator of JSON and the text that it writes. It writes one result after another, since to set up a generator takes longer
 * than to write most results. Not thread-safe.
 */
final class ResultOutput implements AutoCloseable {

    /** Deeper than any result that a model would read; shallow enough for the stack of an encoder that calls itself. */
    static final int MAX_DEPTH = 256;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private static final Spares<ResultOutput> SPARES = new Spares<>();

    private final LimitedWriter text = new LimitedWriter();
    private final JsonGenerator generator;

    private ResultOutput() throws IOException {
        this.generator = FACTORY.createGenerator(text);
    }

    /** Returns an output that nobody else uses, for a result of at most so many characters. */
    static ResultOutput begin(int maxLength) throws IOException {
        ResultOutput spare = SPARES.take();
        ResultOutput output = spare == null ? new ResultOutput() : spare;
        output.text.begin(maxLength);
        return output;
    }

    /** Returns the generator, to write one value. */
    JsonGenerator generator() {
        return generator;
    }

    /** Returns what was written. This output must not be used any more. */
    String end() throws IOException {
        generator.flush();
        String written = text.end();
        // Databind's serializers may be anybody's, and may have left the generator other than they found it.
        if (generator.getCodec() == null) {
            SPARES.keep(this);
        }
        return written;
    }

    /** Gives up a result that could not be written. */
    @Override
    public void close() throws IOException {
        generator.close();
    }
}
