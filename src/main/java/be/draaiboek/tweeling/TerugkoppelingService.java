package be.draaiboek.tweeling;

import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.Listeners;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Tekst;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Bewaring;
import be.draaiboek.tweeling.Terugkoppeling.Luisternotitie;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.TerugkoppelingQueries.Draad;
import be.draaiboek.tweeling.TerugkoppelingQueries.Gereageerd;
import be.draaiboek.tweeling.TerugkoppelingQueries.Vrijgegeven;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Feedback between two besturen, in the order of the Draaiboek: first listen (notes for oneself), then ask, then praise
 * or remark. It stays with who gave and who got it when the release or the tweeling ends; from then on nothing is added.
 */
@Service
public class TerugkoppelingService {

    private final TerugkoppelingQueries queries;
    private final GesprekQueries talks;
    private final TweelingQueries pairings;
    private final OpvolgingService followUps;
    private final Edities edities;
    private final Meldingen messages;
    private final TransactionOperations transactions;
    private final Drukte busy;
    private final Clock clock;
    private final Listeners<Long, String> news = new Listeners<>();

    TerugkoppelingService(
            TerugkoppelingQueries queries,
            GesprekQueries talks,
            TweelingQueries pairings,
            OpvolgingService followUps,
            Edities edities,
            Meldingen messages,
            TransactionOperations transactions,
            Drukte busy,
            Clock clock) {
        this.queries = queries;
        this.talks = talks;
        this.pairings = pairings;
        this.followUps = followUps;
        this.edities = edities;
        this.messages = messages;
        this.transactions = transactions;
        this.busy = busy;
        this.clock = clock;
    }

    // --- feedback ----------------------------------------------------------------------------------------------------

    /** Returns what my besturen gave and got in a tweeling, the oldest first; in one statement. */
    @Transactional(readOnly = true)
    public List<Terugkoppeling> all(Toegang toegang, long tweeling) {
        return talks.all(toegang, tweeling);
    }

    /** Returns how much of what a bestuur of mine got waits for its answer, by tweeling, chapter and kind; in one statement. */
    @Transactional(readOnly = true)
    public List<Terugkoppeling.Wachtend> wachtend(Toegang toegang, long mijn) {
        return talks.waiting(toegang, mijn);
    }

    /** Returns what a bestuur of mine and another said to each other about these items; in one statement. */
    @Transactional(readOnly = true)
    public List<Terugkoppeling> between(
            Toegang toegang, long tweeling, long mijn, long ander, Collection<String> items) {
        return talks.between(toegang, tweeling, mijn, ander, items);
    }

    /**
     * Says at which item of a tweeling something changed, after it was kept; never what.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable listen(long tweeling, Consumer<String> listener) {
        return news.add(tweeling, listener);
    }

    /**
     * Gives feedback on an item that is released to my bestuur at this moment; what arrives twice is kept once.
     *
     * @throws OngeldigException when it is empty or too long, or a remark has no suggestion
     * @throws AndereTekstException when something else was kept under this name
     * @throws VoorbijException when it was released once and isn't any more
     * @throws AccessDeniedException when it never was
     */
    public void give(Toegang toegang, Nieuw nieuw) {
        busy.count(Kostbaar.TERUGKOPPELING, toegang.accountId());
        String text = checked(nieuw.tekst(), Terugkoppeling.LANGSTE);
        String suggestion = Tekst.binnen(nieuw.voorstel(), Terugkoppeling.LANGSTE);
        if (nieuw.soort() == Soort.OPMERKING && suggestion.isEmpty()) {
            throw new OngeldigException("Doe er een voorstel bij: wat zouden jullie anders aanpakken?");
        }
        Nieuw one = new Nieuw(
                nieuw.tweeling(),
                nieuw.van(),
                nieuw.aan(),
                nieuw.item(),
                nieuw.soort(),
                text,
                nieuw.soort() == Soort.OPMERKING ? suggestion : "",
                nieuw.mutatie());
        inTransaction(() -> {
            Vrijgegeven release = queries.releasedToMe(toegang, one.tweeling(), one.van(), one.aan()).stream()
                    .filter(found -> holds(found, one.item()))
                    .findFirst()
                    .orElse(null);
            if (release != null && queries.give(toegang, release.id(), one, Klok.now(clock))) {
                tell(toegang, one.tweeling(), one.item(), release.editie(), one.aan(), "Jullie kregen terugkoppeling");
                return true;
            }
            Nieuw kept = queries.under(toegang, one.mutatie()).orElse(null);
            if (kept != null && !kept.equals(one)) {
                throw nameTaken(kept.tekst());
            }
            if (kept == null) {
                throw notAnyMore(toegang, one);
            }
            return true;
        });
        news.tell(one.tweeling(), one.item());
    }

