package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Tool;
import java.util.stream.Stream;

public class LogTools {
    @Tool(value = "Reads the log.", exposed = false)
    public Stream<String> readLog() {
        return Stream.of();
    }

    @Tool("Counts lines.")
    public long count(@DependsOn("readLog") Stream<String> lines) {
        return lines.count();
    }

    @Tool("Sums up.")
    public String summary(@DependsOn("count") long count, @DependsOn("readLog") Stream<String> lines) {
    //                                                               ^ TW136
        return lines.toList().toString() + count;
    }
}
