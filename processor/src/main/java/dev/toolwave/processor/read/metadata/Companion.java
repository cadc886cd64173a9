package dev.toolwave.processor.read.metadata;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.SourceNote.TypeUse;
import dev.toolwave.processor.model.ToolClass;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The metadata in a generated toolset that describes its tool class to later compilations.
 *
 * @param format the version of its format
 * @param fingerprint the fingerprint of the tool class
 * @param notes the information from the source
 */
public record Companion(int format, String fingerprint, List<SourceNote> notes) {

    public Companion {
        notes = List.copyOf(notes);
    }

    /** Returns the metadata of the toolset of a class; empty if the toolset does not exist or has no metadata. */
    public static Optional<Companion> of(ClassName toolClass, Elements elements) {
        TypeElement type =
                elements.getTypeElement(ToolClass.toolsetOf(toolClass).canonicalName());
        return type == null
                ? Optional.empty()
                : Annotated.of(type)
                        .find(ToolwaveNames.TOOLSET_METADATA)
                        .map(metadata -> read(metadata, toolClass.canonicalName()));
    }

    public boolean isReadable() {
        return format <= SourceNote.FORMAT;
    }

    /** Reads the metadata. Ignores the content of newer formats, which may use the same names with another meaning. */
    private static Companion read(WrittenAnnotation source, String toolClass) {
        int format = source.number("format").value().intValue();
        List<SourceNote> notes = format > SourceNote.FORMAT
                ? List.of()
                : source.annotations("notes").stream()
                        .map(note -> note(note, toolClass))
                        .toList();
        return new Companion(format, source.textOrDefault("fingerprint").value(), notes);
    }

    private static SourceNote note(WrittenAnnotation note, String toolClass) {
        List<String> pairs = values(note.texts("params"));
        String on = note.textOrDefault("on").value();
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            params.merge(pairs.get(i), pairs.get(i + 1), String::concat); // a long description is split
        }
        return new SourceNote(
                on.startsWith("#") ? toolClass + on : on,
                String.join("", values(note.texts("text"))),
                params,
                note.annotations("types").stream().map(Companion::typeUse).toList());
    }

    private static TypeUse typeUse(WrittenAnnotation use) {
        return new TypeUse(
                use.textOrDefault("path").value(),
                use.textOrDefault("annotation").value(),
                values(use.texts("values")));
    }

    private static List<String> values(List<Located<String>> texts) {
        return texts.stream().map(Located::value).toList();
    }
}
