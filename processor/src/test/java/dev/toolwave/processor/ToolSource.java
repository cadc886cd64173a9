package dev.toolwave.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.toolwave.processor.Tools.At;
import dev.toolwave.processor.model.Constraints;
import dev.toolwave.processor.model.Dependency;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.Property;
import dev.toolwave.processor.model.Property.Presence;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.model.ToolMethod.Callability;
import dev.toolwave.processor.model.ToolParameter;
import dev.toolwave.processor.model.ToolParameter.Shape;
import dev.toolwave.processor.model.ToolReturn;
import dev.toolwave.processor.model.ToolTraits;
import dev.toolwave.processor.model.ToolTraits.Effect;
import dev.toolwave.processor.model.ToolTraits.Retry;
import dev.toolwave.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes one tool down for tests. Each method is a part of the source; order of parameters is order of calls. */
public final class ToolSource {

    private final ClassName owner;
    private final String method;
    private final List<ToolParameter> parameters = new ArrayList<>();
    private final List<Dependency> after = new ArrayList<>();
    private final List<Located<String>> resources = new ArrayList<>();
    private String name;
    private String description = "Does something.";
    private Effect effect = Effect.READ;
    private boolean idempotent;
    private boolean exposed = true;
    private boolean deprecated;
    private String timeout = "";
    private Optional<Retry> retry = Optional.empty();
    private Callability callability = Callability.CALLABLE;
    private String returns = "String";
    private Optional<ValueType> result = Optional.empty();

    ToolSource(ClassName owner, String method) {
        this.owner = owner;
        this.method = method;
        this.name = method;
    }

    public ToolSource named(String tool) {
        name = tool;
        return this;
    }

    public ToolSource described(String text) {
        description = text;
        return this;
    }

    /** Sets the result: {@code R}, {@code Optional<R>}, {@code CompletableFuture<R>} or {@code void}. */
    public ToolSource returns(String type) {
        returns = type;
        return this;
    }

    public ToolSource returns(String type, ValueType written) {
        returns = type;
        result = Optional.of(written);
        return this;
    }

    public ToolSource effect(Effect declared) {
        effect = declared;
        return this;
    }

    public ToolSource idempotent() {
        idempotent = true;
        return this;
    }

    public ToolSource hidden() {
        exposed = false;
        return this;
    }

    public ToolSource deprecated() {
        deprecated = true;
        return this;
    }

    public ToolSource timeout(String text) {
        timeout = text;
        return this;
    }

    public ToolSource resources(String... texts) {
        for (String text : texts) {
            resources.add(new Located<>(text, at("resource " + text)));
        }
        return this;
    }

    public ToolSource retry(int maxAttempts, String delay, String maxDelay) {
        retry = Optional.of(new Retry(
                new Located<>(maxAttempts, at("maxAttempts")),
                new Located<>(delay, at("delay")),
                new Located<>(maxDelay, at("maxDelay")),
                List.of(ClassName.get(Exception.class)),
                List.of(),
                at("@Retry")));
        return this;
    }

    public ToolSource callability(Callability value) {
        callability = value;
        return this;
    }

    /** Adds a free parameter; {@code Optional<T>} and {@code @Nullable T} make it optional. */
    public ToolSource free(String parameter, String type) {
        return free(parameter, type, UnaryOperator.identity());
    }

    /** Adds a free parameter with a description. */
    public ToolSource free(String parameter, String type, String text) {
        return free(parameter, type, source -> source.described(text));
    }

    public ToolSource free(String parameter, String type, UnaryOperator<PropertySource> source) {
        Property property = source.apply(new PropertySource(parameter, type, at("parameter " + parameter)))
                .build();
        parameters.add(
                new ToolParameter.Free(parameter, TestTypes.type(bare(type)), property, at("parameter " + parameter)));
        return this;
    }

