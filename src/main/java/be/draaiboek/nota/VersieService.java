package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.document.Stuk;
import be.draaiboek.nota.Opmerking.Stem;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.VersieQueries.Gevonden;
import be.draaiboek.nota.Weg.Staat;
import be.draaiboek.nota.Weg.Stap;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The note before the bodies: submitted by the trekker, its words frozen, and what each body decided. Read by who reads the
 * bestuur's Draaiboek, and by a twin where the trekker shared the version and released the chapter.
 */
@Service
public class VersieService {

    /** The longest frozen note, in characters of what is kept. */
    private static final int LONGEST = 4_000_000;

    private final VersieQueries queries;
    private final OpmerkingQueries remarks;
    private final NotastandQueries standing;
    private final NotaService notes;
    private final Notapost post;
    private final Clock clock;

    VersieService(
            VersieQueries queries,
            OpmerkingQueries remarks,
            NotastandQueries standing,
            NotaService notes,
            Notapost post,
            Clock clock) {
        this.queries = queries;
        this.remarks = remarks;
        this.standing = standing;
        this.notes = notes;
        this.post = post;
        this.clock = clock;
    }

    /**
     * What would be submitted now.
     *
     * @param open remarks on the version before it that wait
     */
    public record Voorbeeld(Notatekst tekst, Weg weg, List<Opmerking> open) {
        public Voorbeeld {
            open = List.copyOf(open);
        }
    }

    /**
     * What a trekker submits.
     *
     * @param nummer the number that it was going to get when they looked
     * @param gezien the fingerprint of the words that they looked at
     * @param organen with what is known of each sitting
     */
    public record Indiening(int nummer, String gezien, String woord, Map<Orgaan, Beslissing> organen, boolean delen) {
        public Indiening {
            organen = Map.copyOf(organen);
        }
    }

    /**
     * A version to read.
     *
     * @param eigen whether it is of my own bestuur
     */
    public record Lezing(
            Versie versie,
            long trajectId,
            boolean eigen,
            Notatekst tekst,
            List<Opmerking> opmerkingen,
            List<Stem> stemmen) {
        public Lezing {
            opmerkingen = List.copyOf(opmerkingen);
            stemmen = List.copyOf(stemmen);
        }
    }

    /** Returns where the note of a traject of mine stands, in one statement; empty where it isn't mine to read. */
    @Transactional(readOnly = true)
    public Optional<Weg> weg(Toegang toegang, Traject traject) {
        return queries.way(toegang, traject.id());
    }

    /** Returns the open remarks on the newest version, in one statement. */
    @Transactional(readOnly = true)
    public List<Opmerking> open(Toegang toegang, Traject traject) {
        return remarks.open(toegang, traject.id());
    }

    /** Returns what would be submitted now; empty where there is nothing of mine to submit. */
    @Transactional(readOnly = true)
    public Optional<Voorbeeld> preview(Toegang toegang, Traject traject) {
        return queries.way(toegang, traject.id())
                .flatMap(way -> notes.read(toegang, traject)
                        .map(note ->
                                new Voorbeeld(Notatekst.of(traject, note), way, remarks.open(toegang, traject.id()))));
    }

