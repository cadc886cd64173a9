package dev.toolwave.processor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.toolwave.processor.catalogue.MarkedSources.Mark;
import dev.toolwave.processor.problem.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an author reads about every mistake there is: all of it, in order, each where it stands. {@code -Dgolden.update=true} writes
 * the texts anew, but not the marks.
 */
class CatalogueTest {

    private static final Path PROBLEMS = Path.of("src/test/resources/problems");
    private static final Pattern CODE = Pattern.compile("\\[(TW\\d+)]");

    private static final Path PAGE = Path.of("..", "docs", "problems.md");
    private static final Pattern HEADING = Pattern.compile("^###+ (TW\\d+)$", Pattern.MULTILINE);

    /** What is told when a program runs, where nothing in the source is wrong, or of thousands of lines: the test that shows it. */
    private static final Map<String, String> SHOWN_ELSEWHERE = Map.of(
            "TW208", "dev.toolwave.processor.modules.LargeClassTest#moreToolsThanAClassFileHolds_areToldOf",
            "TW181",
                    "dev.toolwave.processor.modules.OtherModuleTest#upstreamThatWasChangedLater_isToldWhenTheRuntimeIsBuilt",
            "TW250", "dev.toolwave.processor.OptionCheckTest#misspeltValues_areToldOnceForAllClasses",
            "TW902", "dev.toolwave.processor.ToolProcessorTest#fullDisk_isNoFaultOfOurs",
            "TW901", "dev.toolwave.processor.ToolProcessorTest#failureOfOurs_isReportedAtTheClassWithWhatToDo");

    @TempDir
    private Path scratch;

    /** The page explains all that the processor can say, and nothing that nobody has seen. */
    @TestFactory
    Stream<DynamicTest> everyHeading_isShownByATest() throws IOException {
        return HEADING.matcher(Files.readString(PAGE))
                .results()
                .map(heading -> heading.group(1))
                .map(code -> DynamicTest.dynamicTest(
                        code, () -> assertThat(isShown(code)).isTrue()));
    }

    private static boolean isShown(String code) throws IOException, ReflectiveOperationException {
        String shownBy = SHOWN_ELSEWHERE.get(code);
        if (shownBy != null) {
            String[] method = shownBy.split("#", -1);
            return Class.forName(method[0]).getDeclaredMethod(method[1]).isAnnotationPresent(Test.class);
        }
        return MarkedSources.in(PROBLEMS).stream()
                        .anyMatch(sources -> sources.code().equals(code))
                || Files.readString(PAGE).contains("# " + code + "\n\n**Reserved.**");
    }

    @ParameterizedTest
    @MethodSource("problemsOfSources")
    void everyProblem_hasAMarkedSource(ProblemId id) {
        assertThat(MarkedSources.in(PROBLEMS))
                .filteredOn(sources -> sources.code().equals(id.code()))
                .isNotEmpty()
                .allSatisfy(sources ->
                        assertThat(sources.marks()).extracting(Mark::code).contains(id.code()));
    }

    static List<ProblemId> problemsOfSources() {
        return Stream.of(ProblemId.values())
                .filter(id -> !SHOWN_ELSEWHERE.containsKey(id.code()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("marked")
    void mistake_isToldWhereItStands(MarkedSources sources) throws IOException {
        Compilation compilation = sources.compile(scratch);

        String told =
                compilation.diagnostics().stream().map(CatalogueTest::text).collect(Collectors.joining());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(sources.expected(), told);
        }
        assertThat(told).isEqualTo(Files.readString(sources.expected()));
        assertThat(compilation.diagnostics().stream().flatMap(CatalogueTest::mark))
                .containsExactlyInAnyOrderElementsOf(sources.marks());
    }

    static List<MarkedSources> marked() {
        return MarkedSources.in(PROBLEMS);
    }

    private static Stream<Mark> mark(Diagnostic<? extends JavaFileObject> diagnostic) {
        Matcher code = CODE.matcher(message(diagnostic));
        return code.find()
                ? Stream.of(new Mark(
                        file(diagnostic), diagnostic.getLineNumber(), diagnostic.getColumnNumber(), code.group(1)))
                : Stream.empty();
    }

    /** Returns a diagnostic as javac prints it, and the column: the source with a caret stands below the first line. */
    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = switch (diagnostic.getKind()) {
            case ERROR -> "error: ";
            case WARNING, MANDATORY_WARNING -> "warning: ";
            case NOTE, OTHER -> "Note: ";
        };
        List<String> lines = message(diagnostic).lines().toList();
        StringBuilder text = new StringBuilder();
        if (diagnostic.getSource() != null) {
            text.append(
                    "%s:%d:%d: ".formatted(file(diagnostic), diagnostic.getLineNumber(), diagnostic.getColumnNumber()));
        }
        text.append(kind).append(lines.get(0)).append('\n').append(excerpt(diagnostic));
        lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String excerpt(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getPosition() == Diagnostic.NOPOS) {
            return "";
        }
        try {
            String line = diagnostic
                    .getSource()
                    .getCharContent(false)
                    .toString()
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElseThrow();
            return line + '\n' + " ".repeat((int) diagnostic.getColumnNumber() - 1) + "^\n";
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
        String name = Objects.requireNonNull(diagnostic.getSource(), message(diagnostic))
                .getName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }
}