    /** Whether the item is in the chapter that was released. */
    private boolean holds(Vrijgegeven release, String itemId) {
        return edities.find(release.editie()).stream()
                .flatMap(editie -> editie.chapterItems(release.hoofdstuk()).stream())
                .anyMatch(item -> item.id().equals(itemId));
    }

    private RuntimeException notAnyMore(Toegang toegang, Nieuw one) {
        if (queries.onceReleasedToMe(toegang, one.tweeling(), one.van(), one.aan()).stream()
                .noneMatch(release -> holds(release, one.item()))) {
            return new AccessDeniedException("this was never released to a bestuur of yours");
        }
        return new VoorbijException(
                queries.bothTakePart(toegang, one.tweeling(), one.van(), one.aan())
                        ? "De vrijgave van dit hoofdstuk werd ondertussen ingetrokken. Nieuwe terugkoppeling kan hier"
                                + " niet meer; je tekst blijft staan, kopieer hem als je hem elders wilt gebruiken."
                        : ended(toegang, one.tweeling(), one.van()));
    }

    /** What happened, as it is seen from this bestuur of mine, and what becomes of what somebody typed. */
    private String ended(Toegang toegang, long tweeling, long mij) {
        return pairings.one(toegang, tweeling)
                        .flatMap(one -> Afloop.voor(one, mij).or(() -> Afloop.vertrokken(one, mij)))
                        .orElse("Deze tweeling is beëindigd.")
                + " Er kan niets meer bij; je tekst blijft staan, kopieer hem als je hem elders wilt gebruiken.";
    }

    /**
     * Replies for a bestuur of mine that gave or got it. The first reply of who got it answers it.
     *
     * @param bestuur for which I speak
     * @param mutatie the browser's own name for this very text
     * @throws OngeldigException when it is empty or too long
     * @throws AndereTekstException when something else was kept under this name
     * @throws VoorbijException when the tweeling ended
     * @throws AccessDeniedException when it is not mine to reply to
     */
    public void reply(Toegang toegang, long id, long bestuur, UUID mutatie, String tekst) {
        busy.count(Kostbaar.TERUGKOPPELING, toegang.accountId());
        String text = checked(tekst, Terugkoppeling.LANGSTE);
        Draad thread = change(toegang, id, (found, now) -> {
            demand(found.gever().bestuur() == bestuur || found.ontvanger().bestuur() == bestuur);
            if (!queries.reply(toegang, id, bestuur, mutatie, text, now)) {
                Gereageerd kept = queries.repliedUnder(toegang, mutatie).orElse(null);
                demand(kept != null);
                if (!new Gereageerd(id, bestuur, text).equals(kept)) {
                    throw nameTaken(kept == null ? "" : kept.tekst());
                }
                return;
            }
            boolean answers = found.stand() == Stand.OPEN && found.ontvanger().bestuur() == bestuur;
            if (!answers || !queries.decide(toegang, id, Stand.BEANTWOORD, "", true, now)) {
                queries.touch(toegang, id, now);
            }
            Partij other = found.gever().bestuur() == bestuur ? found.ontvanger() : found.gever();
            Partij own = found.gever().bestuur() == bestuur ? found.gever() : found.ontvanger();
            tell(
                    toegang,
                    found.tweeling(),
                    found.item(),
                    found.editie(),
                    other.bestuur(),
                    own.naam() + " heeft gereageerd");
        });
        news.tell(thread.tweeling(), thread.item());
    }

