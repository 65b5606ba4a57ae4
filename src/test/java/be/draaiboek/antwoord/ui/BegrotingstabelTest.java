package be.draaiboek.antwoord.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Item;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is read or printed of a budget says what the sheet says in which it was filled in. */
class BegrotingstabelTest {

    private static final Item BUDGET = EditieReader.readAll().stream()
            .flatMap(one -> one.items().stream())
            .filter(Begrotingstabel::fits)
            .findFirst()
            .orElseThrow();

    private final List<Cel> cells = new ArrayList<>();

    @Test
    void anEmptyYearHoldsWhatComesBackAndTheSumsStandBelow() {
        row(1, "post", "Servers", "richting", "uitgave", "soort", "investering", "j2026", 90_000);
        row(2, "post", "Onderhoud", "soort", "exploitatie", "herhaling", "jaarlijks", "j2029", 11_000, "j2031", 0);
        row(3, "post", "Iets", "j2030", 500);
        row(4, "post", "Subsidie", "richting", "ontvangst", "j2026", 12_000);
        row(5);
        assertThat(lines("tbody"))
                .containsExactly(
                        "1|Servers|Uitgave|Investering|–|–|90.000|–|–|–|–|–|90.000|90.000|–",
                        "2|Onderhoud|–|Exploitatie|Elk jaar|–|–|–|–|11.000|11.000|0|22.000|22.000|–",
                        "3|Iets|–|–|–|–|–|–|–|–|500|–|500|500|–",
                        "4|Subsidie|Ontvangst|–|–|–|12.000|–|–|–|–|–|-12.000|-12.000|–");
        assertThat(lines("tfoot"))
                .containsExactly(
                        "Exploitatie|–|–|–|–|11.000|11.000|–|22.000|22.000|",
                        "Investering|–|90.000|–|–|–|–|–|90.000|90.000|",
                        "Zonder soort|–|–|–|–|–|500|–|500|500|",
                        "Ontvangsten|–|-12.000|–|–|–|–|–|-12.000|-12.000|",
                        "Samen|–|78.000|–|–|11.000|11.500|–|100.500|100.500|");
        assertThat(all(drawn().getElement())
                        .filter(one -> !one.isTextNode() && one.getClassList().contains("carried"))
                        .map(Element::getTextRecursively))
                .containsExactly("11.000");
        assertThat(drawn().getElement().getTextRecursively())
                .contains("Ontvangsten gaan eraf", "Cursief")
                .doesNotContain("nog niet ingevuld");
    }

    @Test
    void aHeadingOfAmountsStandsOverThem() {
        row(1, "post", "Servers", "j2026", 90_000);
        assertThat(figures("th")).isEqualTo(figures("td")).hasSize(9).startsWith(5);
    }

    private List<Integer> figures(String tag) {
        Element row = all(drawn().getElement())
                .filter(one -> !one.isTextNode() && one.getTag().equals("tr"))
                .filter(one ->
                        one.getChildren().skip(1).allMatch(cell -> cell.getTag().equals(tag)))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, row.getChildCount())
                .filter(i -> row.getChild(i).getClassList().contains("figure"))
                .boxed()
                .toList();
    }

    @Test
    void rowsWithoutAmountsHaveNoSums() {
        row(1, "post", "Servers");
        assertThat(lines("tbody")).hasSize(1);
        assertThat(lines("tfoot")).isEmpty();
    }

    @Test
    void withoutRowsItSaysThatNothingIsFilledIn() {
        row(1);
        assertThat(drawn().getElement().getTextRecursively()).isEqualTo("nog niet ingevuld");
    }

    private void row(int place, Object... columns) {
        String id = UUID.randomUUID().toString();
        cell(id, Item.MARKER, place);
        for (int i = 0; i < columns.length; i += 2) {
            cell(id, (String) columns[i], columns[i + 1]);
        }
    }

    private void cell(String row, String col, Object value) {
        cells.add(new Cel(
                new Adres(BUDGET.id(), row, col, Cel.SAMEN),
                1,
                JsonMapper.shared().valueToTree(value),
                "An",
                Instant.EPOCH));
    }

    private Component drawn() {
        return Leesweergave.of(BUDGET, Cel.SAMEN, cells);
    }

    private List<String> lines(String part) {
        return all(drawn().getElement())
                .filter(one -> !one.isTextNode() && one.getTag().equals(part))
                .flatMap(Element::getChildren)
                .map(row -> String.join(
                        "|", row.getChildren().map(Element::getTextRecursively).toList()))
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(BegrotingstabelTest::all));
    }
}
