package dev.toolwave.runtime.internal.wire.stream;

import dev.toolwave.runtime.internal.wire.json.JsonNodeAt;
import dev.toolwave.runtime.internal.wire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a chat stream. OpenAI identifies the call of a fragment by {@code index}; other servers number all calls 0, or
 * none, send ids with every fragment or never, or repeat the name. A fragment belongs to the call with its id, otherwise to the
 * latest call with its index, unless it evidently starts a new call. Not thread-safe.
 */
final class ChatStreamCalls {

    /** The greatest length of an empty object with spaces inside. */
    private static final int MAX_EMPTY_OBJECT = 10;

    private final List<Call> calls = new ArrayList<>();

    /** The calls that got a name from the array of fragments that is being added. */
    private final List<Call> namedByThisArray = new ArrayList<>();

    /** The part of a call that has arrived. */
    private static final class Call {
        private final PartialObject members = new PartialObject();
        private final @Nullable Integer index;
        private @Nullable String id;

        /** The key of the object with name and arguments: {@code function}, or {@code custom} for custom tools. */
        private String kind = "function";

        private String name = "";
        private final StringBuilder arguments = new StringBuilder();

        private Call(@Nullable Integer index) {
            this.index = index;
        }

        private boolean hasCompleteArguments() {
            // without a copy, unless the last character can be the last one of an object
            return !arguments.isEmpty()
                    && "} \t\r\n".indexOf(arguments.charAt(arguments.length() - 1)) >= 0
                    && PartialObject.isComplete(arguments.toString());
        }
    }

    /** One element of {@code tool_calls}. */
    private record Fragment(JsonNodeAt node, String kind) {

        static Fragment of(JsonNodeAt node) {
            return new Fragment(node, node.has("custom") ? "custom" : "function");
        }

        @Nullable
        Integer index() {
            return node.at("index").indexIfAny();
        }

        @Nullable
        String id() {
            return node.at("id").textIfAny();
        }

        String name() {
            String name = member("name").textIfAny();
            return name == null ? "" : name;
        }

        String arguments() {
            return member(kind.equals("custom") ? "input" : "arguments").json();
        }

        boolean isEmpty() {
            return id() == null && name().isEmpty() && arguments().isEmpty();
        }

        boolean isWhole() {
            return !name().isEmpty() && PartialObject.isComplete(arguments());
        }

        /** Returns whether this has no more than a name. */
        boolean isNameOnly() {
            return !node.has("type") && member("arguments").isAbsent();
        }

        private JsonNodeAt member(String name) {
            return node.has(kind) ? node.at(kind).at(name) : JsonNodeAt.NOTHING;
        }
    }

    /** Adds the elements of {@code tool_calls} in a delta. */
    void addFragments(List<JsonNodeAt> fragments) {
        namedByThisArray.clear();
        for (JsonNodeAt node : fragments) {
            Fragment fragment = Fragment.of(node);
            Call call = find(fragment);
            if (call == null ? fragment.isEmpty() : repeats(call, fragment)) {
                continue;
            }
            if (call == null) {
                call = new Call(fragment.index());
                calls.add(call);
            }
            extend(call, fragment);
        }
    }

    /** Adds the elements of {@code tool_calls} in a whole message, which may repeat what the deltas before it have said. */
    void addWhole(List<JsonNodeAt> elements) {
        for (JsonNodeAt node : elements) {
            Fragment whole = Fragment.of(node);
            Call known = calls.stream()
                    .filter(call -> whole.id() == null
                            ? call.name.equals(whole.name())
                                    && call.arguments.toString().equals(whole.arguments())
                            : whole.id().equals(call.id))
                    .findFirst()
                    .orElse(null);
            Call call = known == null ? new Call(whole.index()) : known;
            if (known == null) {
                calls.add(call);
            }
            call.name = "";
            call.arguments.setLength(0);
            extend(call, whole);
        }
    }

    /** Returns whether no call has only a part of its arguments. */
    boolean areComplete() {
        return calls.stream().allMatch(call -> call.arguments.isEmpty() || call.hasCompleteArguments());
    }

