package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of classes whose Jackson annotations the generated code does not implement. Databind is loaded when the
 * first such value is read or written, because loading it takes longer than a cold start without it.
 *
 * <p>The mapper has the modules of the class path. Dates are strings, unknown properties and lost fractions are errors, and JSON
 * cannot choose a class by its name.
 */
public final class Databind {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.BLOCK_UNSAFE_POLYMORPHIC_BASE_TYPES)
            .disable(
                    DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                    DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(
                    SerializationFeature.FLUSH_AFTER_WRITE_VALUE,
                    SerializationFeature.WRAP_EXCEPTIONS,
                    SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                    SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Databind() {}

    /**
     * Converts a plain value, as {@link Json#read} returns it, to a class; null if databind returns null.
     *
     * @throws JsonProcessingException if the value does not fit the class
     */
    public static <T> @Nullable T read(Object plain, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(MAPPER.valueToTree(plain), type);
    }

    /** Writes a value. Sets the generator's codec, which custom serializers may use. */
    public static void write(Object value, JsonGenerator out) throws IOException {
        out.setCodec(MAPPER);
        MAPPER.writeValue(out, value);
    }
}
