package dev.toolwave.runtime.internal.profile;

import static dev.toolwave.runtime.internal.profile.Turns.eager;
import static dev.toolwave.runtime.internal.profile.Turns.skipped;
import static dev.toolwave.runtime.internal.profile.Turns.step;
import static dev.toolwave.runtime.internal.profile.Turns.waves;
import static dev.toolwave.runtime.internal.profile.Turns.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.Outcome.Reason;
import dev.toolwave.runtime.internal.json.Json;
import dev.toolwave.runtime.profile.RunProfile;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RenderingsTest {

    private static final String ODD = "</text>&\"'\n%%:;#{\u0000\ud800" + "x".repeat(100);

    private final RunProfile odd = waves(
            with(step(ODD, 1, 0, 10), Reason.UNKNOWN_TOOL, 1, false),
            step("title", 1, 0, 8),
            skipped("gantt", 2, 10, 0));

    @Test
    void gantt_marksTheCriticalPath() {
        Golden.check("trip.mmd", Turns.trip().toMermaid());
    }

    @Test
    void gantt_letsNoNameBecomeSyntax() {
        Golden.check("odd.mmd", odd.toMermaid());
    }

    @Test
    void gantt_staysUnderTheLimitOfMermaid() {
        assertThat(thousand().toMermaid()).hasSizeLessThan(50_000).contains("and 800 more");
    }

    @Test
    void shortSteps_keepALengthInTheGantt() {
        assertThat(waves(step("a", 1, 0, 0)).toMermaid()).endsWith(":crit, s0, 0, 1");
    }

    @Test
    void image_showsTheTurn() {
        Golden.check("trip.svg", Turns.trip().toSvg());
    }

    @Test
    void image_isWellFormed() throws Exception {
        Document image = xml(Turns.trip().toSvg());

        assertThat(image.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(image.getElementsByTagName("g").getLength()).isEqualTo(6);
    }

    @Test
    void image_letsNoNameBecomeMarkup() throws Exception {
        assertThat(xml(odd.toSvg()).getDocumentElement().getTextContent()).contains("</text>&\"'?%%:;#{??xxx");
    }

    @Test
    void imageOfManySteps_saysWhatItLeavesOut() throws Exception {
        Document image = xml(thousand().toSvg());

        assertThat(image.getElementsByTagName("g").getLength()).isEqualTo(200);
        assertThat(image.getDocumentElement().getTextContent()).contains("and 800 more");
    }

    @Test
    void trace_hasALaneForEachStepAtTheSameTime() {
        Golden.check("trip.json", Turns.trip().toTraceJson());
    }

    @Test
    void trace_readsBack() {
        List<Map<String, Object>> events = events(odd);

        assertThat(events).filteredOn("ph", "X").extracting("name").containsExactly(Labels.of(ODD), "title");
        assertThat(events).filteredOn("ph", "i").extracting("name").containsExactly("gantt");
        assertThat(events)
                .filteredOn("ph", "M")
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event).containsKeys("pid", "tid", "args"));
    }

    @Test
    void trace_writesMicrosecondsWithoutExponents() {
        assertThat(waves(step("a", 1, 0, 100_000_000L)).toTraceJson()).contains("\"dur\":100000000000.000,");
    }

    @Test
    void items_areDrawnBelowTheirTool() throws Exception {
        RunProfile turn = Turns.fanOut();

        Golden.check("fan-out.mmd", turn.toMermaid());
        Golden.check("fan-out.svg", turn.toSvg());
        Golden.check("fan-out.json", turn.toTraceJson());
        assertThat(xml(turn.toSvg()).getElementsByTagName("g").getLength()).isEqualTo(3 + 6);
        assertThat(events(turn))
                .filteredOn(event -> "item".equals(event.get("cat")))
                .hasSize(6)
                .extracting("tid")
                .doesNotContain(1);
    }

    @Test
    void emptyTurn_rendersEverywhere() throws Exception {
        assertThat(waves().toMermaid()).startsWith("gantt\n    title Turn: 0 calls");
        assertThat(xml(waves().toSvg()).getElementsByTagName("g").getLength()).isZero();
        assertThat(events(waves())).extracting("ph").containsOnly("M");
    }

    private static RunProfile thousand() {
        return eager(IntStream.range(0, 1_000)
                .mapToObj(i -> step("aToolWithQuiteALongName", 1, 0, 10))
                .toArray(RunProfile.Step[]::new));
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @SuppressWarnings("unchecked") // of a text that the assertions are about
    private static List<Map<String, Object>> events(RunProfile turn) {
        Map<String, Object> trace = (Map<String, Object>) Json.read(turn.toTraceJson());
        assertThat(trace).containsOnlyKeys("displayTimeUnit", "traceEvents");
        return (List<Map<String, Object>>) trace.get("traceEvents");
    }
}
