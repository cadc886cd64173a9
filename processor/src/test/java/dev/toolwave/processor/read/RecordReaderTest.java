package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {

    @Test
    void record_hasItsComponents() {
        assertThat(argument("Trip", """
                        /** A trip.
                         * @param city where to
                         * @param day when */
                        record Trip(String city, LocalDate day, Optional<Integer> budget) {}
                        """))
                .isEqualTo("x: Trip'A trip.'{city: STRING 'where to' city(), day: LOCAL_DATE 'when' day(), "
                        + "budget?: OPTIONAL[INT] budget()}");
    }

    @Test
    void componentAnnotations_areRead() {
        assertThat(argument("Trip", """
                        record Trip(
                                @Param(value = "where to", name = "town", examples = {"Oslo", "Bonn"}) String city,
                                @JsonProperty(value = "n", defaultValue = "2") int nights,
                                @JsonPropertyDescription("why") @org.jspecify.annotations.Nullable String reason,
                                @Size(min = 1, max = 3) List<@NotBlank String> tags) {}
                        """))
                .isEqualTo("x: Trip{town=city: STRING 'where to' examples Oslo,Bonn city(), "
                        + "n=nights: INT default '2' nights(), reason?: STRING 'why' reason(), "
                        + "tags: LIST[STRING[size>=1, /\\S/]][size>=1, size<=3] tags()}");
    }

    @Test
    void genericRecord_isResolvedAtItsUse() {
        assertThat(argument("Box<Box<String>>", "record Box<T>(T value, List<T> more) {}"))
                .isEqualTo(
                        "x: Box_Box_String{value: Box_String{value: STRING value(), more: LIST[STRING] more()} value(), "
                                + "more: LIST[Box_String{value: STRING value(), more: LIST[STRING] more()}] more()}");
    }

    @Test
    void equalSimpleNames_areNumberedInOrder() {
        assertThat(
                        argument(
                                "Both",
                                "record Both(One.Item a, Two.Item b, One.Item c) {} "
                                        + "static class One { record Item(int x) {} } static class Two { record Item(int y) {} }"))
                .isEqualTo("x: Both{a: Item{x: INT x()} a(), b: Item_2{y: INT y()} b(), c: Item{x: INT x()} c()}");
    }

    @Test
    void ignoredComponent_makesTheRecordAResultOnly() {
        assertThat(argument("User", "record User(String name, @JsonIgnore String password) {}"))
                .isEqualTo(
                        "x: User never (its constructor needs 'password', which an annotation keeps out of JSON){name: STRING name()}");
    }

    @Test
    void namingStrategy_isHonoured() {
        assertThat(argument(
                        "Trip",
                        "@com.fasterxml.jackson.databind.annotation.JsonNaming("
                                + "com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class) "
                                + "record Trip(int firstDay, @JsonProperty(\"lastDay\") int last) {}"))
                .isEqualTo("x: Trip{first_day=firstDay: INT firstDay(), lastDay=last: INT last()}");
    }

    @Test
    void recordFromAClassFile_keepsItsNames(@TempDir Path classes) {
        Reading kept = Reading.of(
                "Kept", "public record Kept(String name, @Param(\"how big\") Optional<@Min(1) Integer> size) {}");

        assertThat(Reading.ofTools("@Tool void a(Kept x) {}")
                        .withClassFilesOf(kept, classes)
                        .argument())
                .startsWith("x: Kept{name: STRING name(), size?: OPTIONAL[INT")
                .endsWith("'how big' size()}");
    }

    @Test
    void recordWithTextForm_isAText() {
        assertThat(argument(
                        "Code",
                        "record Code(String value) { @JsonCreator static Code of(String text) { return new Code(text); } "
                                + "@JsonValue public String value() { return value; } }"))
                .isEqualTo("x: text(Code of/value)");
    }

    private static String argument(String java, String types) {
        return Reading.ofTools("@Tool void a(" + java + " x) {}\n" + types).argument();
    }
}
