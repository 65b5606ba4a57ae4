package be.draaiboek.antwoord;

import static be.draaiboek.AccessMatrixTest.BUSY_TEXT;
import static be.draaiboek.AccessMatrixTest.CHOICE;
import static be.draaiboek.AccessMatrixTest.DRAWN;
import static be.draaiboek.AccessMatrixTest.OTHER_CHOICE;
import static be.draaiboek.AccessMatrixTest.OTHER_TEXT;
import static be.draaiboek.AccessMatrixTest.PICTURE;
import static be.draaiboek.AccessMatrixTest.ROWS;
import static be.draaiboek.AccessMatrixTest.TEXT;
import static be.draaiboek.AccessMatrixTest.meetmoment;
import static be.draaiboek.AccessMatrixTest.without;
import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.ZoekService;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.melding.Postbode;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.score.ScoreService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.vraagbaak.PolisvraagService;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers, progress, meetmomenten, scores and figures. */
public class AntwoordAccess extends AccessRows {

    @Autowired
    AntwoordService answers;

    @Autowired
    CellReader cells;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    NotitieService notes;

    @Autowired
    AfbeeldingService pictures;

    @Autowired
    Postbode post;

    @Autowired
    VoortgangService progress;

    @Autowired
    PolisvraagService questions;

    @Autowired
    ScoreService scores;

    @Autowired
    ZoekService searches;

    @Autowired
    TrajectService trajecten;

    @Autowired
    BezoekService visits;

