package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a tool class is still what another class was compiled against: a hash of everything in the model of its tools, those
 * that are not exposed included. Where things stand in the source, and in which words, does not count.
 */
public final class Fingerprint {

    /** Kept for each class: the model has some forty, and reflection makes new objects for each question. */
    private static final ClassValue<Accessors> ACCESSORS = new ClassValue<>() {
        @Override
        protected Accessors computeValue(Class<?> type) {
            return new Accessors(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList());
        }
    };

    private final StringBuilder text = new StringBuilder();

    /** What was written of a type; the same object stands in many tools. */
    private final IdentityHashMap<ValueType.ObjectValue, String> written = new IdentityHashMap<>();

    private Fingerprint() {}

    /** Returns the SHA-256 of the tools, in hexadecimal digits. */
    public static String of(ToolClass type) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.append(type.tools());
        String text = fingerprint.text.toString();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    /** Every part is written with its kind or length, so that no two models read alike. */
    private void append(@Nullable Object part) {
        if (part instanceof Origin || part instanceof ConstraintOrigins) {
            return;
        }
        if (part instanceof Located<?> sourced) {
            append(sourced.value());
        } else if (part instanceof JavaType type) {
            append(type.name());
        } else if (part instanceof Optional<?> optional) {
            append(optional.map(List::of).orElse(List.of()));
        } else if (part instanceof List<?> list) {
            text.append(list.size()).append('[');
            list.forEach(this::append);
            text.append(']');
        } else if (part instanceof ValueType.ObjectValue object) {
            appendOnce(object);
        } else if (part instanceof Record values) {
            appendRecord(values);
        } else {
            String value = part instanceof TypeName name ? name.toString() : String.valueOf(part);
            text.append(value.length()).append(':').append(value);
        }
    }

    private void appendOnce(ValueType.ObjectValue type) {
        String known = written.get(type);
        if (known != null) {
            text.append(known);
            return;
        }
        int start = text.length();
        appendRecord(type);
        written.put(type, text.substring(start));
    }

    private void appendRecord(Record values) {
        text.append(values.getClass().getSimpleName()).append('(');
        for (Method accessor : ACCESSORS.get(values.getClass()).ofComponents()) {
            append(valueOf(accessor, values));
        }
        text.append(')');
    }

    private static @Nullable Object valueOf(Method accessor, Record values) {
        try {
            return accessor.invoke(values);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the model's records are public", impossible);
        }
    }

    private record Accessors(List<Method> ofComponents) {}
}