    /** Returns the array {@code tool_calls}. */
    List<@Nullable Object> toJson() {
        List<@Nullable Object> array = new ArrayList<>();
        for (Call call : calls) {
            if (call.name.isEmpty() && call.arguments.isEmpty()) {
                continue; // an id was all that ever came
            }
            boolean custom = call.kind.equals("custom");
            JsonObject inner = JsonObject.of("name", call.name.isEmpty() ? null : call.name)
                    .and(custom ? "input" : "arguments", call.arguments.toString());
            JsonObject json = new JsonObject()
                    .andIfAny("id", call.id)
                    .and("type", call.kind)
                    .and(call.kind, inner);
            json.putAll(call.members.toJson());
            array.add(json);
        }
        return array;
    }

    /** Returns the call that a fragment extends, or null if the fragment starts a new one. */
    private @Nullable Call find(Fragment fragment) {
        String id = fragment.id();
        for (int i = calls.size() - 1; id != null && i >= 0; i--) {
            Call call = calls.get(i);
            boolean otherIndex = call.index != null && fragment.index() != null && !call.index.equals(fragment.index());
            boolean other = (otherIndex && !fragment.name().isEmpty())
                    || (fragment.isWhole() && hasRealArguments(call) && !repeats(call, fragment));
            if (id.equals(call.id) && !other) {
                return call;
            }
        }
        Call call = latest(fragment.index());
        return call == null || startsNewCall(call, fragment) ? null : call;
    }

    /** Returns whether a fragment says once more what a call with its id has said already. */
    private static boolean repeats(Call call, Fragment fragment) {
        return fragment.isWhole()
                && Objects.equals(fragment.id(), call.id)
                && fragment.id() != null
                && call.name.equals(fragment.name())
                && call.arguments.toString().equals(fragment.arguments());
    }

    /** Returns the latest call of this index; the latest of all if the index is not given. */
    private @Nullable Call latest(@Nullable Integer index) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            Call call = calls.get(i);
            if (index == null || index.equals(call.index) || (index == 0 && call.index == null)) {
                return call;
            }
        }
        Call last = calls.isEmpty() ? null : calls.get(calls.size() - 1);
        return last != null && last.index == null ? last : null;
    }

    /** Returns whether a fragment cannot belong to the latest call with its index. Its id is not the id of any known call. */
    private boolean startsNewCall(Call call, Fragment fragment) {
        boolean otherId = fragment.id() != null && call.id != null;
        if (fragment.name().isEmpty()) {
            // an id alone announces a call, whereas some servers invent an id for every fragment of arguments
            return otherId && (fragment.arguments().isEmpty() || hasRealArguments(call));
        }
        if (call.name.isEmpty()) {
            return otherId;
        }
        if (otherId || namedByThisArray.contains(call)) {
            return true;
        }
        boolean sameName = call.name.equals(fragment.name());
        if (call.hasCompleteArguments()) {
            return !sameName || fragment.isWhole() || (call.id == null && hasRealArguments(call));
        }
        if (sameName) {
            return false; // repeated with every fragment
        }
        boolean pieceOfName =
                call.arguments.isEmpty() && (call.id != null ? !fragment.isWhole() : fragment.isNameOnly());
        return !pieceOfName;
    }

    /** Returns whether a call has all its arguments, and not only the {@code {}} that some servers send before the real ones. */
    private static boolean hasRealArguments(Call call) {
        return call.hasCompleteArguments() && !isEmptyObject(call.arguments);
    }

    private void extend(Call call, Fragment fragment) {
        if (fragment.id() != null && call.id == null) {
            call.id = fragment.id();
        }
        if (!fragment.name().isEmpty() && !fragment.name().equals(call.name)) {
            call.name += fragment.name();
        }
        if (!fragment.name().isEmpty()) {
            namedByThisArray.add(call);
        }
        if (fragment.node().has(fragment.kind())) {
            call.kind = fragment.kind();
        }
        String arguments = fragment.arguments();
        if (isEmptyObject(call.arguments) && arguments.stripLeading().startsWith("{")) {
            call.arguments.setLength(0);
        }
        call.arguments.append(arguments);
        fragment.node().object().forEach((name, value) -> {
            boolean own = name.equals("id") || name.equals("index") || name.equals(fragment.kind());
            if (!own
                    && value != null
                    && !(name.equals("type") && fragment.node().at(name).isBlank())) {
                call.members.set(name, value);
            }
        });
    }

    private static boolean isEmptyObject(StringBuilder json) {
        return json.length() < MAX_EMPTY_OBJECT
                && json.toString().replaceAll("\\s", "").equals("{}");
    }
}
