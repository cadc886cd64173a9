package dev.toolwave.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.toolwave.processor.fixture.SampleTools;
import dev.toolwave.runtime.Outcome;
import dev.toolwave.runtime.ToolCall;
import dev.toolwave.runtime.ToolResult;
import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the tests of LangChain4j (1.19) ask of a call, with our stance. L57 (immediate return) belongs to a chat loop; L55's
 * repair of broken JSON is not offered.
 */
class LangChain4jDispatchCasesTest {

    private static SampleTools tools;

    @BeforeAll
    static void compile() {
        tools = SampleTools.of("""
                public enum Size { A, B, MID }
                public record Point(int x, @Nullable String label) {}
                @Tool("t") public byte theByte(byte v) { return v; }
                @Tool("t") public Short theShort(Short v) { return v; }
                @Tool("t") public int theInt(int v) { return v; }
                @Tool("t") public Long theLong(long v) { return v; }
                @Tool("t") public BigInteger theBigInteger(BigInteger v) { return v; }
                @Tool("t") public float theFloat(float v) { return v; }
                @Tool("t") public double theDouble(double v) { return v; }
                @Tool("t") public BigDecimal theBigDecimal(BigDecimal v) { return v; }
                @Tool("t") public boolean theBoolean(boolean v) { return v; }
                @Tool("t") public Size theEnum(Size v) { return v; }
                @Tool("t") public int theList(List<Integer> v) { return v.stream().mapToInt(Integer::intValue).sum(); }
                @Tool("t") public Map<String, Integer> theMap(Map<String, Integer> v) { return v; }
                @Tool("t") public Set<Size> theSet(Set<Size> v) { return v; }
                @Tool("t") public Point theRecord(Point v) { return v; }
                @Tool("t") public String theOptional(Optional<String> v) { return v.orElse("absent"); }
                @Tool("t") public String fails(boolean explained) {
                    if (explained) { throw new ToolException("no such city"); }
                    throw new IllegalStateException("password is 1234");
                }
                @Tool("t") public void nothing() {}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"theByte", "theShort", "theInt", "theLong", "theBigInteger"})
    void L36_everyIntegralType_takesLosslessFraction(String tool) {
        assertThat(tools.text(tool, "{\"v\":1.0}")).isEqualTo("1");
        assertThat(tools.text(tool, "{\"v\":1e1}")).isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theByte", "theShort", "theInt", "theLong", "theBigInteger"})
    void L37_everyIntegralType_refusesFraction(String tool) {
        assertThat(tools.refusal(tool, "{\"v\":1.5}")).contains("/v", "integer", "1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "theByte, -128, 127",
        "theShort, -32768, 32767",
        "theInt, -2147483648, 2147483647",
        "theLong, -9223372036854775808, 9223372036854775807"
    })
    void L38_everyIntegralType_takesItsLimitsAndNothingBeyond(String tool, String least, String most) {
        assertThat(tools.text(tool, "{\"v\":" + least + "}")).isEqualTo(least);
        assertThat(tools.text(tool, "{\"v\":" + most + "}")).isEqualTo(most);
        assertThat(tools.refusal(tool, "{\"v\":" + new BigInteger(least).subtract(BigInteger.ONE) + "}"))
                .contains("/v");
        assertThat(tools.refusal(tool, "{\"v\":" + new BigInteger(most).add(BigInteger.ONE) + "}"))
                .contains("/v");
    }

    @Test
    void L39_floatBeyondItsRange_isRefused() {
        assertThat(tools.refusal("theFloat", "{\"v\":5.1e38}")).contains("/v");
        assertThat(tools.refusal("theDouble", "{\"v\":1e400}")).contains("/v");
    }

    @Test
    void L40_longBeyondDoublePrecision_isExact() {
        assertThat(tools.text("theLong", "{\"v\":9007199254740993}")).isEqualTo("9007199254740993");
    }

    @Test
    void L41_bigNumbers_keepEveryDigit() {
        assertThat(tools.text("theBigInteger", "{\"v\":9223372036854775817}")).isEqualTo("9223372036854775817");
        assertThat(tools.text("theBigDecimal", "{\"v\":0.1}")).isEqualTo("0.1");
        assertThat(tools.text("theBigDecimal", "{\"v\":1234567890.123456789}")).isEqualTo("1234567890.123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theInt", "theDouble"})
    void L42_wordForANumber_isRefused(String tool) {
        assertThat(tools.refusal(tool, "{\"v\":\"abc\"}")).contains("/v", "abc");
    }

    @Test
    void L43_numberInAText_isTaken() {
        assertThat(tools.text("theDouble", "{\"v\":\"1.1\"}")).isEqualTo("1.1");
    }

    @Test
    void L44_truthValueInAText_isTakenButANumberIsNot() {
        assertThat(tools.text("theBoolean", "{\"v\":\"true\"}")).isEqualTo("true");
        assertThat(tools.refusal("theBoolean", "{\"v\":1}")).contains("/v");
    }

    @Test
    void L45_unknownConstant_isRefusedWithTheKnownOnes() {
        assertThat(tools.refusal("theEnum", "{\"v\":\"D\"}")).contains("A, B, MID", "D");
    }

    @Test
    void L46_constantInLowerCase_isTakenInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(tools.text("theEnum", "{\"v\":\"mid\"}")).contains("MID");
            assertThat(tools.text("theEnum", "{\"v\":\"a\"}")).contains("A");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void L47_elementsAreConverted() {
        assertThat(tools.text("theList", "{\"v\":[1.0,2.0]}")).isEqualTo("3");
        assertThat(tools.text("theMap", "{\"v\":{\"A\":1.0}}")).isEqualTo("{\"A\":1}");
        assertThat(tools.text("theSet", "{\"v\":[\"B\",\"a\"]}")).isEqualTo("[\"B\",\"A\"]");
    }

    @Test
    void L48_object_becomesTheRecordAndNeedsItsPrimitives() {
        assertThat(tools.text("theRecord", "{\"v\":{\"x\":1,\"label\":\"a\"}}")).isEqualTo("{\"x\":1,\"label\":\"a\"}");
        assertThat(tools.refusal("theRecord", "{\"v\":{\"label\":\"a\"}}")).contains("/v/x");
    }

    @Test
    void L49_missingObject_isRefusedByName() {
        assertThat(tools.refusal("theRecord", "{}")).contains("/v");
    }

    @Test
    void L50_missingPrimitive_isRefusedByNameAndTool() {
        assertThat(tools.refusal("theInt", "{}")).contains("/v", "theInt");
    }

    @Test
    void L51_optional_isPresentOrEmpty() {
        assertThat(tools.text("theOptional", "{\"v\":\"x\"}")).isEqualTo("x");
        assertThat(tools.text("theOptional", "{}")).isEqualTo("absent");
        assertThat(tools.text("theOptional", "{\"v\":null}")).isEqualTo("absent");
    }

    @Test
    void L52_toolThatThrows_explainsItselfOnlyOnPurpose() {
        ToolResult explained = tools.call("fails", "{\"explained\":true}");
        assertThat(explained.isError()).isTrue();
        assertThat(explained.text()).contains("no such city");
        ToolResult unexpected = tools.call("fails", "{\"explained\":false}");
        assertThat(unexpected.isError()).isTrue();
        assertThat(unexpected.text()).contains("IllegalStateException").doesNotContain("1234");
    }

    @Test
    void L53_void_isAStableText() {
        assertThat(tools.text("nothing", "{}")).isEqualTo("{\"ok\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"v\":", "v=1", "{\"v\":1}}", "{\"v\":1} {}", "[1]", "\"v\"", "{v:1}", "{'v':1}"})
    void L54_malformedJson_isAResultAndNoException(String json) {
        tools.refusal("theInt", json);
    }

    @Test
    void L55_trailingCommaIsRefused_andAnObjectInATextIsReadOnce() {
        tools.refusal("theInt", "{\"v\":1,}");
        assertThat(tools.text("theRecord", "{\"v\":\"{\\\"x\\\":1}\"}")).isEqualTo("{\"x\":1}");
        tools.refusal("theRecord", "{\"v\":\"\\\"{\\\\\\\"x\\\\\\\":1}\\\"\"}");
    }

    @Test
    void L56_unknownTool_isAResultWithTheKnownNames() {
        ToolResult result = tools.call("theInteger", "{}");
        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.NotOk.class,
                        notOk -> assertThat(notOk.reason()).isEqualTo(Outcome.Reason.UNKNOWN_TOOL));
        assertThat(result.text()).contains("theInt");
    }

    @Test
    void L58_twoCallsOfOneTool_areAnsweredInTheirOrder() {
        assertThat(tools.run(new ToolCall("1", "theInt", "{\"v\":1}"), new ToolCall("2", "theInt", "{\"v\":2}")))
                .extracting(ToolResult::callId, ToolResult::text)
                .containsExactly(tuple("1", "1"), tuple("2", "2"));
    }
}
