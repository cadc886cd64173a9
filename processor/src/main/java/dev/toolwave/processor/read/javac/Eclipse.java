package dev.toolwave.processor.read.javac;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Handles the differences between Eclipse's compiler and javac. */
public final class Eclipse {

    private static final Pattern MISSING = Pattern.compile("The type (\\S+) cannot be resolved");

    private Eclipse() {}

    /** Returns whether an object is part of Eclipse's compiler. */
    static boolean made(Object object) {
        return object.getClass().getName().startsWith("org.eclipse.");
    }

    /** Returns whether a filer is that of the batch compiler, which cannot replace a class of an earlier compilation. */
    public static boolean isBatchFiler(Filer filer) {
        return made(filer) && filer.getClass().getSimpleName().startsWith("Batch");
    }

    /** Returns the name of a class that a class file refers to and that is missing, if Eclipse's compiler failed for that reason. */
    public static Optional<String> missingClass(Throwable failure) {
        if (!made(failure) || !failure.getClass().getSimpleName().startsWith("Abort")) {
            return Optional.empty();
        }
        Matcher missing = MISSING.matcher(failure.toString());
        return missing.find() ? Optional.of(missing.group(1).replace('$', '.')) : Optional.of("unknown");
    }

    /**
     * Returns the element to print a problem at. Eclipse's compiler has no position for records, their members and the constants
     * of enums, and would print neither file nor line.
     */
    static Optional<Element> printable(Element element) {
        List<Element> outwards = Mirrors.outwards(element);
        int innermost = 0;
        for (int i = 0; i < outwards.size(); i++) {
            ElementKind kind = outwards.get(i).getKind();
            if (kind == ElementKind.RECORD || kind == ElementKind.ENUM_CONSTANT) {
                innermost = i + 1;
            }
        }
        return innermost < outwards.size() ? Optional.of(outwards.get(innermost)) : Optional.empty();
    }

    /**
     * Returns permitted subclasses in the order in which a source without {@code permits} declares them. Eclipse's compiler sorts those
     * by name.
     */
    static List<TypeMirror> inSourceOrder(TypeElement type, List<TypeMirror> permitted) {
        List<String> names = permitted.stream().map(Object::toString).toList();
        List<TypeElement> elements = new ArrayList<>();
        permitted.forEach(
                subtype -> Optional.ofNullable(Mirrors.elementOf(subtype)).ifPresent(elements::add));
        boolean isSorted = names.equals(names.stream().sorted().toList());
        Element outermost = outermost(type);
        if (!isSorted
                || elements.size() < permitted.size()
                || !elements.stream().allMatch(element -> outermost(element).equals(outermost))) {
            return permitted;
        }
        List<Element> declared = new ArrayList<>();
        addInOrder(outermost, declared);
        return permitted.stream()
                .sorted(Comparator.comparingInt(subtype -> declared.indexOf(Mirrors.elementOf(subtype))))
                .toList();
    }

    /**
     * Returns the constants of an enum in the order of their declaration. Eclipse's compiler sorts those of class files by name.
     * The order for enums of the JDK is read from the running JDK.
     */
    static List<Element> inOrder(TypeElement type, List<Element> constants) {
        String name = type.getQualifiedName().toString();
        if (!name.startsWith("java.")) {
            return constants;
        }
        try {
            List<String> names = Stream.of(Class.forName(name).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return constants.stream()
                    .sorted(Comparator.comparingInt(
                            constant -> names.indexOf(constant.getSimpleName().toString())))
                    .toList();
        } catch (ClassNotFoundException otherPlatform) {
            return constants;
        }
    }

    private static void addInOrder(Element element, List<Element> declared) {
        declared.add(element);
        element.getEnclosedElements().stream()
                .filter(TypeElement.class::isInstance)
                .forEach(nested -> addInOrder(nested, declared));
    }

    private static Element outermost(Element element) {
        List<Element> outwards = Mirrors.outwards(element);
        return outwards.get(outwards.size() - 1);
    }
}
