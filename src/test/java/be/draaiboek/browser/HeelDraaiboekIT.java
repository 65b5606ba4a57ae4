package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Section;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The road from the first question to the last: everything is filled in, the page is loaded again, everything is there. */
class HeelDraaiboekIT extends BrowserTest {

    private static final Editie EDITIE = EditieReader.readAll().getFirst();
    private static final String INGRID = "ad@zandakker.example";

    /** What a field shows now, whatever its kind. */
    private static final String SHOWN = """
            (item) => {
              const shown = {};
              const add = (key, value) => { if (value !== '' && value.length !== 0) shown[key] = String(value); };
              for (const f of item.querySelectorAll('db-text, db-choice, db-multi, db-number, db-date, db-tick, db-picture')) {
                if (f.closest('.db-agreed, .db-row-record')) continue;
                const key = f.tagName.toLowerCase() + ' ' + f.row + '/' + f.col;
                const text = f.querySelector('textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])');
                const chosen = [...f.querySelectorAll('vaadin-radio-button, vaadin-checkbox')]
                  .filter((box) => box.checked).map((box) => box.value || 'on');
                if (text && f.tagName !== 'DB-PICTURE') add(key, text.value); else add(key, chosen.join(','));
                const image = f.querySelector('img');
                if (image) add(key + ' img', new URL(image.src).pathname + ' ' + (text ? text.value : image.alt));
              }
              for (const cell of item.querySelectorAll('.db-sheet [data-col][data-kind]:not(th)')) {
                if (!cell.closest('.db-agreed')) add('sheet ' + cell.dataset.place, cell.textContent.trim());
              }
              for (const cell of item.querySelectorAll('db-matrix [aria-label][tabindex]')) {
                // It stands beside the cell that somebody is at, and nobody is at one after loading.
                if (!cell.ariaLabel.startsWith('Geschiedenis van')) add('matrix ' + cell.ariaLabel, cell.ariaLabel);
              }
              return shown;
            }""";

    private static AppProcess own;

