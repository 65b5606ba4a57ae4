package be.draaiboek.nota;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.nota.Indeling.Plek;
import be.draaiboek.nota.Ingreep.Botsing;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/**
 * Moves, splits, joins, adds and takes out blocks of the note. Each act is one transaction over the versions that the person saw, and
 * is written down in one cell, over which acts of different people come one after the other.
 */
@Service
public class BlokService {

    private static final int TRIES = 6;

    private final NotaService notes;
    private final AntwoordService answers;

    BlokService(NotaService notes, AntwoordService answers) {
        this.notes = notes;
        this.answers = answers;
    }

    /**
     * Moves a block one place; from the first or last place into the chapter before or after.
     *
     * @param step -1 for up, 1 for down
     * @param seen the block that it passes, as the person saw it; "" where it goes to another chapter
     * @throws OngeldigException where it can't, or the order is another one by now
     */
    public Gedaan verplaats(Toegang toegang, Traject traject, String block, int step, String seen) {
        return doe(toegang, traject, read -> {
            Indeling layout = read.indeling();
            Plek plek = layout.plek(block).orElseThrow(Bloklezer::verdwenen);
            List<Plek> here = layout.hoofdstuk(plek.hoofdstuk());
            int index = here.indexOf(plek) + step;
            boolean within = index >= 0 && index < here.size();
            if (!seen.equals(within ? here.get(index).vak().id() : "")) {
                throw new OngeldigException(
                        "De volgorde veranderde intussen. Kijk eerst waar dit blok nu staat, en verplaats het dan.");
            }
            String chapter = plek.hoofdstuk();
            if (!within) {
                chapter = layout.naast(chapter, step)
                        .orElseThrow(() -> new OngeldigException(
                                step < 0
                                        ? "Dit blok staat al helemaal vooraan."
                                        : "Dit blok staat al helemaal achteraan."))
                        .id();
                index = step < 0 ? layout.hoofdstuk(chapter).size() : 0;
            }
            Ingreep act = read.zet(plek.vak(), chapter, index);
            int many = layout.hoofdstuk(chapter).size() + (within ? 0 : 1);
            return act.zeg("‘%s’ staat nu op plaats %d van %d in ‘%s’."
                            .formatted(Bloklezer.titel(plek.vak()), index + 1, many, layout.titel(chapter)))
                    .bewaar(answers, toegang, traject.id(), block);
        });
    }

    /**
     * Splits what is written in a block: what stands after the cursor becomes a block below it, with the same sources.
     *
     * @param version the version of the text in which the cursor stood
     * @param at how many characters (UTF-16) stand before the cursor
     * @return what was done, and the new block
     * @throws OngeldigException where somebody wrote there since, or nothing would stand before or after the cursor
     */
    public Gedaan splits(Toegang toegang, Traject traject, String block, int version, int at) {
        return doe(toegang, traject, read -> {
            Blok blok = read.geschreven(block, version);
            read.ruimte();
            Knip cut = Knip.van(blok.tekst(), at)
                    .orElseThrow(() -> new OngeldigException(
                            "Hier kan het blok niet in twee: voor of na de cursor staat niets, of de opmaak zou"
                                    + " veranderen. Zet de cursor tussen twee zinnen."));
            Plek plek = read.indeling().plek(block).orElseThrow();
            Vak made = Vak.van(UUID.randomUUID().toString(), "");
            String from = Bloklezer.ids(read.maker().van(blok.vak()).stream().map(one -> one.id()));
            JsonNode known = read.bron(blok.vak());
            return read.zet(made, plek.hoofdstuk(), read.index(plek) + 1)
                    .zet(blok.vak().tekst(), cut.voor())
                    .zet(made.bestaat(), Bloklezer.ER)
                    .zet(made.tekst(), cut.na())
                    .zet(made.ook(), from.isEmpty() ? null : from)
                    .zet(made.bron(), from.isEmpty() ? null : known)
                    .zeg("‘%s’ is in twee blokken gesplitst.".formatted(Bloklezer.titel(blok.vak())))
                    .bewaar(answers, toegang, traject.id(), made.id());
        });
    }

