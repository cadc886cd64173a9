package dev.toolwave.processor.property;

import java.util.List;

/** Mistakes to plant in a class without one: members for its end, where {@code @@} stands for a tool that returns an Item. */
final class PlantedMistakes {

    /** A mistake, and the one problem that must be reported for it. */
    record Mistake(String id, String members) {}

    /** Mistakes in naming and declaring. */
    static final List<Mistake> DECLARATIONS = List.of(
            new Mistake("TW101", tool("Item m0(@DependsOn(\"nowhereAtAll\") Item x)")),
            new Mistake("TW104", """
                    @Tool(value = "m", name = "m1") public Item over(int a) { return null; }
                    @Tool(value = "m", name = "m2") public Item over(String p) { return null; }
                    """ + tool("Item m0(@DependsOn(\"over\") Item x)")),
            new Mistake(
                    "TW105", "public Item plain() { return null; }" + tool("Item m0(@DependsOn(\"plain\") Item x)")),
            new Mistake("TW106", tool("Item m0(@DependsOn(\"m0\") Item x)")),
            new Mistake("TW107", "public Item helper(@DependsOn(\"@@\") Item x) { return x; }"),
            new Mistake("TW107", "@DependsOn(\"@@\") public Item helper() { return null; }"),
            new Mistake("TW108", tool("Item m0(@DependsOn(\"\") Item x)")),
            new Mistake("TW108", tool("Item m0(@DependsOn({}) List<Item> x)")),
            new Mistake("TW108", tool("Item m0(@DependsOn({\"@@\", \"@@\"}) List<Item> x)")),
            new Mistake("TW109", "@Tool(value = \"m\", name = \"@@\") public Item m0(long z) { return null; }"),
            new Mistake("TW110", "@Tool(\"m\") private Item m0() { return null; }"),
            new Mistake("TW110", tool("<T> Item m0(int z)")),
            new Mistake("TW110", "@Tool(\"m\") public Item m0() throws Throwable { return null; }"),
            new Mistake("TW111", "@Tool(\"m\") public void v0(int z) {}" + tool("Item m0(@DependsOn(\"v0\") Item x)")),
            new Mistake("TW112", tool("Item m0(@DependsOn(\"@@\") @Param(\"d\") Item x)")),
            new Mistake("TW113", tool("Item m0(@DependsOn(\"@@\") ToolContext x)")),
            new Mistake("TW114", "@DependsOn(value = \"@@\", select = \"n\")" + tool("Item m0()")),
            new Mistake("TW176", "@Tool(value = \"m\", timeout = \"2 sec\") public Item m0() { return null; }"),
            new Mistake("TW201", "@Tool(value = \"m\", name = \"m-0\") public Item m0() { return null; }"),
            new Mistake("TW203", "@Retry " + tool("Item m0()")),
            new Mistake("TW204", "@Tool(value = \"m\", maxConcurrency = -1) public Item m0() { return null; }"),
            new Mistake("TW204", "@Tool(value = \"m\", resultLimit = -1) public Item m0() { return null; }"),
            new Mistake("TW204", "@Tool(value = \"m\", maxCallsPerTurn = -1) public Item m0() { return null; }"),
            new Mistake(
                    "TW204",
                    "@Retry(maxAttempts = 0) @Tool(value = \"m\", effect = Effect.READ) public Item m0() { return null; }"),
            new Mistake(
                    "TW204",
                    "@Retry(delay = \"1m\") @Tool(value = \"m\", effect = Effect.READ) public Item m0() { return null; }"),
            new Mistake("TW205", "@Tool(value = \"m\", resources = \"f:{z}\") public Item m0() { return null; }"));

