package dev.toolwave.processor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.catalogue.MarkedSources.Mark;
import dev.toolwave.processor.fixture.EclipseBuild;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler reports the same problems as javac, each with a file and a line. */
class EclipseCatalogueTest {

    private static final Pattern CODE = Pattern.compile("\\[(TW\\d+)]");

    /**
     * Lines that differ. Eclipse's compiler has no position for records, what is in them, and constants of enums, so the problem is
     * printed at the class around them.
     */
    private static final Map<String, Map<Long, Long>> OTHER_LINES = Map.of(
            "TW210", Map.of(7L, 6L),
            "TW212", Map.of(8L, 7L),
            "TW213", Map.of(10L, 7L, 18L, 15L),
            "TW218", Map.of(13L, 12L),
            "TW220", Map.of(7L, 6L));

    /** Lines that are not reported, since the processor does not find annotations of record components in Eclipse's compiler. */
    private static final Map<String, Set<Long>> UNREPORTED_LINES = Map.of("TW107-elsewhere", Set.of(17L));

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @MethodSource("dev.toolwave.processor.catalogue.CatalogueTest#marked")
    void mistake_isReportedAsByJavac(MarkedSources sources) {
        EclipseBuild.Result result = new EclipseBuild(scratch.resolve("eclipse"))
                .compile(sources.files(), sources.library(scratch), sources.options());

        assertThat(result.diagnostics().stream().flatMap(EclipseCatalogueTest::mark))
                .as(result.report())
                .containsExactlyInAnyOrderElementsOf(sources.marks().stream()
                        .filter(mark -> !UNREPORTED_LINES
                                .getOrDefault(sources.name(), Set.of())
                                .contains(mark.line()))
                        .map(mark -> line(mark, sources))
                        .toList());
    }

    /** Returns the mark without its column, which differs between the compilers. */
    private static Mark line(Mark mark, MarkedSources sources) {
        long line = OTHER_LINES.getOrDefault(sources.name(), Map.of()).getOrDefault(mark.line(), mark.line());
        return new Mark(mark.file(), line, 0, mark.code());
    }

    private static Stream<Mark> mark(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher code = CODE.matcher(diagnostic.getMessage(null));
        if (!code.find()) {
            return Stream.empty();
        }
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "none" : source.getName().replaceFirst(".*/", "");
        return Stream.of(new Mark(file, diagnostic.getLineNumber(), 0, code.group(1)));
    }
}
