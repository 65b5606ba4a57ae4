package be.draaiboek.document;

import be.draaiboek.document.Formulier.Bijlage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a Word file has around its text: what its parts are, its styles, the foot of its pages, and what travels along unseen. */
final class Formulierpakket {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.";
    private static final String W = Formulierdocx.W;
    private static final String EIGEN = Formulierdocx.EIGEN;

    private Formulierpakket() {}

    /** Writes the text itself. */
    @FunctionalInterface
    interface Tekst {
        void write(OutputStream out) throws XMLStreamException;
    }

    /** Writes the file; the stream stays open. */
    static void write(Formulier form, OutputStream out, Tekst text) throws IOException, XMLStreamException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "[Content_Types].xml", contentTypes());
        put(
                zip,
                "_rels/.rels",
                relations(
                        relation("rId1", OFFICE + "/relationships/officeDocument", "word/document.xml"),
                        relation(
                                "rId2",
                                RELS.replace("/relationships", "/relationships/metadata/core-properties"),
                                "docProps/core.xml")));
        put(zip, "docProps/core.xml", properties(form));
        put(zip, "word/styles.xml", Stijlen.XML);
        put(zip, "word/settings.xml", settings());
        put(zip, "word/footer1.xml", footer(form));
        put(
                zip,
                "word/_rels/document.xml.rels",
                relations(
                        relation("rId1", OFFICE + "/relationships/styles", "styles.xml"),
                        relation("rId2", OFFICE + "/relationships/settings", "settings.xml"),
                        relation("rId3", OFFICE + "/relationships/footer", "footer1.xml"),
                        relation("rId4", OFFICE + "/relationships/customXml", "../customXml/item1.xml")));
        put(
                zip,
                "customXml/_rels/item1.xml.rels",
                relations(relation("rId1", OFFICE + "/relationships/customXmlProps", "itemProps1.xml")));
        put(zip, "customXml/itemProps1.xml", itemProperties());
        zip.putNextEntry(new ZipEntry("customXml/item1.xml"));
        attachment(form.bijlage(), zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        text.write(zip);
        zip.closeEntry();
        zip.finish();
    }

    private static void attachment(Bijlage all, OutputStream to) throws XMLStreamException {
        XMLStreamWriter out = Formulierdocx.writer(to);
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(EIGEN);
        out.writeStartElement(EIGEN, "draaiboek");
        out.writeDefaultNamespace(EIGEN);
        attributes(out, all.kop());
        for (Map<String, String> line : all.regels()) {
            out.writeEmptyElement(EIGEN, "c");
            attributes(out, line);
        }
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
    }

    private static void attributes(XMLStreamWriter out, Map<String, String> all) throws XMLStreamException {
        for (Map.Entry<String, String> one : new TreeMap<>(all).entrySet()) {
            out.writeAttribute(one.getKey(), one.getValue());
        }
    }

    private static String contentTypes() {
        return XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/word/document.xml", TYPES + "wordprocessingml.document.main+xml")
                + override("/word/styles.xml", TYPES + "wordprocessingml.styles+xml")
                + override("/word/settings.xml", TYPES + "wordprocessingml.settings+xml")
                + override("/word/footer1.xml", TYPES + "wordprocessingml.footer+xml")
                + override("/customXml/itemProps1.xml", TYPES + "customXmlProperties+xml")
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String... all) {
        return XML + "<Relationships xmlns=\"" + RELS + "\">" + String.join("", all) + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String itemProperties() {
        return XML + "<ds:datastoreItem ds:itemID=\"{6F1B2C7E-52A4-4B0E-9D41-5D0C9A7E3B18}\""
                + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs>"
                + "<ds:schemaRef ds:uri=\"" + EIGEN + "\"/></ds:schemaRefs></ds:datastoreItem>";
    }

    private static String settings() {
        return XML + "<w:settings xmlns:w=\"" + W + "\"><w:themeFontLang w:val=\"nl-BE\"/>"
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private static String properties(Formulier form) {
        return XML + "<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                + "<dc:title>" + escaped(form.titel()) + "</dc:title><dc:creator>" + escaped(form.bestuur())
                + "</dc:creator><dc:language>nl-BE</dc:language></cp:coreProperties>";
    }

    private static String footer(Formulier form) {
        return XML + "<w:ftr xmlns:w=\"" + W + "\"><w:p><w:pPr><w:pStyle w:val=\"" + Docxstijl.VOET
                + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + escaped(form.bestuur() + " – " + form.soort())
                + ", bladzijde </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
                + "<w:r><w:t xml:space=\"preserve\"> van </w:t></w:r><w:fldSimple w:instr=\"NUMPAGES\"><w:r><w:t>1</w:t>"
                + "</w:r></w:fldSimple></w:p></w:ftr>";
    }

    private static String escaped(String text) {
        return Veilig.schoon(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The styles that every Word file of ours has, made once. */
    private static final class Stijlen {

        private static final String XML = make();

        private static String make() {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            try (XWPFDocument empty = new XWPFDocument()) {
                Docxstijl.put(empty);
                empty.write(whole);
                try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
                    for (ZipEntry one = parts.getNextEntry(); one != null; one = parts.getNextEntry()) {
                        if (one.getName().equals("word/styles.xml")) {
                            return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException("a file without styles");
        }
    }
}
