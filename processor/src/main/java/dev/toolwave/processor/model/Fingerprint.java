package dev.toolwave.processor.model;

import com.palantir.javapoet.TypeName;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hash of the model of all tools of a class. It shows whether a tool class has changed since another class was compiled against
 * it.
 * Positions in the source and the wording of constraints do not count.
 */
public final class Fingerprint {

    /** The accessors of each record class of the model, because reflection creates new objects for each lookup. */
    private static final ClassValue<Accessors> ACCESSORS = new ClassValue<>() {
        @Override
        protected Accessors computeValue(Class<?> type) {
            return new Accessors(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList());
        }
    };

    private final StringBuilder text = new StringBuilder();

    /** The serialized form of each object type, cached because many tools share a type. */
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

    /** Appends a part with its kind or length, so that different models have different strings. */
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
        } else if (part instanceof ValueType.Creation.Constructor) {
            text.append("Constructor"); // only the sources show whether it can throw
        } else if (part instanceof List<?> list) {
            appendAll(list);
        } else if (part instanceof ValueType.ObjectValue object) {
            appendOnce(object);
        } else if (part instanceof Record values) {
            appendRecord(values);
        } else {
            String value = part instanceof TypeName name ? name.toString() : String.valueOf(part);
            text.append(value.length()).append(':').append(value);
        }
    }

    private void appendAll(List<?> list) {
        text.append(list.size()).append('[');
        if (list.stream().allMatch(Fingerprint::isUnordered)) {
            List<String> parts = new ArrayList<>();
            int start = text.length();
            for (Object part : list) {
                append(part);
                parts.add(text.substring(start));
                text.setLength(start);
            }
            parts.stream().sorted().forEach(text::append);
        } else {
            list.forEach(this::append);
        }
        text.append(']');
    }

    /** Eclipse's compiler sorts the members of class files, and no generated code depends on the order of these. */
    private static boolean isUnordered(Object part) {
        return part instanceof ValueType.EnumConstant
                || (part instanceof Property property && !property.access().isCreatorArgument());
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
