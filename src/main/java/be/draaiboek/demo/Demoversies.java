package be.draaiboek.demo;

import be.draaiboek.common.Klok;
import be.draaiboek.nota.ModelService;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.nota.Opmerking.Oordeel;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.VersieService.Indiening;
import be.draaiboek.nota.VersieService.Voorbeeld;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Versions of the demo's notes before their bodies, with what was said of them and decided. */
@Component
class Demoversies {

    private static final LocalTime AFTERNOON = LocalTime.of(15, 20);

    private final VersieService versions;
    private final OpmerkingService remarks;
    private final ModelService models;
    private final Clock clock;

    Demoversies(VersieService versions, OpmerkingService remarks, ModelService models, Clock clock) {
        this.versions = versions;
        this.models = models;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** A version that lies before the managementteam, with remarks that wait. */
    void halfweg(Toegang system, Toegang writer, Toegang colleague, Traject traject) {
        long id = submit(
                writer,
                traject,
                "Een eerste versie, om te lezen als klankbord. De rollen staan er nog niet in.",
                Map.of(Orgaan.MT, sitting(tuesday(-12), "", null, "", "")));
        remarks.put(
                colleague,
                id,
                place(writer, id, "aanleiding", 1),
                "De drie pensioneringen staan er, maar niet wat we doen als die mensen vroeger vertrekken. Dat vraagt het"
                        + " college zeker.");
        long settled = remarks.put(
                colleague,
                id,
                place(writer, id, "principes", 0),
                "“Eerst schrappen” hoort vooraan: anders tekenen we processen die we nadien weggooien.");
        remarks.put(
                colleague,
                id,
                place(writer, id, "besluit", 0),
                "Eind februari is na de krokusvakantie. Halen we de zitting van maart dan nog?");
        remarks.settle(writer, settled, Staat.VERWERKT, "Het staat nu als tweede principe, voor tekenen en kopen.");
        remarks.judge(
                colleague,
                id,
                Oordeel.VOORBEHOUD,
                "Ik ga akkoord met de richting. Over het geld wil ik eerst de cijfers van" + " de buurgemeenten zien.");
        date(system, id, 5);
    }

    /** A version that the managementteam wanted otherwise. */
    void eerste(Toegang system, Toegang writer, Toegang colleague, Traject traject) {
        LocalDate day = tuesday(75);
        long id = submit(writer, traject, "", Map.of(Orgaan.MT, sitting(day, "4", null, "", "")));
        long one = remarks.put(
                colleague,
                id,
                place(writer, id, "besluit", 0),
                "Vraag ook meteen wie eigenaar wordt. Zonder naam blijft dit van iedereen.");
        remarks.settle(writer, one, Staat.VERWERKT, "");
        decide(
                writer,
                id,
                Orgaan.MT,
                sitting(
                        day,
                        "4",
                        Uitslag.AANPASSEN,
                        "",
                        "Zeg concreet wat we aan de raad vragen, met een eigenaar en een moment om terug te komen."));
        date(system, id, 82);
    }

    /** The adapted version, which went on to the council. */
    void totDeRaad(Toegang system, Toegang writer, Toegang colleague, Traject traject) {
        LocalDate team = tuesday(61);
        long id = submit(
                writer,
                traject,
                "Aangepast na het managementteam: het slot zegt nu wat we vragen, van wie, en wanneer we terugkomen.",
                Map.of(Orgaan.MT, sitting(team, "2", null, "", "")));
        remarks.judge(colleague, id, Oordeel.AKKOORD, "");
        date(system, id, 66);
        decide(writer, id, Orgaan.MT, sitting(team, "2", Uitslag.GOEDGEKEURD, "", ""));
        LocalDate college = tuesday(47);
        versions.layBefore(
                writer,
                id,
                bodies(Map.of(
                        Orgaan.CBS, sitting(college, "17", null, "", ""),
                        Orgaan.VB, sitting(college, "6", null, "", ""))));
        decide(
                writer,
                id,
                Orgaan.CBS,
                sitting(
                        college,
                        "17",
                        Uitslag.VOORWAARDEN,
                        "De raming gaat mee in de aanpassing van het meerjarenplan. Zolang die er niet is, wordt er niemand"
                                + " aangeworven.",
                        ""));
        decide(writer, id, Orgaan.VB, sitting(college, "6", Uitslag.GOEDGEKEURD, "", ""));
        LocalDate council = tuesday(26).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        versions.layBefore(
                writer,
                id,
                bodies(Map.of(
                        Orgaan.GR, sitting(council, "11", null, "", ""),
                        Orgaan.RMW, sitting(council, "3", null, "", ""))));
        for (Orgaan body : List.of(Orgaan.GR, Orgaan.RMW)) {
            Beslissing known = sitting(council, body == Orgaan.GR ? "11" : "3", Uitslag.GOEDGEKEURD, "", "");
            decide(
                    writer,
                    id,
                    body,
                    new Beslissing(
                            known.zitting(),
                            known.agendapunt(),
                            known.uitslag(),
                            "",
                            body == Orgaan.GR ? "Met eenparigheid van stemmen." : "",
                            "https://eikenrode.example/besluiten/" + council + "/" + known.agendapunt()));
        }
        model(writer, traject);
    }

    /** A model of their own for a besluit. */
    private void model(Toegang writer, Traject traject) {
        try {
            Path file = Files.createTempFile("draaiboek-demo", ".docx");
            try {
                Files.write(file, models.begin(writer, traject.id()).orElseThrow());
                models.save(writer, traject.id(), file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void date(Toegang system, long id, int daysAgo) {
        versions.date(
                system,
                id,
                today().minusDays(daysAgo)
                        .atTime(AFTERNOON)
                        .atZone(Klok.BRUSSEL)
                        .toInstant());
    }

    private long submit(Toegang writer, Traject traject, String word, Map<Orgaan, Beslissing> before) {
        Voorbeeld seen = versions.preview(writer, traject).orElseThrow();
        long id = versions.submit(
                writer,
                traject,
                new Indiening(seen.weg().volgendNummer(), seen.tekst().vingerafdruk(), word, bodies(before), false));
        return id;
    }

    private void decide(Toegang writer, long id, Orgaan body, Beslissing decision) {
        versions.decide(writer, id, body, 0, decision);
    }

    private static Map<Orgaan, Beslissing> bodies(Map<Orgaan, Beslissing> given) {
        return new LinkedHashMap<>(given);
    }

    private static Beslissing sitting(
            LocalDate day, String agenda, @Nullable Uitslag result, String conditions, String remark) {
        return new Beslissing(day, agenda, result, conditions, remark, "");
    }

    private String place(Toegang writer, long id, String block, int number) {
        Notatekst text = versions.read(writer, id).orElseThrow().tekst();
        return text.blokken().stream()
                .filter(one -> one.id().equals(block))
                .map(one -> one.plaats(number))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    /** The Tuesday in or before the week of so many days ago. */
    private LocalDate tuesday(int daysAgo) {
        return today().minusDays(daysAgo).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
    }
}