    /**
     * Notes that it was answered, say in a talk.
     *
     * @throws VoorbijException when the tweeling ended
     * @throws AccessDeniedException when my bestuur did not get it
     */
    public void answer(Toegang toegang, long id) {
        decide(toegang, id, Stand.BEANTWOORD, "", true);
    }

    /**
     * Takes it along, without anybody in particular who does something about it; not for a remark.
     *
     * @param gevolg what follows from it; may be empty
     * @throws OngeldigException when that is too long, or it is a remark
     * @throws VoorbijException when the tweeling ended
     * @throws AccessDeniedException when my bestuur did not get it
     */
    public void takeAlong(Toegang toegang, long id, String gevolg) {
        takeAlong(toegang, id, gevolg, null);
    }

    /**
     * Takes it along: it stands at the question from then on, with who does something about it and by when.
     *
     * @param gevolg what follows from it; where it is empty, the suggestion itself
     * @param belofte null for nobody in particular, which a remark with its suggestion doesn't leave open
     * @throws OngeldigException when something is missing or too long
     * @throws VoorbijException when the tweeling ended
     * @throws AccessDeniedException when my bestuur did not get it
     */
    public void takeAlong(Toegang toegang, long id, String gevolg, @Nullable Belofte belofte) {
        String kept = Tekst.binnen(gevolg, Terugkoppeling.LANGSTE_BESLUIT);
        Draad thread = change(toegang, id, (found, now) -> {
            String what = kept.isEmpty() ? cut(found.voorstel()) : kept;
            demand(queries.decide(toegang, id, Stand.MEEGENOMEN, what, true, now));
            if (belofte != null) {
                followUps.takeUp(toegang, found.traject(), id, belofte.deelnemer(), what, belofte.tegen());
                messages.tell(
                        toegang,
                        queries.accountOf(toegang, belofte.deelnemer()),
                        Melding.Soort.TAAK,
                        "Jij neemt op wat " + found.gever().naam() + " voorstelde bij “" + title(found) + "”.",
                        SamenwerkenNavigatie.TAKEN);
            } else if (found.soort() == Soort.OPMERKING) {
                throw new OngeldigException("Kies wie dit opneemt en tegen wanneer: dan komt er iets van.");
            }
            decided(toegang, found);
        });
        news.tell(thread.tweeling(), thread.item());
    }

    private static String cut(String text) {
        return text.length() > Terugkoppeling.LANGSTE_BESLUIT
                ? text.substring(0, Terugkoppeling.LANGSTE_BESLUIT - 1) + "…"
                : text;
    }

    private String title(Draad thread) {
        return edities.find(thread.editie())
                .flatMap(editie -> editie.item(thread.item()))
                .map(Item::title)
                .orElse(thread.item());
    }

    private void decided(Toegang toegang, Draad found) {
        tell(
                toegang,
                found.tweeling(),
                found.item(),
                found.editie(),
                found.gever().bestuur(),
                found.ontvanger().naam() + " deed iets met jullie terugkoppeling");
    }

    /**
     * Closes it.
     *
     * @param reden why nothing is done with it
     * @throws OngeldigException when there is no reason, or it is too long
     * @throws VoorbijException when the tweeling ended
     * @throws AccessDeniedException when my bestuur did not get it
     */
    public void close(Toegang toegang, long id, String reden) {
        if (reden.isBlank()) {
            throw new OngeldigException("Schrijf in een zin waarom jullie dit sluiten; wie het gaf, leest het.");
        }
        decide(toegang, id, Stand.GESLOTEN, checked(reden, Terugkoppeling.LANGSTE_BESLUIT), true);
    }

    /**
     * Opens it again, for who gave it and who got it.
     *
     * @throws VoorbijException when the tweeling ended
     * @throws AccessDeniedException when it is neither
     */
    public void reopen(Toegang toegang, long id) {
        decide(toegang, id, Stand.OPEN, "", false);
    }

    private void decide(Toegang toegang, long id, Stand state, String conclusion, boolean receiverOnly) {
        Draad thread = change(toegang, id, (found, now) -> {
            demand(queries.decide(toegang, id, state, conclusion, receiverOnly, now));
            if (receiverOnly) {
                decided(toegang, found);
            }
            if (state == Stand.GESLOTEN) {
                followUps.lapse(toegang, id);
            }
        });
        news.tell(thread.tweeling(), thread.item());
    }

