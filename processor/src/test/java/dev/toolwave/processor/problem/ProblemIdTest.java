package dev.toolwave.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.toolwave.processor.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemIdTest {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    @ParameterizedTest
    @EnumSource(ProblemId.class)
    void everyProblem_hasASectionWithAnExample(ProblemId id) throws IOException {
        String page = Files.readString(PAGE);

        int start = page.indexOf("### " + id.code() + "\n");
        assertThat(start).as("heading of %s", id.code()).isPositive();
        int end = page.indexOf("\n## ", start);
        int next = page.indexOf("\n### ", start);
        String section =
                page.substring(start, Math.min(end < 0 ? page.length() : end, next < 0 ? page.length() : next));
        assertThat(section).contains("```", id.code());
    }

    @Test
    void everySection_isAboutAProblem() throws IOException {
        List<String> codes = Stream.of(ProblemId.values()).map(ProblemId::code).toList();

        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4)))
                .containsExactlyElementsOf(codes);
    }

    @Test
    void codes_areUnique() {
        assertThat(ProblemId.values()).extracting(ProblemId::code).doesNotHaveDuplicates();
    }

    @Test
    void lines_areFactThenRemedyThenPage() {
        assertThat(ProblemId.SELF_DEPENDENCY.lines("refine(text)", "\"refine\""))
                .containsExactly(
                        "[TW106] refine(text): a tool cannot depend on itself",
                        "  Fix: remove \"refine\" from @DependsOn, and iterate inside the method or let the model call the tool again",
                        "  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw106");
    }

    @Test
    void list_fillsAsManyLinesAsItHas() {
        assertThat(Wording.fill("a\n- %s\nb", List.of("x", "y"))).containsExactly("a", "- x", "- y", "b");
        assertThat(Wording.fill("a\n- %s\nb", List.of())).containsExactly("a", "b");
    }

    @Test
    void emptyFact_leavesItsLineOut() {
        assertThat(Wording.fill("a\n%s\n%s: %s", "", "b", "")).containsExactly("a", "b: ");
    }

    @Test
    void wrongNumberOfFacts_isOurOwnMistake() {
        assertThatThrownBy(() -> Wording.fill("%s and %s", "one")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wording.fill("%s", "one", "two")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyErrors_stopTheGeneration() {
        Problems problems = new Problems();
        problems.add(ProblemId.NO_DESCRIPTION, Origin.NOWHERE, "buy");
        assertThat(problems.hasErrors()).isFalse();

        problems.add(ProblemId.SELF_DEPENDENCY, Origin.NOWHERE, "buy(x)", "buy");
        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.errors()).isEqualTo(1);
        assertThat(problems.all())
                .extracting(Problem::headline)
                .containsExactly(
                        "[TW202] buy: the tool has no description for the model",
                        "[TW106] buy(x): a tool cannot depend on itself");
    }
}
