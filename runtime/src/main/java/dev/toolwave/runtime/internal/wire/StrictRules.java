package dev.toolwave.runtime.internal.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The strict modes of providers; apart from all else, since most requests have no strict tools and need none of this. */
final class StrictRules {

    private static final String[] DATES = {"date-time", "time", "date", "duration"};

    /** Rules of OpenAI's structured outputs; Mistral names none of its own. */
    static final StrictMode OPENAI = new StrictMode(
            SchemaRewrite.inside(MapPairs::of),
            Obstacle.openObjects()
                    .or(Obstacle.emptyObjects())
                    .or(Obstacle.foreignKeywords())
                    .or(Obstacle.size(size -> size.depth() > 10, "it has more than 10 levels"))
                    .or(Obstacle.size(size -> size.properties() > 5000, "it has more than 5000 properties"))
                    .or(Obstacle.size(size -> size.enumValues() > 1000, "it has more than 1000 values of enums"))
                    .or(Obstacle.size(size -> size.longestEnum() > 15_000, "it has too long an enum"))
                    .or(Obstacle.size(size -> size.nameCharacters() > 120_000, "its names are too long together")),
            SchemaRewrite.everywhere(Folding.of(Folding.only(
                                    "type",
                                    "description",
                                    "properties",
                                    "required",
                                    "additionalProperties",
                                    "items",
                                    "enum",
                                    "const",
                                    "anyOf",
                                    "$defs",
                                    "$ref",
                                    "format",
                                    "pattern",
                                    "multipleOf",
                                    "minimum",
                                    "maximum",
                                    "exclusiveMinimum",
                                    "exclusiveMaximum",
                                    "minItems",
                                    "maxItems")
                            .and(formats("email", "hostname", "ipv4", "ipv6", "uuid"))
                            .and(Folding.patternsWithout("(?"))))
                    .then(SchemaRewrite.everywhere(References::alone))
                    .then(SchemaRewrite.everywhere(Nullability::requireAll)),
            StrictMode.Budget.UNLIMITED,
            false,
            true);

    /** Rules of Anthropic's strict tools, which Bedrock shares; summed over the strict tools of a request. */
    static final StrictMode ANTHROPIC = new StrictMode(
            SchemaRewrite.inside(MapPairs::of),
            Obstacle.openObjects()
                    .or(Obstacle.emptyObjects())
                    .or(Obstacle.foreignKeywords())
                    .or(Obstacle.recursion())
                    .or(Obstacle.anywhere(
                            SchemaSize::hasEnumThatDiffersInCaseOnly,
                            "it has an enum whose values differ only in case")),
            SchemaRewrite.everywhere(Folding.of(Folding.only(
                            "type",
                            "description",
                            "properties",
                            "required",
                            "additionalProperties",
                            "items",
                            "enum",
                            "const",
                            "anyOf",
                            "format",
                            "minItems")
                    .and(formats("email", "hostname", "uri", "ipv4", "ipv6", "uuid"))
                    .and(Folding.smallMinItems()))),
            new StrictMode.Budget(20, Integer.MAX_VALUE, 24, 16),
            false,
            false);

    /** Rules of Cohere's {@code strict_tools}. */
    static final StrictMode COHERE = new StrictMode(
            SchemaRewrite.NONE,
            ((Obstacle) StrictRules::withoutRequired)
                    .or(Obstacle.foreignKeywords())
                    .or(Obstacle.recursion()),
            SchemaRewrite.everywhere(Folding.of(Folding.only(
                            "type",
                            "description",
                            "properties",
                            "required",
                            "additionalProperties",
                            "items",
                            "enum",
                            "const",
                            "anyOf",
                            "format",
                            "pattern")
                    .and(Folding.formats("date-time", "uuid", "date", "time"))
                    .and(Folding.patternsWithout("^", "$", "?=", "?!")))),
            new StrictMode.Budget(Integer.MAX_VALUE, 200, Integer.MAX_VALUE, Integer.MAX_VALUE),
            true,
            true);

    private StrictRules() {}

    private static Folding.Keeps formats(String... more) {
        String[] all = new String[DATES.length + more.length];
        System.arraycopy(DATES, 0, all, 0, DATES.length);
        System.arraycopy(more, 0, all, DATES.length, more.length);
        return Folding.formats(all);
    }

    private static @Nullable String withoutRequired(Map<String, @Nullable Object> schema) {
        return SchemaRewrite.list(schema.get("required")).isEmpty() ? "it has no required parameter" : null;
    }
}
