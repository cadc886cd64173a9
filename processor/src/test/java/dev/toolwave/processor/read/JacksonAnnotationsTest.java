package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every annotation of Jackson is followed, or its type is refused. */
class JacksonAnnotationsTest {

    @Test
    void getters_areMatchedByTheirJsonName() {
        assertThat(argument("User", """
                        static class User {
                            @JsonCreator User(@JsonProperty("user_name") String name, @JsonProperty("age") int years) {}
                            @JsonProperty("user_name") public String getUserName() { return ""; }
                            public int getAge() { return 0; }
                        }
                        """))
                .isEqualTo("x: User{user_name=name: STRING getUserName(), age=years: INT getAge()}");
    }

    @Test
    void parameterThatIsNamedUnlikeItsGetter_leavesTheGetterToResults() {
        assertThat(argument("Hits", "static class Hits { Hits(String raw) {} public int getCount() { return 1; } }"))
                .isEqualTo("x: Hits{raw: STRING -, count: INT getCount()/-}");
    }

    @Test
    void writeOnly_isNotWritten() {
        assertThat(
                        argument(
                                "Login",
                                "record Login(String name, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {}"))
                .isEqualTo("x: Login{name: STRING name(), password: STRING -}");
    }

    @Test
    void readOnly_isNotRead() {
        assertThat(argument(
                        "Row",
                        "static class Row { @JsonProperty(access = JsonProperty.Access.READ_ONLY) public int id; "
                                + "public String name; }"))
                .isEqualTo("x: Row by setters{id: INT id/-, name: STRING name/name}");
    }

    @Test
    void ignoredGetterOfANamedSetter_isWriteOnly() {
        assertThat(argument("Row", """
                        static class Row {
                            private String key;
                            @JsonIgnore public String getKey() { return key; }
                            @JsonProperty public void setKey(String key) { this.key = key; }
                            public int size;
                        }
                        """)).isEqualTo("x: Row by setters{key: STRING -/setKey(), size: INT size/size}");
    }

    @Test
    void ignoreFalse_ignoresNothing() {
        assertThat(argument("Row", "record Row(@JsonIgnore(false) String name) {}"))
                .isEqualTo("x: Row{name: STRING name()}");
    }

    @Test
    void ignoredMethodOfAnInterface_isIgnoredInTheClass() {
        assertThat(argument("User", """
                        interface Secret { @JsonIgnore String getPassword(); }
                        static class User implements Secret { public String name; public String getPassword() { return ""; } }
                        """)).isEqualTo("x: User by setters{name: STRING name/name}");
    }

    @Test
    void namesOnAClass_hideProperties() {
        String members = " static class Row { public int a; public int b; }";
        assertThat(argument("Row", "@JsonIgnoreProperties(\"b\")" + members))
                .isEqualTo("x: Row by setters{a: INT a/a}");
        assertThat(argument("Row", "@JsonIncludeProperties(\"b\")" + members))
                .isEqualTo("x: Row by setters{b: INT b/b}");
        assertThat(argument("Row", "@JsonIgnoreProperties(value = \"b\", allowGetters = true)" + members))
                .isEqualTo("x: Row by setters{a: INT a/a, b: INT b/-}");
        assertThat(argument("Row", "@JsonIgnoreProperties(value = \"b\", allowSetters = true)" + members))
                .isEqualTo("x: Row by setters{a: INT a/a, b: INT -/b}");
    }

    @Test
    void namesOnARecord_hideComponents() {
        assertThat(argument("User", "@JsonIgnoreProperties(\"hash\") record User(String name, String hash) {}"))
                .isEqualTo("x: User never (its constructor needs 'hash', which an annotation keeps out of JSON)"
                        + "{name: STRING name()}");
    }

    @Test
    void ignoredType_isIgnoredInEveryClass() {
        assertThat(argument(
                        "Row",
                        "@JsonIgnoreType static class Token { public String key; } "
                                + "static class Row { public String name; public Token token; }"))
                .isEqualTo("x: Row by setters{name: STRING name/name}");
    }

