package dev.toolwave.processor.check.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final String POINT = "{'$ref':'#/$defs/Point'}";

    /** A property before and after; the last column begins with an exclamation mark where the change breaks calls. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'integer'}                          | {'type':'string'}                           | !'x': it was integer, now it is string
            {'type':'integer'}                          | {'type':'number'}                           | 'x': it was integer, now it is number
            {'type':'number'}                           | {'type':'integer'}                          | !'x': it was number, now it is integer
            {'type':['string','boolean']}               | {'type':'string'}                           | !'x': it was string or boolean, now it is string
            {'type':'string'}                           | {}                                          | 'x': it was string, now it is anything
            {}                                          | {'type':'string'}                           | !'x': it was anything, now it is string
            {'type':'integer','minimum':1}              | {'type':'integer','minimum':2}              | !'x': minimum was 1, now it is 2
            {'type':'integer','minimum':2}              | {'type':'integer','minimum':1}              | 'x': minimum was 2, now it is 1
            {'type':'integer'}                          | {'type':'integer','maximum':9}              | !'x': maximum 9 is new
            {'type':'integer','maximum':9}              | {'type':'integer','maximum':8}              | !'x': maximum was 9, now it is 8
            {'type':'integer','maximum':9}              | {'type':'integer'}                          | 'x': maximum 9 was removed
            {'type':'string'}                           | {'type':'string','pattern':'a+'}            | !'x': pattern a+ is new
            {'type':'string','pattern':'a+'}            | {'type':'string','pattern':'b+'}            | !'x': pattern was a+, now it is b+
            {'type':'string','format':'date'}           | {'type':'string'}                           | 'x': format date was removed
            {'type':'string','enum':['A','B']}          | {'type':'string','enum':['A']}              | !'x': value 'B' was removed
            {'type':'string','enum':['A']}              | {'type':'string','enum':['A','B']}          | 'x': value 'B' is new
            {'type':'string'}                           | {'type':'string','enum':['A']}              | !'x': only some values are allowed now
            {'type':'string','enum':['A']}              | {'type':'string'}                           | 'x': any value is allowed now
            {'type':'string','description':'a'}         | {'type':'string','description':'b'}         | 'x': its description was changed
            {'items':{'type':'string'}}                 | {'items':{'type':'integer'}}                | !'x[]': it was string, now it is integer
            {'additionalProperties':{'type':'string'}}  | {'additionalProperties':{'type':'integer'}} | !'x{}': it was string, now it is integer
            {'properties':{'y':{}}}                     | {'properties':{}}                           | !'x.y': it was removed
            {'properties':{}}                           | {'properties':{'y':{}}}                     | 'x.y': it is new and optional
            {'properties':{}}                           | {'properties':{'y':{}},'required':['y']}    | !'x.y': it is new and required
            {'properties':{'y':{}}}                     | {'properties':{'y':{}},'required':['y']}    | !'x.y': it is required now
            {'properties':{'y':{}},'required':['y']}    | {'properties':{'y':{}}}                     | 'x.y': it is optional now
            """)
    void changeOfAProperty_breaksWhereLessIsAccepted(String before, String now, String expected) {
        assertThat(changes(schema(before), schema(now))).containsExactly(expected);
    }

    @Test
    void variants_areToldApartByTheirTags() {
        String circle = "{'properties':{'type':{'enum':['circle']},'radius':{'type':'number'}}}";
        String square = "{'properties':{'type':{'enum':['square']}}}";
        String ring = "{'properties':{'type':{'enum':['ring']}}}";

        assertThat(changes(
                        schema("{'anyOf':[" + circle + "," + square + "]}"),
                        schema("{'anyOf':[" + ring + "," + circle.replace("number", "integer") + "]}")))
                .containsExactly(
                        "!'x(circle).radius': it was number, now it is integer",
                        "!'x': variant square was removed",
                        "'x': variant ring is new");
    }

    @Test
    void recursiveType_isComparedOnce() {
        String point = "{'properties':{'next':" + POINT + ",'size':{'type':'integer'}}}";
        String before = "{'properties':{'x':" + POINT + "},'$defs':{'Point':" + point + "}}";

        assertThat(changes(before, before.replace("integer", "string")))
                .containsExactly("!'x.size': it was integer, now it is string");
    }

    @Test
    void toolsThatComeAndGo_areTold() {
        String one = manifest("{'name':'a'},{'name':'b','effect':'READ'}");
        String other = manifest("{'name':'b','effect':'WRITE'},{'name':'c'}");

        assertThat(Baseline.compare(one, other).orElseThrow())
                .containsExactly(
                        new Change("a", "the tool was removed", true),
                        new Change("b", "its effect was changed", false),
                        new Change("c", "the tool is new", false));
        assertThat(Baseline.compare(one, one).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<<<<<<< HEAD", "{}", "{\"tools\":[1]}", "{\"tools\":[{}]}"})
    void whatIsNoManifest_isNotCompared(String text) {
        assertThat(Baseline.compare(text, manifest(""))).isEmpty();
    }

    private static List<String> changes(String before, String now) {
        return Baseline.compare(manifest(tool(before)), manifest(tool(now))).orElseThrow().stream()
                .map(change -> (change.isBreaking() ? "!" : "") + change.text())
                .toList();
    }

    private static String schema(String property) {
        return "{'properties':{'x':" + property + "}}";
    }

    private static String tool(String schema) {
        return "{'name':'t','inputSchema':" + schema + "}";
    }

    private static String manifest(String tools) {
        return ("{'tools':[" + tools + "]}").replace('\'', '"');
    }
}