    /** Mistakes in cycles, types and selections. */
    static final List<Mistake> TYPES = List.of(
            new Mistake(
                    "TW120",
                    tool("Item m0(@DependsOn(\"m1\") Item x, @DependsOn(\"@@\") Item y)")
                            + tool("Item m1(@DependsOn(\"m0\") Item x)")),
            new Mistake(
                    "TW120",
                    tool("Item m0(@DependsOn(\"m1\") Item x)")
                            + tool("Item m1(@DependsOn(\"m2\") Item x)")
                            + tool("Item m2(@DependsOn(\"m0\") Optional<Item> x)")),
            new Mistake("TW121", "@DependsOn(\"m1\")" + tool("Item m0()") + tool("Item m1(@DependsOn(\"m0\") Item x)")),
            new Mistake("TW130", tool("Item m0(@DependsOn(\"@@\") String x)")),
            new Mistake("TW130", tool("Item m0(@DependsOn(\"@@\") Optional<Note> x)")),
            new Mistake("TW130", tool("Item m0(@DependsOn(\"@@\") java.util.concurrent.CompletableFuture<Item> x)")),
            new Mistake("TW131", tool("Note note0()") + tool("Item m0(@DependsOn({\"@@\", \"note0\"}) List<Item> x)")),
            new Mistake("TW132", tool("Item i0()") + tool("Item m0(@DependsOn({\"@@\", \"i0\"}) Item x)")),
            new Mistake("TW133", tool("Item m0(@DependsOn(\"@@\") Optional<Outcome<Item>> x)")),
            new Mistake("TW133", tool("Item m0(@DependsOn(\"@@\") Outcome<Optional<Item>> x)")),
            new Mistake("TW134", tool("Item m0(@SuppressWarnings(\"rawtypes\") @DependsOn(\"@@\") Outcome x)")),
            new Mistake("TW135", tool("Optional<Item> maybe()") + tool("Item m0(@DependsOn(\"maybe\") Item x)")),
            new Mistake(
                    "TW136",
                    "@Tool(value = \"m\", exposed = false) public Iterator<Item> once0() { return null; }"
                            + tool("Item i0(@DependsOn(\"once0\") Iterator<Item> x)")
                            + tool("Item m0(@DependsOn(\"i0\") Item x, @DependsOn(\"once0\") Iterator<Item> y)")),
            new Mistake("TW138", "@Tool(value = \"m\", exposed = false) public <T> T open0() { return null; }"),
            new Mistake("TW140", tool("Item m0(@DependsOn(value = \"@@\", select = \"part.nn\") int x)")),
            new Mistake("TW141", tool("Item m0(@DependsOn(value = \"@@\", select = \"part.list.size\") int x)")),
            new Mistake("TW142", tool("Item m0(@DependsOn(value = \"@@\", select = \"part\") String x)")));

    /** Mistakes in lifting and effects. */
    static final List<Mistake> PLANS = List.of(
            new Mistake(
                    "TW150",
                    tool("Item z0(String a)") + tool("Item m0(@DependsOn(\"t0\") Item x, @DependsOn(\"z0\") Item y)")),
            new Mistake("TW150", tool("Item m0(long a, @DependsOn(\"t0\") Item y)")),
            new Mistake("TW151", tool("Item m0(@Max(3) int a, @DependsOn(\"t0\") Item y)")),
            new Mistake("TW152", tool("Item m0(@DependsOn(\"t0\") Item x, @DependsOn(\"t0\") Item y)")),
            new Mistake(
                    "TW152",
                    tool("Item m0(@DependsOn(value = \"t0\", bind = \"a=z\") Item x,"
                            + " @DependsOn(value = \"t0\", bind = \"a=z\") Item y)")),
            new Mistake("TW153", tool("Item m0(@DependsOn(value = \"t0\", bind = \"aa=z\") Item x)")),
            new Mistake("TW154", tool("Item m0(@DependsOn(value = \"t0\", bind = \"a:z\") Item x)")),
            new Mistake(
                    "TW155",
                    tool("Item i0()")
                            + tool(
                                    "Item m0(@DependsOn(value = \"t0\", bind = \"a=y\") Item x, @DependsOn(\"i0\") Item y)")),
            new Mistake("TW156", tool("Item m0(String z, @DependsOn(value = \"t0\", bind = \"a=z\") Item x)")),
            new Mistake("TW157", tool("Item m0(@DependsOn(value = \"t0\", bind = {\"a=y\", \"a=z\"}) Item x)")),
            new Mistake("TW170", """
                    @Tool(value = "m", effect = Effect.WRITE) public Item w0() { return null; }
                    @Tool(value = "m", effect = Effect.DESTRUCTIVE) public Item w1() { return null; }
                    """ + tool("Item m0(@DependsOn(\"w0\") Item x, @DependsOn(\"w1\") Item y)")),
            new Mistake("TW171", """
                    @Tool(value = "m", effect = Effect.WRITE) public Item w0() { return null; }
                    @Tool(value = "m", effect = Effect.READ) public Item m0(@DependsOn("w0") Item x) { return x; }
                    """));

