package be.draaiboek.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A text as a file to send, whole: half a file can't be told from a whole one. */
public final class Document {

    private static final String PDF = "pdf";
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String name;
    private final MediaType type;
    private final byte[] content;

    private Document(String name, MediaType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /**
     * Makes the file.
     *
     * @param kind docx or pdf
     */
    public static Document of(Stuk text, String kind) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String name = write(text, kind, file);
        return new Document(name, kind.equals(PDF) ? MediaType.APPLICATION_PDF : WORD, file.toByteArray());
    }

    /** Writes the file of a text to where it waits; returns what it is called. */
    public static String write(Stuk text, String kind, OutputStream out) throws IOException {
        if (kind.equals(PDF)) {
            Pdf.write(text, out);
        } else {
            Docx.write(text, out);
        }
        return Bestandsnaam.of(text, kind);
    }

    /** Makes a workbook. */
    public static Document of(Werkboek content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Xlsx.write(content, file);
        return new Document(Bestandsnaam.of(content, "xlsx"), EXCEL, file.toByteArray());
    }

    /** A Word file that was made already. */
    public static Document word(String name, byte[] content) {
        return new Document(name, WORD, content);
    }

    /** Returns what the browser keeps under its name, and nobody else. */
    public ResponseEntity<byte[]> antwoord() {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
