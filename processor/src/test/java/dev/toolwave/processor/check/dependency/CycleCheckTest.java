package dev.toolwave.processor.check.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.processor.Checked;
import dev.toolwave.processor.Tools;
import org.junit.jupiter.api.Test;

class CycleCheckTest {

    @Test
    void severalCyclesOfOneKnot_areOneErrorWithTheShortest() {
        Checked checked = Checked.of(Tools.in("LoopTools")
                .tool("a", tool -> tool.takes("x", "String", "b"))
                .tool("b", tool -> tool.takes("y", "String", "c"))
                .tool("c", tool -> tool.takes("z", "String", "a").takes("w", "String", "b")));

        assertThat(checked.texts()).containsExactly("""
                [TW120] dependency cycle: b -> c -> b
                  b(y)  <- c
                  c(w)  <- b  (closes the cycle)
                  Also: a -> b -> c -> a
                  Fix: remove one of these @DependsOn, or merge the tools
                  see https://github.com/toolwave/toolwave/blob/main/docs/problems.md#tw120""");
    }

    @Test
    void twoKnots_areTwoErrors() {
        Checked checked = Checked.of(Tools.in("LoopTools")
                .tool("a", tool -> tool.takes("x", "String", "b"))
                .tool("b", tool -> tool.takes("y", "String", "a"))
                .tool("c", tool -> tool.takes("x", "String", "d"))
                .tool("d", tool -> tool.takes("y", "String", "c")));

        assertThat(checked.codes()).containsExactly("TW120", "TW120");
    }
}