    /** What is probably a mistake: the class is generated all the same. */
    static final List<Mistake> DOUBTS = List.of(
            new Mistake("TW137", tool("Integer boxed0()") + tool("Item m0(@DependsOn(\"boxed0\") int x)")),
            new Mistake(
                    "TW139",
                    tool("byte[] bytes0()")
                            + tool("Item i0(@DependsOn(\"bytes0\") byte[] x)")
                            + tool("Item m0(@DependsOn(\"i0\") Item x, @DependsOn(\"bytes0\") byte[] y)")),
            new Mistake(
                    "TW158",
                    tool("Item d0(@Param(\"one\") int z)")
                            + tool("Item d1(@Param(\"other\") int z)")
                            + tool("Item m0(@DependsOn(\"d0\") Item x, @DependsOn(\"d1\") Item y)")),
            new Mistake(
                    "TW160",
                    tool("Item u0(@Param(name = \"_meta\") int z)") + tool("Item m0(@DependsOn(\"u0\") Item x)")),
            new Mistake("TW172", """
                    @Tool(value = "m", effect = Effect.WRITE) public Item w0() { return null; }
                    """ + tool("Item m0(@DependsOn(\"w0\") Optional<Item> x)")),
            new Mistake("TW190", tool("Item i0()") + "@DependsOn(\"i0\")" + tool("Item m0(@DependsOn(\"i0\") Item x)")),
            new Mistake(
                    "TW193",
                    "@Deprecated @Tool(\"m\") public Item o0() { return null; }"
                            + tool("Item m0(@DependsOn(\"o0\") Item x)")),
            new Mistake("TW202", "@Tool public Item m0() { return null; }"),
            new Mistake("TW206", tool("Item m0(@Param(name = \"a b\") int z)")));

    /** Mistakes in schemas. */
    static final List<Mistake> SCHEMAS = List.of(
            new Mistake("TW210", tool("Item m0(Runnable z)")),
            new Mistake("TW210", "public record H(List<Runnable> handlers) {}" + tool("Item m0(H z)")),
            new Mistake("TW210", tool("Item m0(Object z)")),
            new Mistake("TW210", tool("Thread m0()")),
            new Mistake(
                    "TW211",
                    "public static class Z { public Z(int a) {} public Z(String b) {} public int getA() { return 1; } }"
                            + tool("Item m0(Z z)")),
            new Mistake("TW212", tool("Item m0(@Param(name = \"z\") int y, int z)")),
            new Mistake(
                    "TW213",
                    "public enum Z { @com.fasterxml.jackson.annotation.JsonProperty(\"x\") A,"
                            + " @com.fasterxml.jackson.annotation.JsonProperty(\"x\") B }"
                            + tool("Item m0(Z z)")),
            new Mistake("TW215", tool("Item m0(@Param(defaultValue = \"many\") int z)")),
            new Mistake("TW216", tool("Item m0(@Param(examples = {\"1\", \"many\"}) int z)")),
            new Mistake("TW217", tool("Item m0(@org.jspecify.annotations.Nullable int z)")),
            new Mistake("TW218", tool("Item m0(@Min(5) @Max(3) int z)")),
            new Mistake("TW210", tool("Item m0(ToolContent z)")));

    private PlantedMistakes() {}

    private static String tool(String signature) {
        return "@Tool(\"m\") public " + signature + " { return null; }\n";
    }
}
