package dev.toolwave.samples.benchmark.process;

import java.util.ArrayList;
import java.util.List;

/** Sources with any number of tools, forty to a class, as different as tools are: scalars, records, lists, and what depends on them. */
final class GeneratedTools {

    private static final int TOOLS_OF_A_CLASS = 40;

    private GeneratedTools() {}

    static List<Source> sources(int tools) {
        List<Source> sources = new ArrayList<>();
        for (int first = 0; first < tools; first += TOOLS_OF_A_CLASS) {
            String name = "Tools" + sources.size();
            sources.add(new Source(name, classOf(name, first, Math.min(tools, first + TOOLS_OF_A_CLASS))));
        }
        return sources;
    }

    private static String classOf(String name, int first, int end) {
        StringBuilder source = new StringBuilder("""
                import dev.toolwave.annotations.*;
                import java.util.List;

                public class %s {
                    public record Place(String street, String city, Integer floor) {}
                    public record Line(String sku, int quantity, double price) {}
                    public record Found(String id, List<Line> lines, Place place) {}

                """.formatted(name));
        for (int tool = first; tool < end; tool++) {
            String method = switch (tool % 4) {
                case 0 -> """
                            /** Finds something by its number.
                             * @param number the number
                             * @param word a word in it
                             */
                            @Tool(effect = Effect.READ)
                            public String find%1$d(int number, String word) { return word; }
                            """;
                case 1 -> """
                            /** Finds something at a place. */
                            @Tool(effect = Effect.READ)
                            public Found at%1$d(Place place) { return null; }
                            """;
                case 2 -> """
                            /** Adds up lines. */
                            @Tool(effect = Effect.READ)
                            public double sum%1$d(List<Line> lines) { return 0; }
                            """;
                default -> """
                            /** Says more of what was found and added up. */
                            @Tool(effect = Effect.READ)
                            public String tell%1$d(@DependsOn("find%2$d") String found, @DependsOn("sum%3$d") double sum) { return found; }
                            """;
            };
            source.append(method.formatted(tool, tool - 3, tool - 1));
        }
        return source.append("}\n").toString();
    }

    /**
     * One source file.
     *
     * @param className its class, in no package
     * @param text what it says
     */
    record Source(String className, String text) {}
}