    /** Adds a parameter that is filled by a tool, or by several. */
    public ToolSource takes(String parameter, String type, String... upstreams) {
        return takes(parameter, type, DependencySource.on(upstreams));
    }

    public ToolSource takes(String parameter, String type, DependencySource source) {
        Dependency dependency = source.build(method + "(" + parameter + ")");
        Optional<Property> property = dependency.overridable()
                ? Optional.of(new PropertySource(parameter, bare(type), at("parameter " + parameter))
                        .presence(Presence.OPTIONAL)
                        .build())
                : Optional.empty();
        parameters.add(new ToolParameter.Dependent(
                parameter,
                TestTypes.type(bare(type)),
                dependency,
                shape(type, dependency.upstreams().size()),
                TestTypes.type(value(type, dependency.upstreams().size())),
                property,
                source.contradictions(method + "(" + parameter + ")"),
                at("parameter " + parameter)));
        return this;
    }

    public ToolSource after(String... upstreams) {
        return after(DependencySource.on(upstreams));
    }

    public ToolSource after(DependencySource source) {
        after.add(source.build(method));
        return this;
    }

    ToolMethod build() {
        ToolTraits traits = new ToolTraits(
                "",
                new Located<>(effect, at("effect")),
                idempotent,
                true,
                exposed,
                new Located<>(timeout, at("timeout")),
                new Located<>(0, at("maxConcurrency")),
                new ToolTraits.Calls(
                        List.of(), false, new Located<>(0, at("resultLimit")), new Located<>(0, at("maxCallsPerTurn"))),
                resources,
                false,
                retry,
                deprecated);
        return new ToolMethod(
                owner,
                method,
                new Located<>(name, at("name")),
                description,
                traits,
                parameters,
                after,
                toolReturn(),
                Optional.empty(),
                List.of(),
                callability,
                at("method"));
    }

    private ToolReturn toolReturn() {
        boolean later = returns.startsWith("CompletableFuture<");
        String awaited = later ? inner(returns) : returns;
        boolean optional = awaited.startsWith("Optional<");
        String value = optional ? inner(awaited) : awaited;
        ToolReturn.Kind kind =
                value.equals("void") ? ToolReturn.Kind.NOTHING : later ? ToolReturn.Kind.LATER : ToolReturn.Kind.VALUE;
        return new ToolReturn(
                TestTypes.type(returns),
                kind,
                TestTypes.type(value),
                optional,
                false,
                result.orElseGet(() -> PropertySource.valueType(value, Constraints.NONE)));
    }

    private At at(String part) {
        return new At(method + ": " + part);
    }

    private static Shape shape(String type, int upstreams) {
        String bare = bare(type);
        if (bare.equals("Optional") || bare.equals("Outcome")) {
            return Shape.RAW;
        }
        if (bare.startsWith("Optional<Outcome<") || bare.startsWith("Outcome<Optional<")) {
            return Shape.NESTED;
        }
        if (bare.startsWith("Optional<")) {
            return Shape.OPTIONAL;
        }
        if (bare.startsWith("Outcome<")) {
            return Shape.OUTCOME;
        }
        if (upstreams > 1 && bare.startsWith("List<")) {
            return bare.startsWith("List<Outcome<") ? Shape.OUTCOME_LIST : Shape.LIST;
        }
        return bare.equals(type) ? Shape.REQUIRED : Shape.NULLABLE;
    }

    private static String value(String type, int upstreams) {
        return switch (shape(type, upstreams)) {
            case OPTIONAL, OUTCOME, LIST -> inner(bare(type));
            case OUTCOME_LIST -> inner(inner(bare(type)));
            case REQUIRED, NULLABLE, NESTED, RAW -> bare(type);
        };
    }

    static String bare(String type) {
        return type.replace("@Nullable ", "");
    }

    static String inner(String type) {
        return type.substring(type.indexOf('<') + 1, type.length() - 1);
    }

    static TypeName typeName(String type) {
        return TestTypes.name(bare(type));
    }
}
