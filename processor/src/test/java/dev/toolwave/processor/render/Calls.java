package dev.toolwave.processor.render;

import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Toolset;
import dev.toolwave.runtime.TypedCall;
import dev.toolwave.runtime.spi.Inputs;
import dev.toolwave.runtime.spi.ResultWriter;
import dev.toolwave.runtime.spi.ToolsetBinding;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Uses the classes that were rendered as callers and the runtime do. */
final class Calls {

    /** What a node without upstreams gets. */
    static final Inputs NO_UPSTREAMS = new Upstreams(List.of());

    private static final Map<ToolsetBinding, Toolset> TOOLSETS = new ConcurrentHashMap<>();

    private Calls() {}

    /** Makes the toolset of {@code demo.Tools}, with new instances of the classes that it asks for. */
    static ToolsetBinding toolset(Rendering rendering) {
        Method factory = method(rendering.load("demo.ToolsToolset"), "of");
        Object[] owners =
                Stream.of(factory.getParameterTypes()).map(Calls::create).toArray();
        Toolset toolset = (Toolset) call(factory, null, owners);
        TOOLSETS.put(toolset.binding(), toolset);
        return toolset.binding();
    }

    /** Makes a typed call. */
    static TypedCall<?> typed(ToolsetBinding toolset, String tool, Object... arguments) {
        Toolset typed = TOOLSETS.get(toolset);
        return (TypedCall<?>) call(method(typed.getClass(), tool), typed, arguments);
    }

    /** Calls the method of a node, with what its upstreams gave. */
    static Object invoke(TypedCall<?> call, int node, Object... upstreams) throws Exception {
        return call.toolset().invoke(call.tool(), node, call.arguments(), new Upstreams(Arrays.asList(upstreams)));
    }

    /** Writes a result and returns what was asked of the writer. */
    static String written(ToolsetBinding toolset, int tool, Object result) {
        List<String> calls = new ArrayList<>();
        ResultWriter out = (ResultWriter) Proxy.newProxyInstance(
                Calls.class.getClassLoader(), new Class<?>[] {ResultWriter.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    boolean isNull = method.getName().equals("isNull") && arguments[0] == null;
                    if (isNull) {
                        calls.add("null");
                    } else if (!method.getName().equals("isNull")) {
                        Object last = arguments == null ? "" : arguments[arguments.length - 1];
                        calls.add(method.getName() + (arguments == null ? "" : " " + last));
                    }
                    return method.getReturnType() == boolean.class
                            ? (Object) isNull
                            : method.getReturnType() == void.class ? null : proxy;
                });
        toolset.writeResult(tool, result, out);
        return String.join("; ", calls);
    }

    static Object create(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getDeclaringClass() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name));
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(failure);
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What upstreams gave, by edge; null for nothing. */
    @SuppressWarnings("unchecked")
    private record Upstreams(List<Object> results) implements Inputs {

        @Override
        public <T> T value(int edge) {
            return (T) results.get(edge);
        }

        @Override
        public <T> Optional<T> optional(int edge) {
            return Optional.ofNullable((T) results.get(edge));
        }

        @Override
        public <T> Outcome<T> outcome(int edge) {
            return new Outcome.Ok<>((T) results.get(edge));
        }

        @Override
        public <T> List<T> values(int first, int count) {
            return (List<T>) results.subList(first, first + count);
        }

        @Override
        public <T> List<Outcome<T>> outcomes(int first, int count) {
            return results.subList(first, first + count).stream()
                    .map(result -> (Outcome<T>) new Outcome.Ok<>((T) result))
                    .toList();
        }

        @Override
        public dev.toolwave.runtime.ToolContext context() {
            throw new UnsupportedOperationException();
        }
    }
}
