package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormatException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The calls of a stream so far, by the provider's index. Not thread-safe. */
final class StreamedCalls {

    private final Map<Integer, Open> open = new TreeMap<>();
    private Place stopReason = Place.NOTHING;
    private boolean endsInCall;
    private boolean ended;

    private static final class Open {
        private final @Nullable String id;
        private final String name;
        private final Map<String, @Nullable Object> provider;
        private final StringBuilder arguments = new StringBuilder();
        private boolean closed;

        Open(@Nullable String id, String name, Map<String, @Nullable Object> provider) {
            this.id = id;
            this.name = name;
            this.provider = provider;
        }
    }

    /** Starts a call; one that was started before under this index stays as it is. */
    void start(int index, Place id, Place name, Place provider, String... kept) {
        endsInCall = true;
        open.putIfAbsent(index, new Open(id.textIfAny(), name.text(), CallList.fields(provider, kept)));
    }

    /** Tells that something else than a call comes now. */
    void startOther() {
        endsInCall = false;
    }

    /** Adds a fragment of a call's arguments. */
    void append(int index, Place fragment) {
        call(index, fragment).arguments.append(fragment.json());
    }

    /** Sets the whole of a call's arguments, whatever came of them before. */
    void complete(int index, Place arguments) {
        Open call = call(index, arguments);
        call.arguments.setLength(0);
        call.arguments.append(arguments.json());
    }

    /** Tells that nothing more of a call will come. */
    void close(int index) {
        Open call = open.get(index);
        if (call != null) {
            call.closed = true;
        }
    }

    /** Tells that nothing more of any call will come. */
    void closeAll() {
        open.values().forEach(call -> call.closed = true);
    }

    /** Returns whether a call was started under this index. */
    boolean has(int index) {
        return open.containsKey(index);
    }

    /** Tells why the model stopped, where the event says so. */
    void stopped(Place reason) {
        if (!reason.isAbsent()) {
            stopReason = reason;
        }
    }

    /** Tells that the stream has come to its end. */
    void end() {
        ended = true;
    }

    /** Returns the calls. */
    List<ToolCall> toCalls() {
        if (!ended) {
            throw new WireFormatException("", "the stream has not come to its end", null);
        }
        CutOff.check(stopReason, endsInCall);
        if (!open.values().stream().allMatch(call -> call.closed)) {
            throw new WireFormatException("", "the stream has ended inside a call", null);
        }
        CallList calls = new CallList();
        open.values().forEach(call -> calls.add(call.id, call.name, call.arguments.toString(), call.provider));
        return calls.toCalls();
    }

    private Open call(int index, Place fragment) {
        Open call = open.get(index);
        if (call == null) {
            throw fragment.fault("a fragment of a call that was not started");
        }
        return call;
    }
}
