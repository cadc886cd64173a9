package dev.toolwave.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parsers and generators serve many calls; no call may notice what came before it. */
class ReuseTest {

    private static final long SEED = 20261121;

    private static final List<String> TEXTS = List.of(
            "{\"item\":{\"name\":\"nut\",\"count\":3}}",
            " {\"item\":{\"name\":\"nut\",\"count\":3}} \n",
            "{\"item\":{\"name\":\"nut\",\"count\":3}}\u0000",
            "{\"item\":{\"name\":\"nut\",\"count\":3}} {}",
            "{\"item\":{\"name\":\"nut\",\"count\":0}}",
            "{\"item\":{\"name\":\"nut\"}}",
            "{\"item\":\"{\\\"name\\\":\\\"bolt\\\",\\\"count\\\":1}\",\"tags\":[\"a\",\"b\"]}",
            "{\"item\":\"{\\\"name\\\":\\\"bolt\\\",\",\"tags\":[\"a\",\"b\"]}",
            "{\"item\":{\"name\":\"n\",\"count\":1},\"notes\":{\"1\":\"x\",\"2\":\"y\"}}",
            "{\"item\":{\"name\":\"n\",\"count\":1},\"shape\":{\"radius\":2.5,\"kind\":\"circle\"}}",
            "{\"item\":{\"name\":\"n\",\"count\":1},\"shape\":{\"shapes\":[{\"radius\":1,\"kind\":\"circle\"}],\"kind\":\"group\"}}",
            "{\"item\":{\"name\":\"n\",\"count\":1},\"unknown\":[[[1]]]}",
            "{\"item\":{\"name\":\"" + "n".repeat(3_000) + "\",\"count\":1}}",
            "{\"item\":{\"name\":\"" + "n".repeat(9_000) + "\",\"count\":1}}",
            "{\"item\":{\"name\":\"nut\",\"count\":3}",
            "{\"item\":",
            "null",
            "",
            "[]");

    private static String alone(String json) {
        return read(new JsonArguments(ArgumentSettings.DEFAULT), json);
    }

    private static String read(JsonArguments arguments, String json) {
        return arguments.decode(OrderToolset.INSTANCE, 0, json).toString();
    }

    @Test
    void textsInAnyOrder_readAsIfEachWereTheFirst() {
        List<String> expected = TEXTS.stream().map(ReuseTest::alone).toList();
        JsonArguments reused = new JsonArguments(ArgumentSettings.DEFAULT);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            int text = random.nextInt(TEXTS.size());
            assertThat(read(reused, TEXTS.get(text)))
                    .as("seed %d, call %d", SEED, i)
                    .isEqualTo(expected.get(text));
        }
    }

    @Test
    void soundTexts_readForEver_thoughLimitsHoldForAllTextsOfAParser() {
        JsonArguments reused = new JsonArguments(new ArgumentSettings(new JsonLimits(8, 9_000, 4_000, 10, 50), false));
        String expected = alone(TEXTS.get(0));
        for (int i = 0; i < 1_000; i++) {
            assertThat(read(reused, TEXTS.get(0))).isEqualTo(expected);
        }
    }

    @Test
    void threads_doNotMeet() throws Exception {
        JsonArguments shared = new JsonArguments(ArgumentSettings.DEFAULT);
        List<String> expected = TEXTS.stream().map(ReuseTest::alone).toList();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<?>> readers = IntStream.range(0, 32)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 500; i++) {
                            int text = (i + thread) % TEXTS.size();
                            assertThat(read(shared, TEXTS.get(text))).isEqualTo(expected.get(text));
                        }
                    }))
                    .toList();
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void resultsAfterOnesThatFailed_writtenAsIfTheyWereTheFirst() throws ResultException {
        for (int i = 0; i < 100; i++) {
            assertThat(catchThrowable(() -> ResultToolset.encode(
                            out -> {
                                out.beginArray();
                                out.number(1);
                                out.number(Double.NaN);
                            },
                            100)))
                    .isInstanceOf(ResultException.class);
            assertThat(catchThrowable(() -> ResultToolset.encode(
                            out -> {
                                out.beginArray();
                                out.string("a".repeat(50_000));
                                out.endArray();
                            },
                            100)))
                    .hasMessageContaining("longer than 100 characters");
            assertThat(ResultToolset.encode(
                                    out -> {
                                        out.beginArray();
                                        out.number(1);
                                        out.endArray();
                                    },
                                    100)
                            .text())
                    .isEqualTo("[1]");
        }
    }
}