    /**
     * Joins a block with the one before it: its words come below those, and what it was made of comes along.
     *
     * @param previous the block before it, as the person saw it
     * @param version the version of its words that they saw; 0 where it followed its sources
     * @param versionPrevious the same of the block before it
     * @throws OngeldigException where somebody wrote or moved there since, or one of both is no text
     */
    public Gedaan voegSamen(
            Toegang toegang, Traject traject, String block, String previous, int version, int versionPrevious) {
        return doe(toegang, traject, read -> {
            Plek plek = read.indeling().plek(block).orElseThrow(Bloklezer::verdwenen);
            int index = read.index(plek);
            List<Plek> here = read.indeling().hoofdstuk(plek.hoofdstuk());
            if (index == 0 || !here.get(index - 1).vak().id().equals(previous)) {
                throw new OngeldigException(
                        "Het vorige blok is intussen een ander. Kijk eerst wat er nu boven dit blok staat.");
            }
            Blok upper = read.gezien(previous, versionPrevious);
            Blok lower = read.gezien(block, version);
            if (lower.tekst().isBlank() || upper.tekst().isBlank()) {
                throw new OngeldigException(
                        "Een van beide blokken is nog leeg. Haal het weg, of schrijf er eerst iets.");
            }
            Vak into = upper.vak();
            String also = Bloklezer.ids(Stream.concat(
                            read.maker().van(into).stream(), read.maker().van(lower.vak()).stream())
                    .map(one -> one.id())
                    .filter(id -> into.eigen() || !id.equals(into.sjabloon().id())));
            Map<Adres, Integer> known = new HashMap<>(read.bekend(lower));
            known.putAll(read.bekend(upper));
            Ingreep act = read.begin()
                    .zet(into.tekst(), Knip.samen(upper.tekst(), lower.tekst()))
                    .zet(into.ook(), also.isEmpty() ? null : also);
            if (!also.isEmpty() || !read.maker().van(into).isEmpty()) {
                act.zet(into.bron(), Bronversies.schrijf(known));
            }
            Vak gone = lower.vak();
            act.zet(gone.tekst(), (String) null).zet(gone.bron(), (String) null).zet(gone.ook(), (String) null);
            return read.weg(act, gone)
                    .zeg("‘%s’ staat nu bij ‘%s’.".formatted(Bloklezer.titel(gone), Bloklezer.titel(into)))
                    .bewaar(answers, toegang, traject.id(), into.id());
        });
    }

    /**
     * Adds a block of the bestuur's own, without words as yet.
     *
     * @param chapter in which chapter
     * @param after below which block, as the person saw it; "" for the first place
     * @return what was done, and the new block
     */
    public Gedaan voegToe(Toegang toegang, Traject traject, String chapter, String after) {
        return doe(toegang, traject, read -> {
            read.ruimte();
            List<Plek> here = read.indeling().hoofdstuk(chapter);
            int index = after.isEmpty()
                    ? 0
                    : here.stream().map(one -> one.vak().id()).toList().indexOf(after) + 1;
            if (read.indeling().titel(chapter).isEmpty() || (index == 0 && !after.isEmpty())) {
                throw Bloklezer.verdwenen();
            }
            Vak made = Vak.van(UUID.randomUUID().toString(), "");
            return read.zet(made, chapter, index)
                    .zet(made.bestaat(), Bloklezer.ER)
                    .zeg("Een eigen blok is toegevoegd in ‘%s’."
                            .formatted(read.indeling().titel(chapter)))
                    .bewaar(answers, toegang, traject.id(), made.id());
        });
    }

    /**
     * Takes a block out of the note. What it said stays, to be put back.
     *
     * @param version the version of its words that the person saw; 0 where there were none of people
     */
    public Gedaan haalWeg(Toegang toegang, Traject traject, String block, int version) {
        return doe(toegang, traject, read -> {
            Vak vak = read.indeling()
                    .plek(block)
                    .orElseThrow(Bloklezer::verdwenen)
                    .vak();
            if (vak.sjabloon().writable()) {
                read.gezien(block, version);
            }
            return read.weg(read.begin(), vak)
                    .zeg("‘%s’ is uit de nota gehaald.".formatted(Bloklezer.titel(vak)))
                    .bewaar(answers, toegang, traject.id(), block);
        });
    }

    /** Puts a block back that was taken out. */
    public Gedaan zetTerug(Toegang toegang, Traject traject, String block) {
        return doe(toegang, traject, read -> {
            Vak vak = read.indeling().weg().stream()
                    .filter(one -> one.id().equals(block))
                    .findFirst()
                    .orElseThrow(() -> new OngeldigException("Dit blok staat intussen weer in de nota."));
            Ingreep act = read.begin();
            return (vak.eigen() ? act.zet(vak.bestaat(), Bloklezer.ER) : act.zet(vak.plaats(), (String) null))
                    .zeg("‘%s’ staat weer in de nota.".formatted(Bloklezer.titel(vak)))
                    .bewaar(answers, toegang, traject.id(), block);
        });
    }

    /**
     * Puts back what stood there before an act of this page, all of it or nothing.
     *
     * @return what undoes that again
     * @throws OngeldigException where somebody wrote or moved there since
     */
    public Gedaan maakOngedaan(Toegang toegang, Traject traject, Gedaan done) {
        return doe(
                toegang,
                traject,
                read -> Ingreep.terug(read.maker()::cel, done).bewaar(answers, toegang, traject.id(), done.blok()));
    }

    private Gedaan doe(Toegang toegang, Traject traject, Function<Bloklezer, Gedaan> act) {
        for (int i = 1; ; i++) {
            try {
                return act.apply(new Bloklezer(notes.maker(toegang, traject)
                        .orElseThrow(() -> new OngeldigException("Deze editie stelt geen nota op."))));
            } catch (Botsing crossed) {
                if (i >= TRIES) {
                    throw new OngeldigException(
                            "Iemand verplaatst net andere blokken van deze nota. Probeer het over een paar tellen opnieuw.");
                }
            }
        }
    }
}
