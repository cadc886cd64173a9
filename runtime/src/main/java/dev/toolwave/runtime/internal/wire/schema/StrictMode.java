package dev.toolwave.runtime.internal.wire.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a provider's strict mode takes.
 *
 * @param shape replaces what a canonical schema has and no strict one can, where something else says the same
 * @param obstacle what no schema may have then
 * @param rewrite makes the rest of it strict
 * @param budget what one request may have
 * @param wholeRequest whether either all tools of a request are strict or none is
 * @param forPrograms whether a tool that programs of the provider's may call can be strict
 */
public record StrictMode(
        SchemaRewrite shape,
        StrictModeViolation obstacle,
        SchemaRewrite rewrite,
        Budget budget,
        boolean wholeRequest,
        boolean forPrograms) {

    /**
     * Limits on all strict tools of a request together.
     *
     * @param tools strict tools
     * @param properties their properties
     * @param optional those of them that are not required
     * @param unions their unions
     */
    public record Budget(int tools, int properties, int optional, int unions) {

        /** No limit. */
        public static final Budget UNLIMITED =
                new Budget(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        /** Returns what one more tool would need too much of, null where there is enough for it. */
        public @Nullable String shortOf(SchemaSize size) {
            if (tools < 1) {
                return "the request has as many strict tools as the provider takes";
            }
            if (size.optional() > optional) {
                return shortOf("optional parameters", size.optional(), optional);
            }
            if (size.unions() > unions) {
                return shortOf("unions", size.unions(), unions);
            }
            return size.properties() > properties ? shortOf("properties", size.properties(), properties) : null;
        }

        /** Returns what is left after one more tool. */
        public Budget without(SchemaSize size) {
            return new Budget(
                    tools - 1, properties - size.properties(), optional - size.optional(), unions - size.unions());
        }

        private static String shortOf(String what, int needed, int left) {
            return "it has " + needed + " " + what + ", and the provider takes only " + left + " more in strict tools";
        }
    }
}
