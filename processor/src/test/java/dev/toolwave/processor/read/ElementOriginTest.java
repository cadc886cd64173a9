package dev.toolwave.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ValueType;
import dev.toolwave.processor.problem.Problem;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.read.javac.ProblemPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementOriginTest {

    @Test
    void singleUpstream_isItsText() {
        assertThat(at(
                        "@Tool int a(@DependsOn(\"b\") int x) { return x; }",
                        tools -> upstreams(tools).get(0)))
                .startsWith("\"b\"");
    }

    @Test
    void upstreamOfSeveral_isItsOwnText() {
        assertThat(at(
                        "@Tool int a(@DependsOn({\"b\", \"c\"}) List<Integer> x) { return 1; }",
                        tools -> upstreams(tools).get(1)))
                .startsWith("\"c\"");
    }

    @Test
    void bind_isItsOwnText() {
        assertThat(at(
                        "@Tool int a(@DependsOn(value = \"b\", bind = {\"x=y\", \"z\"}) int x) { return x; }",
                        tools -> dependency(tools).bind().get(1).origin()))
                .startsWith("\"z\"");
    }

    @Test
    void select_isItsText() {
        assertThat(at(
                        "@Tool int a(@DependsOn(value = \"b\", select = \"c.d\") int x) { return x; }",
                        tools -> dependency(tools).select().origin()))
                .startsWith("\"c.d\"");
    }

    @Test
    void upstreamClass_isTheClassLiteral() {
        assertThat(at(
                        "@Tool int a(@DependsOn(value = \"b\", in = Tools.class) int x) { return x; }",
                        tools -> dependency(tools).in().orElseThrow().origin()))
                .startsWith("Tools.class".substring(5));
    }

    @Test
    void dependency_isTheAnnotation() {
        assertThat(at(
                        "@Tool int a(@DependsOn(\"b\") int x) { return x; }",
                        tools -> dependency(tools).origin()))
                .startsWith("@DependsOn(\"b\")");
    }

    /** Javac does not find the annotations that it has put into a container itself. */
    @Test
    void repeatedDependency_isTheMethod() {
        assertThat(at(
                        "@Tool @DependsOn(\"b\") @DependsOn(\"c\") int a() { return 1; }",
                        tools -> tools.get(0).after().get(1).upstreams().get(0).origin()))
                .startsWith("a() {");
    }

    @Test
    void dependencyInContainer_isItsOwnText() {
        assertThat(at(
                        "@Tool @DependsOn.List({@DependsOn(\"b\"), @DependsOn(\"c\")}) int a() { return 1; }",
                        tools -> tools.get(0).after().get(1).upstreams().get(0).origin()))
                .startsWith("\"c\"");
    }

    @Test
    void nameOfTool_isItsText() {
        assertThat(at(
                        "@Tool(name = \"b\") int a() { return 1; }",
                        tools -> tools.get(0).name().origin()))
                .startsWith("\"b\"");
    }

    @Test
    void nameByMethod_isTheAnnotation() {
        assertThat(at(
                        "@Tool int a() { return 1; }",
                        tools -> tools.get(0).name().origin()))
                .startsWith("@Tool int a");
    }

    @Test
    void tool_isTheMethod() {
        assertThat(at("@Tool int a() { return 1; }", tools -> tools.get(0).origin()))
                .startsWith("a() {");
    }

    @Test
    void effect_isTheConstant() {
        assertThat(at(
                        "@Tool(effect = Effect.READ) int a() { return 1; }",
                        tools -> tools.get(0).traits().effect().origin()))
                .startsWith(".READ");
    }

    @Test
    void parameter_isItsName() {
        assertThat(at(
                        "@Tool int a(int city) { return 1; }",
                        tools -> tools.get(0).parameters().get(0).origin()))
                .startsWith("city)");
    }

    @Test
    void defaultValue_isItsText() {
        assertThat(at(
                        "@Tool int a(@Param(defaultValue = \"5\") int x) { return 1; }",
                        tools -> free(tools)
                                .property()
                                .defaultValue()
                                .orElseThrow()
                                .origin()))
                .startsWith("\"5\"");
    }

    @Test
    void recordComponent_isItsName() {
        assertThat(at(
                        "@Tool int a(Trip x) { return 1; } record Trip(@Param(\"day\") int day) {}",
                        tools -> ((ValueType.ObjectValue) free(tools).property().type())
                                .properties()
                                .get(0)
                                .origin()))
                .startsWith("day)");
    }

    @Test
    void defaultOfRecordComponent_isItsText() {
        assertThat(at(
                        "@Tool int a(Trip x) { return 1; } record Trip(@Param(defaultValue = \"5\") int day) {}",
                        tools -> ((ValueType.ObjectValue) free(tools).property().type())
                                .properties()
                                .get(0)
                                .defaultValue()
                                .orElseThrow()
                                .origin()))
                .startsWith("\"5\"");
    }

    @Test
    void contradiction_isTheOtherAnnotation() {
        assertThat(at(
                        "@Tool int a(@DependsOn(\"b\") @Param(\"c\") int x) { return x; }",
                        tools -> ((ToolParameter.Dependent)
                                        tools.get(0).parameters().get(0))
                                .contradictions()
                                .get(0)
                                .origin()))
                .startsWith("@Param(\"c\")");
    }

    @Test
    void originInClassFile_isTheProcessedClass(@TempDir Path classes) {
        Reading base = Reading.of("Base", "public class Base { @Tool public int a() { return 1; } }");
        Reading reading =
                Reading.of("Tools", "public class Tools extends Base {}").withClassFilesOf(base, classes);

        assertThat(printed(reading, tools -> tools.get(0).origin())).startsWith("class Tools extends");
    }

    private static List<Origin> upstreams(List<ToolMethod> tools) {
        return dependency(tools).upstreams().stream().map(name -> name.origin()).toList();
    }

    private static Dependency dependency(List<ToolMethod> tools) {
        return ((ToolParameter.Dependent) tools.get(0).parameters().get(0)).dependency();
    }

    private static ToolParameter.Free free(List<ToolMethod> tools) {
        return (ToolParameter.Free) tools.get(0).parameters().get(0);
    }

    private static String at(String members, Function<List<ToolMethod>, Origin> origin) {
        return printed(Reading.ofTools(members), origin);
    }

    /** Returns the source from the place on at which javac shows a problem with this origin. */
    private static String printed(Reading reading, Function<List<ToolMethod>, Origin> origin) {
        Compilation compilation = reading.compile((environment, sources) -> {
            TypeElement type = environment.getElementUtils().getTypeElement("demo.Tools");
            ToolClass tools =
                    new ToolClassReader(environment, sources).read(type).toolClass();
            new ProblemPrinter(environment.getMessager(), sources)
                    .print(
                            new Problem(
                                    ProblemId.RESERVED_NAME, origin.apply(tools.tools()), List.of("here"), List.of()),
                            type);
        });
        Diagnostic<? extends JavaFileObject> diagnostic = compilation.warnings().stream()
                .filter(warning -> warning.getMessage(null).equals("here"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString()));
        try {
            return diagnostic.getSource().getCharContent(false).toString().substring((int) diagnostic.getPosition());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
