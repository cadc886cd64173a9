package dev.toolwave.processor.render;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.source.Code;
import java.util.ArrayList;
import java.util.List;

/** Renders, for the end of a generated class, what other modules cannot know from the class file of its tool class. */
final class SourceNotes {

    /** A constant of a class file holds at most 65,535 bytes (JVMS 4.4.7), and a character takes up to three. */
    private static final int LONGEST_CONSTANT = 20_000;

    private SourceNotes() {}

    /** Returns the type that carries the notes. */
    static Code type(ClassName name, String fingerprint, List<SourceNote> notes) {
        Code head = Code.builder()
                .add(Code.javadoc(Code.of("What the source says, for processors that only have the class files.\n")))
                .add("@$T(\n$>$>", RuntimeNames.TOOLSET_SOURCE)
                .add("format = $L,\nfingerprint = $S,\n", SourceNote.FORMAT, fingerprint)
                .add(
                        "notes = $>$>$L$<$<",
                        array(notes.stream().map(SourceNotes::note).toList()))
                .add("$<$<\n)\nprivate interface $T", name)
                .build();
        return Snippets.type(head, List.of());
    }

    private static Code note(SourceNote note) {
        List<Code> members = new ArrayList<>();
        members.add(Code.of("on = $S", note.on()));
        if (!note.text().isEmpty()) {
            members.add(Code.of("text = $L", strings(parts(note.text()))));
        }
        if (!note.params().isEmpty()) {
            List<String> pairs = new ArrayList<>();
            note.params().forEach((parameter, description) -> pairs.addAll(List.of(parameter, description)));
            members.add(Code.of("params = $L", strings(pairs)));
        }
        if (!note.types().isEmpty()) {
            List<Code> uses = note.types().stream().map(SourceNotes::typeUse).toList();
            members.add(Code.of("types = {$L}", uses.stream().collect(Snippets.list())));
        }
        return Code.of("@$T($L)", RuntimeNames.NOTE, members.stream().collect(Snippets.list()));
    }

    private static Code typeUse(SourceNote.TypeUse use) {
        List<Code> members = new ArrayList<>();
        if (!use.path().isEmpty()) {
            members.add(Code.of("path = $S", use.path()));
        }
        members.add(Code.of("annotation = $S", use.annotation()));
        if (!use.values().isEmpty()) {
            members.add(Code.of("values = $L", strings(use.values())));
        }
        return Code.of("@$T($L)", RuntimeNames.TYPE_USE, members.stream().collect(Snippets.list()));
    }

    private static Code array(List<Code> elements) {
        return elements.isEmpty()
                ? Code.of("{}")
                : Code.of("{\n$L\n}", elements.stream().collect(Code.joining(",\n")));
    }

    private static Code strings(List<String> texts) {
        return Code.of("{$L}", Snippets.strings(texts));
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += LONGEST_CONSTANT) {
            parts.add(text.substring(start, Math.min(text.length(), start + LONGEST_CONSTANT)));
        }
        return parts;
    }
}
