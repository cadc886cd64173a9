package dev.toolwave.runtime.internal.wire.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a provider's strict mode. Loaded only for requests with strict tools.
 *
 * @param shape the rewrite of constructs that have an equivalent in strict schemas, such as maps
 * @param rules the constructs that no strict schema may contain
 * @param rewrite the rewrite of everything else
 * @param budget the limits of one request
 * @param wholeRequest whether either all tools of a request are strict or none is
 * @param forPrograms whether tools that programs at the provider may call can be strict
 */
public record StrictMode(
        SchemaRewrite shape,
        List<Rule> rules,
        SchemaRewrite rewrite,
        Budget budget,
        boolean wholeRequest,
        boolean forPrograms) {

    private static final int MANY = Integer.MAX_VALUE;

    private static final String DATES = "date-time time date duration ";

    private static final Set<String> FOREIGN_KEYWORDS =
            Set.of("oneOf", "allOf", "not", "if", "prefixItems", "patternProperties");

    private static final Rule NO_FOREIGN_KEYWORDS = Rule.anywhere(
            schema -> schema.keySet().stream().anyMatch(FOREIGN_KEYWORDS::contains)
                    || !(schema.containsKey("type") || schema.containsKey("anyOf") || schema.containsKey("$ref")),
            "it has a schema without a type, or a keyword that strict schemas do not support");

    private static final Rule NO_OPEN_OBJECTS = Rule.anywhere(
            schema -> isObject(schema) && !Boolean.FALSE.equals(schema.get("additionalProperties")),
            "it has an object of any shape");

    private static final Rule NO_EMPTY_OBJECTS = Rule.anywhere(
            schema -> isObject(schema)
                    && SchemaRewrite.object(schema.get("properties")).isEmpty(),
            "it has an object without properties");

    private static final Rule NO_RECURSION =
            Rule.anywhere(schema -> schema.containsKey("$ref"), "it has a recursive type");

    /** The rules of OpenAI's structured outputs, also used for Mistral, which does not document its own. */
    public static final StrictMode OPENAI = new StrictMode(
            SchemaRewrite.inside(StrictShapes::pairsForMap),
            List.of(
                    NO_OPEN_OBJECTS,
                    NO_EMPTY_OBJECTS,
                    NO_FOREIGN_KEYWORDS,
                    Rule.size(size -> size.depth > 10, "it has more than 10 levels"),
                    Rule.size(size -> size.properties > 5000, "it has more than 5000 properties"),
                    Rule.size(size -> size.enumValues > 1000, "it has more than 1000 values of enums"),
                    Rule.size(size -> size.longestEnum > 15_000, "it has too long an enum"),
                    Rule.size(size -> size.nameCharacters > 120_000, "its names are too long together")),
            SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                                    "type description properties required additionalProperties items enum const"
                                            + " anyOf $defs $ref format pattern multipleOf minimum maximum"
                                            + " exclusiveMinimum exclusiveMaximum minItems maxItems")
                            .and(UnsupportedKeywords.formats(DATES + "email hostname ipv4 ipv6 uuid"))
                            .and(UnsupportedKeywords.patternsWithout("(?"))))
                    .then(SchemaRewrite.everywhere(ReferenceInlining::alone))
                    .then(SchemaRewrite.everywhere(StrictShapes::requireAll)),
            new Budget(MANY, MANY, MANY, MANY),
            false,
            true);

    /** The rules of Anthropic's strict tools, also used for Bedrock. */
    public static final StrictMode ANTHROPIC = new StrictMode(
            SchemaRewrite.inside(StrictShapes::pairsForMap),
            List.of(
                    NO_OPEN_OBJECTS,
                    NO_EMPTY_OBJECTS,
                    NO_FOREIGN_KEYWORDS,
                    NO_RECURSION,
                    Rule.anywhere(
                            SchemaSize::hasEnumThatDiffersInCaseOnly,
                            "it has an enum whose values differ only in case")),
            SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                            "type description properties required additionalProperties items enum const"
                                    + " anyOf format minItems")
                    .and(UnsupportedKeywords.formats(DATES + "email hostname uri ipv4 ipv6 uuid"))
                    .and(UnsupportedKeywords.smallMinItems()))),
            new Budget(20, MANY, 24, 16),
            false,
            false);

    /** The rules of Cohere's {@code strict_tools}. */
    public static final StrictMode COHERE = new StrictMode(
            SchemaRewrite.NONE,
            List.of(
                    new Rule(
                            schema -> SchemaRewrite.list(schema.get("required")).isEmpty(),
                            "it has no required parameter"),
                    NO_FOREIGN_KEYWORDS,
                    NO_RECURSION),
            SchemaRewrite.everywhere(UnsupportedKeywords.of(UnsupportedKeywords.only(
                            "type description properties required additionalProperties items enum const"
                                    + " anyOf format pattern")
                    .and(UnsupportedKeywords.formats("date-time uuid date time"))
                    .and(UnsupportedKeywords.patternsWithout("^", "$", "?=", "?!")))),
            new Budget(MANY, 200, MANY, MANY),
            true,
            true);

    /** Returns why a schema of this shape cannot be strict, or null if it can. */
    public @Nullable String violation(Map<String, @Nullable Object> schema) {
        for (Rule rule : rules) {
            if (rule.isBroken().test(schema)) {
                return rule.reason();
            }
        }
        return null;
    }

    private static boolean isObject(Map<?, ?> schema) {
        return "object".equals(schema.get("type"));
    }

    /**
     * One rule.
     *
     * @param isBroken whether a whole schema breaks it
     * @param reason why such a schema cannot be strict
     */
    record Rule(Predicate<Map<String, @Nullable Object>> isBroken, String reason) {

        static Rule anywhere(Predicate<Map<String, @Nullable Object>> kind, String reason) {
            return new Rule(
                    schema -> {
                        boolean[] found = {false};
                        SchemaRewrite.visit(schema, inner -> found[0] |= kind.test(inner));
                        return found[0];
                    },
                    reason);
        }

        static Rule size(Predicate<SchemaSize> tooBig, String reason) {
            return new Rule(schema -> tooBig.test(SchemaSize.of(schema)), reason);
        }
    }

    /**
     * The limits of all strict tools of a request together.
     *
     * @param tools the number of strict tools
     * @param properties the number of their properties
     * @param optional the number of properties that are not required
     * @param unions the number of their unions
     */
    public record Budget(int tools, int properties, int optional, int unions) {

        /** Returns the limit that one more tool would exceed, or null if it fits. */
        public @Nullable String shortOf(SchemaSize size) {
            if (tools < 1) {
                return "the request has as many strict tools as the provider accepts";
            }
            if (size.optional > optional) {
                return shortOf("optional parameters", size.optional, optional);
            }
            if (size.unions > unions) {
                return shortOf("unions", size.unions, unions);
            }
            return size.properties > properties ? shortOf("properties", size.properties, properties) : null;
        }

        /** Returns the limits that remain after one more tool. */
        public Budget without(SchemaSize size) {
            return new Budget(tools - 1, properties - size.properties, optional - size.optional, unions - size.unions);
        }

        private static String shortOf(String what, int needed, int left) {
            return "it has " + needed + " " + what + ", and the provider accepts only " + left
                    + " more in strict tools";
        }
    }
}
