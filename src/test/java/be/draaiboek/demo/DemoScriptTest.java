package be.draaiboek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo's script fits the newest edition, so that a first start cannot fail on it. */
class DemoScriptTest {
    private static final String SAMEN = "samen";

    private final JsonNode script = script();
    private final Editie editie = EditieReader.readAll().getFirst();

    @Test
    void there_are_nine_besturen_each_with_two_to_four_people_and_a_trekker() {
        Set<String> names = new HashSet<>();
        for (JsonNode bestuur : script.path("besturen")) {
            String name = bestuur.path("naam").stringValue();
            names.add(name);
            Set<String> ids = new HashSet<>();
            List<Rol> roles = new ArrayList<>();
            for (JsonNode person : bestuur.path("deelnemers")) {
                ids.add(person.path("id").stringValue());
                roles.add(Rol.valueOf(person.path("rol").stringValue()));
            }
            assertThat(ids).as(name).hasSameSizeAs(roles).hasSizeBetween(2, 4).doesNotContain(SAMEN);
            assertThat(roles).as(name).contains(Rol.TREKKER);
        }
        assertThat(names).hasSize(9).hasSize(script.path("besturen").size());
    }

    @Test
    void nobody_can_get_mail_and_nobody_is_there_twice() {
        List<String> emails = new ArrayList<>();
        script.path("polis").forEach(person -> emails.add(person.path("email").stringValue()));
        script.path("besturen")
                .forEach(bestuur -> bestuur.path("deelnemers")
                        .forEach(person -> emails.add(person.path("email").stringValue())));
        assertThat(emails).doesNotHaveDuplicates().allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void every_answer_fits_its_cell() {
        List<String> problems = new ArrayList<>();
        for (JsonNode bestuur : script.path("besturen")) {
            Set<String> holders = new HashSet<>(Set.of(SAMEN));
            bestuur.path("deelnemers")
                    .forEach(person -> holders.add(person.path("id").stringValue()));
            bestuur.path("antwoorden").properties().forEach(holder -> {
                String place = bestuur.path("naam").stringValue() + " " + holder.getKey();
                if (!holders.contains(holder.getKey())) {
                    problems.add(place + ": no such deelnemer");
                }
                boolean together = holder.getKey().equals(SAMEN);
                holder.getValue()
                        .properties()
                        .forEach(answer -> problems.addAll(
                                problems(place + " " + answer.getKey(), answer.getKey(), together, answer.getValue())));
            });
        }
        assertThat(problems).isEmpty();
    }

    private List<String> problems(String place, String itemId, boolean together, JsonNode answer) {
        Item item = editie.item(itemId).orElse(null);
        if (item == null) {
            return List.of(place + ": no such item");
        }
        List<String> problems = new ArrayList<>();
        if (item.answering() == Answering.JOINT && !together) {
            problems.add(place + ": is answered together");
        }
        if (item.kind() == ItemKind.ROWS ? !answer.isArray() : !answer.isObject()) {
            problems.add(place + ": rows need a list, other items need cells");
        }
        if (item.kind() == ItemKind.ROWS) {
            String row = UUID.randomUUID().toString();
            answer.forEach(cells -> cells.properties()
                    .forEach(cell -> problem(place, item, row, cell.getKey(), cell.getValue())
                            .ifPresent(problems::add)));
        } else {
            answer.properties().forEach(cell -> {
                int slash = cell.getKey().indexOf('/');
                String row = slash < 0 ? "" : cell.getKey().substring(0, slash);
                problem(place, item, row, cell.getKey().substring(slash + 1), cell.getValue())
                        .ifPresent(problems::add);
            });
        }
        return problems;
    }

    private static Optional<String> problem(String place, Item item, String row, String col, JsonNode value) {
        String address = place + " " + row + "/" + col + ": ";
        CellDefinition cell = item.cell(row, col).orElse(null);
        if (cell == null) {
            return Optional.of(address + "no such cell");
        }
        return CellDefinition.isEmpty(value)
                ? Optional.of(address + "nothing filled in")
                : cell.check(value).map(problem -> address + problem);
    }

    private static JsonNode script() {
        try (InputStream in = DemoScriptTest.class.getResourceAsStream("/demo/demo.yaml")) {
            return YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
