package dev.toolwave.runtime.internal.wire;

import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.WireFormatException;
import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calls of a stream so far, in the order in which they were started. Not thread-safe. */
final class StreamedCalls {

    private final List<Open> calls = new ArrayList<>();
    private final Map<Integer, Open> latestByIndex = new HashMap<>();
    private JsonNodeAt stopReason = JsonNodeAt.NOTHING;
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

        /** Returns whether a call with this id is another one; a stream need not repeat the id. */
        boolean isOtherThan(@Nullable String otherId) {
            return isGiven(id) && isGiven(otherId) && !Objects.equals(id, otherId);
        }

        private static boolean isGiven(@Nullable String id) {
            return id != null && !id.isEmpty();
        }
    }

    /** Starts a call; one that was started before under this index, with this id or none, stays as it is. */
    void start(int index, JsonNodeAt id, JsonNodeAt name, JsonNodeAt provider, String... kept) {
        endsInCall = true;
        Open known = latestByIndex.get(index);
        if (known == null || known.isOtherThan(id.textIfAny())) {
            Open call = new Open(id.textIfAny(), name.text(), ResponseCalls.fields(provider, kept));
            latestByIndex.put(index, call);
            calls.add(call);
        }
    }

    /** Tells that something else than a call comes now. */
    void startOther() {
        endsInCall = false;
    }

    /** Adds a fragment of a call's arguments. */
    void append(int index, JsonNodeAt fragment) {
        call(index, fragment).arguments.append(fragment.json());
    }

    /** Sets the whole of a call's arguments, whatever came of them before. */
    void complete(int index, JsonNodeAt arguments) {
        Open call = call(index, arguments);
        call.arguments.setLength(0);
        call.arguments.append(arguments.json());
    }

    /** Tells that nothing more of a call will come. */
    void close(int index) {
        Open call = latestByIndex.get(index);
        if (call != null) {
            call.closed = true;
        }
    }

    /** Tells that nothing more of any call will come. */
    void closeAll() {
        calls.forEach(call -> call.closed = true);
    }

    /** Tells why the model stopped, where the event says so. */
    void stopped(JsonNodeAt reason) {
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
        checkEnded(ended);
        StopReason.check(stopReason, endsInCall);
        if (!calls.stream().allMatch(call -> call.closed)) {
            throw new WireFormatException("", "the stream has ended inside a call", null);
        }
        ResponseCalls list = new ResponseCalls();
        calls.forEach(call -> list.add(call.id, call.name, call.arguments.toString(), call.provider));
        return list.toCalls();
    }

    /** Refuses to give calls before the stream has come to its end. */
    static void checkEnded(boolean ended) {
        if (!ended) {
            throw new WireFormatException("", "the stream has not come to its end", null);
        }
    }

    private Open call(int index, JsonNodeAt fragment) {
        Open call = latestByIndex.get(index);
        if (call == null) {
            throw fragment.fault("a fragment of a call that was not started");
        }
        return call;
    }
}
