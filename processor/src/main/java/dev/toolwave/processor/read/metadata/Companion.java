package dev.toolwave.processor.read.metadata;

import com.palantir.javapoet.ClassName;
import dev.toolwave.processor.model.Located;
import dev.toolwave.processor.model.SourceNote;
import dev.toolwave.processor.model.SourceNote.TypeUse;
import dev.toolwave.processor.read.javac.Annotated;
import dev.toolwave.processor.read.javac.ToolwaveNames;
import dev.toolwave.processor.read.javac.WrittenAnnotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
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

    /** Returns the metadata of a toolset; empty if it does not exist or has none. */
    public static Optional<Companion> of(ClassName toolset, Elements elements) {
        TypeElement type = elements.getTypeElement(toolset.canonicalName());
        return type == null
                ? Optional.empty()
                : ElementFilter.typesIn(type.getEnclosedElements()).stream()
                        .flatMap(nested -> Annotated.of(nested).find(ToolwaveNames.TOOLSET_METADATA).stream())
                        .findFirst()
                        .map(Companion::read);
    }

    public boolean isReadable() {
        return format <= SourceNote.FORMAT;
    }

    /** Newer formats may use the same names with another meaning. */
    private static Companion read(WrittenAnnotation source) {
        int format = source.number("format").value().intValue();
        List<SourceNote> notes = format > SourceNote.FORMAT
                ? List.of()
                : source.annotations("notes").stream().map(Companion::note).toList();
        return new Companion(format, source.textOrDefault("fingerprint").value(), notes);
    }

    private static SourceNote note(WrittenAnnotation note) {
        List<String> pairs = values(note.texts("params"));
        Map<String, String> params = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            params.put(pairs.get(i), pairs.get(i + 1));
        }
        return new SourceNote(
                note.textOrDefault("on").value(),
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
