package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeanReaderTest {

    @Test
    void settersAndPublicFields_areProperties() {
        assertThat(argument("Trip", """
                        static class Trip {
                            /** Where to. */
                            private String city;
                            public int nights;
                            public static int made;
                            public final int fixed = 1;
                            transient int cached;
                            @JsonIgnore public String secret;
                            private boolean open;
                            public String getCity() { return city; }
                            public void setCity(String city) { this.city = city; }
                            public boolean isOpen() { return open; }
                            public void setOpen(boolean open) { this.open = open; }
                            public void setPassword(String password) {}
                            public int getCached() { return cached; }
                            public String getURL() { return ""; }
                        }
                        """))
                .isEqualTo(
                        "x: Trip by setters{city: STRING 'Where to.' getCity()/setCity(), nights: INT nights/nights, "
                                + "fixed: INT fixed/-, open: BOOLEAN isOpen()/setOpen(), password: STRING -/setPassword(), "
                                + "URL: STRING getURL()/-}");
    }

    @Test
    void inheritedProperties_comeFirst() {
        assertThat(
                        argument(
                                "Trip",
                                "static class Base<T> { public T id; } static class Trip extends Base<Long> { public int day; }"))
                .isEqualTo("x: Trip by setters{id: LONG id/id, day: INT day/day}");
    }

    @Test
    void onlyConstructor_takesTheProperties() {
        assertThat(argument("Trip", """
                        static final class Trip {
                            private final String city; private final int day;
                            /** @param city where to */
                            Trip(String city, @Param("when") int day) { this.city = city; this.day = day; }
                            public String getCity() { return city; }
                            public int day() { return day; }
                            public String getLabel() { return city + day; }
                        }
                        """))
                .isEqualTo("x: Trip{city: STRING 'where to' getCity(), day: INT 'when' day(), "
                        + "label: STRING getLabel()/-}");
    }

    @Test
    void creator_isPreferred() {
        assertThat(argument("Trip", """
                        static final class Trip {
                            public String city;
                            public Trip() {}
                            @JsonCreator static Trip make(@JsonProperty("town") String city) { return new Trip(); }
                        }
                        """)).isEqualTo("x: Trip by make{town=city: STRING city}");
    }

    @Test
    void creatorWithoutParameters_leavesThePropertiesToSetters() {
        assertThat(argument("Trip", "static class Trip { public int day; @JsonCreator Trip() {} Trip(int day) {} }"))
                .isEqualTo("x: Trip by setters{day: INT day/day}");
    }

    @Test
    void factoryWithoutParameters_isNoCreator() {
        assertThat(argument(
                        "Trip",
                        "static class Trip { public int day; @JsonCreator static Trip make() { return null; } }"))
                .isEqualTo("x: Trip never (its @JsonCreator takes no properties){day: INT day}");
    }

    @Test
    void severalConstructors_cannotBeChosenFrom() {
        assertThat(argument("Trip", "static class Trip { public int a; Trip(int a) {} Trip(int a, int b) {} }"))
                .isEqualTo("x: Trip never (it has several constructors and none has @JsonCreator){a: INT a}");
    }

    @Test
    void interface_isAResultOnly() {
        assertThat(argument(
                        "Trip", "interface Trip extends Named { int getDay(); } interface Named { String getName(); }"))
                .isEqualTo("x: Trip never (it has no constructor that can be called)"
                        + "{name: STRING getName(), day: INT getDay()}");
    }

    @Test
    void classWithoutSetters_cannotBeMade() {
        assertThat(argument("Trip", "static class Trip { public int getDay() { return 1; } }"))
                .isEqualTo("x: Trip never (it has neither setters nor public fields){day: INT getDay()}");
    }

    @Test
    void classWithoutProperties_isRefused() {
        assertThat(argument("Trip", "static class Trip { private int day; int day() { return day; } }"))
                .startsWith("x: !x: Trip has no properties; ");
    }

    @Test
    void getterAndSetterOfDifferentTypes_areTwoProperties() {
        assertThat(argument(
                        "Trip",
                        "static class Trip { public Optional<String> getNote() { return null; } "
                                + "public void setNote(String note) {} }"))
                .isEqualTo("x: Trip by setters{note: STRING -/setNote(), note?: OPTIONAL[STRING] getNote()/-}");
    }

    @Test
    void classFileWithoutParameterNames_cannotBeMade(@TempDir Path classes) {
        Reading lost = Reading.of(
                "Lost", "public class Lost { public Lost(String name) {} public String getName() { return null; } }");

        assertThat(Reading.ofTools("@Tool void a(Lost x) {}")
                        .withClassFilesOf(lost, classes)
                        .argument())
                .isEqualTo("x: Lost never (its class file does not have the parameters' names; "
                        + "compile it with -parameters){name: STRING getName()}");
    }

    @Test
    void ignoredProperties_areLeftOut() {
        assertThat(argument("Trip", "@JsonIgnoreProperties({\"b\"}) static class Trip { public int a; public int b; }"))
                .isEqualTo("x: Trip by setters{a: INT a/a}");
    }

    @Test
    void propertyNamedAsAKeyword_hasAnotherNameInJava() {
        assertThat(argument(
                        "Trip",
                        "static class Trip { public int getDefault() { return 1; } public void setDefault(int d) {} }"))
                .isEqualTo("x: Trip by setters{default=default_: INT getDefault()/setDefault()}");
    }

    @Test
    void textThatNobodyCanGet_isRefused() {
        assertThat(
                        argument(
                                "Code",
                                "static class Code { @JsonCreator Code(String text) {} @JsonValue private String text() { return \"\"; } }"))
                .isEqualTo("x: !x: its text with @JsonValue is private; make it public");
    }

    @Test
    void classMadeOfAText_isAText() {
        assertThat(argument(
                        "Code",
                        "static final class Code { public static Code of(String text) { return new Code(); } "
                                + "@Override public String toString() { return \"\"; } }"))
                .isEqualTo("x: text(Code of/toString)");
    }

    @Test
    void creatorOfOneText_isAText() {
        assertThat(argument(
                        "Code",
                        "static final class Code { private final String text; "
                                + "@JsonCreator Code(String text) { this.text = text; } "
                                + "@JsonValue public String text() { return text; } }"))
                .isEqualTo("x: text(Code new/text)");
    }

    @Test
    void textFactoryWithoutAWayBack_isNoText() {
        assertThat(
                        argument(
                                "Code",
                                "static class Code { public String value; public static Code of(String text) { return null; } }"))
                .isEqualTo("x: Code by setters{value: STRING value/value}");
    }

    @Test
    void textFactoryThatThrowsMoreThanExceptions_isNoText() {
        assertThat(argument(
                        "Code",
                        "static class Code { public String value; public static Code parse(String text) throws Throwable "
                                + "{ return null; } @Override public String toString() { return value; } }"))
                .isEqualTo("x: Code by setters{value: STRING value/value}");
    }

    private static String argument(String java, String types) {
        return Reading.ofTools("@Tool void a(" + java + " x) {}\n" + types).argument();
    }
}
