package dev.toolwave.processor;

import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import dev.toolwave.processor.read.javac.Eclipse;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes the generated files of a class, each with that class as its only originating element.
 *
 * @param filer the compiler's filer
 * @param isAlreadyCompiled whether the toolset of a class exists as a class file of an earlier compilation
 */
record OutputFiles(Filer filer, Predicate<ToolClass> isAlreadyCompiled) {

    /** Writes a toolset. A file that cannot be written is a problem. */
    void writeToolset(String text, ToolClass owner, TypeElement type, Problems problems) {
        String name = owner.toolset().reflectionName();
        try {
            write(text, owner, type);
        } catch (FilerException taken) {
            if (isAlreadyCompiled.test(owner)) {
                reportUnlessUpToDate(text, owner, problems);
            } else {
                problems.add(
                        ProblemId.TOOLSET_NAME_TAKEN,
                        owner.origin(),
                        owner.type().simpleName(),
                        owner.toolset().simpleName());
            }
        } catch (IOException unwritable) {
            report(name, unwritable.toString(), owner, problems);
        }
    }

    /** Writes the skeleton of a toolset. It only prevents further errors, so it is not a problem if it cannot be written. */
    void writeSkeleton(String text, ToolClass owner, TypeElement type) {
        try {
            write(text, owner, type);
        } catch (IOException unwritable) {
            // The error of the class itself has been reported.
        }
    }

    /** Writes a JSON file. */
    void writeJson(String json, String name, ToolClass owner, TypeElement type, Problems problems) {
        // Not with a writer, which would follow -encoding: JSON is UTF-8 (RFC 8259, section 8.1).
        try (OutputStream resource = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, type)
                .openOutputStream()) {
            resource.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            report(name, unwritable.toString(), owner, problems);
        }
    }

    private void write(String text, ToolClass owner, TypeElement type) throws IOException {
        if (Eclipse.isBatchFiler(filer) && !text.equals(earlierSource(owner))) {
            deleteClassFile(owner);
        }
        try (Writer source =
                filer.createSourceFile(owner.toolset().reflectionName(), type).openWriter()) {
            source.write(text);
        }
    }

    /**
     * Deletes the class file of an earlier compilation. The batch compiler of Eclipse refuses to create a source file if there is a class
     * file of that name; this has no effect if it has loaded the class already.
     */
    private void deleteClassFile(ToolClass owner) {
        try {
            FileObject earlier = filer.getResource(
                    StandardLocation.CLASS_OUTPUT,
                    owner.toolset().packageName(),
                    owner.toolset().simpleName() + ".class");
            try (InputStream content = earlier.openInputStream()) {
                String bytes = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (!bytes.contains(ToolwaveNames.RUNTIME.replace('.', '/'))) {
                    return;
                }
            }
            earlier.delete();
        } catch (IOException | IllegalArgumentException absent) {
            // The first build has nothing to delete.
        }
    }

    private void reportUnlessUpToDate(String text, ToolClass owner, Problems problems) {
        if (!text.equals(earlierSource(owner))) {
            report(
                    owner.toolset().reflectionName(),
                    "The compiler still uses the class file of an earlier build, which is now deleted. Compile again.",
                    owner,
                    problems);
        }
    }

    private String earlierSource(ToolClass owner) {
        try {
            return filer.getResource(
                            StandardLocation.SOURCE_OUTPUT,
                            owner.toolset().packageName(),
                            owner.toolset().simpleName() + ".java")
                    .getCharContent(true)
                    .toString();
        } catch (IOException | IllegalArgumentException absent) {
            return "";
        }
    }

    private static void report(String file, String reason, ToolClass owner, Problems problems) {
        problems.add(ProblemId.UNWRITABLE, owner.origin(), owner.type().simpleName(), file, reason);
    }
}
