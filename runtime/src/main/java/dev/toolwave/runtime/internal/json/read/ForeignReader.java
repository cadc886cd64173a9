package dev.toolwave.runtime.internal.json.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.internal.json.Databind;
import dev.toolwave.runtime.internal.json.SafeText;
import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts plain values with databind and describes databind's exceptions as problems. Loaded when the first such value is read.
 *
 * @param cursor the cursor, at the value
 */
record ForeignReader(ArgumentCursor cursor) {

    private static final int MAX_CAUSES = 100;
    private static final Set<Class<?>> INTEGERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    /**
     * Converts a value, or records why it cannot be converted.
     *
     * @throws IllegalStateException if databind cannot read the class, whatever the value
     */
    <T> @Nullable T read(Object plain, Class<T> type) {
        try {
            T value = Databind.read(plain, type);
            if (value == null) {
                cursor.addExpected(kind(type), "no " + type.getSimpleName());
            }
            return value;
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException("databind cannot read " + type.getName(), e);
        } catch (JsonProcessingException e) {
            refuse(e);
        } catch (RuntimeException e) {
            cursor.addRefusal(root(e));
        } catch (StackOverflowError e) {
            cursor.addProblem("refused: too deep");
        }
        return null;
    }

    private void refuse(JsonProcessingException failure) {
        String step = failure instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        if (failure instanceof UnrecognizedPropertyException unknown) {
            cursor.add(step, null, null, unknown(unknown));
        } else if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            cursor.add(step, kind(mismatch.getTargetType()), null, null);
        } else {
            cursor.addRefusal(step, root(failure));
        }
    }

    private String unknown(UnrecognizedPropertyException failure) {
        Collection<Object> known = failure.getKnownPropertyIds();
        List<String> names =
                known == null ? List.of() : known.stream().map(String::valueOf).toList();
        String suggestion = cursor.didYouMean(failure.getPropertyName(), names);
        return "unknown property; " + (suggestion != null ? suggestion : "expected " + SafeText.choices(names));
    }

    /** Returns the innermost cause, or the outermost {@code ToolException}. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        // causes may form a cycle
        for (int depth = 0;
                depth < MAX_CAUSES && root.getCause() != null && !(root instanceof ToolException);
                depth++) {
            root = root.getCause();
        }
        return root;
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

    /** Returns the JSON type of a class, or the name of a class without one. */
    private static String kind(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (boxed == Boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return INTEGERS.contains(boxed) ? "integer" : "number";
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
