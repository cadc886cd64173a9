package dev.toolwave.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.model.ToolMethod;
import dev.toolwave.processor.render.code.CodeBlocks;
import dev.toolwave.processor.render.code.RuntimeNames;
import dev.toolwave.processor.render.code.TextLiteral;
import java.util.ArrayList;
import java.util.List;

/** Renders the annotation with the information that other modules cannot read from the class file of the tool class. */
final class MetadataRenderer {

    /** The longest note that is written on one line. */
    private static final int LONGEST_NOTE = 100;

    private MetadataRenderer() {}

    /**
     * Renders the annotation:
     *
     * <pre>{@code
     * @ToolsetMetadata(
     *         format = 1,
     *         fingerprint = "9b00...",
     *         tools = {
     *                 "geocode(String city): Coordinates, READ"
     *         },
     *         notes = {
     *                 @ToolsetMetadata.Note(on = "a.Geo#geocode(java.lang.String)", text = "Finds a city.", params = {...})
     *         })
     * }</pre>
     */
    static AnnotationSpec render(ToolClass owner, String fingerprint, List<SourceNote> notes) {
        AnnotationSpec.Builder metadata = AnnotationSpec.builder(RuntimeNames.TOOLSET_METADATA)
                .addMember("format", "$L", SourceNote.FORMAT)
                .addMember("fingerprint", "$S", fingerprint);
        if (!owner.tools().isEmpty()) {
            metadata.addMember(
                    "tools",
                    lines(owner.tools().stream()
                            .map(ToolMethod::declaration)
                            .map(declaration -> CodeBlocks.strings(parts(declaration)))
                            .toList()));
        }
        if (!notes.isEmpty()) {
            metadata.addMember(
                    "notes", lines(notes.stream().map(note -> note(note, owner)).toList()));
        }
        return metadata.build();
    }

    private static CodeBlock note(SourceNote note, ToolClass owner) {
        List<CodeBlock> members = new ArrayList<>();
        String own = owner.type().canonicalName() + "#";
        members.add(
                CodeBlock.of("on = $S", note.on().startsWith(own) ? note.on().substring(own.length() - 1) : note.on()));
        if (!note.text().isEmpty()) {
            members.add(CodeBlock.of("text = $L", array(parts(note.text()))));
        }
        if (!note.params().isEmpty()) {
            List<String> pairs = new ArrayList<>();
            note.params().forEach((parameter, description) -> {
                for (String part : parts(description)) {
                    pairs.addAll(List.of(parameter, part));
                }
            });
            members.add(CodeBlock.of("params = $L", array(pairs)));
        }
        if (!note.types().isEmpty()) {
            List<CodeBlock> uses =
                    note.types().stream().map(MetadataRenderer::typeUse).toList();
            members.add(CodeBlock.of("types = {$L}", uses.stream().collect(CodeBlocks.list())));
        }
        int length = members.stream()
                .mapToInt(member -> member.toString().length() + 2)
                .sum();
        CodeBlock first = members.get(0);
        CodeBlock others = CodeBlock.join(members.subList(1, members.size()), ", ");
        return length <= LONGEST_NOTE
                ? CodeBlock.of("@$T($L)", RuntimeNames.NOTE, CodeBlock.join(members, ", "))
                : CodeBlock.of("@$T($L,\n$>$>$L$<$<)", RuntimeNames.NOTE, first, others);
    }

    private static CodeBlock typeUse(SourceNote.TypeUse use) {
        List<CodeBlock> members = new ArrayList<>();
        if (!use.path().isEmpty()) {
            members.add(CodeBlock.of("path = $S", use.path()));
        }
        members.add(CodeBlock.of("annotation = $S", use.annotation()));
        if (!use.values().isEmpty()) {
            members.add(CodeBlock.of("values = $L", array(use.values())));
        }
        return CodeBlock.of("@$T($L)", RuntimeNames.TYPE_USE, members.stream().collect(CodeBlocks.list()));
    }

    private static CodeBlock lines(List<CodeBlock> elements) {
        return CodeBlock.of("{\n$L\n}", elements.stream().collect(CodeBlock.joining(",\n")));
    }

    private static CodeBlock array(List<String> strings) {
        return CodeBlock.of(strings.size() == 1 ? "$L" : "{$L}", CodeBlocks.strings(strings));
    }

    /** Splits a string into parts that each fit into a constant of a class file. */
    private static List<String> parts(String text) {
        return TextLiteral.parts(text);
    }
}
