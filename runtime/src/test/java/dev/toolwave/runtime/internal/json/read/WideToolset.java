package dev.toolwave.runtime.internal.json.read;

import dev.toolwave.runtime.spi.ArgumentReader;
import dev.toolwave.runtime.spi.Arguments;
import dev.toolwave.runtime.spi.PropertyNames;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A toolset for a tool with 70 required flags. */
final class WideToolset extends FixtureToolset {

    static final WideToolset INSTANCE = new WideToolset();

    private static final PropertyNames FLAGS =
            PropertyNames.required(IntStream.range(0, 70).mapToObj(i -> "p" + i).toArray(String[]::new));

    /** Returns the JSON of a call with the first few flags. */
    static String call(int flags) {
        return IntStream.range(0, flags)
                .mapToObj(i -> "\"p" + i + "\":true")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public @Nullable Arguments readArguments(int tool, ArgumentReader in) {
        if (!in.beginObject(FLAGS)) {
            return null;
        }
        int set = 0;
        for (int property = in.nextProperty(); property != ArgumentReader.END; property = in.nextProperty()) {
            set += in.readBoolean() ? 1 : 0;
        }
        int all = set;
        return in.endObject() ? index -> all : null;
    }
}
