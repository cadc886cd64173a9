package dev.toolwave.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.fixture.CompiledSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiles the Java code blocks of the documentation pages, with the processor.
 *
 * <p>A block that declares a public class is compiled as a file of its own. The other blocks of a page are statements; they are compiled
 * in order as the body of one method, so that a block can use the variables of the blocks before it.
 */
class CodeBlocksTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^( *)```java\\n([\\s\\S]*?)^ *```");

    private static final String IMPORTS = """
            package guide;

            import dev.toolwave.annotations.*;
            import dev.toolwave.runtime.*;
            import java.time.*;
            import java.util.*;

            """;

    private static final String STATEMENTS = IMPORTS + """
            public class Statements {
                Toolwave toolwave;
                String response;

                String sendToWorker(String task) {
                    return task;
                }

                void run() throws Exception {
            %s
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"docs/guide.md"})
    void javaBlocks_compileWithoutErrors(String page) throws IOException {
        List<String> sources = new ArrayList<>();
        StringBuilder statements = new StringBuilder();
        for (String block : blocks(Files.readString(Path.of("..").resolve(page)))) {
            if (block.contains("public class ")) {
                sources.add(IMPORTS + block);
            } else {
                statements.append(block).append('\n');
            }
        }
        sources.add(STATEMENTS.formatted(statements));
        assertThat(sources).hasSizeGreaterThan(3);
        assertThat(CompiledSources.of(sources, List.of()).errors()).isEmpty();
    }

    private static List<String> blocks(String page) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            blocks.add(matcher.group(2).indent(-matcher.group(1).length()));
        }
        return blocks;
    }
}
