package dev.toolwave.runtime.internal.turn;

import static dev.toolwave.runtime.internal.turn.TestToolset.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.Scheduling;
import dev.toolwave.runtime.ToolContext;
import dev.toolwave.runtime.ToolListener;
import dev.toolwave.runtime.TurnResult;
import dev.toolwave.runtime.internal.call.ToolRegistry;
import dev.toolwave.runtime.internal.exec.Engine;
import dev.toolwave.runtime.internal.exec.EngineSettings;
import dev.toolwave.runtime.profile.RunProfile;
import dev.toolwave.runtime.profile.RunProfile.Item;
import dev.toolwave.runtime.profile.RunProfile.Step;
import dev.toolwave.runtime.profile.RunProfile.ToolTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The profile of fan-outs. Runs in virtual time, in which only tools take time. */
class FanOutProfileTest {

    private final AtomicLong ticker = new AtomicLong();
    private final TestToolset tools = new TestToolset();

    @Test
    void itemsOneAfterAnother_areTheWorkOfTheirTool() {
        tools.read("fetch").does(call -> {
            pass(5);
            call.in().context().parallel(List.of(30, 10, 20), 1, this::pass);
            return "fetched";
        });
        tools.read("rank").needs("fetch");

        RunProfile turn = profile("rank");

        Step fetch = turn.steps().get(0);
        assertThat(fetch.items().longest()).containsExactly(item(0, 5, 35), item(1, 35, 45), item(2, 45, 65));
        assertThat(fetch.items().omittedCount()).isZero();
        assertThat(fetch.items().maxConcurrent()).isEqualTo(1);
        assertThat(fetch.items().waitTime()).isEqualTo(ms(60));
        assertThat(fetch.work()).isEqualTo(ms(65));
        assertThat(turn.totalWork()).isEqualTo(ms(65)).isEqualTo(turn.wallTime());
        assertThat(turn.slowestTools(2))
                .containsExactly(new ToolTime("fetch", 1, ms(65), ms(65)), new ToolTime("fetch[]", 3, ms(60), ms(30)));
        assertThat(turn.toText()).contains("fetch 65 ms (fetch[0] 30 ms)", "* fetch ", "*   fetch[0]", "    fetch[2]");
    }

    @Test
    void itemsAtTheSameTime_areMoreWorkThanTime() {
        CyclicBarrier both = new CyclicBarrier(2, () -> pass(50));
        tools.read("fetch")
                .does(call -> call.in().context().parallel(List.of(1, 2), 2, item -> both.await(20, TimeUnit.SECONDS)));

        RunProfile turn = profile("fetch");

        assertThat(turn.wallTime()).isEqualTo(ms(50));
        assertThat(turn.totalWork()).isEqualTo(ms(100));
        assertThat(turn.parallelizationRatio()).isEqualTo(2);
        assertThat(turn.peakConcurrency()).isEqualTo(2);
    }

    @Test
    void itemsOfItems_areNotCountedTwice() {
        tools.read("fetch").does(call -> {
            ToolContext context = call.in().context();
            return context.parallel(List.of(1, 2), 1, outer -> context.parallel(List.of(10, 10), 1, this::pass));
        });

        RunProfile turn = profile("fetch");

        assertThat(turn.steps().get(0).items().count()).isEqualTo(6);
        assertThat(turn.totalWork()).isEqualTo(ms(40)).isEqualTo(turn.wallTime());
    }

    @Test
    void itemThatFails_isShownAsThat() {
        tools.read("fetch")
                .does(call -> call.in().context().parallel(List.of(1, 2), 1, item -> {
                    if (item == 2) {
                        throw new IllegalStateException();
                    }
                    return item;
                }));

        assertThat(profile("fetch").steps().get(0).items().longest())
                .extracting(Item::reason)
                .containsExactly(null, Reason.FAILED);
    }

    @Test
    void hundredThousandItems_areSummedUpButForTheLongest() {
        List<Integer> items = new ArrayList<>(Collections.nCopies(99_900, 1));
        items.addAll(5, Collections.nCopies(100, 3));
        tools.read("fetch").does(call -> {
            call.in().context().parallel(items, 1, this::pass);
            return "fetched";
        });

        RunProfile turn = profile("fetch");

        assertThat(turn.steps().get(0).items().longest())
                .hasSize(100)
                .extracting(Item::index)
                .startsWith(5)
                .endsWith(104);
        assertThat(turn.steps().get(0).items().omittedCount()).isEqualTo(99_900);
        assertThat(turn.totalWork()).isEqualTo(ms(99_900 + 300)).isEqualTo(turn.wallTime());
        assertThat(turn.toText().lines()).hasSizeLessThan(70).anyMatch(line -> line.contains("more items"));
        assertThat(turn.toMermaid()).hasSizeLessThan(50_000).contains("more items");
        assertThat(turn.toSvg()).contains("more items");
        assertThat(turn.toTraceJson()).hasSizeLessThan(50_000).contains("\"itemsLeftOut\":99900");
    }

    @Test
    void singleCall_tellsTheListenerOfItsItems() {
        RunProfile[] heard = new RunProfile[1];
        tools.read("fetch").does(call -> {
            call.in().context().parallel(List.of(30, 10), 1, this::pass);
            return "fetched";
        });
        ToolListener listener = new ToolListener() {
            @Override
            public void turnFinished(TurnFinished event) {}
        };
        try (TurnRunner runner = runner(listener, heard)) {
            runner.call("fetch", "{}", TurnSettings.DEFAULT);
        }

        assertThat(heard[0].steps().get(0).items().longest()).containsExactly(item(0, 0, 30), item(1, 30, 40));
        assertThat(heard[0].wallTime()).isEqualTo(ms(40));
    }

    private RunProfile profile(String tool) {
        RunProfile[] profile = new RunProfile[1];
        try (TurnRunner runner = runner(null, profile)) {
            runner.run(List.of(call("1", tool)), TurnSettings.DEFAULT);
        }
        return profile[0];
    }

    private TurnRunner runner(@Nullable ToolListener listener, RunProfile[] last) {
        EngineSettings settings = new EngineSettings(
                8,
                Scheduling.WAVES,
                null,
                null,
                false,
                1_000_000,
                listener == null ? List.of() : List.of(listener),
                null);
        Engine engine = new Engine(settings, ticker::get, bound -> 0, task -> new Thread(task).start());
        return new TurnRunner(engine, new ToolRegistry(List.of(tools)), (results, typedCalls, profile) -> {
            last[0] = profile;
            return TurnResult.of(results);
        });
    }

    private long pass(int millis) {
        return ticker.addAndGet(ms(millis).toNanos());
    }

    private static Item item(int index, long start, long end) {
        return new Item(index, ms(start), ms(end), null);
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
