package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResultOutputTest {

    @Test
    void generatorThatSomebodysSerializerHadInItsHands_isNotUsedAgain() throws IOException {
        ResultOutput output = ResultOutput.begin(100);
        Databind.write(new Untidy(), output.generator());
        assertThat(output.end()).isEqualToIgnoringWhitespace("7");

        ResultOutput next = ResultOutput.begin(100);
        next.generator().writeStartArray();
        next.generator().writeNumber(1);
        next.generator().writeEndArray();

        assertThat(next).isNotSameAs(output);
        assertThat(next.end()).isEqualTo("[1]");
    }

    @JsonSerialize(using = UntidySerializer.class)
    private static final class Untidy {}

    /** Leaves the generator other than it was. */
    static final class UntidySerializer extends StdSerializer<Untidy> {

        private static final long serialVersionUID = 1;

        UntidySerializer() {
            super(Untidy.class);
        }

        @Override
        public void serialize(Untidy value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.useDefaultPrettyPrinter();
            out.writeNumber(7);
        }
    }
}
