package dev.toolwave.processor.read.type;

import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.JavacType;
import dev.toolwave.processor.read.javac.Mirrors;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.TypeNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Rejects classes that are not values: most JDK classes, exceptions, the runtime's own types, and classes that generated code
 * cannot name.
 */
public final class ClosedTypes implements TypeFamily {

    /** Types of asynchronous values, and how to convert them to a {@code CompletionStage}; more specific types first. */
    private static final Map<String, String> LATER = later();

    /** Suggested replacements for well-known JDK classes. */
    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("java.util.Calendar", "use Instant or ZonedDateTime"),
            Map.entry("java.util.GregorianCalendar", "use Instant or ZonedDateTime"),
            Map.entry("java.util.TimeZone", "use ZoneId"),
            Map.entry("java.util.Map.Entry", "use a record with a key and a value"),
            Map.entry("java.util.BitSet", "use boolean[] or List<Integer>"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "use boolean"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "use int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "use long"),
            Map.entry("java.util.concurrent.atomic.AtomicReference", "use the type of its value"),
            Map.entry("java.nio.ByteBuffer", "use byte[]"),
            Map.entry("java.net.InetAddress", "use String"));

    private final Mirrors mirrors;
    private final TypeScope scope;

    ClosedTypes(Mirrors mirrors, TypeScope scope) {
        this.mirrors = mirrors;
        this.scope = scope;
    }

    /** Returns whether a class is part of the JDK. */
    public static boolean contains(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(name::startsWith);
    }

    private static Map<String, String> later() {
        Map<String, String> later = new LinkedHashMap<>();
        later.put("reactor.core.publisher.Mono", "mono.toFuture()");
        later.put("reactor.core.publisher.Flux", "flux.collectList().toFuture()");
        later.put("io.smallrye.mutiny.Uni", "uni.subscribeAsCompletionStage()");
        later.put("io.smallrye.mutiny.Multi", "multi.collect().asList().subscribeAsCompletionStage()");
        later.put("io.reactivex.rxjava3.core.Single", "single.toCompletionStage()");
        later.put("io.reactivex.rxjava3.core.Maybe", "maybe.toCompletionStage()");
        later.put("io.reactivex.rxjava3.core.Observable", "observable.toList().toCompletionStage()");
        later.put("io.reactivex.rxjava3.core.Flowable", "flowable.toList().toCompletionStage()");
        later.put("io.reactivex.rxjava3.core.Completable", "completable.toCompletionStage(null)");
        later.put("io.reactivex.Single", "complete a CompletableFuture when the Single succeeds");
        later.put("io.reactivex.Observable", "complete a CompletableFuture with the collected list");
        later.put("org.reactivestreams.Publisher", "collect its elements into a list");
        later.put("java.util.concurrent.Flow.Publisher", "collect its elements into a list");
        later.put("kotlinx.coroutines.flow.Flow", "future { flow.toList() }");
        later.put("kotlinx.coroutines.Deferred", "deferred.asCompletableFuture()");
        later.put("java.util.concurrent.CompletionStage", "only a tool itself returns one, not inside another type");
        later.put("java.util.concurrent.Future", "such as CompletableFuture");
        return Collections.unmodifiableMap(later);
    }

    @Override
    public Optional<ValueType> read(DeclaredType type, Annotated annotated, TypePath place) {
        String name = Mirrors.nameOf(type);
        if (name.equals(ToolwaveNames.TOOL_CONTENT) || name.startsWith(ToolwaveNames.TOOL_CONTENT + ".")) {
            return Optional.of(
                    place.mayBeContent()
                            ? new ValueType.Content(TypeNames.of(type))
                            : place.unrepresentable(
                                    type, "ToolContent is for results", "return it, or a list of it, from the tool"));
        }
        String shown = JavacType.display(type);
        if (mirrors.asInstanceOf(type, "java.util.stream.BaseStream").isPresent()
                || mirrors.asInstanceOf(type, "java.util.Iterator").isPresent()) {
            return Optional.of(place.unrepresentable(type, shown + " can be read only once", "use List"));
        }
        Optional<String> later = LATER.keySet().stream()
                .filter(supertype -> mirrors.asInstanceOf(type, supertype).isPresent())
                .findFirst();
        if (later.isPresent()) {
            return Optional.of(place.unrepresentable(
                    type, shown + " has its value later", "return a CompletionStage: " + LATER.get(later.get())));
        }
        boolean jdk =
                contains((TypeElement) type.asElement()) && type.asElement().getKind() != ElementKind.ENUM;
        if (jdk
                || name.startsWith(ToolwaveNames.RUNTIME)
                || mirrors.asInstanceOf(type, "java.lang.Throwable").isPresent()) {
            return Optional.of(place.unrepresentable(
                    type,
                    shown + " is not a data type",
                    REPLACEMENTS.getOrDefault(name, "pass the data it stands for, such as a record")));
        }
        if (!Mirrors.isReachable(type.asElement(), scope.packageName())) {
            return Optional.of(place.unrepresentable(
                    type,
                    shown + " cannot be named in the generated class",
                    "make it public, or at least not private"));
        }
        return Optional.empty();
    }
}