    @Test
    void creatorOfARecord_takesItsPlace() {
        assertThat(argument("Row", """
                        record Row(String a, int b) {
                            @JsonCreator static Row make(@JsonProperty("both") String both) { return new Row(both, 1); }
                        }
                        """)).isEqualTo("x: Row by make{both: STRING -, a: STRING a()/-, b: INT b()/-}");
    }

    @Test
    void annotatedMethods_areAccessors() {
        assertThat(argument("Row", """
                        static class Row {
                            @JsonGetter("size") public int count() { return 1; }
                            @JsonSetter("size") public void resize(int size) {}
                        }
                        """)).contains("size=count: INT count()/-", "size=resize: INT -/resize()");
    }

    @Test
    void settersBesideACreator_areCalled() {
        assertThat(argument("Row", """
                        static class Row {
                            @JsonCreator Row(@JsonProperty("id") int id) {}
                            public int getId() { return 1; }
                            public int getSize() { return 1; }
                            public void setSize(int size) {}
                        }
                        """)).isEqualTo("x: Row{id: INT getId(), size: INT getSize()/setSize()}");
    }

    @Test
    void accessors_belongToTheFieldThatTheyAreSpelledLike() {
        assertThat(argument("Point", """
                        static class Point {
                            private int xPos; private String aName; @JsonProperty("is_open") private boolean isOpen;
                            public int getXPos() { return xPos; } public void setXPos(int xPos) {}
                            public String getaName() { return aName; } public void setaName(String aName) {}
                            public boolean isOpen() { return isOpen; } public void setOpen(boolean open) {}
                        }
                        """))
                .isEqualTo("x: Point by setters{xPos: INT getXPos()/setXPos(), aName: STRING getaName()/setaName(), "
                        + "is_open=open: BOOLEAN isOpen()/setOpen()}");
    }

    @Test
    void classWithProperties_isNoText() {
        assertThat(argument("Person", """
                        static class Person {
                            public String name;
                            public static Person of(String text) { return null; }
                            @Override public String toString() { return "Person{}"; }
                        }
                        """)).isEqualTo("x: Person by setters{name: STRING name/name}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Row(@JsonFormat(pattern = \"yyyy\") LocalDate day) {}",
                "record Row(@JsonView(Object.class) String day) {}",
                "record Row(@JsonInclude(JsonInclude.Include.NON_EMPTY) String day) {}",
                "record Row(@JsonIgnoreProperties(\"a\") Inner inner) {} record Inner(int a, int b) {}",
                "record Row(@JsonValue long id) {}",
                "@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY) static class Row { int a; public int b; }",
                "@JsonFilter(\"f\") record Row(int a) {}",
                "record Row(@JsonSetter(nulls = Nulls.SKIP) String day) {}",
                "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes(@JsonSubTypes.Type(Sub.class)) "
                        + "static class Row { public int a; } static class Sub extends Row {}",
                "static class Row { @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Row(int a) {} "
                        + "@JsonValue public int value() { return 1; } }"
            })
    void whatIsNotFollowed_isRefused(String type) {
        assertThat(argument("Row", type)).contains("only Jackson knows");
    }

    @Test
    void annotationOnAParameter_isRefused() {
        assertThat(Reading.ofTools("@Tool void a(@JsonFormat(pattern = \"yyyy\") LocalDate x) {}")
                        .argument())
                .contains("@JsonFormat is not supported here");
    }

    @Test
    void optionalByAnnotation_mayBeAbsent() {
        assertThat(argument("Row", "record Row(@JsonProperty(required = false) String a, @JsonProperty String b) {}"))
                .isEqualTo("x: Row{a?: STRING a(), b: STRING b()}");
        assertThat(Reading.ofTools("@Tool void a(@Param(required = false) String x) {}")
                        .argument())
                .isEqualTo("x?: STRING");
    }

    private static String argument(String java, String types) {
        return Reading.ofTools("@Tool void a(" + java + " x) {}\n" + types).argument();
    }
}