    /**
     * Chooses the bodies and their order.
     *
     * @throws OngeldigException when there are none, or one that has a version would fall away or come later
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void chooseWeg(Toegang toegang, Traject traject, List<Orgaan> organen) {
        if (organen.isEmpty()) {
            throw new OngeldigException("Kies minstens één orgaan waaraan de nota wordt voorgelegd.");
        }
        List<Orgaan> bodies = organen.stream().distinct().toList();
        Weg now = queries.way(toegang, traject.id()).orElseThrow(VersieService::denied);
        List<Orgaan> begun = now.stappen().stream()
                .filter(one -> one.staat() != Staat.OPEN)
                .map(Stap::orgaan)
                .toList();
        if (bodies.size() < begun.size() || !bodies.subList(0, begun.size()).equals(begun)) {
            throw new OngeldigException("De nota lag al voor aan "
                    + Opsomming.en(begun.stream().map(Orgaan::naam).toList())
                    + ". Die stap blijft staan, vooraan. Kies daarna wat er nog volgt.");
        }
        if (!queries.chooseWay(toegang, traject.id(), bodies, Klok.now(clock))) {
            throw denied();
        }
        post.veranderd(traject.id());
    }

    /**
     * Submits the note as it stands: its words are frozen and laid before the bodies.
     *
     * @return the version's id
     * @throws OngeldigException when it can't be, with what to do
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public long submit(Toegang toegang, Traject traject, Indiening asked) {
        String word = Keuring.kort(asked.woord(), Versie.MAX_WOORD, "begeleidend woord");
        Map<Orgaan, Beslissing> bodies = new LinkedHashMap<>();
        asked.organen().forEach((body, known) -> bodies.put(body, Keuring.beslissing(known, clock)));
        Voorbeeld now = preview(toegang, traject).orElseThrow(VersieService::denied);
        demand(now.weg(), bodies.keySet());
        Notatekst text = now.tekst();
        if (!text.vingerafdruk().equals(asked.gezien())) {
            throw new OngeldigException("Intussen schreef iemand aan de nota of aan een antwoord eronder. Lees opnieuw"
                    + " wat er nu staat, en dien dan in.");
        }
        if (text.blokken().stream().allMatch(one -> one.delen().stream().allMatch(Stuk.Gat.class::isInstance))) {
            throw new OngeldigException("De nota zegt nog niets. Spreek eerst iets af, of schrijf een blok.");
        }
        String kept = Notajson.write(text);
        if (kept.length() > LONGEST) {
            throw new OngeldigException("De nota is te lang om in te dienen. Kort de langste tabellen of teksten in.");
        }
        long id;
        try {
            id = queries.insert(
                            toegang,
                            traject.id(),
                            asked.nummer(),
                            text.titel(),
                            word,
                            kept,
                            asked.delen(),
                            Klok.now(clock))
                    .orElseThrow(VersieService::denied);
        } catch (DuplicateKeyException twice) {
            throw new OngeldigException("Versie %d is al ingediend. Laad de pagina opnieuw.".formatted(asked.nummer()));
        }
        if (!queries.lay(toegang, id, bodies)) {
            throw denied();
        }
        post.tell(
                toegang,
                queries.readers(toegang, id),
                "Versie %d van de ambitienota ligt voor aan %s. Lees ze, en zeg wat je ervan vindt."
                        .formatted(asked.nummer(), namen(bodies.keySet())),
                id);
        if (asked.delen()) {
            tellTwins(toegang, traject.bestuur(), asked.nummer(), id);
        }
        post.veranderd(traject.id());
        return id;
    }

    /**
     * Lays the newest version, as it was frozen, before the bodies that are next.
     *
     * @throws OngeldigException when there is a newer one, or a body before them has yet to decide
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void layBefore(Toegang toegang, long versieId, Map<Orgaan, Beslissing> organen) {
        Gevonden found = own(toegang, versieId);
        Map<Orgaan, Beslissing> bodies = new LinkedHashMap<>();
        organen.forEach((body, known) -> bodies.put(body, Keuring.beslissing(known, clock)));
        Weg way = queries.way(toegang, found.trajectId()).orElseThrow(VersieService::denied);
        if (way.laatste().filter(newest -> newest.id() == versieId).isEmpty()) {
            throw new OngeldigException("Er is een nieuwere versie, of deze is ingetrokken. Leg de nieuwste voor.");
        }
        demand(way, bodies.keySet());
        try {
            if (!queries.lay(toegang, versieId, bodies)) {
                throw denied();
            }
        } catch (DuplicateKeyException twice) {
            throw new OngeldigException(
                    "Deze versie ligt daar al voor. Wacht op de beslissing, of dien een nieuwe in.");
        }
        post.tell(
                toegang,
                queries.readers(toegang, versieId),
                "Versie %d van de ambitienota ligt nu voor aan %s."
                        .formatted(found.versie().nummer(), namen(bodies.keySet())),
                versieId);
        post.veranderd(found.trajectId());
    }

    private static void demand(Weg way, Collection<Orgaan> bodies) {
        if (!way.kanNaar(List.copyOf(bodies))) {
            throw new OngeldigException(
                    bodies.isEmpty()
                            ? "Kies aan wie jullie deze versie voorleggen."
                            : "Deze stap kan nog niet: eerst beslissen de organen die ervoor komen. Kijk de weg van de nota"
                                    + " na.");
        }
    }

    /** Says when a version of an invented bestuur was submitted, for a demo. */
    @Transactional
    public void date(Toegang systeem, long versieId, Instant op) {
        if (!queries.date(systeem, versieId, LocalDateTime.ofInstant(op, ZoneOffset.UTC))) {
            throw denied();
        }
    }