    /** Other tests want sections in which nothing stands yet. */
    @BeforeAll
    static void start() {
        own = AppProcess.start("heel");
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    static Stream<String> sections() {
        return EDITIE.sections().stream()
                .filter(section -> !EDITIE.items(section).isEmpty())
                .map(Section::code);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyItemOfASectionIsFilledInAndThereAgain(String code) {
        Visitor ingrid = person(own, INGRID).section(code);
        List<Item> items = EDITIE.items(EDITIE.section(code).orElseThrow());
        Map<String, Integer> filled = new TreeMap<>();
        for (Item item : items) {
            filled.put(item.id(), fill(ingrid, item));
        }
        ingrid.saved();
        Map<String, Map<?, ?>> before = shown(ingrid, items);
        before.forEach(
                (id, shown) -> assertThat(shown.size()).as(id + " " + shown).isGreaterThanOrEqualTo(filled.get(id)));
        ingrid.reload();
        assertThat(ingrid.page.locator("db-matrix [aria-busy=true]")).hasCount(0);
        assertThat(shown(ingrid, items)).isEqualTo(before);
        assertThat(ingrid.conflicts()).hasCount(0);
    }

    private static Map<String, Map<?, ?>> shown(Visitor visitor, List<Item> items) {
        Map<String, Map<?, ?>> all = new TreeMap<>();
        for (Item item : items) {
            all.put(item.id(), (Map<?, ?>) visitor.item(item.id()).evaluate(SHOWN));
        }
        return all;
    }

    /** Fills every field of an item; returns how many. */
    private static int fill(Visitor visitor, Item item) {
        String own = "#" + item.id() + " > ";
        int count = 0;
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> {
                answer(
                        visitor.page
                                .locator(own
                                        + element(item.cell("", "")
                                                .orElseThrow()
                                                .kind()
                                                .code()))
                                .first(),
                        item.title());
                count++;
            }
            case CHECK, GRID -> {
                List<String> columns = item.kind() == ItemKind.CHECK
                        ? List.of("")
                        : item.columns().stream().map(Column::id).toList();
                for (var row : item.rows()) {
                    for (String column : columns) {
                        answer(visitor.cell(item.id(), row.id(), column), row.label());
                        count++;
                    }
                }
            }
            case ROWS -> {
                visitor.addRow(item.id()).click();
                Locator row = visitor.item(item.id()).locator("[data-row]").last();
                for (Column column : item.columns()) {
                    String kind = column.cell().kind().code();
                    Locator cells = row.locator("td[data-kind=" + kind + "]");
                    long nth = item.columns().stream()
                            .takeWhile(one -> one != column)
                            .filter(one -> one.cell().kind() == column.cell().kind())
                            .count();
                    write(visitor, cells.nth((int) nth), column);
                    count++;
                }
            }
            case MATRIX -> {
                Locator matrix = visitor.item(item.id());
                button(matrix, "Taak toevoegen").click();
                visitor.page.keyboard().type("De nota schrijven");
                visitor.page.keyboard().press("Enter");
                button(matrix, "Rol toevoegen").click();
                visitor.page.keyboard().type("Secretariaat");
                visitor.page.keyboard().press("Enter");
                Locator crossing = matrix.locator("td[aria-label]").first();
                crossing.focus();
                visitor.page.keyboard().press("a");
                assertThat(crossing).containsText("A");
                count += 3;
            }
        }
        for (Column field : item.fields()) {
            String kind = field.cell().kind().code();
            Locator fields = visitor.page.locator(own + element(kind));
            // An answer of the same kind stands before the fields.
            boolean shared = item.cell() != null
                    && element(item.cell().kind().code()).equals(element(kind))
                    && item.kind() != ItemKind.CHECK;
            long nth = (shared ? 1 : 0)
                    + item.fields().stream()
                            .takeWhile(one -> one != field)
                            .filter(one -> element(one.cell().kind().code()).equals(element(kind)))
                            .count();
            answer(fields.nth((int) nth), field.label());
            count++;
        }
        return count;
    }

    private static String element(String kind) {
        return switch (kind) {
            case "percent", "amount", "year" -> "db-number";
            default -> "db-" + kind;
        };
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(false))
                .first();
    }

    /** Answers in a cell of a sheet. */
    private static void write(Visitor visitor, Locator cell, Column column) {
        switch (column.cell().kind()) {
            case CHOICE ->
                visitor.choose(cell, column.cell().options().getLast().label());
            case DATE -> Visitor.put(cell, "31/03/2028");
            case TEXT -> Visitor.put(cell, "Over “" + column.label() + "”: é");
            default -> Visitor.put(cell, "2028");
        }
    }

    private static void answer(Locator field, String label) {
        String tag = (String) field.evaluate("f => f.tagName.toLowerCase()");
        switch (tag) {
            case "db-text" -> {
                boolean line = field.locator("textarea").count() == 0;
                field.locator("textarea, input").fill(line ? "Kort: é" : "Over “" + label + "”:\neen antwoord.");
            }
            case "db-number" -> {
                boolean percent = field.locator("text=%").count() > 0;
                field.locator("input").fill(percent ? "25" : "2028");
            }
            case "db-date" -> field.locator("input").fill("31/03/2028");
            case "db-choice" ->
                field.locator("vaadin-radio-button label").last().click();
            case "db-multi" -> field.locator("vaadin-checkbox label").first().click();
            case "db-tick" -> field.locator("vaadin-checkbox").click();
            case "db-picture" -> {
                field.locator("input[type=file]").setInputFiles(new FilePayload("organogram.png", "image/png", png()));
                assertThat(field.locator("img")).isVisible();
                field.locator("textarea, input:not([type=file])")
                        .first()
                        .fill("Drie diensten onder één algemeen directeur.");
            }
            default -> throw new AssertionError("no answer for " + tag);
        }
        field.evaluate("f => f.querySelector('input, textarea')?.blur()");
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(20, 15, Color.ORANGE.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
