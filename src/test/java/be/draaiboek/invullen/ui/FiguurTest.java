package be.draaiboek.invullen.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/** Each drawing that an edition may name is there, can be read aloud, and leads where it says. */
class FiguurTest {

    private static final Path SCHEMA = Path.of("src/main/resources/edities/schema.json");

    private final Editie editie = EditieReader.readAll().getFirst();

    static Stream<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        JsonMapper.shared()
                .readTree(SCHEMA.toFile())
                .at("/$defs/section/properties/figures/items/properties/id/enum")
                .forEach(id -> ids.add(id.asString()));
        assertThat(ids).hasSize(5);
        return ids.stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDrawingIsAGroupWithATitleADescriptionAndItsLinks(String id) throws Exception {
        Element svg = parse(id);
        // An image would hide the links in it from a screen reader.
        assertThat(svg.getAttribute("role")).isEqualTo("group");
        assertThat(text(svg, "title", svg.getAttribute("aria-labelledby"))).isNotBlank();
        assertThat(text(svg, "desc", svg.getAttribute("aria-describedby"))).endsWith(".");
        assertThat(svg.getAttribute("viewBox")).startsWith("0 0 360 ");
        NodeList links = svg.getElementsByTagName("a");
        assertThat(links.getLength()).isPositive();
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            assertThat(link.getTextContent().strip()).isNotEmpty();
            assertThat(leadsSomewhere(link.getAttribute("href")))
                    .as(link.getAttribute("href"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyDrawingTakesItsColoursFromTheStyleSheet(String id) {
        assertThat(Figuur.svg(id).toString())
                .doesNotContainPattern("(?i)\\b(style|fill|stroke|font-size|on\\w+)=|<style|<script");
    }

    @Test
    void theEditionNamesEveryDrawing() throws IOException {
        assertThat(editie.sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .map(Section.Figure::id))
                .containsExactlyInAnyOrderElementsOf(ids().toList());
    }

    @Test
    void anUnknownDrawingIsRefused() {
        assertThatThrownBy(() -> Figuur.svg("zomaar")).isInstanceOf(IllegalArgumentException.class);
    }

    private boolean leadsSomewhere(String href) {
        String[] parts = href.split("\\?item=", 2);
        return parts[0].startsWith("draaiboek/")
                && editie.section(parts[0].substring("draaiboek/".length()))
                        .filter(section -> parts.length == 1
                                || editie.items(section).stream()
                                        .anyMatch(item -> item.id().equals(parts[1])))
                        .isPresent();
    }

    private static String text(Element svg, String tag, String id) {
        Element element = (Element) svg.getElementsByTagName(tag).item(0);
        assertThat(element.getAttribute("id")).isEqualTo(id);
        return element.getTextContent();
    }

    private static Element parse(String id) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Figuur.svg(id).toString().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