    @FunctionalInterface
    private interface Change {
        void make(Draad thread, LocalDateTime now);
    }

    private Draad change(Toegang toegang, long id, Change change) {
        return inTransaction(() -> {
            Draad found = queries.lock(toegang, id)
                    .orElseThrow(() -> new AccessDeniedException("not feedback of a bestuur of yours"));
            if (!found.open()) {
                throw new VoorbijException(
                        ended(toegang, found.tweeling(), found.mijn().bestuur()));
            }
            change.make(found, Klok.now(clock));
            return found;
        });
    }

    /** A message to who reads the other bestuur's Draaiboek: at which question, never what was said. */
    private void tell(Toegang toegang, long tweeling, String itemId, String editieId, long bestuur, String what) {
        String title = edities.find(editieId)
                .flatMap(editie -> editie.item(itemId))
                .map(Item::title)
                .orElse(itemId);
        messages.tell(
                toegang,
                queries.readers(toegang, tweeling, bestuur),
                Melding.Soort.TERUGKOPPELING,
                what + " bij “" + title + "”.",
                TweelingNavigatie.gesprek(tweeling, itemId));
    }

    // --- notes for myself --------------------------------------------------------------------------------------------

    /**
     * Returns my own notes on what this bestuur released; in one statement. They stay mine to read when it is withdrawn.
     *
     * @param bestuur the bestuur that is listened to; null for all
     */
    @Transactional(readOnly = true)
    public List<Luisternotitie> notities(Toegang toegang, long tweeling, @Nullable Long bestuur) {
        return queries.notes(toegang, tweeling, bestuur);
    }

    /**
     * Keeps a note for myself, also when the release was withdrawn while I wrote.
     *
     * @param base the version that I started from; 0 where there was none
     * @param getypt may be empty
     * @throws OngeldigException when it is too long
     * @throws AccessDeniedException when nothing was ever released to a bestuur of mine
     */
    public Bewaring note(Toegang toegang, long tweeling, long bestuur, String item, int base, String getypt) {
        String tekst = Tekst.schoon(getypt);
        String wrong = Tekst.teLang(tekst, Terugkoppeling.LANGSTE);
        if (!wrong.isEmpty()) {
            throw new OngeldigException(wrong);
        }
        demand(edities.all().stream().anyMatch(editie -> editie.item(item).isPresent()));
        return inTransaction(() -> {
            Optional<Luisternotitie> known = queries.lockNote(toegang, tweeling, bestuur, item);
            if (known.isEmpty()) {
                if (queries.insertNote(toegang, tweeling, bestuur, item, tekst, Klok.now(clock))) {
                    return new Bewaring.Bewaard(1);
                }
                // Refused, or another tab was first.
                known = queries.lockNote(toegang, tweeling, bestuur, item);
                demand(known.isPresent());
            }
            Luisternotitie there = known.orElseThrow();
            if (there.tekst().equals(tekst)) {
                return new Bewaring.Bewaard(there.versie());
            }
            if (there.versie() != base) {
                return new Bewaring.Anders(there.versie(), there.tekst());
            }
            demand(queries.updateNote(toegang, tweeling, bestuur, item, base, tekst, Klok.now(clock)));
            return new Bewaring.Bewaard(base + 1);
        });
    }

    // -----------------------------------------------------------------------------------------------------------------

    private <T> T inTransaction(Supplier<T> work) {
        T made = transactions.execute(status -> work.get());
        if (made == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return made;
    }

    private static String checked(String text, int longest) {
        String kept = Tekst.binnen(text, longest);
        if (kept.isEmpty()) {
            throw new OngeldigException("Schrijf eerst iets.");
        }
        return kept;
    }

    private static AndereTekstException nameTaken(String kept) {
        return new AndereTekstException(
                "Onder deze naam werd al iets anders bewaard. Je tekst staat er nog; plaats hem opnieuw.", kept);
    }

    private static void demand(boolean mine) {
        if (!mine) {
            throw new AccessDeniedException("not yours to see or to do");
        }
    }
}
