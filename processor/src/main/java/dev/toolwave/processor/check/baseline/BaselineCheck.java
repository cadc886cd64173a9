package dev.toolwave.processor.check.baseline;

import dev.toolwave.processor.model.Origin;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports changes since the manifests that were saved in a directory, if the option names one. */
public final class BaselineCheck {

    /** The option that names the directory. */
    public static final String OPTION = "toolwave.baseline";

    private final Optional<Path> directory;

    public BaselineCheck(Map<String, String> options) {
        this.directory = Optional.ofNullable(options.get(OPTION)).map(Path::of);
    }

    /**
     * Compares the manifest of a class with the saved one.
     *
     * <p>Reads a file that javac does not track. That is safe in incremental builds: the option is an input of the build, and a
     * changed file only affects which differences are reported.
     */
    public void check(ToolClass owner, String manifest, Problems problems) {
        if (directory.isEmpty()) {
            return;
        }
        Path file = directory.get().resolve(owner.binaryName() + ".json");
        if (!Files.exists(file)) {
            problems.add(ProblemId.NO_BASELINE, owner.origin(), owner.type().simpleName(), owner.binaryName(), file);
            return;
        }
        Optional<List<Change>> changes = read(file).flatMap(before -> Baseline.compare(before, manifest));
        if (changes.isEmpty()) {
            problems.add(ProblemId.BAD_BASELINE, owner.origin(), owner.type().simpleName(), file);
            return;
        }
        Set<String> tools = new LinkedHashSet<>();
        changes.get().forEach(change -> tools.add(change.tool()));
        for (String tool : tools) {
            List<Change> ofTool = changes.get().stream()
                    .filter(change -> change.tool().equals(tool))
                    .toList();
            List<String> breaking = texts(ofTool, true);
            List<String> others = texts(ofTool, false);
            Origin origin = origin(owner, tool);
            if (!breaking.isEmpty()) {
                problems.add(ProblemId.BREAKS_BASELINE, origin, tool, breaking, owner.binaryName(), file);
            }
            if (!others.isEmpty()) {
                problems.add(ProblemId.DIFFERS_FROM_BASELINE, origin, tool, others);
            }
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty(); // reported as a baseline that cannot be read
        }
    }

    private static List<String> texts(List<Change> changes, boolean breaking) {
        return changes.stream()
                .filter(change -> change.isBreaking() == breaking)
                .map(Change::text)
                .toList();
    }

    private static Origin origin(ToolClass owner, String tool) {
        return owner.tools().stream()
                .filter(method -> method.name().value().equals(tool))
                .findFirst()
                .map(ToolMethod::origin)
                .orElse(owner.origin());
    }
}
