package dev.toolwave.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceWriterTest {

    private static final String LONG = "x".repeat(60);

    @Test
    void blocks_areIndented() {
        Code code = Code.builder()
                .beginControlFlow("if ($L)", "a")
                .addStatement("b()")
                .nextControlFlow("else")
                .beginControlFlow("while (c)")
                .addStatement(Code.of("d()"))
                .endControlFlow()
                .endControlFlow()
                .build();

        assertThat(code).hasToString("""
                if (a) {
                    b();
                } else {
                    while (c) {
                        d();
                    }
                }
                """);
    }

    @Test
    void laterLinesOfAStatement_areTwoLevelsDeeper() {
        Code code = Code.builder()
                .beginControlFlow("for (;;)")
                .addStatement("a(\nb,\n$>c$<)")
                .addStatement("d()")
                .endControlFlow()
                .build();

        assertThat(code).hasToString("""
                for (;;) {
                    a(
                            b,
                                c);
                    d();
                }
                """);
    }

    @Test
    void emptyLines_haveNoIndentation() {
        assertThat(Code.of("{$>\na\n\nb\n$<}")).hasToString("{\n    a\n\n    b\n}");
    }

    @Test
    void javadoc_hasAStarOnEachLine() {
        Code comment = Code.javadoc(Code.of("Tells of {@link $T}.\n\n@return it\n", String.class));

        assertThat(Code.of("{\n$>$L$<}", comment)).hasToString("""
                {
                    /**
                     * Tells of {@link java.lang.String}.
                     *
                     * @return it
                     */
                }""");
    }

    @Test
    void lineOfAHundredColumns_isNotBroken() {
        String rest = "y".repeat(39);

        assertThat(Code.of("$L$W$L", LONG, rest)).hasToString(LONG + " " + rest);
        assertThat(Code.of("$L$Z$L", LONG, rest + "y")).hasToString(LONG + rest + "y");
    }

    @Test
    void longerLine_isBrokenAtItsLastSpaceBeforeThat() {
        assertThat(Code.of("{\n$>a$W$L,$W$L$W$L\n$<}", LONG, "y".repeat(20), "z".repeat(20)))
                .hasToString("{\n    a " + LONG + ", " + "y".repeat(20) + "\n            " + "z".repeat(20) + "\n}");
    }

    @Test
    void longerLine_isBrokenWhereNothingStands() {
        assertThat(Code.of("$L$Z.$L()", LONG, LONG)).hasToString(LONG + "\n        ." + LONG + "()");
    }

    @Test
    void spaceAfterAPlaceToBreak_isKept() {
        assertThat(Code.of("$L$Z $L", LONG, LONG)).hasToString(LONG + "\n         " + LONG);
    }

    @Test
    void brokenLine_isBrokenAgainWhereTheRestIsTooLong() {
        assertThat(Code.of("$L$W$L$W$L", LONG, LONG, LONG)).hasToString(LONG + ("\n        " + LONG).repeat(2));
    }

    @Test
    void textWithoutAPlaceToBreak_staysOnItsLine() {
        assertThat(Code.of("a$Wb\n$L$L", LONG, LONG)).hasToString("a b\n" + LONG + LONG);
    }

    @Test
    void textBlock_isIndentedAsTheLinesAroundIt() {
        StringLiteral block = new StringLiteral("\"\"\"\na\\\nb\"\"\"");

        assertThat(Code.builder().addStatement("return $L", block).build())
                .hasToString("return \"\"\"\n        a\\\n        b\"\"\";\n");
    }
}
