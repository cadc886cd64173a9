package dev.toolwave.processor;

import com.palantir.javapoet.JavaFile;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.problem.ProblemId;
import dev.toolwave.processor.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes what is generated for a class, each file with that class as its only origin; a file that cannot be written is a problem. */
record OutputFiles(Filer filer) {

    void writeToolset(JavaFile file, ToolClass owner, TypeElement type, Problems problems) {
        String name = owner.toolset().reflectionName();
        try (Writer source = filer.createSourceFile(name, type).openWriter()) {
            file.writeTo(source);
        } catch (FilerException taken) {
            problems.add(
                    ProblemId.TOOLSET_NAME_TAKEN,
                    owner.origin(),
                    owner.type().simpleName(),
                    owner.toolset().simpleName());
        } catch (IOException unwritable) {
            report(name, unwritable, owner, problems);
        }
    }

    void writeJson(String json, String name, ToolClass owner, TypeElement type, Problems problems) {
        // Not as a writer: that would follow -encoding, and JSON is UTF-8 (RFC 8259, section 8.1).
        try (OutputStream resource = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, type)
                .openOutputStream()) {
            resource.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            report(name, unwritable, owner, problems);
        }
    }

    private static void report(String file, IOException unwritable, ToolClass owner, Problems problems) {
        problems.add(ProblemId.UNWRITABLE, owner.origin(), owner.type().simpleName(), file, unwritable.toString());
    }
}
