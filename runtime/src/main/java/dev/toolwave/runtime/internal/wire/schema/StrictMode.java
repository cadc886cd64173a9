package dev.toolwave.runtime.internal.wire.schema;

import org.jspecify.annotations.Nullable;

/**
 * The rules of a provider's strict mode.
 *
 * @param shape the rewrite of constructs that have an equivalent in strict schemas, such as maps
 * @param violation the constructs that no strict schema may contain
 * @param rewrite the rewrite of everything else
 * @param budget the limits of one request
 * @param wholeRequest whether either all tools of a request are strict or none is
 * @param forPrograms whether tools that programs at the provider may call can be strict
 */
public record StrictMode(
        SchemaRewrite shape,
        StrictModeViolation violation,
        SchemaRewrite rewrite,
        Budget budget,
        boolean wholeRequest,
        boolean forPrograms) {

    /**
     * The limits of all strict tools of a request together.
     *
     * @param tools the number of strict tools
     * @param properties the number of their properties
     * @param optional the number of properties that are not required
     * @param unions the number of their unions
     */
    public record Budget(int tools, int properties, int optional, int unions) {

        /** No limit. */
        public static final Budget UNLIMITED =
                new Budget(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        /** Returns the limit that one more tool would exceed, or null if it fits. */
        public @Nullable String shortOf(SchemaSize size) {
            if (tools < 1) {
                return "the request has as many strict tools as the provider accepts";
            }
            if (size.optional() > optional) {
                return shortOf("optional parameters", size.optional(), optional);
            }
            if (size.unions() > unions) {
                return shortOf("unions", size.unions(), unions);
            }
            return size.properties() > properties ? shortOf("properties", size.properties(), properties) : null;
        }

        /** Returns the limits that remain after one more tool. */
        public Budget without(SchemaSize size) {
            return new Budget(
                    tools - 1, properties - size.properties(), optional - size.optional(), unions - size.unions());
        }

        private static String shortOf(String what, int needed, int left) {
            return "it has " + needed + " " + what + ", and the provider accepts only " + left
                    + " more in strict tools";
        }
    }
}
