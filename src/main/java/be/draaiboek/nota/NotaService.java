package be.draaiboek.nota;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.CellReader;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.Stuk;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.Nota.Voorstel;
import be.draaiboek.nota.NotaQueries.Was;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ambition note: composed at each reading from the agreed and joint answers that the reader may read, so that it tells
 * nobody more than the questions do. What people write on a block are joint cells like any other, kept by
 * {@link AntwoordService}; beside them stands from which versions of its sources it was made.
 */
@Service
public class NotaService {

    private final CellReader cells;
    private final AntwoordService answers;
    private final TrajectService trajecten;
    private final NotaQueries queries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotaService(
            CellReader cells,
            AntwoordService answers,
            TrajectService trajecten,
            NotaQueries queries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.cells = cells;
        this.answers = answers;
        this.trajecten = trajecten;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Returns the note as I may read it, in one statement, or two where a source of a written block moved; empty where the
     * edition has none, or where I read only what was handed to me.
     */
    @Transactional(readOnly = true)
    public Optional<Nota> read(Toegang toegang, Traject traject) {
        return maker(toegang, traject).map(Notamaker::nota);
    }

    /** Returns the note with the cells that it is made of. */
    @Transactional(readOnly = true)
    Optional<Notamaker> maker(Toegang toegang, Traject traject) {
        NoteTemplate template = traject.editie().note();
        if (template == null) {
            return Optional.empty();
        }
        Notamaker maker = new Notamaker(
                traject.editie(),
                template,
                cells.together(
                        toegang, traject.id(), Notamaker.items(traject.editie(), template), List.of(), List.of()));
        Set<Was> wanted = maker.vroeger();
        if (!wanted.isEmpty()) {
            maker.take(queries.earlier(toegang, traject.id(), wanted, Notamaker.items(traject.editie(), template)));
        }
        return Optional.of(maker);
    }

    /** Returns the note to take along, in two or three statements; empty where it isn't mine to read. */
    @Transactional
    public Optional<Stuk> stuk(Toegang toegang, long trajectId) {
        return trajecten.mine(toegang).stream()
                .filter(one -> one.id() == trajectId)
                .findFirst()
                .flatMap(traject -> read(toegang, traject).map(note -> {
                    events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                            .bij(traject.bestuurId())
                            .detail("nota van traject " + trajectId));
                    return Notatekst.of(traject, note)
                            .stuk(clock.instant(), traject.ik().shownName());
                }));
    }

    /**
     * Begins to write on in a block: what its sources say becomes the bestuur's own text.
     *
     * @throws OngeldigException where a colleague was first, or it is not mine to write
     */
    public Gedaan writeOn(Toegang toegang, Traject traject, String item) {
        Gelezen read = gelezen(toegang, traject, item);
        return read.blok().geschreven()
                ? new Gedaan("", item, List.of())
                : keep(toegang, traject, read, read.blok().tekst());
    }

    /**
     * Takes over what the sources say now in a block that people wrote on.
     *
     * @param seen the text that the person read as what would stand there
     * @throws OngeldigException where that has changed since, or a colleague was first
     */
    public Gedaan takeOver(Toegang toegang, Traject traject, String item, String seen) {
        Gelezen read = gelezen(toegang, traject, item);
        Voorstel proposed = read.blok().voorstel();
        if (proposed == null || proposed.inBron() || !proposed.tekst().equals(seen)) {
            throw new OngeldigException("Intussen veranderde hier nog iets. Kijk opnieuw wat er zou komen te staan.");
        }
        return keep(toegang, traject, read, seen);
    }

    /** Leaves the text as it is, and remembers that what moved was seen. */
    public Gedaan letStand(Toegang toegang, Traject traject, String item) {
        Gelezen read = written(toegang, traject, item);
        return keep(toegang, traject, read, read.blok().tekst());
    }

    /** Throws the bestuur's own text away: the block says again what its sources say. */
    public Gedaan followAgain(Toegang toegang, Traject traject, String item) {
        Gelezen read = written(toegang, traject, item);
        Vak vak = read.blok().vak();
        if (vak.eigen()) {
            throw new OngeldigException("Dit blok is helemaal van jullie. Haal het weg als het niet meer nodig is.");
        }
        return new Ingreep(read.maker()::cel)
                .put(vak.tekst(), (String) null)
                .put(vak.bron(), (String) null)
                .put(vak.ook(), (String) null)
                .save(answers, toegang, traject.id(), item);
    }

    /** A block, and what it was made of. */
    private record Gelezen(Notamaker maker, Blok blok) {}

    private Gelezen written(Toegang toegang, Traject traject, String item) {
        Gelezen read = gelezen(toegang, traject, item);
        if (!read.blok().geschreven()) {
            throw new OngeldigException("Hier staat geen eigen tekst meer: dit blok volgt zijn bronnen.");
        }
        return read;
    }

    private Gelezen gelezen(Toegang toegang, Traject traject, String item) {
        Notamaker maker = maker(toegang, traject).orElseThrow(NotaService::unwritable);
        return maker.nota()
                .blokken()
                .filter(one -> one.sjabloon().writable() && one.itemId().equals(item))
                .findFirst()
                .map(blok -> new Gelezen(maker, blok))
                .orElseThrow(NotaService::unwritable);
    }

    private static OngeldigException unwritable() {
        return new OngeldigException("Dit blok kan je niet schrijven. Laad de pagina opnieuw.");
    }

    /** Keeps a text, with the versions of today of what it is made of. */
    private Gedaan keep(Toegang toegang, Traject traject, Gelezen read, String text) {
        Vak vak = read.blok().vak();
        Ingreep act = new Ingreep(read.maker()::cel).put(vak.tekst(), text);
        if (!read.maker().of(vak).isEmpty()) {
            act.put(vak.bron(), Bronversies.write(read.maker().versies(vak)));
        }
        return act.save(answers, toegang, traject.id(), vak.id());
    }
}