    /**
     * Takes a version back that nobody acted on yet.
     *
     * @throws OngeldigException when somebody remarked, judged or decided
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void withdraw(Toegang toegang, long versieId) {
        Gevonden found = own(toegang, versieId);
        if (!queries.withdraw(toegang, versieId, Klok.now(clock))) {
            if (!found.versie().geldt() || found.versie().gelezen()) {
                throw new OngeldigException("Deze versie kan niet meer worden ingetrokken: iemand reageerde erop, of ze"
                        + " is al ingetrokken. Dien een nieuwe versie in.");
            }
            throw denied();
        }
        post.tell(
                toegang,
                queries.readers(toegang, versieId),
                "Versie %d van de ambitienota is ingetrokken."
                        .formatted(found.versie().nummer()),
                versieId);
        post.veranderd(found.trajectId());
    }

    /**
     * Lets the twin read a version along, or no longer.
     *
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void share(Toegang toegang, long versieId, boolean delen) {
        Gevonden found = own(toegang, versieId);
        if (found.versie().gedeeld() == delen) {
            return;
        }
        if (!queries.share(toegang, versieId, delen)) {
            throw denied();
        }
        if (delen) {
            tellTwins(
                    toegang,
                    Notajson.read(found.inhoud()).bestuur(),
                    found.versie().nummer(),
                    versieId);
        }
        post.veranderd(found.trajectId());
    }

    /**
     * Keeps when a body sits and what it decided.
     *
     * @param revisie which one was looked at
     * @throws OngeldigException when it isn't right, or a colleague changed it in the meantime
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void decide(Toegang toegang, long versieId, Orgaan orgaan, int revisie, Beslissing beslissing) {
        Gevonden found = own(toegang, versieId);
        Versie.Voorlegging laid = found.versie().bij(orgaan).orElseThrow(VersieService::denied);
        Beslissing decision = Keuring.beslissing(beslissing, clock);
        if (!found.versie().geldt()) {
            throw new OngeldigException("Deze versie is ingetrokken, dus er is niets meer om over te beslissen.");
        }
        if (decision.uitslag() != null && decision.zitting() == null) {
            throw new OngeldigException("Kies de dag van de zitting waarop beslist werd.");
        }
        if (!queries.decide(toegang, laid.id(), revisie, decision, Klok.now(clock))) {
            if (laid.revisie() != revisie) {
                throw new OngeldigException(
                        "Een collega paste deze stap intussen aan. Sluit dit venster, kijk wat er nu"
                                + " staat, en pas dat aan.");
            }
            throw denied();
        }
        if (decision.uitslag() != null && decision.uitslag() != laid.uitslag()) {
            post.tell(
                    toegang,
                    queries.readers(toegang, versieId),
                    "Over versie %d van de ambitienota: %s heeft beslist."
                            .formatted(found.versie().nummer(), orgaan.naam()),
                    versieId);
        }
        post.veranderd(found.trajectId());
    }

    /** Returns a version with what was said of it, in three statements; empty where it isn't mine to read. */
    @Transactional(readOnly = true)
    public Optional<Lezing> read(Toegang toegang, long versieId) {
        return queries.find(toegang, versieId)
                .map(found -> new Lezing(
                        found.versie(),
                        found.trajectId(),
                        found.eigen(),
                        Notajson.read(found.inhoud()),
                        remarks.list(toegang, versieId),
                        remarks.verdicts(toegang, versieId)));
    }

    /** Returns the words of a version that a bestuur lets me read as a coach of its running cohort, in one statement. */
    @Transactional(readOnly = true)
    public Optional<Notatekst> alongside(Toegang toegang, long versieId) {
        return queries.alongside(toegang, versieId, LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL))
                .map(Notajson::read);
    }

    /** Returns a version to take along, in one statement; empty where it isn't mine to read. */
    @Transactional(readOnly = true)
    public Optional<Stuk> stuk(Toegang toegang, long versieId) {
        return queries.find(toegang, versieId)
                .map(found -> Notajson.read(found.inhoud()).stuk(found.versie()));
    }

    /** Returns what twins let me read along, the newest first, in one statement. */
    @Transactional(readOnly = true)
    public List<Versie> shared(Toegang toegang) {
        return queries.shared(toegang);
    }

    /**
     * Returns by what two versions differ; empty where one of them isn't mine to read.
     *
     * @param naar 0 for the note as it stands today
     */
    @Transactional(readOnly = true)
    public Optional<Versieverschil> compare(Toegang toegang, Traject traject, long van, long naar) {
        Optional<Notatekst> before = tekst(toegang, traject, van);
        return before.flatMap(old -> (naar == 0
                        ? notes.read(toegang, traject).map(note -> Notatekst.of(traject, note))
                        : tekst(toegang, traject, naar))
                .map(now -> Versieverschil.tussen(old, now)));
    }

    private Optional<Notatekst> tekst(Toegang toegang, Traject traject, long versieId) {
        return queries.find(toegang, versieId)
                .filter(found -> found.trajectId() == traject.id())
                .map(found -> Notajson.read(found.inhoud()));
    }

    /**
     * Returns where the notes of besturen stand, as bodies, days and results and without a word of them: to their coach
     * and to themselves, in one statement. A bestuur that submitted nothing isn't in it.
     */
    @Transactional(readOnly = true)
    public Map<Long, Weg> standen(Toegang toegang, Collection<Long> besturen) {
        return standing.states(toegang, besturen);
    }

    private Gevonden own(Toegang toegang, long versieId) {
        return queries.find(toegang, versieId).filter(Gevonden::eigen).orElseThrow(VersieService::denied);
    }

    private void tellTwins(Toegang toegang, String bestuur, int number, long id) {
        post.tell(
                toegang,
                queries.twins(toegang, id),
                "%s laat jullie versie %d van hun ambitienota lezen.".formatted(bestuur, number),
                id);
    }

    static String namen(Collection<Orgaan> bodies) {
        return Opsomming.en(bodies.stream().sorted().map(Orgaan::naam).toList());
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not the trekker, or no such version");
    }
}
