package be.draaiboek.samenwerken;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.Drukte;
import be.draaiboek.common.Folding;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Tekst;
import be.draaiboek.samenwerken.Herinneraar.Soort;
import be.draaiboek.samenwerken.NotitieQueries.Plaats;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Notes between colleagues beside a question, read by whoever may see that question. */
@Service
public class NotitieService {

    /** The longest note, in characters. */
    public static final int LANGSTE = 4000;

    private final NotitieQueries queries;
    private final Edities edities;
    private final ObjectProvider<Herinneraar> mail;
    private final TransactionOperations transactions;
    private final Drukte busy;
    private final Clock clock;
    // Apart from the answers: a note must not make every open page read its fields again.
    private final Wijzigingen changes = new Wijzigingen();

    NotitieService(
            NotitieQueries queries,
            Edities edities,
            ObjectProvider<Herinneraar> mail,
            TransactionOperations transactions,
            Drukte busy,
            Clock clock) {
        this.queries = queries;
        this.edities = edities;
        this.mail = mail;
        this.transactions = transactions;
        this.busy = busy;
        this.clock = clock;
    }

    /** Returns the notes on these items, the oldest first, in one statement; nothing where they are not mine to see. */
    @Transactional(readOnly = true)
    public List<Notitie> at(Toegang toegang, long trajectId, Collection<String> itemIds) {
        return queries.on(toegang, trajectId, itemIds);
    }

    /**
     * Says that notes of a traject changed and on which items, never what is in them.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable listen(long trajectId, Consumer<List<Adres>> listener) {
        return changes.listen(trajectId, listener);
    }

    /**
     * Writes a note and tells who is named in it; one that arrives twice is kept once.
     *
     * @param mutation the browser's own name for this very text
     * @throws OngeldigException when it is empty or too long
     * @throws AndereTekstException when something else was kept under this name
     * @throws AccessDeniedException when the item is not mine to see
     */
    public void write(Toegang toegang, Traject traject, String item, UUID mutation, String tekst) {
        busy.count(Kostbaar.TERUGKOPPELING, toegang.accountId());
        String text = checked(tekst);
        boolean known = edities.find(traject.editie().id())
                .flatMap(editie -> editie.item(item))
                .isPresent();
        inTransaction(() -> {
            demand(known && queries.belongs(toegang, traject.id(), item));
            if (queries.insert(toegang, traject.id(), item, mutation, text, Klok.now(clock))) {
                tell(toegang, traject.id(), item, text, "");
                return;
            }
            Plaats kept = queries.under(toegang, mutation).orElse(null);
            if (kept == null || !kept.equals(new Plaats(traject.id(), item, text))) {
                throw new AndereTekstException(
                        "Onder deze naam werd al iets anders bewaard. Je tekst staat er nog; plaats hem opnieuw.",
                        kept == null ? "" : kept.tekst());
            }
        });
        changed(traject.id(), item);
    }

    /**
     * Rewords a note of mine, and tells who is named in it now and was not before.
     *
     * @param was what the note said to who began to reword it; null asks nothing
     * @throws OngeldigException when it is empty or too long
     * @throws AndereTekstException when it says something else by now
     * @throws AccessDeniedException when I did not write it, or may not see its item any more
     */
    public void change(Toegang toegang, long notitie, @Nullable String was, String tekst) {
        String text = checked(tekst);
        Plaats place = found(inTransaction(() -> {
            Plaats old = queries.mine(toegang, notitie).orElse(null);
            if (old != null && !old.tekst().equals(text)) {
                if (was != null && !same(old.tekst(), was)) {
                    throw new AndereTekstException(
                            "Je paste deze notitie intussen elders aan. Hieronder zie je wat er nu staat; bewaar nog eens"
                                    + " als jouw tekst moet blijven.",
                            old.tekst());
                }
                queries.reword(toegang, notitie, text, Klok.now(clock));
                tell(toegang, old.traject(), old.item(), text, old.tekst());
            }
            return old;
        }));
        changed(place.traject(), place.item());
    }

    /**
     * Puts a note aside, or takes it up again.
     *
     * @throws AccessDeniedException when it is not mine to see
     */
    public void setSettled(Toegang toegang, long notitie, boolean afgehandeld) {
        Plaats place = found(inTransaction(() -> {
            queries.resolve(toegang, notitie, afgehandeld ? Klok.now(clock) : null);
            return queries.place(toegang, notitie).orElse(null);
        }));
        changed(place.traject(), place.item());
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private <T> @Nullable T inTransaction(Supplier<@Nullable T> work) {
        return transactions.execute(status -> work.get());
    }

    /** Tells who is named with an @ and may see the item; not the writer, and not who was named before. */
    private void tell(Toegang toegang, long trajectId, String itemId, String text, String before) {
        Herinneraar postman = mail.getIfAvailable();
        if (postman == null || !text.contains("@")) {
            return;
        }
        NotitieQueries.Kring circle = queries.circle(toegang, trajectId, itemId);
        Set<Long> told = new HashSet<>();
        circle.mensen().forEach((account, name) -> {
            if (named(text, name, circle) && !named(before, name, circle) && told.add(account)) {
                Item item = edities.find(circle.editie())
                        .flatMap(editie -> editie.item(itemId))
                        .orElseThrow();
                postman.send(
                        toegang,
                        account,
                        Soort.VERMELDING,
                        circle.schrijver() + " vermeldt je in een notitie",
                        circle.schrijver() + " heeft een notitie voor jou geschreven bij “" + item.title()
                                + "” in het Draaiboek van " + circle.bestuur() + ".",
                        TrajectNavigatie.vraag(item));
            }
        });
    }

    /** Whether a text names somebody: An is not named where Ann or An Peeters is. */
    private static boolean named(String text, String name, NotitieQueries.Kring circle) {
        String said = Folding.fold(text);
        String sign = "@" + Folding.fold(name);
        for (int at = said.indexOf(sign); at >= 0; at = said.indexOf(sign, at + 1)) {
            int end = at + sign.length();
            int from = at;
            boolean whole = end == said.length() || !Character.isLetterOrDigit(said.charAt(end));
            boolean longer = circle.mensen().values().stream()
                    .map(other -> "@" + Folding.fold(other))
                    .anyMatch(other -> other.length() > sign.length() && said.startsWith(other, from));
            if (whole && !longer) {
                return true;
            }
        }
        return false;
    }

    private void changed(long trajectId, String item) {
        changes.tell(trajectId, List.of(new Adres(item, "", "", Cel.SAMEN)));
    }

    private static String checked(String text) {
        String kept = Tekst.binnen(text, LANGSTE);
        if (kept.isEmpty()) {
            throw new OngeldigException("Schrijf eerst iets.");
        }
        return kept;
    }

    /** What the browser knows went through its own field, which has line ends of one kind. */
    private static boolean same(String kept, String known) {
        return Tekst.schoon(kept).strip().equals(Tekst.schoon(known).strip());
    }

    private static void demand(boolean mine) {
        if (!mine) {
            throw new AccessDeniedException("not yours to see");
        }
    }

    private static Plaats found(@Nullable Plaats place) {
        if (place == null) {
            throw new AccessDeniedException("not yours to see or to change");
        }
        return place;
    }
}
