package dev.toolwave.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders, for the end of a generated class, what other modules cannot know from the class file of its tool class. */
final class MetadataRenderer {

    /** A constant of a class file holds at most 65,535 bytes (JVMS 4.4.7), and a character takes up to three. */
    private static final int LONGEST_CONSTANT = 20_000;

    private MetadataRenderer() {}

    /** Returns the type that carries the notes. */
    static TypeSpec type(String name, String fingerprint, List<SourceNote> notes) {
        AnnotationSpec.Builder source = AnnotationSpec.builder(RuntimeNames.TOOLSET_METADATA)
                .addMember("format", "$L", SourceNote.FORMAT)
                .addMember("fingerprint", "$S", fingerprint)
                .addMember(
                        "notes",
                        array(notes.stream().map(MetadataRenderer::note).toList()));
        return TypeSpec.interfaceBuilder(name)
                .addJavadoc("What the source says, for processors that only have the class files.\n")
                .addAnnotation(source.build())
                .addModifiers(Modifier.PRIVATE)
                .build();
    }

    private static CodeBlock note(SourceNote note) {
        List<CodeBlock> members = new ArrayList<>();
        members.add(CodeBlock.of("on = $S", note.on()));
        if (!note.text().isEmpty()) {
            members.add(CodeBlock.of("text = $L", strings(parts(note.text()))));
        }
        if (!note.params().isEmpty()) {
            List<String> pairs = new ArrayList<>();
            note.params().forEach((parameter, description) -> pairs.addAll(List.of(parameter, description)));
            members.add(CodeBlock.of("params = $L", strings(pairs)));
        }
        if (!note.types().isEmpty()) {
            List<CodeBlock> uses =
                    note.types().stream().map(MetadataRenderer::typeUse).toList();
            members.add(CodeBlock.of("types = {$L}", uses.stream().collect(CodeBlocks.list())));
        }
        return CodeBlock.of("@$T($L)", RuntimeNames.NOTE, members.stream().collect(CodeBlocks.list()));
    }

    private static CodeBlock typeUse(SourceNote.TypeUse use) {
        List<CodeBlock> members = new ArrayList<>();
        if (!use.path().isEmpty()) {
            members.add(CodeBlock.of("path = $S", use.path()));
        }
        members.add(CodeBlock.of("annotation = $S", use.annotation()));
        if (!use.values().isEmpty()) {
            members.add(CodeBlock.of("values = $L", strings(use.values())));
        }
        return CodeBlock.of("@$T($L)", RuntimeNames.TYPE_USE, members.stream().collect(CodeBlocks.list()));
    }

    private static CodeBlock array(List<CodeBlock> elements) {
        return elements.isEmpty()
                ? CodeBlock.of("{}")
                : CodeBlock.of("{\n$L\n}", elements.stream().collect(CodeBlock.joining(",\n")));
    }

    private static CodeBlock strings(List<String> texts) {
        return CodeBlock.of("{$L}", CodeBlocks.strings(texts));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += LONGEST_CONSTANT) {
            parts.add(text.substring(start, Math.min(text.length(), start + LONGEST_CONSTANT)));
        }
        return parts;
    }
}
