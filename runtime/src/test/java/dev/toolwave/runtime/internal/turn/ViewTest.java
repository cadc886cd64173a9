package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.runtime.DefinitionOptions;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.Outcome.NotOk;
import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolDefinition;
import dev.toolwave.runtime.ToolException;
import dev.toolwave.runtime.ToolResult;
import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.UpstreamFailure;
import dev.toolwave.runtime.WireFormat;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.machine.RandomRun;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final Predicate<ToolDefinition> NO_ADMIN =
            tool -> !tool.tags().contains("admin");

    private final AtomicInteger deletions = new AtomicInteger();
    private final TestToolset tools = tools();
    private final Toolwave all = tools.waves();
    private final Toolwave view = all.view(NO_ADMIN);

    private TestToolset tools() {
        TestToolset made = new TestToolset();
        made.read("profile").parameters("user");
        made.write("deleteUser")
                .definedAs(definition -> definition.tags("admin"))
                .does(call -> deletions.incrementAndGet());
        made.read("audit").definedAs(definition -> definition.tags("admin")).does(call -> {
            throw new ToolException("not today");
        });
        made.read("quota").definedAs(definition -> definition.tags("admin")).does(call -> {
            throw new ToolException("closed");
        });
        made.read("report").needs("audit");
        made.read("summary").needs("profile", "audit", "quota");
        made.read("digest").on("audit", EdgeKind.OPTIONAL);
        return made;
    }

    @Test
    void view_offersOnlyItsTools() {
        assertThat(view.tools())
                .extracting(ToolDefinition::name)
                .containsExactly("profile", "report", "summary", "digest");
        assertThat(view.has("report")).isTrue();
        assertThat(view.has("deleteUser")).isFalse();
        assertThat(view.plan("report").toString()).isNotEmpty();
        assertThatThrownBy(() -> view.plan("deleteUser"))
                .hasMessage("there is no tool 'deleteUser'; there are [profile, report, summary, digest]");
        assertThatThrownBy(() -> view.definition("audit")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view.definitions(WireFormat.MCP, DefinitionOptions.DEFAULT.only("audit")))
                .isInstanceOf(IllegalArgumentException.class);
        for (String text : List.of(view.definitions(WireFormat.OPENAI_CHAT), view.guidance(), view.toString())) {
            assertThat(text).contains("report").doesNotContain("deleteUser", "audit", "quota");
        }
        assertThat(all.tools()).hasSize(7);
    }

    @Test
    void callOutsideTheView_isUnknownAndDoesNotRun() {
        ToolResult called = view.call("deleteUser", "{}");
        ToolResult ran = view.run(List.of(new ToolCall("1", "deleteUser", "{}")))
                .results()
                .get(0);
        ToolResult later = view.runAsync(List.of(new ToolCall("1", "deleteUser", "{}")))
                .join()
                .results()
                .get(0);
        Outcome<Object> typed = view.call(tools.typed("deleteUser"));
        Outcome<Object> observed = view.call(tools.typed("deleteUser"), TurnOptions.DEFAULT.maxCalls(3));
        TurnResult typedTurn = view.run(tools.typed("deleteUser"), tools.typed("profile"));

        assertThat(called.text()).isEqualTo(ran.text()).isEqualTo(later.text());
        assertThat(called.text())
                .isEqualTo(
                        "{\"error\":{\"tool\":\"deleteUser\",\"reason\":\"UNKNOWN_TOOL\",\"message\":\"there is no tool with this "
                                + "name; the tools are profile, report, summary, digest\"}}");
        assertThat(List.of(
                        called.outcome(),
                        typed,
                        observed,
                        typedTurn.results().get(0).outcome()))
                .allSatisfy(outcome -> assertThat(((NotOk<?>) outcome).reason()).isEqualTo(Reason.UNKNOWN_TOOL));
        assertThat(typedTurn.results().get(1).isError()).isFalse();
        assertThat(view.runNode("{}")).doesNotContain("deleteUser");
        assertThat(deletions).hasValue(0);
        assertThat(all.call("deleteUser", "{}").isError()).isFalse();
    }

    @Test
    void callMadeInJavaOfAnotherToolset_isUnknown() {
        TestToolset other = new TestToolset();
        other.read("profile");

        Outcome<Object> outcome = view.call(other.typed("profile"));

        assertThat(((NotOk<?>) outcome).reason()).isEqualTo(Reason.UNKNOWN_TOOL);
        assertThat(all.call(other.typed("profile")).isOk()).isTrue();
    }

    @Test
    void failureOfAHiddenUpstream_isReportedWithoutItsName() {
        assertThat(view.call("report", "{}").text())
                .isEqualTo("{\"error\":{\"tool\":\"report\",\"reason\":\"FAILED\",\"failedStep\":\"another tool\","
                        + "\"message\":\"not today\",\"skipped\":[\"report\"]}}");
        assertThat(view.call("summary", "{}").text())
                .contains("\"completed\":[\"profile\"]")
                .doesNotContain("audit", "quota");
        assertThat(view.call("digest", "{}").text()).contains("another tool: FAILED");
        assertThat(all.call("report", "{}").text()).contains("\"failedStep\":\"audit\"");
    }

    @Test
    void messageOfSeveralFailures_doesNotNameHiddenTools() {
        ToolRegistry visible = new ToolRegistry(List.of(tools)).view(NO_ADMIN);
        AnswerWriter writer = new AnswerWriter(
                100,
                (results, calls, profile) -> {
                    throw new AssertionError("no turn runs");
                },
                visible);
        List<NotOk<?>> roots = List.of(
                new NotOk<>(Reason.FAILED, "profile", "not found", null),
                new NotOk<>(Reason.FAILED, "quota", "closed", null));
        NotOk<Object> skipped =
                new NotOk<>(Reason.SKIPPED, "summary", "profile: not found quota: closed", new UpstreamFailure(roots));

        assertThat(writer.shown(skipped).message()).isEqualTo("profile: not found another tool: closed");
    }

    @Test
    void viewOfAView_hasTheToolsOfBoth() {
        Toolwave inner = view.view(tool -> !tool.name().equals("profile"));

        assertThat(inner.tools()).extracting(ToolDefinition::name).containsExactly("report", "summary", "digest");
        assertThat(inner.has("deleteUser")).isFalse();
        assertThat(inner.call("summary", "{}").text())
                .contains("\"completed\":[\"another tool\"]")
                .doesNotContain("profile", "audit", "quota");
        assertThat(view.view(tool -> true).tools()).isEqualTo(view.tools());
        assertThat(all.view(tool -> false).guidance()).isEmpty();
    }

    @Test
    void tags_areMetadataOfMcpDefinitionsOnly() {
        DefinitionOptions audit = DefinitionOptions.DEFAULT.only("audit");

        assertThat(all.definitions(WireFormat.MCP, audit)).contains("\"_meta\":{\"dev.toolwave/tags\":[\"admin\"]}");
        assertThat(view.definitions(WireFormat.MCP)).doesNotContain("_meta");
        assertThat(all.definitions(WireFormat.ANTHROPIC, audit)).doesNotContain("admin");
    }

    @Test
    void predicate_isCalledOnceForEachTool() {
        List<String> tested = new ArrayList<>();
        Toolwave once = all.view(tool -> tested.add(tool.name()));

        once.guidance();
        once.call("profile", "{}");

        assertThat(tested).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void closingAView_hasNoEffectAndClosingTheRuntimeClosesIt() {
        Toolwave runtime = tools.waves();
        Toolwave ofRuntime = runtime.view(NO_ADMIN);

        ofRuntime.close();
        assertThat(ofRuntime.call("profile", "{}").isError()).isFalse();
        assertThat(runtime.call("profile", "{}").isError()).isFalse();
        runtime.close();

        assertThatThrownBy(() -> ofRuntime.call("profile", "{}")).isInstanceOf(IllegalStateException.class);
    }

    /** A view answers as a runtime that does not expose the tools that are left out, except that it does not name them. */
    @Test
    void randomViews_neitherRunNorNameHiddenTools() {
        for (long seed = 0; seed < Math.min(RandomRun.SEEDS, 200); seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> names = new ArrayList<>();
            Set<String> hidden = new HashSet<>();
            int size = random.nextInt(2, 9);
            for (int i = 0; i < size; i++) {
                names.add("order" + (char) ('A' + i));
                if (random.nextBoolean()) {
                    hidden.add(names.get(i));
                }
            }
            long plan = random.nextLong();
            Set<String> ranHere = new HashSet<>();
            Set<String> ranThere = new HashSet<>();
            // One tool at a time, because timing decides how many tools run before an outcome is known to be unneeded.
            Toolwave.Builder whole =
                    random(plan, names, Set.of(), ranHere).runtime().maxConcurrency(1);
            AtomicReference<Toolwave> worker = new AtomicReference<>();
            if (seed % 3 == 0) {
                whole.planRunner(PlanRunner.of(task -> worker.get().runNode(task.json())));
            }
            Toolwave runtime = whole.build();
            worker.set(runtime);
            Toolwave one = runtime.view(tool -> !hidden.contains(tool.name()));
            Toolwave reduced = random(plan, names, hidden, ranThere)
                    .runtime()
                    .maxConcurrency(1)
                    .build();
            List<ToolCall> calls = new ArrayList<>();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                String name = names.get(random.nextInt(size));
                calls.add(new ToolCall("c" + i, random.nextInt(4) == 0 ? name + "x" : name, "{}"));
            }

            List<ToolResult> results = one.run(calls).results();
            List<ToolResult> expected = reduced.run(calls).results();

            assertThat(ranHere).as("seed %d", seed).isEqualTo(ranThere);
            assertThat(one.guidance()).isEqualTo(reduced.guidance());
            assertThat(one.definitions(WireFormat.MCP)).isEqualTo(reduced.definitions(WireFormat.MCP));
            for (int i = 0; i < calls.size(); i++) {
                assertThat(results.get(i).text())
                        .as("seed %d", seed)
                        .isEqualTo(mask(expected.get(i).text(), hidden, calls.get(i)));
            }
        }
    }

    private static String mask(String text, Set<String> hidden, ToolCall call) {
        String masked = text;
        for (String name : hidden) {
            if (!call.name().startsWith(name)) { // the name that the model sent is repeated to it
                masked = Pattern.compile("\\b" + name + "\\b").matcher(masked).replaceAll("another tool");
            }
        }
        return masked;
    }

    private static TestToolset random(long seed, List<String> names, Set<String> unexposed, Set<String> ran) {
        SplittableRandom random = new SplittableRandom(seed);
        TestToolset made = new TestToolset();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            TestTool tool = random.nextInt(5) == 0 ? made.write(name) : made.read(name);
            for (int upstream = 0; upstream < i; upstream++) {
                if (random.nextInt(3) == 0) {
                    EdgeKind[] kinds = {EdgeKind.REQUIRED, EdgeKind.OPTIONAL, EdgeKind.OUTCOME, EdgeKind.ORDER};
                    tool.on(names.get(upstream), kinds[random.nextInt(kinds.length)]);
                }
            }
            if (unexposed.contains(name)) {
                tool.hidden();
            }
            int fate = random.nextInt(4);
            tool.does(call -> {
                ran.add(name);
                if (fate == 0) {
                    throw new ToolException("not today");
                }
                if (fate == 1) {
                    throw new IllegalStateException("secret");
                }
                return "done";
            });
        }
        return made;
    }
}
