package be.draaiboek.vraagbaak;

import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Tekst;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.vraagbaak.Polisvraag.Lezers;
import be.draaiboek.vraagbaak.Polisvraag.Wachtend;
import be.draaiboek.vraagbaak.PolisvraagQueries.Onder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Questions of a bestuur to the coaches of its running cohort: read by who reads its whole Draaiboek and by those coaches. A
 * coach may make of an answer one that every bestuur reads.
 */
@Service
public class PolisvraagService {

    /** How many questions of one account may wait at once. */
    public static final int MEESTE_OPEN = 10;

    /** How often may be spoken in one question. */
    public static final int MEESTE_BERICHTEN = 60;

    /** How many answers at one item every bestuur may read. */
    public static final int MEESTE_ALGEMEEN = 20;

    private final PolisvraagQueries queries;
    private final AlgemeenQueries general;
    private final Vaakgevraagd often;
    private final Edities edities;
    private final Meldingen messages;
    private final Drukte busy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    PolisvraagService(
            PolisvraagQueries queries,
            AlgemeenQueries general,
            Vaakgevraagd often,
            Edities edities,
            Meldingen messages,
            Drukte busy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.queries = queries;
        this.general = general;
        this.often = often;
        this.edities = edities;
        this.messages = messages;
        this.busy = busy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns who would read what my bestuur asks; empty where no cohort runs, or I don't read its whole Draaiboek. */
    @Transactional(readOnly = true)
    public Optional<Lezers> lezers(Toegang toegang, long bestuurId) {
        return queries.readers(toegang, bestuurId, today());
    }

    /**
     * Asks the coaches of the bestuur's running cohort something; what arrives twice is kept once.
     *
     * @param naam the form's own name for this very text
     * @return the question's id
     * @throws OngeldigException when it is empty or too long, I asked too much, or there is nobody to ask
     * @throws AndereTekstException when something else was kept under this name
     * @throws AccessDeniedException when the item isn't one of this Draaiboek
     */
    public long ask(Toegang toegang, Traject traject, String item, UUID naam, String tekst) {
        busy.count(Kostbaar.TERUGKOPPELING, toegang.accountId());
        String text = checked(tekst, Polisvraag.MAX_TEKST);
        Item asked = traject.editie().item(item).orElseThrow(PolisvraagService::denied);
        return once(
                toegang,
                naam,
                known -> {
                    if (!known.eerste()
                            || known.bestuurId() != traject.bestuurId()
                            || !known.item().equals(item)
                            || !known.tekst().equals(text)) {
                        throw other(known);
                    }
                },
                () -> {
                    if (queries.waitingOfMine(toegang) >= MEESTE_OPEN) {
                        throw new OngeldigException(
                                "Er wachten al " + MEESTE_OPEN
                                        + " vragen van jou op een antwoord. Wacht daarop, of vul een vraag aan die er al staat.");
                    }
                    LocalDateTime now = Klok.now(clock);
                    long id = queries.ask(toegang, traject.id(), item, now, today())
                            .orElseThrow(() -> new OngeldigException("Er is nu niemand om het aan te vragen: "
                                    + traject.bestuur() + " zit in geen cohort dat loopt. Je tekst staat er nog."));
                    demand(queries.say(toegang, id, false, naam, text, now));
                    messages.tell(
                            toegang,
                            queries.coaches(toegang, id),
                            Soort.VRAAG,
                            traject.bestuur() + " vraagt iets bij “" + asked.title() + "”.",
                            VraagbaakNavigatie.rij(id));
                    return id;
                });
    }

    /**
     * Goes on in a question of my bestuur, which then waits for POLIS again.
     *
     * @param naam the form's own name for this very text
     * @throws OngeldigException when it is empty, too long, or too much was said already
     * @throws AndereTekstException when something else was kept under this name
     * @throws AccessDeniedException when it isn't my bestuur's
     */
    public void addTo(Toegang toegang, long vraagId, UUID naam, String tekst) {
        say(toegang, vraagId, false, naam, tekst);
    }

    /**
     * Answers a question as a coach.
     *
     * @param naam the form's own name for this very text
     * @throws OngeldigException when it is empty, too long, or too much was said already
     * @throws AndereTekstException when something else was kept under this name
     * @throws AccessDeniedException when it isn't mine to answer
     */
    public void answer(Toegang toegang, long vraagId, UUID naam, String tekst) {
        say(toegang, vraagId, true, naam, tekst);
    }

    private void say(Toegang toegang, long vraagId, boolean polis, UUID naam, String tekst) {
        busy.count(Kostbaar.TERUGKOPPELING, toegang.accountId());
        String text = checked(tekst, Polisvraag.MAX_TEKST);
        var unused = once(
                toegang,
                naam,
                known -> {
                    if (known.vraagId() != vraagId || !known.tekst().equals(text)) {
                        throw other(known);
                    }
                },
                () -> {
                    if (queries.said(toegang, vraagId) >= MEESTE_BERICHTEN) {
                        throw new OngeldigException(
                                "Hier werd al " + MEESTE_BERICHTEN + " keer iets gezegd. Begin een nieuwe vraag.");
                    }
                    LocalDateTime now = Klok.now(clock);
                    demand(queries.say(toegang, vraagId, polis, naam, text, now));
                    queries.waits(toegang, vraagId, polis, now);
                    Draad thread = queries.thread(toegang, vraagId).orElseThrow(PolisvraagService::denied);
                    Polisvraag asked = thread.vraag();
                    if (polis) {
                        messages.tell(
                                toegang,
                                queries.speakers(toegang, vraagId),
                                Soort.VRAAG,
                                "POLIS antwoordde op jullie vraag bij “" + title(asked) + "”.",
                                VraagbaakNavigatie.onze(vraagId));
                        // What told of the question asks nothing any more.
                        messages.gelezenOver(toegang, VraagbaakNavigatie.rij(vraagId));
                    } else {
                        Collection<Long> to = asked.bij() == null
                                ? queries.coaches(toegang, vraagId)
                                : List.of(asked.bij().account());
                        messages.tell(
                                toegang,
                                to,
                                Soort.VRAAG,
                                asked.bestuur() + " vulde een vraag aan bij “" + title(asked) + "”.",
                                VraagbaakNavigatie.rij(vraagId));
                    }
                    return vraagId;
                });
    }

    /** What is asked once for a name; a click that arrives twice finds what the first kept. */
    private long once(Toegang toegang, UUID naam, java.util.function.Consumer<Onder> same, Supplier<Long> work) {
        Supplier<Long> attempt = () -> {
            Optional<Onder> known = queries.under(toegang, naam);
            if (known.isPresent()) {
                same.accept(known.get());
                return known.get().vraagId();
            }
            return work.get();
        };
        try {
            return Objects.requireNonNull(transactions.execute(status -> attempt.get()));
        } catch (DuplicateKeyException atOnce) {
            return Objects.requireNonNull(transactions.execute(status -> {
                Onder known = queries.under(toegang, naam)
                        .orElseThrow(() -> new AndereTekstException(
                                "Onder deze naam werd al iets anders bewaard. Je tekst staat er nog; verstuur hem"
                                        + " opnieuw.",
                                ""));
                same.accept(known);
                return known.vraagId();
            }));
        }
    }

    private static AndereTekstException other(Onder known) {
        return new AndereTekstException(
                "Een andere versie van deze tekst is al verstuurd. Je tekst staat er nog: verstuur hem opnieuw als hij"
                        + " erbij moet.",
                known.tekst());
    }

    /** Returns what I am to answer or did, what waits first and the oldest of it; in one statement. */
    @Transactional(readOnly = true)
    public List<Polisvraag> queue(Toegang toegang) {
        return queries.queue(toegang);
    }

    /** Returns how many questions wait for me as a coach, in one statement. */
    @Transactional(readOnly = true)
    public int countWaiting(Toegang toegang) {
        return queries.waitingForMe(toegang);
    }

    /** Returns what my bestuur asked, the newest first, in one statement. */
    @Transactional(readOnly = true)
    public List<Polisvraag> ours(Toegang toegang, long bestuurId) {
        return queries.ofOurs(toegang, bestuurId);
    }

    /** Returns what waits for me at one bestuur of a cohort that I coach, the oldest first; in one statement. */
    @Transactional(readOnly = true)
    public List<Polisvraag> waitingAt(Toegang toegang, long cohortId, long bestuurId) {
        return queries.waiting(toegang, cohortId, bestuurId);
    }

    /**
     * Returns the oldest question that waits of each bestuur, to who coaches the cohort or is of that bestuur.
     *
     * @param bestuurId null for all
     */
    @Transactional(readOnly = true)
    public Map<Long, Wachtend> waiting(Toegang toegang, long cohortId, @Nullable Long bestuurId) {
        return queries.oldest(toegang, cohortId, bestuurId);
    }

    /** Returns a question with all that was said, in two statements; empty where it isn't mine to read. */
    @Transactional(readOnly = true)
    public Optional<Draad> read(Toegang toegang, long vraagId) {
        return queries.thread(toegang, vraagId);
    }

    /**
     * Takes a question upon oneself, or lets it go.
     *
     * @throws AccessDeniedException when it isn't mine to answer
     */
    @Transactional
    public void take(Toegang toegang, long vraagId, boolean ik) {
        demand(queries.take(toegang, vraagId, ik, Klok.now(clock)));
    }

    /**
     * Makes of a question and its answer one that every bestuur reads; the coach took out whose it was.
     *
     * @throws OngeldigException when it is empty or too long, or there are too many at this item
     * @throws AccessDeniedException when the question isn't mine to answer
     */
    @Transactional
    public void makeGeneral(Toegang toegang, long vraagId, String vraag, String antwoord) {
        String question = checked(Tekst.regel(vraag), Polisvraag.MAX_ALGEMENE_VRAAG);
        String answer = checked(antwoord, Polisvraag.MAX_ALGEMEEN);
        Draad thread = queries.thread(toegang, vraagId).filter(Draad::polis).orElseThrow(PolisvraagService::denied);
        if (often.bij(thread.vraag().item()).size() >= MEESTE_ALGEMEEN) {
            throw new OngeldigException(
                    "Bij deze vraag staan al " + MEESTE_ALGEMEEN + " antwoorden voor iedereen. Trek er eerst een in.");
        }
        demand(general.insert(toegang, vraagId, question, answer, Klok.now(clock)));
        events.publishEvent(toegang.voorval(Voorval.Soort.ALGEMEEN_ANTWOORD).detail("vraag " + vraagId));
        Nakomer.na(often::read);
    }

    /**
     * Takes back what every bestuur reads.
     *
     * @throws AccessDeniedException when it isn't from a question that is mine to answer
     */
    @Transactional
    public void withdrawGeneral(Toegang toegang, long id) {
        demand(general.withdraw(toegang, id, Klok.now(clock)));
        events.publishEvent(toegang.voorval(Voorval.Soort.ALGEMEEN_INGETROKKEN).detail("antwoord " + id));
        Nakomer.na(often::read);
    }

    /** Returns what everybody may read at an item; without a statement. */
    public List<Algemeen> general(String item) {
        return often.bij(item);
    }

    /**
     * Says when a question was asked, for an invented cohort.
     *
     * @throws AccessDeniedException when it isn't a system job
     */
    @Transactional
    public void inventDay(Toegang toegang, long vraagId, Instant op) {
        demand(queries.date(toegang, vraagId, LocalDateTime.ofInstant(op, ZoneOffset.UTC)));
    }

    /** Returns what a question is asked at, in words. */
    public String title(Polisvraag vraag) {
        return item(vraag).map(Item::title).orElse(vraag.item());
    }

    /** Returns the item that a question is asked at; empty where its edition is gone. */
    public Optional<Item> item(Polisvraag vraag) {
        return edities.find(vraag.editieId()).flatMap(editie -> editie.item(vraag.item()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    private static String checked(String given, int most) {
        String text = Tekst.binnen(given, most);
        if (text.isEmpty()) {
            throw new OngeldigException("Schrijf eerst iets.");
        }
        return text;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not yours to ask or to answer");
    }
}
