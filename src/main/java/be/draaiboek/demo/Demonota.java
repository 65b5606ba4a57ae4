package be.draaiboek.demo;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.nota.BlokService;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.NotaService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A note halfway: some blocks written on, a source that moved since, and a version before the managementteam. And one that went
 * all the way. Nothing where a bestuur has no such answers.
 */
@Component
class Demonota {

    /** The bestuur that is writing it. */
    static final String BESTUUR = "Beverdonk";

    /** The bestuur whose council decided. */
    static final String BESLIST = "Eikenrode";

    private static final String REASON = "nota.aanleiding";
    private static final String PRINCIPLES = "nota.principes";
    private static final Adres SOURCE = new Adres("c11-aanleiding", "", "toelichting", Cel.SAMEN);

    private final NotaService notes;
    private final BlokService blocks;
    private final AntwoordService answers;
    private final TrajectService trajecten;
    private final Demoversies versions;

    Demonota(
            NotaService notes,
            BlokService blocks,
            AntwoordService answers,
            TrajectService trajecten,
            Demoversies versions) {
        this.notes = notes;
        this.blocks = blocks;
        this.answers = answers;
        this.trajecten = trajecten;
        this.versions = versions;
    }

    /**
     * @param writer who writes the note
     * @param colleague who changes a source afterwards
     */
    void fill(Toegang system, Toegang writer, Toegang colleague) {
        Traject traject = trajecten.mine(writer).stream().findFirst().orElse(null);
        if (traject == null
                || blok(writer, traject, REASON).map(Blok::tekst).orElse("").isEmpty()) {
            return;
        }
        write(writer, traject, "nota.titel", "Weten waar je dossier zit");
        notes.writeOn(writer, traject, REASON);
        write(
                writer,
                traject,
                REASON,
                blok(writer, traject, REASON).orElseThrow().tekst()
                        + "\n\nWe kiezen er **bewust** voor om niet te wachten tot alles tegelijk moet.");
        notes.writeOn(writer, traject, PRINCIPLES);
        write(writer, traject, PRINCIPLES, """
            Bij elke keuze houden we ons aan vier principes:

            1. Wat we al weten, vragen we niet opnieuw.
            2. Eerst schrappen, dan tekenen, dan kopen.
            3. Geen project zonder eigenaar *buiten* IT.
            4. Wie hulp nodig heeft, krijgt een mens.\
            """);
        write(writer, traject, "nota.besluit", """
            We vragen het managementteam om deze eerste versie te lezen als klankbord, en voor eind februari te zeggen:

            - of het deze nota herkent;
            - wat er ontbreekt;
            - wie eigenaar wordt van het plan.\
            """);
        indeling(writer, colleague, traject);
        versions.halfweg(system, writer, colleague, traject);
        answers.cellen(colleague, traject, List.of(SOURCE.item())).stream()
                .filter(cel -> cel.address().equals(SOURCE))
                .findFirst()
                .ifPresent(cel -> keep(
                        colleague,
                        traject,
                        SOURCE,
                        cel.version(),
                        "De contextanalyse, de keuze van een zaaksysteem met twee buurgemeenten, en drie"
                                + " pensioneringen op burgerzaken voor de zomer van 2028. Wachten kost ons de kennis van"
                                + " 96 dienstjaren, waarvan 41 bij één collega."));
    }

    /** A block of their own, one that goes elsewhere and one that was split. */
    private void indeling(Toegang writer, Toegang colleague, Traject traject) {
        String made = blocks.add(writer, traject, "waarom", REASON).blok();
        blok(writer, traject, made)
                .map(one -> one.vak().tekst())
                .ifPresent(cell -> keep(
                        writer,
                        traject,
                        cell,
                        0,
                        "We willen niet hetzelfde doen met minder mensen, maar **ander werk** met de mensen die er zijn."
                                + " Daarom kiezen we elk jaar drie diensten, en niet dertien."));
        blocks.move(colleague, traject, "nota.pad", -1, "nota.motief");
        blok(writer, traject, PRINCIPLES).ifPresent(one -> {
            int third = one.tekst().indexOf("\n3. ");
            if (third > 0) {
                blocks.split(writer, traject, PRINCIPLES, one.versie(), third);
            }
        });
    }

    /**
     * @param writer who writes the note and records what was decided
     * @param colleague who remarks
     */
    void fillDecided(Toegang system, Toegang writer, Toegang colleague) {
        Traject traject = trajecten.mine(writer).stream().findFirst().orElse(null);
        if (traject == null
                || blok(writer, traject, REASON).map(Blok::tekst).orElse("").isEmpty()) {
            return;
        }
        write(writer, traject, "nota.titel", "Eerst het recht, dan het formulier");
        write(writer, traject, "nota.besluit", """
            We vragen het managementteam om deze nota goed te keuren, en om ze daarna voor te leggen aan het college.\
            """);
        versions.eerste(system, writer, colleague, traject);
        write(writer, traject, "nota.besluit", """
            We vragen om:

            - deze nota als richting te aanvaarden voor de jaren die komen;
            - de raming op te nemen in de volgende aanpassing van het meerjarenplan;
            - de beleidsmedewerker digitalisering als eigenaar van het plan aan te duiden;
            - elk half jaar te horen hoe het staat, **samen met het opvolgingsrapport**.\
            """);
        versions.totDeRaad(system, writer, colleague, traject);
    }

    private Optional<Blok> blok(Toegang toegang, Traject traject, String item) {
        return notes.read(toegang, traject).stream()
                .flatMap(note -> note.blokken())
                .filter(one -> one.itemId().equals(item))
                .findFirst();
    }

    private void write(Toegang toegang, Traject traject, String item, String text) {
        int base = blok(toegang, traject, item).map(Blok::cel).map(Cel::version).orElse(0);
        keep(toegang, traject, new Adres(item, "", "", Cel.SAMEN), base, text);
    }

    private void keep(Toegang toegang, Traject traject, Adres cell, int base, String text) {
        answers.save(
                toegang,
                traject.id(),
                List.of(new Mutatie(
                        UUID.randomUUID(), cell, base, JsonNodeFactory.instance.stringNode(text.strip()), Bron.DEMO)));
    }
}
