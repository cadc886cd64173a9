package dev.toolwave.processor.read.javac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.VariableElement;

/**
 * The value of an annotation in a companion: a string, an integer, a boolean, or the name of anything else.
 *
 * @param value the value
 */
public record RecordedValue(Object value) implements AnnotationValue {

    /** Formats the values of an annotation, each as {@code name=value}, without empty arrays. */
    public static List<String> write(Map<String, AnnotationValue> values) {
        List<String> texts = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!(value.getValue() instanceof List<?> several && several.isEmpty())) {
                texts.add(name + "=" + text(value.getValue()));
            }
        });
        return texts;
    }

    /** Parses the result of {@link #write}. */
    public static Map<String, AnnotationValue> read(List<String> texts) {
        Map<String, AnnotationValue> values = new LinkedHashMap<>();
        for (String text : texts) {
            int end = text.indexOf('=');
            values.put(text.substring(0, end), new RecordedValue(value(text.substring(end + 1))));
        }
        return values;
    }

    /** A quote at the start distinguishes strings from other values. Their characters need no escapes. */
    private static String text(Object value) {
        if (value instanceof String text) {
            return "'" + text;
        }
        return value instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : value.toString();
    }

    private static Object value(String text) {
        if (text.startsWith("'")) {
            return text.substring(1);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?[0-9]{1,19}") ? (Object) Long.valueOf(text) : text;
    }

    @Override
    public Object getValue() {
        return value;
    }

    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
        return visitor.visitUnknown(this, parameter);
    }
}
