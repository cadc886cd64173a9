package dev.toolwave.runtime.internal.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Toolwave;
import dev.toolwave.runtime.TurnOptions;
import dev.toolwave.runtime.remote.PlanRunner;
import dev.toolwave.runtime.spi.EdgeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of a process that runs nodes for other processes, also to malformed requests. */
class NodeHostTest {

    private final TestToolset tools = new TestToolset();
    private final Toolwave worker;
    private final List<String> tasks = new ArrayList<>();

    NodeHostTest() {
        tools.read("geocode").parameters("city").gives("at").does(call -> Map.of("at", call.argument("city")));
        tools.read("trip").select("geocode", EdgeKind.REQUIRED, "at").does(call -> "to " + call.upstream(0));
        tools.read("secretive").does(call -> {
            throw new IllegalStateException("password=hunter2");
        });
        tools.read("who").does(call -> call.in().context().attributes().toString());
        this.worker = tools.waves();
        Toolwave away = tools.runtime()
                .planRunner(PlanRunner.of(task -> {
                    tasks.add(task.json());
                    return worker.runNode(task.json());
                }))
                .build();
        away.call("trip", "{\"city\":\"Oslo\"}");
        away.call("secretive", "{}");
        away.call("who", "{}");
    }

    @Test
    void task_holdsTheArgumentsAndWhatTheNodeTakes() {
        assertThat(tasks.get(1))
                .startsWith("{\"format\":1,\"tool\":\"trip\",\"version\":\"")
                .endsWith("\",\"node\":1,\"key\":\"1-trip\",\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\","
                        + "\"upstreams\":[{\"ok\":true,\"value\":{\"at\":\"Oslo\"}}]}");
        assertThat(worker.runNode(tasks.get(1))).isEqualTo("{\"ok\":true,\"value\":\"to Oslo\"}");
    }

    @Test
    void textsOfExceptions_stayWhereTheyWereThrown() {
        assertThat(worker.runNode(tasks.get(2)))
                .isEqualTo("{\"ok\":false,\"reason\":\"FAILED\",\"tool\":\"secretive\","
                        + "\"message\":\"The tool failed: IllegalStateException.\",\"retryable\":true}");
    }

    @Test
    void options_reachTheTool() {
        assertThat(worker.runNode(tasks.get(3), TurnOptions.DEFAULT.attribute("user", "ann")))
                .isEqualTo("{\"ok\":true,\"value\":\"{user=ann}\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "17",
                "[]",
                "{}",
                "{\"format\":2}",
                "{\"format\":1,\"tool\":\"trip\"}",
                "not json",
                "{\"format\":1.5}",
                "{\"format\":1,\"tool\":[],\"version\":\"\",\"node\":0,\"key\":\"\",\"arguments\":\"{}\",\"upstreams\":[]}"
            })
    void textThatIsNoTask_isAnArgumentError(String text) {
        assertThat(worker.runNode(text)).startsWith("{\"ok\":false,\"reason\":\"INVALID_ARGUMENTS\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"node\":1 | \"node\":2 | The plan has no node",
                "\"node\":1 | \"node\":-1 | The plan has no node",
                "\"tool\":\"trip\" | \"tool\":\"tripp\" | there is no tool with this name; did you mean 'trip'?",
                "\"version\":\" | \"version\":\"0 | This process has a different version of the tool.",
                "{\\\"city\\\" | {\\\"town\\\" | The arguments do not fit the schema.",
                "{\"ok\":true,\"value\":{\"at\":\"Oslo\"}} | null | The request lacks the outcome of edge 0.",
                "{\"ok\":true,\"value\":{\"at\":\"Oslo\"}} | '' | The request does not have an outcome for every edge.",
                "{\"at\":\"Oslo\"} | 5 | The result of the tool cannot be read back",
                "{\"at\":\"Oslo\"} | {\"at\":[]} | '/at'",
            })
    void taskThatDoesNotFit_isAnArgumentError(String part, String other, String message) {
        String answer = worker.runNode(tasks.get(1).replace(part, other));

        assertThat(answer).startsWith("{\"ok\":false,").contains(message);
    }

    @Test
    void mutatedTasks_areAnsweredAndNothingIsThrown() {
        for (long seed = 0; seed < 5_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder task = new StringBuilder(tasks.get(random.nextInt(tasks.size())));
            for (int edits = random.nextInt(1, 5); edits > 0; edits--) {
                int at = random.nextInt(task.length());
                switch (random.nextInt(3)) {
                    case 0 -> task.deleteCharAt(at);
                    case 1 -> task.insert(at, task.charAt(random.nextInt(task.length())));
                    default -> task.setCharAt(at, "{}[]\",:0e-\\\u0000\ud800".charAt(random.nextInt(13)));
                }
            }
            assertThat(worker.runNode(task.toString()))
                    .as("seed %d: %s", seed, task)
                    .startsWith("{\"ok\":");
        }
    }
}
