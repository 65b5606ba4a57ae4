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
    public Gedaan move(Toegang toegang, Traject traject, String block, int step, String seen) {
        return act(toegang, traject, read -> {
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
            Ingreep act = read.put(plek.vak(), chapter, index);
            int many = layout.hoofdstuk(chapter).size() + (within ? 0 : 1);
            return act.say("‘%s’ staat nu op plaats %d van %d in ‘%s’."
                            .formatted(Bloklezer.titel(plek.vak()), index + 1, many, layout.titel(chapter)))
                    .save(answers, toegang, traject.id(), block);
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
    public Gedaan split(Toegang toegang, Traject traject, String block, int version, int at) {
        return act(toegang, traject, read -> {
            Blok blok = read.geschreven(block, version);
            read.ruimte();
            Knip cut = Knip.of(blok.tekst(), at)
                    .orElseThrow(() -> new OngeldigException(
                            "Hier kan het blok niet in twee: voor of na de cursor staat niets, of de opmaak zou"
                                    + " veranderen. Zet de cursor tussen twee zinnen."));
            Plek plek = read.indeling().plek(block).orElseThrow();
            Vak made = Vak.of(UUID.randomUUID().toString(), "");
            String from = Bloklezer.ids(read.maker().of(blok.vak()).stream().map(one -> one.id()));
            JsonNode known = read.bron(blok.vak());
            return read.put(made, plek.hoofdstuk(), read.index(plek) + 1)
                    .put(blok.vak().tekst(), cut.voor())
                    .put(made.bestaat(), Bloklezer.ER)
                    .put(made.tekst(), cut.na())
                    .put(made.ook(), from.isEmpty() ? null : from)
                    .put(made.bron(), from.isEmpty() ? null : known)
                    .say("‘%s’ is in twee blokken gesplitst.".formatted(Bloklezer.titel(blok.vak())))
                    .save(answers, toegang, traject.id(), made.id());
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
    public Gedaan merge(
            Toegang toegang, Traject traject, String block, String previous, int version, int versionPrevious) {
        return act(toegang, traject, read -> {
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
                            read.maker().of(into).stream(), read.maker().of(lower.vak()).stream())
                    .map(one -> one.id())
                    .filter(id -> into.eigen() || !id.equals(into.sjabloon().id())));
            Map<Adres, Integer> known = new HashMap<>(read.bekend(lower));
            known.putAll(read.bekend(upper));
            Ingreep act = read.begin()
                    .put(into.tekst(), Knip.samen(upper.tekst(), lower.tekst()))
                    .put(into.ook(), also.isEmpty() ? null : also);
            if (!also.isEmpty() || !read.maker().of(into).isEmpty()) {
                act.put(into.bron(), Bronversies.write(known));
            }
            Vak gone = lower.vak();
            act.put(gone.tekst(), (String) null).put(gone.bron(), (String) null).put(gone.ook(), (String) null);
            return read.weg(act, gone)
                    .say("‘%s’ staat nu bij ‘%s’.".formatted(Bloklezer.titel(gone), Bloklezer.titel(into)))
                    .save(answers, toegang, traject.id(), into.id());
        });
    }

    /**
     * Adds a block of the bestuur's own, without words as yet.
     *
     * @param chapter in which chapter
     * @param after below which block, as the person saw it; "" for the first place
     * @return what was done, and the new block
     */
    public Gedaan add(Toegang toegang, Traject traject, String chapter, String after) {
        return act(toegang, traject, read -> {
            read.ruimte();
            List<Plek> here = read.indeling().hoofdstuk(chapter);
            int index = after.isEmpty()
                    ? 0
                    : here.stream().map(one -> one.vak().id()).toList().indexOf(after) + 1;
            if (read.indeling().titel(chapter).isEmpty() || (index == 0 && !after.isEmpty())) {
                throw Bloklezer.verdwenen();
            }
            Vak made = Vak.of(UUID.randomUUID().toString(), "");
            return read.put(made, chapter, index)
                    .put(made.bestaat(), Bloklezer.ER)
                    .say("Een eigen blok is toegevoegd in ‘%s’."
                            .formatted(read.indeling().titel(chapter)))
                    .save(answers, toegang, traject.id(), made.id());
        });
    }

    /**
     * Takes a block out of the note. What it said stays, to be put back.
     *
     * @param version the version of its words that the person saw; 0 where there were none of people
     */
    public Gedaan remove(Toegang toegang, Traject traject, String block, int version) {
        return act(toegang, traject, read -> {
            Vak vak = read.indeling()
                    .plek(block)
                    .orElseThrow(Bloklezer::verdwenen)
                    .vak();
            if (vak.sjabloon().writable()) {
                read.gezien(block, version);
            }
            return read.weg(read.begin(), vak)
                    .say("‘%s’ is uit de nota gehaald.".formatted(Bloklezer.titel(vak)))
                    .save(answers, toegang, traject.id(), block);
        });
    }

    /** Puts a block back that was taken out. */
    public Gedaan putBack(Toegang toegang, Traject traject, String block) {
        return act(toegang, traject, read -> {
            Vak vak = read.indeling().weg().stream()
                    .filter(one -> one.id().equals(block))
                    .findFirst()
                    .orElseThrow(() -> new OngeldigException("Dit blok staat intussen weer in de nota."));
            Ingreep act = read.begin();
            return (vak.eigen() ? act.put(vak.bestaat(), Bloklezer.ER) : act.put(vak.plaats(), (String) null))
                    .say("‘%s’ staat weer in de nota.".formatted(Bloklezer.titel(vak)))
                    .save(answers, toegang, traject.id(), block);
        });
    }

    /**
     * Puts back what stood there before an act of this page, all of it or nothing.
     *
     * @return what undoes that again
     * @throws OngeldigException where somebody wrote or moved there since
     */
    public Gedaan undo(Toegang toegang, Traject traject, Gedaan done) {
        return act(
                toegang,
                traject,
                read -> Ingreep.terug(read.maker()::cel, done).save(answers, toegang, traject.id(), done.blok()));
    }

    private Gedaan act(Toegang toegang, Traject traject, Function<Bloklezer, Gedaan> act) {
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
