package be.draaiboek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.demo.DemoScript.Bestand;
import be.draaiboek.demo.DemoScript.Dagen;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import java.io.File;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The demo's script fits the editions that its besturen work on, so that a first start cannot fail on it. */
class DemoScriptTest {

    private final JsonNode script = DemoScript.cohort();
    private final List<Editie> editions = EditieReader.readAll().reversed();
    private final Editie editie = editions.getLast();

    @Test
    void there_are_ten_besturen_each_with_two_to_four_people_and_a_trekker() {
        Set<String> names = new HashSet<>();
        for (JsonNode bestuur : script.path("besturen")) {
            String name = bestuur.path("naam").stringValue();
            names.add(name);
            if (bestuur.has("uitgenodigd")) {
                // Whose trekker still has to come in.
                assertThat(bestuur.path("deelnemers").size()).as(name).isZero();
                continue;
            }
            Set<String> ids = new HashSet<>();
            List<Rol> roles = new ArrayList<>();
            for (JsonNode person : bestuur.path("deelnemers")) {
                ids.add(person.path("id").stringValue());
                roles.add(Rol.valueOf(person.path("rol").stringValue()));
            }
            assertThat(ids).as(name).hasSameSizeAs(roles).hasSizeBetween(2, 4).doesNotContain(DemoScript.SAMEN);
            assertThat(roles).as(name).contains(Rol.TREKKER);
        }
        assertThat(names).hasSize(10).hasSize(script.path("besturen").size());
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
        script.path("besturen")
                .forEach(bestuur -> problems.addAll(DemoScript.antwoorden(bestuur, DemoScript.editie(bestuur, editions))
                        .problems()));
        assertThat(problems).isEmpty();
    }

    @Test
    void one_bestuur_still_works_on_the_edition_before_and_all_others_on_the_newest() {
        List<String> older = new ArrayList<>();
        for (JsonNode bestuur : script.path("besturen")) {
            if (!DemoScript.editie(bestuur, editions).equals(editie)) {
                older.add(bestuur.path("naam").stringValue());
            }
        }
        assertThat(older).containsExactly("Beverdonk");
    }

    @Test
    void people_have_a_name_of_their_own_and_not_that_of_their_bestuur() {
        for (JsonNode bestuur : script.path("besturen")) {
            String place = bestuur.path("naam").stringValue().split("-")[0];
            assertThat(bestuur.path("deelnemers"))
                    .allSatisfy(person -> assertThat(person.path("naam").stringValue())
                            .contains(" ")
                            .doesNotContain(place));
        }
    }

    @Test
    void every_file_is_that_of_a_bestuur() throws Exception {
        Set<String> known = new HashSet<>(Set.of("demo.yaml", "hoevedonk.yaml"));
        script.path("besturen")
                .forEach(bestuur -> known.add(bestuur.path("naam").stringValue().toLowerCase(Locale.ROOT) + ".yaml"));
        File folder = new File(Objects.requireNonNull(DemoScriptTest.class.getResource("/demo/demo.yaml"))
                        .toURI())
                .getParentFile();
        assertThat(Objects.requireNonNull(folder.list())).isSubsetOf(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "antwoorden: { niemand: {} }                                           | x.yaml: niemand: there is no such deelnemer",
                "dagen: { niemand: [2, 1] }                                            | x.yaml: dagen: there is no deelnemer niemand",
                "dagen: { ad: [2, 3] }                                                 | x.yaml: dagen: ad needs [first, last]",
                "antwoord: { ad: {} }                                                  | x.yaml: there is no place for antwoord",
                "antwoorden: { ad: { b99: { '': x } } }                                | x.yaml: ad: b99: there is no such item",
                "antwoorden: { ad: { b2-bevindingen: { '': x } } }                     | x.yaml: ad: b2-bevindingen: is answered together",
                "antwoorden: { ad: { b41-strategie: { '': zomaar } } }                 | x.yaml: ad: b41-strategie: /: Dit antwoord",
                "antwoorden: { ad: { b41-strategie: { zomaar: x } } }                  | x.yaml: ad: b41-strategie: /zomaar: there is no such cell",
                "antwoorden: { ad: { b41-strategie: { '': ' ' } } }                    | x.yaml: ad: b41-strategie: /: nothing is filled in",
                "antwoorden: { ad: { b41-strategie: geen } }                           | x.yaml: ad: b41-strategie: needs { cell: value }",
                "antwoorden: { ad: { b44-systemen: tekst } }                           | x.yaml: ad: b44-systemen: needs a list of rows",
                "antwoorden: { ad: { b1-voorstelling: { afbeelding: x } } }            | x.yaml: ad: b1-voorstelling: /afbeelding: the demo has no pictures",
                "antwoorden: { samen: { c14-raci: [] } }                               | x.yaml: samen: c14-raci: needs { rollen: [names], taken: [rows] }",
                "antwoorden: { samen: { c14-raci: { rollen: [A], taken: [{ B: a }] } } } | x.yaml: samen: c14-raci: there is no rol B",
            })
    void what_is_wrong_is_said_with_file_and_item(String yaml, String problem) {
        assertThat(read(yaml).problems()).anyMatch(found -> found.startsWith(problem));
    }

    @Test
    void every_kind_of_item_can_be_written_down() {
        Bestand file = read("""
                antwoorden:
                  ad:
                    a-overheid: { "": tekst }
                    b14-tekenen: { ander-antwoord/: ja, agenda/: neen }
                    a3-leiderschap: { vooruitziend/wie: tekst }
                    b41-doelen: { "": [klanten], toelichting: tekst }
                    b44-systemen: { rijen: [{ systeem: x, soort: y }, { systeem: z }], tekst: tekst }
                  samen:
                    b11-proces: [{ stap: x, digitaal: deels }]
                    c14-raci: { rollen: [AD, IT], taken: [{ taak: x, AD: a, IT: r }] }
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.answers().getFirst().items()).extracting(List::size).containsExactly(1, 2, 1, 2, 6);
        assertThat(file.answers().getLast().items()).extracting(List::size).containsExactly(3, 8);
    }

    @Test
    void people_write_on_working_days_in_office_hours_and_in_order() {
        // a Monday in summer time
        Clock monday = Clock.fixed(Instant.parse("2026-10-12T06:00:00Z"), ZoneOffset.UTC);
        for (Dagen days : List.of(new Dagen(40, 3), new Dagen(2, 2), new Dagen(1, 1), new Dagen(400, 200))) {
            for (int items : new int[] {1, 5, 28, 90}) {
                Agenda agenda = new Agenda(monday, days, items);
                List<ZonedDateTime> moments = IntStream.range(0, items * 4)
                        .mapToObj(i -> agenda.moment(i / 4, i % 4 / 4.0).atZone(be.draaiboek.common.Klok.BRUSSEL))
                        .toList();
                assertThat(moments)
                        .as(days + ", " + items)
                        .isSorted()
                        .allMatch(moment -> moment.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                        .allMatch(moment -> moment.getHour() >= 8 && moment.getHour() < 18)
                        .allMatch(moment -> moment.toInstant().isBefore(monday.instant()));
            }
        }
    }

    private Bestand read(String yaml) {
        return DemoScript.read("x.yaml", YAMLMapper.shared().readTree(yaml), Set.of("ad", DemoScript.SAMEN), editie);
    }
}
