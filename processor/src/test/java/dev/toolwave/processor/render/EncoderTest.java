package dev.toolwave.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toolwave.runtime.spi.ToolsetBinding;
import org.junit.jupiter.api.Test;

class EncoderTest {

    @Test
    void objects_areWrittenWithoutWhatIsAbsent() throws Exception {
        assertThat(written("""
                public record Point(int x, Integer y, Optional<String> label, OptionalInt z) {}
                /** a */ @Tool public Point give() { return new Point(1, null, Optional.empty(), OptionalInt.of(3)); }
                """))
                .isEqualTo(
                        "beginObject; name x; number 1; name y; null; name label; string null; name z; number 3; endObject");
    }

    @Test
    void unions_startWithTheirDiscriminator() throws Exception {
        assertThat(written("""
                public sealed interface Shape {}
                public record Circle(double radius) implements Shape {}
                public record Square(double side) implements Shape {}
                /** a */ @Tool public List<Shape> give() { return List.of(new Square(2), new Circle(1)); }
                """))
                .isEqualTo("beginArray; "
                        + "beginObject; name type; string square; name side; number 2.0; endObject; "
                        + "beginObject; name type; string circle; name radius; number 1.0; endObject; "
                        + "endArray");
    }

    @Test
    void maps_areWrittenWithTheirKeysAsTexts() throws Exception {
        assertThat(written("""
                public enum Unit { @JsonProperty("m") METRE }
                /** a */ @Tool public Map<Unit, Map<Integer, Boolean>> give() { return Map.of(Unit.METRE, Map.of(1, true)); }
                """)).isEqualTo("beginObject; name m; beginObject; name 1; bool true; endObject; endObject");
    }

    @Test
    void null_isWrittenAsNull() throws Exception {
        assertThat(written("/** a */ @Tool public Integer give() { return null; }"))
                .isEqualTo("null");
        assertThat(written("/** a */ @Tool public List<String> give() { return null; }"))
                .isEqualTo("null");
        assertThat(written("/** a */ @Tool public Currency give() { return null; }"))
                .isEqualTo("null");
    }

    @Test
    void texts_areWrittenInTheirOwnForm() throws Exception {
        assertThat(written("/** a */ @Tool public Locale give() { return Locale.UK; }"))
                .isEqualTo("string en-GB");
        assertThat(written("/** a */ @Tool public char give() { return 'x'; }")).isEqualTo("text x");
        assertThat(written("/** a */ @Tool public Number give() { return 1.5; }"))
                .isEqualTo("number 1.5");
        assertThat(written("/** a */ @Tool public ToolContent give() { return new ToolContent.Text(\"x\"); }"))
                .isEqualTo("content Text[text=x]");
    }

    private static String written(String members) throws Exception {
        ToolsetBinding tools = Calls.toolset(Rendering.ofTools(members));
        return Calls.written(tools, 0, Calls.invoke(Calls.typed(tools, "give"), 0));
    }
}
