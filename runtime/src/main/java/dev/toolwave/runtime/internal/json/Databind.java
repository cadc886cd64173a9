package dev.toolwave.runtime.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwave.runtime.ToolException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that only databind can read and write. Nothing else names databind, which is loaded when the first such value comes.
 *
 * <p>The mapper is the one that Jackson builds with the modules on the class path, except that dates are texts, unknown names and
 * lost fractions are errors, and no JSON names a class of its own choice.
 */
final class Databind {

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
     * Makes a value of a plain one, or records why there is none.
     *
     * @param cursor stands at the value
     * @throws IllegalStateException where databind cannot read the class at all, whatever the value
     */
    static <T> @Nullable T read(Object plain, Class<T> type, ArgumentCursor cursor) {
        try {
            T value = MAPPER.treeToValue(MAPPER.valueToTree(plain), type);
            if (value == null) {
                cursor.addExpected(kind(type), "no " + type.getSimpleName());
            }
            return value;
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException("databind cannot read " + type.getName(), e);
        } catch (JsonProcessingException e) {
            refuse(e, cursor);
        } catch (RuntimeException e) {
            cursor.addProblem(refusal(e));
        } catch (StackOverflowError e) {
            cursor.addProblem("refused: too deep");
        }
        return null;
    }

    /** Writes a value; a generator that databind's own serializers may ask for more. */
    static void write(Object value, JsonGenerator out) throws IOException {
        out.setCodec(MAPPER);
        MAPPER.writeValue(out, value);
    }

    private static void refuse(JsonProcessingException failure, ArgumentCursor cursor) {
        String step = failure instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        if (failure instanceof UnrecognizedPropertyException unknown) {
            cursor.add(step, null, null, unknown(unknown, cursor));
        } else if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            cursor.add(step, kind(mismatch.getTargetType()), null, null);
        } else {
            cursor.add(step, null, null, refusal(failure));
        }
    }

    private static String unknown(UnrecognizedPropertyException failure, ArgumentCursor cursor) {
        Collection<Object> known = failure.getKnownPropertyIds();
        List<String> names =
                known == null ? List.of() : known.stream().map(String::valueOf).toList();
        String meant = cursor.didYouMean(failure.getPropertyName(), names);
        return "unknown property; " + (meant != null ? meant : "expected " + Shown.choices(names));
    }

    /** Says what threw, and no more: its text may quote the value; only that of a {@code ToolException} is for the model. */
    private static String refusal(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof ToolException)) {
            root = root.getCause();
        }
        return root instanceof ToolException
                ? String.valueOf(root.getMessage())
                : "refused: " + root.getClass().getSimpleName();
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() != null) {
                pointer.append(ArgumentFrame.step(step.getFieldName()));
            } else if (step.getIndex() >= 0) {
                pointer.append('/').append(step.getIndex());
            }
        }
        return pointer.toString();
    }

    /** Says in JSON's words what a class is made of, or calls it by its name. */
    private static String kind(Class<?> type) {
        Class<?> boxed =
                type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
        if (boxed == Boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            boolean isInteger =
                    List.of("Byte", "Short", "Integer", "Long", "BigInteger").contains(boxed.getSimpleName());
            return isInteger ? "integer" : "number";
        }
        if (CharSequence.class.isAssignableFrom(boxed) || boxed == Character.class) {
            return "string";
        }
        if (Map.class.isAssignableFrom(boxed) || boxed == ObjectNode.class) {
            return "object";
        }
        boolean isArray = boxed.isArray() || Collection.class.isAssignableFrom(boxed) || boxed == ArrayNode.class;
        return isArray ? "array" : boxed.getSimpleName();
    }
}
