package be.draaiboek.nota;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

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
    public Optional<Nota> lees(Toegang toegang, Traject traject) {
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
            maker.neem(queries.earlier(toegang, traject.id(), wanted, Notamaker.items(traject.editie(), template)));
        }
        return Optional.of(maker.nota());
    }

    /** Returns the note to take along, in two or three statements; empty where it isn't mine to read. */
    @Transactional
    public Optional<Stuk> stuk(Toegang toegang, long trajectId) {
        return trajecten.mijn(toegang).stream()
                .filter(one -> one.id() == trajectId)
                .findFirst()
                .flatMap(traject -> lees(toegang, traject).map(note -> {
                    events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                            .bij(traject.bestuurId())
                            .detail("nota van traject " + trajectId));
                    return Notatekst.van(traject, note)
                            .stuk(clock.instant(), traject.ik().toonNaam());
                }));
    }

    /**
     * Begins to write on in a block: what its sources say becomes the bestuur's own text.
     *
     * @throws OngeldigException where a colleague was first, or it is not mine to write
     */
    public Gedaan schrijfVerder(Toegang toegang, Traject traject, String item) {
        Blok blok = blok(toegang, traject, item);
        return blok.geschreven()
                ? new Gedaan(item, null, null, 0, 0)
                : keep(toegang, traject, blok, blok.tekst(), versions(toegang, traject, blok));
    }

    /**
     * Takes over what the sources say now in a block that people wrote on.
     *
     * @param seen the text that the person read as what would stand there
     * @throws OngeldigException where that has changed since, or a colleague was first
     */
    public Gedaan neemOver(Toegang toegang, Traject traject, String item, String seen) {
        Blok blok = blok(toegang, traject, item);
        Voorstel proposed = blok.voorstel();
        if (proposed == null || !proposed.tekst().equals(seen)) {
            throw new OngeldigException("Intussen veranderde hier nog iets. Kijk opnieuw wat er zou komen te staan.");
        }
        return keep(toegang, traject, blok, seen, versions(toegang, traject, blok));
    }

    /** Leaves the text as it is, and remembers that what moved was seen. */
    public Gedaan laatStaan(Toegang toegang, Traject traject, String item) {
        Blok blok = written(toegang, traject, item);
        return keep(toegang, traject, blok, blok.tekst(), versions(toegang, traject, blok));
    }

    /** Throws the bestuur's own text away: the block says again what its sources say. */
    public Gedaan volgWeer(Toegang toegang, Traject traject, String item) {
        return keep(toegang, traject, written(toegang, traject, item), null, null);
    }

    /**
     * Puts back what stood there before.
     *
     * @throws OngeldigException where somebody wrote there since
     */
    public void maakOngedaan(Toegang toegang, Traject traject, Gedaan done) {
        List<Mutatie> edits = new ArrayList<>();
        if (done.tekstVersie() > 0) {
            edits.add(edit(done.blok(), "", done.tekstVersie(), done.tekst()));
        }
        if (done.bronVersie() > 0) {
            edits.add(edit(done.blok(), NoteTemplate.SOURCES, done.bronVersie(), done.bron()));
        }
        for (Mutatie one : edits) {
            version(answers.bewaar(toegang, traject.id(), List.of(one)).getFirst());
        }
    }

    private Blok written(Toegang toegang, Traject traject, String item) {
        Blok blok = blok(toegang, traject, item);
        if (!blok.geschreven()) {
            throw new OngeldigException("Hier staat geen eigen tekst meer: dit blok volgt zijn bronnen.");
        }
        return blok;
    }

    private Blok blok(Toegang toegang, Traject traject, String item) {
        return lees(toegang, traject).stream()
                .flatMap(Nota::blokken)
                .filter(one -> one.sjabloon().writable() && one.itemId().equals(item))
                .findFirst()
                .orElseThrow(() -> new OngeldigException("Dit blok kan je niet schrijven. Laad de pagina opnieuw."));
    }

    /** What was known, with the versions of today where I may read them. */
    private @Nullable String versions(Toegang toegang, Traject traject, Blok blok) {
        if (blok.sjabloon().sources().isEmpty()) {
            return null;
        }
        Map<Adres, Integer> known = new HashMap<>(
                blok.bronCel() == null
                        ? Map.of()
                        : Bronversies.lees(blok.bronCel().value()));
        cells.together(toegang, traject.id(), blok.bronnen(), List.of(), List.of()).stream()
                .filter(cel -> Opsteller.hangtAf(blok.sjabloon(), cel.adres()))
                .forEach(cel -> known.put(cel.adres(), cel.version()));
        return Bronversies.schrijf(known);
    }

    /** Keeps the text first: with a text and old versions a block asks to look again, the other way round it would not. */
    private Gedaan keep(Toegang toegang, Traject traject, Blok blok, @Nullable String text, @Nullable String sources) {
        Cel old = blok.cel();
        Cel known = blok.bronCel();
        String before = said(old);
        String knownBefore = said(known);
        int textVersion = same(before, text)
                ? 0
                : version(answers.bewaar(
                                toegang,
                                traject.id(),
                                List.of(edit(blok.itemId(), "", old == null ? 0 : old.version(), text)))
                        .getFirst());
        int sourceVersion = same(knownBefore, sources)
                ? 0
                : version(answers.bewaar(
                                toegang,
                                traject.id(),
                                List.of(edit(
                                        blok.itemId(),
                                        NoteTemplate.SOURCES,
                                        known == null ? 0 : known.version(),
                                        sources)))
                        .getFirst());
        return new Gedaan(blok.itemId(), before, knownBefore, textVersion, sourceVersion);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static @Nullable String said(@Nullable Cel cel) {
        JsonNode value = cel == null ? null : cel.value();
        return value == null ? null : value.asString("");
    }

    private static Mutatie edit(String item, String col, int base, @Nullable String text) {
        return new Mutatie(
                UUID.randomUUID(),
                new Adres(item, "", col, Cel.SAMEN),
                base,
                text == null ? null : JsonNodeFactory.instance.stringNode(text),
                Bron.TYPED);
    }

    private static int version(Uitkomst outcome) {
        return switch (outcome) {
            case Uitkomst.Bewaard kept -> kept.version();
            case Uitkomst.Conflict conflict ->
                throw new OngeldigException("%s schreef intussen aan dit blok. Lees eerst wat er nu staat."
                        .formatted(
                                conflict.theirs().door() == null
                                        ? "Een collega"
                                        : conflict.theirs().door()));
            case Uitkomst.Ongeldig invalid -> throw new OngeldigException(invalid.message());
            case Uitkomst.Onbekend unknown -> throw new OngeldigException(unknown.message());
        };
    }
}
