package be.draaiboek.woord;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Does to a Word file what somebody with Word does, or somebody who means harm. */
public final class Docxbewerker {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Docxbewerker() {}

    public static Docxbewerker van(byte[] file) {
        Docxbewerker all = new Docxbewerker();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                all.parts.put(one.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public Docxbewerker zet(String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Docxbewerker zet(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    Docxbewerker weg(String part) {
        parts.remove(part);
        return this;
    }

    public Docxbewerker wijzig(String part, UnaryOperator<String> change) {
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (before.equals(after)) {
            throw new AssertionError("nothing changed in " + part);
        }
        return zet(part, after);
    }

    /** Types in a field, as Word writes it. */
    Docxbewerker typ(String item, String row, String col, String text) {
        String number = merk(item, row, col);
        return wijzig("word/document.xml", xml -> {
            int tag = xml.indexOf("<w:tag w:val=\"" + number + "\"");
            int open = xml.indexOf("<w:sdtContent>", tag) + "<w:sdtContent>".length();
            int close = xml.indexOf("</w:sdtContent>", open);
            String words = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</w:t><w:br/><w:t>");
            String properties = xml.substring(tag, open)
                    .replaceFirst("<w:showingPlcHdr ?/>|<w:showingPlcHdr></w:showingPlcHdr>", "");
            return xml.substring(0, tag) + properties + "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>"
                    + xml.substring(close);
        });
    }

    String merk(String item, String row, String col) {
        Matcher lines = Pattern.compile("<c [^>]*>")
                .matcher(new String(parts.get("customXml/item1.xml"), StandardCharsets.UTF_8));
        while (lines.find()) {
            String line = lines.group();
            if (line.contains(" i=\"" + item + "\"")
                    && (row == null || line.contains(" r=\"" + row + "\""))
                    && line.contains(" k=\"" + col + "\"")) {
                Matcher number = Pattern.compile(" t=\"(\\d+)\"").matcher(line);
                if (number.find()) {
                    return number.group(1);
                }
            }
        }
        throw new AssertionError("no field " + item + "/" + row + "/" + col);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