    @Override
    protected void rows() {
        Section section = matrix.gezien.editie().section("B.4.1").orElseThrow();
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> budget = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET);
        write(
                "AntwoordService.save",
                "a joint cell",
                budget,
                (wie, toegang) ->
                        matrix.save(toegang, samen(ROWS, UUID.randomUUID().toString(), "post")));
        write(
                "AntwoordService.save",
                "what was agreed",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> matrix.save(toegang, samen("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> matrix.save(toegang, matrix.lid.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "an interview that the MT-lid notes",
                Set.of(Wie.MT_LID),
                (wie, toegang) ->
                        matrix.save(toegang, new Adres("a1-dimensies", "open", "omschrijving", matrix.gesprek)));
        write(
                "AntwoordService.save",
                "a minority's view",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> matrix.save(toegang, samen("a1-dimensies", "", "minderheid")));
        write(
                "AntwoordService.save",
                "the trekker's own cell",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> matrix.save(toegang, matrix.trekker.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the departed's own cell",
                Set.of(),
                (wie, toegang) -> matrix.save(toegang, matrix.vertrokken.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the closed account's own cell",
                Set.of(),
                (wie, toegang) -> matrix.save(toegang, matrix.afgesloten.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the invuller's own cell",
                Set.of(),
                (wie, toegang) -> matrix.save(toegang, matrix.invuller.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the cell of an invuller who has the section",
                Set.of(Wie.INVULLER_MET),
                (wie, toegang) -> matrix.save(toegang, matrix.ingedeeld.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the cell of that invuller in another section",
                Set.of(),
                (wie, toegang) -> answers.save(
                                toegang,
                                matrix.plaats.traject(),
                                List.of(edit(matrix.ingedeeld.mijn(OTHER_CHOICE), 0, "jaarlijks")))
                        .getFirst());
        write(
                "AntwoordService.save",
                "a joint cell of a section that was handed to nobody",
                own,
                (wie, toegang) ->
                        matrix.save(toegang, samen("c14-raci", UUID.randomUUID().toString(), "taak")));
        write(
                "AntwoordService.save",
                "a cell of one's own in a joint item",
                Set.of(),
                (wie, toegang) -> matrix.save(
                        toegang, matrix.lid.mijn(ROWS, UUID.randomUUID().toString(), "post")));

        open("ZoekService.content", "", () -> searches.content(matrix.gezien.editie(), "strategie"));
        open("ZoekService.enough", "", () -> ZoekService.enough("ja"));
        Item choice = matrix.gezien.editie().item(CHOICE).orElseThrow();
        Item other = matrix.gezien.editie().item(OTHER_CHOICE).orElseThrow();
        read(
                "CellReader.columns",
                "after my own",
                own,
                (wie, toegang) -> cells.columns(toegang, matrix.plaats.traject(), List.of(choice), Set.of("")));
        read(
                "CellReader.columns",
                "before my own",
                Set.of(),
                (wie, toegang) -> cells.columns(toegang, matrix.plaats.traject(), List.of(other), Set.of("")).stream()
                        .filter(cel -> cel.address().holder() != matrix.gesprek)
                        .toList());
        read(
                "CellReader.together",
                "joint",
                budget,
                (wie, toegang) -> cells.together(
                        toegang,
                        matrix.plaats.traject(),
                        List.of(matrix.gezien.editie().item(ROWS).orElseThrow()),
                        List.of(other),
                        Set.of("")));
        read(
                "CellReader.anythingTogether",
                "joint",
                budget,
                (wie, toegang) -> cells.anythingTogether(
                                toegang,
                                matrix.plaats.traject(),
                                List.of(matrix.gezien.editie().item(ROWS).orElseThrow()))
                        ? List.of(true)
                        : List.of());
        read(
                "ScoreService.of",
                "after my own",
                own,
                (wie, toegang) -> scores.of(toegang, matrix.gezien).gerangschikt().stream()
                        .filter(one -> one.cel().item().id().equals(CHOICE))
                        .toList());
        read(
                "ScoreService.of",
                "before my own",
                Set.of(),
                (wie, toegang) -> scores.of(toegang, matrix.gezien).gerangschikt().stream()
                        .filter(one -> one.cel().item().id().equals(OTHER_CHOICE))
                        .toList());
        read(
                "ZoekService.answers",
                "",
                budget,
                (wie, toegang) -> searches.answers(toegang, matrix.gezien, "begeleiding"));
        // Nobody: it writes in somebody's name, and only the demo does so.
        write("AntwoordService.invent", "", Set.of(), (wie, toegang) -> {
            long author = matrix.lid.persoon().account();
            answers.invent(
                    toegang,
                    matrix.plaats.traject(),
                    matrix.gezien.editie(),
                    List.of(new Verzonnen(
                            samen(ROWS, UUID.randomUUID().toString(), "post"),
                            JsonNodeFactory.instance.stringNode("tekst"),
                            author,
                            Instant.now(),
                            null)));
            return true;
        });

        read(
                "AntwoordService.cellen(Section)",
                "",
                own,
                (wie, toegang) -> answers.cellen(toegang, matrix.gezien, section));
        read(
                "AntwoordService.cellen(Collection)",
                "a joint item",
                budget,
                (wie, toegang) -> answers.cellen(toegang, matrix.gezien, List.of(ROWS)));
        read(
                "AntwoordService.cellen(Collection)",
                "others' answers after my own",
                own,
                (wie, toegang) -> held(toegang, CHOICE, matrix.collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed after my own",
                own,
                (wie, toegang) -> held(toegang, CHOICE, 0));
        read(
                "AntwoordService.cellen(Collection)",
                "my own answer as invuller",
                Set.of(Wie.INVULLER_MET),
                (wie, toegang) -> held(toegang, "a1-dimensies", matrix.ingedeeld.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "others' answers after my own as invuller",
                Set.of(),
                (wie, toegang) -> held(toegang, "a1-dimensies", matrix.collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed after my own as invuller",
                Set.of(),
                (wie, toegang) -> held(toegang, "a1-dimensies", 0));
        read(
                "AntwoordService.cellen(Collection)",
                "others' answers before my own",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_CHOICE, matrix.collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed before my own",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_CHOICE, 0));

        read(
                "AntwoordService.cellen(Collection)",
                "a text of a colleague, once both are ready",
                own,
                (wie, toegang) -> held(toegang, TEXT, matrix.collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "a text of a colleague, while I still write mine",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_TEXT, matrix.collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed, while I still write mine",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_TEXT, 0));
        read(
                "AntwoordService.cellen(Collection)",
                "a text that a colleague still writes",
                Set.of(),
                (wie, toegang) -> held(toegang, BUSY_TEXT, matrix.collega.id()));
        read(
                "AntwoordService.history",
                "that the MT-lid is ready",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.history(toegang, matrix.gezien, matrix.lid.mijn(TEXT, "", Item.READY)));
        read(
                "AntwoordService.history",
                "what was agreed, while I still write mine",
                Set.of(),
                (wie, toegang) -> answers.history(toegang, matrix.gezien, samen(OTHER_TEXT, "", "")));
        read(
                "AntwoordService.cellen(Collection)",
                "an interview, to who notes it and after one's own",
                own,
                (wie, toegang) -> held(toegang, CHOICE, matrix.gesprek));
        read(
                "AntwoordService.cellen(Collection)",
                "an interview, to who notes it only",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> held(toegang, OTHER_CHOICE, matrix.gesprek));
        read(
                "AntwoordService.history",
                "an interview",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.history(toegang, matrix.gezien, new Adres(CHOICE, "", "", matrix.gesprek)));
        read(
                "AntwoordService.history",
                "the MT-lid's cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.history(toegang, matrix.gezien, matrix.lid.mijn(CHOICE)));
        read(
                "AntwoordService.history",
                "the departed's cell",
                Set.of(),
                (wie, toegang) -> answers.history(toegang, matrix.gezien, matrix.vertrokken.mijn(CHOICE)));
        read(
                "AntwoordService.history",
                "what was agreed before my own",
                Set.of(),
                (wie, toegang) -> answers.history(toegang, matrix.gezien, samen(OTHER_CHOICE, "", "")));
        write("AntwoordService.restore", "the MT-lid's cell", Set.of(Wie.MT_LID), (wie, toegang) -> {
            int base = answers.history(matrix.lid.toegang(), matrix.gezien, matrix.lid.mijn(CHOICE))
                    .getFirst()
                    .version();
            return answers.restore(toegang, matrix.gezien, matrix.lid.mijn(CHOICE), base, matrix.versie);
        });

        write(
                "MeetmomentService.close",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> meetmomenten.close(toegang, matrix.gezien, meetmoment("Van " + wie)));
        read("MeetmomentService.list", "", own, (wie, toegang) -> meetmomenten.list(toegang, matrix.gezien));
        read(
                "MeetmomentService.read",
                "also what was agreed before my own",
                own,
                (wie, toegang) -> meetmomenten.read(toegang, matrix.nulmeting).stream()
                        .flatMap(found -> found.cellen().stream())
                        .filter(cel -> cel.address().equals(samen(OTHER_CHOICE, "", "")))
                        .toList());

        write(
                "AfbeeldingService.store",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> pictures.store(
                        toegang,
                        matrix.plaats.traject(),
                        matrix.lid.mijn(DRAWN, "", PICTURE),
                        Beelden.stream(Beelden.png(4, 4))));
        write(
                "AfbeeldingService.store",
                "what was agreed",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> pictures.store(
                        toegang,
                        matrix.plaats.traject(),
                        samen(DRAWN, "", PICTURE),
                        Beelden.stream(Beelden.png(4, 4))));
        read(
                "AfbeeldingService.read",
                "after my own",
                own,
                (wie, toegang) -> pictures.read(toegang, matrix.afbeelding));
        read(
                "AfbeeldingService.read",
                "of nobody",
                Set.of(),
                (wie, toegang) -> pictures.read(toegang, UUID.randomUUID()));

        read(
                "TrajectService.mine",
                "this bestuur",
                budget,
                (wie, toegang) -> trajecten.mine(toegang).stream()
                        .filter(one -> one.id() == matrix.plaats.traject())
                        .toList());
        // Which edition is no secret: the query that follows asks who may read or write in the traject.
        open(
                "VoortgangService.cellen",
                "",
                () -> VoortgangService.cellen(
                        matrix.gezien.editie().item(CHOICE).orElseThrow(), 0, 1));
        open("TrajectService.editie", "", () -> trajecten.editie(matrix.trekker.toegang(), matrix.plaats.traject()));
        read(
                "TrajectService.lopend",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> trajecten.lopend(toegang, matrix.plaats.bestuur()).stream()
                        .toList());
        write(
                "TrajectService.start(long)",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> trajecten.start(toegang, matrix.leeg.bestuur()));
        write(
                "TrajectService.start(long)",
                "of a bestuur of another cohort",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> trajecten.start(toegang, matrix.elders.bestuur()));
        write(
                "TrajectService.start(Editie)",
                "the one before the newest",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> trajecten.start(toegang, matrix.leeg.bestuur(), matrix.gezien.editie()));

        write("BezoekService.bezoek", "", own, (wie, toegang) -> visits.bezoek(toegang, matrix.gezien));
        read(
                "BezoekService.since",
                "what others agreed or wrote together",
                own,
                (wie, toegang) -> visits.since(toegang, matrix.gezien, Instant.EPOCH).samen().stream()
                        .filter(one -> !one.door().equals(person(wie).name()))
                        .toList());
        read(
                "BezoekService.since",
                "who else answered",
                own,
                (wie, toegang) ->
                        visits.since(toegang, matrix.gezien, Instant.EPOCH).collegas());
        // Their own only: there is no other to name.
        write(
                "BezoekService.welcomeSeen",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.welcomeSeen(toegang) ? true : null);
        // Both are about me alone, like the welcome.
        write(
                "BezoekService.sectionRead",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.sectionRead(toegang, section) ? true : null);
        write(
                "BezoekService.chooseWeergave",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.chooseWeergave(toegang, true) ? true : null);
        read(
                "VoortgangService.given",
                "how many questions each of the group answered, without what they said",
                own,
                (wie, toegang) -> progress.given(toegang, matrix.gezien).keySet());
        read(
                "VoortgangService.klaar",
                "how many are ready, without what they said",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> progress.klaar(
                                toegang, matrix.gezienDoorTrekker(), List.of(matrix.item(TEXT), matrix.item(CHOICE)))
                        .keySet());
        read(
                "VoortgangService.of",
                "how many are ready",
                Set.of(Wie.TREKKER),
                (wie, toegang) ->
                        progress.of(toegang, matrix.gezienDoorTrekker()).groep().keySet());
        read(
                "VoortgangService.perItem",
                "",
                budget,
                (wie, toegang) -> progress.perItem(toegang, matrix.gezien).values().stream()
                        .toList());
        read("VoortgangService.of", "", budget, (wie, toegang) -> {
            var voortgang = progress.of(toegang, matrix.gezien);
            return Stream.concat(voortgang.mijn().values().stream(), voortgang.bestuur().values().stream())
                    .filter(telling -> telling.filled() > 0)
                    .toList();
        });
        read(
                "VoortgangService.besturen",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER),
                (wie, toegang) -> progress.besturen(toegang, List.of(matrix.plaats.bestuur()))
                        .keySet());
        read(
                "VoortgangService.besturen",
                "a bestuur of another cohort",
                Set.of(Wie.ANDER_BESTUUR),
                (wie, toegang) -> progress.besturen(toegang, List.of(matrix.elders.bestuur()))
                        .keySet());
        read(
                "VoortgangService.telling",
                "a sum, without data",
                Set.of(Wie.values()),
                (wie, toegang) -> List.of(VoortgangService.telling(
                        matrix.gezien.editie().item(CHOICE).orElseThrow(), 0, 1)));
    }

    private List<Long> held(Toegang toegang, String item, long holder) {
        return answers.cellen(toegang, matrix.gezien, List.of(item)).stream()
                .map(cel -> cel.address().holder())
                .filter(one -> one == holder)
                .toList();
    }
}
