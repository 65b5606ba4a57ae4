package be.draaiboek.editie;

import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.editie.NoteTemplate.Chapter;
import be.draaiboek.editie.NoteTemplate.Form;
import be.draaiboek.editie.NoteTemplate.Part;
import be.draaiboek.editie.NoteTemplate.Source;
import be.draaiboek.editie.YamlDocument.At;

/** Reads the template of the note, of which the validator has already said that it is right. */
final class NoteReader {

    private NoteReader() {}

    static NoteTemplate read(At root) {
        return new NoteTemplate(
                EditieReader.prose(root.get("title")),
                root.get("chapters").elements().stream()
                        .map(chapter -> new Chapter(
                                chapter.get("id").must(),
                                EditieReader.prose(chapter.get("title")),
                                chapter.get("blocks").elements().stream()
                                        .map(NoteReader::block)
                                        .toList()))
                        .toList());
    }

    private static Block block(At at) {
        return new Block(
                at.get("id").must(),
                Form.of(at.get("form").must()),
                EditieReader.prose(at.get("title")),
                words(at.get("lead")),
                at.get("sources").elements().stream().map(NoteReader::source).toList(),
                EditieReader.strings(at.get("sections")));
    }

    private static Source source(At at) {
        String field = at.get("field").text();
        return new Source(
                at.get("item").must(),
                field == null ? "" : field,
                words(at.get("label")),
                at.get("columns").elements().stream()
                        .map(column -> new Part(column.get("id").must(), words(column.get("before"))))
                        .toList(),
                at.get("optional").isTrue());
    }

    private static String words(At at) {
        return at.exists() ? EditieReader.prose(at) : "";
    }
}
