package demo;

import dev.toolwave.annotations.DependsOn;
import dev.toolwave.annotations.Effect;
import dev.toolwave.annotations.Param;
import dev.toolwave.annotations.Retry;
import dev.toolwave.annotations.Tool;
import dev.toolwave.runtime.ToolContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

class LibraryTools {

    sealed interface Medium {}

    record Book(String isbn, int pages) implements Medium {}

    record Film(Duration length) implements Medium {}

    /**
     * A shelf, on which shelves stand.
     *
     * @param label what is written on it
     */
    record Shelf(String label, List<Shelf> shelves, Map<String, Medium> media) {}

    /** Lends media. "Quiet", please: C:\\users */ // a text that needs escapes
    @Tool(effect = Effect.WRITE, resources = "card:{card}", maxConcurrency = 2, openWorld = false)
    void lend(@Param("the reader's card") UUID card, Set<String> titles, Instant until) {}

    /** Finds media by their names. */
    @Tool(effect = Effect.READ)
    @Retry(maxAttempts = 5, delay = "20ms", on = IOException.class)
    CompletionStage<List<Medium>> find(List<String> names, OptionalInt limit, ToolContext context) throws IOException {
        throw new IOException("closed");
    }

    /** Counts what stands on shelves. */
    @Tool(effect = Effect.READ)
    long count(Shelf shelf, @Param(defaultValue = "true") boolean deep) {
        return shelf.media().size();
    }

    /** Where the catalogue lies. */
    @Tool(effect = Effect.READ, title = "Catalogue")
    Path catalogue() {
        return Path.of("catalogue");
    }

    @Tool("Says how many media there are, and how many of the shelf's own.")
    String report(@DependsOn("count") long all, @DependsOn("find") List<Medium> found) {
        return all + " of which " + found.size();
    }
}
