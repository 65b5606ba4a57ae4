package be.draaiboek.workshop;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.CellReader;
import be.draaiboek.antwoord.Celrecht;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.ItemTelling;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Tekst;
import be.draaiboek.score.ScoreInput;
import be.draaiboek.score.Spreiding;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.workshop.GeparkeerdQueries.Stilstaand;
import be.draaiboek.workshop.MeningQueries.Gelezen;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.Workshop.Mening;
import be.draaiboek.workshop.Workshop.Verslag;
import be.draaiboek.workshop.WorkshopQueries.Staat;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/**
 * The group around one screen. The trekker opens a workshop, puts items on screen and ends it; everybody who reads the
 * whole Draaiboek of the bestuur may look along while it runs. What is agreed goes the way of every answer, through
 * {@link AntwoordService}.
 */
@Service
public class WorkshopService {

    /** How long one runs when nobody ends it. */
    public static final Duration HOOGSTENS = Duration.ofHours(6);

    /** Stands for all of a workshop where listeners are told of an item. */
    public static final String GEHEEL = "";

    private final WorkshopQueries queries;
    private final MeningQueries views;
    private final CellReader cells;
    private final GeparkeerdQueries parked;
    private final VoortgangService progress;
    private final Edities edities;
    private final TransactionOperations transactions;
    private final Clock clock;
    // Apart from the answers: going on to the next item must not make every open page read its fields again.
    private final Wijzigingen changes = new Wijzigingen();

    WorkshopService(
            WorkshopQueries queries,
            MeningQueries views,
            CellReader cells,
            GeparkeerdQueries parked,
            VoortgangService progress,
            Edities edities,
            TransactionOperations transactions,
            Clock clock) {
        this.queries = queries;
        this.views = views;
        this.cells = cells;
        this.parked = parked;
        this.progress = progress;
        this.edities = edities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What can be done with the timer. */
    public enum Klokstand {
        LOPEN,
        STAAN,
        MINUUT_ERBIJ
    }

    /**
     * Says that something of a workshop or of what is parked changed, never what: on which item, or {@link #GEHEEL} where
     * one was opened or ended.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable listen(long trajectId, Consumer<List<Adres>> listener) {
        return changes.listen(trajectId, listener);
    }

    /**
     * Opens a workshop about a section and those below it.
     *
     * @param minuten for each item; 0 for no timer
     * @return its id
     * @throws OngeldigException when one runs already, or the section asks nothing
     * @throws AccessDeniedException for who is not the trekker
     */
    public long open(Toegang toegang, Traject traject, String sectie, int minuten) {
        if (Workshop.items(traject.editie(), sectie).isEmpty()) {
            throw new OngeldigException("In deze sectie zijn er geen vragen. Kies een andere.");
        }
        checkMinutes(minuten);
        LocalDateTime now = Klok.now(clock);
        long id = Objects.requireNonNull(transactions.execute(status -> queries.start(
                        toegang, traject.id(), sectie, minuten, now, now.plus(HOOGSTENS))
                .orElseThrow(() -> {
                    boolean runs =
                            queries.list(toegang, traject.id()).stream().anyMatch(one -> one.loopt(clock.instant()));
                    return runs && traject.isTrekker()
                            ? new OngeldigException("Er loopt al een workshop. Ga ernaartoe, of sluit die eerst af.")
                            : new AccessDeniedException("not yours to open");
                })));
        changed(traject.id(), GEHEEL);
        return id;
    }

    /** Returns a workshop of a bestuur whose whole Draaiboek I may read, running or not; one statement. */
    @Transactional(readOnly = true)
    public Optional<Workshop> find(Toegang toegang, long id) {
        return queries.find(toegang, id);
    }

    /** Returns the workshops of a traject, the newest first; one statement. */
    @Transactional(readOnly = true)
    public List<Workshop> all(Toegang toegang, long trajectId) {
        return queries.list(toegang, trajectId);
    }

    /**
     * Puts an item on the screen of the group, which starts its timer anew.
     *
     * @throws OngeldigException when the workshop is not about it
     * @throws AccessDeniedException when the workshop doesn't run, or isn't mine to lead
     */
    public void show(Toegang toegang, long id, String item) {
        lead(toegang, id, item, (state, now) -> {
            Editie editie = edities.find(state.editie()).orElseThrow();
            if (Workshop.items(editie, state.sectie()).stream()
                    .noneMatch(one -> one.id().equals(item))) {
                throw new OngeldigException("Deze workshop gaat niet over die vraag.");
            }
            if (item.equals(state.item())) {
                return;
            }
            rest(toegang, id, state, now);
            queries.show(toegang, id, item, now);
            queries.timer(
                    toegang, id, state.minuten(), state.minuten() == 0 ? null : now.plusMinutes(state.minuten()), null);
        });
    }

    /**
     * Notes that the group chose to see who answered what on an item, which was on screen; it holds as long as the workshop.
     *
     * @throws AccessDeniedException when the workshop doesn't run, or isn't mine to lead
     */
    public void showWho(Toegang toegang, long id, String item) {
        lead(toegang, id, item, (state, now) -> queries.name(toegang, id, item, now));
    }

    /**
     * Notes that the group talked about an item, which was on screen.
     *
     * @throws AccessDeniedException when the workshop doesn't run, or isn't mine to lead
     */
    public void setDiscussed(Toegang toegang, long id, String item) {
        lead(toegang, id, item, (state, now) -> queries.discussed(toegang, id, item, now));
    }

    /**
     * Sets how long an item gets, which starts the timer anew where something is on screen.
     *
     * @param minuten 0 for no timer
     * @throws OngeldigException when that is too long
     * @throws AccessDeniedException when the workshop doesn't run, or isn't mine to lead
     */
    public void setMinutes(Toegang toegang, long id, int minuten) {
        checkMinutes(minuten);
        lead(
                toegang,
                id,
                null,
                (state, now) -> queries.timer(
                        toegang,
                        id,
                        minuten,
                        minuten == 0 || state.item() == null ? null : now.plusMinutes(minuten),
                        null));
    }

    /**
     * Lets the timer run, stand still, or have a minute more; where there is none, a minute more starts one.
     *
     * @throws AccessDeniedException when the workshop doesn't run, or isn't mine to lead
     */
    public void setClock(Toegang toegang, long id, Klokstand wanted) {
        lead(toegang, id, null, (state, now) -> {
            LocalDateTime until = state.tot();
            Integer left = state.rest();
            switch (wanted) {
                case LOPEN -> {
                    if (until == null) {
                        until = now.plusSeconds(left == null ? state.minuten() * 60L : left);
                        left = null;
                    }
                }
                case STAAN -> {
                    if (until != null) {
                        left = (int) Duration.between(now, until).toSeconds();
                        until = null;
                    }
                }
                case MINUUT_ERBIJ -> {
                    // What is over is over: the minute counts from now.
                    if (until != null) {
                        until = (until.isBefore(now) ? now : until).plusMinutes(1);
                    } else if (left != null) {
                        left = Math.max(0, left) + 60;
                    } else {
                        until = now.plusMinutes(1);
                    }
                }
            }
            queries.timer(toegang, id, state.minuten(), until, left);
        });
    }

    /**
     * Ends a workshop: from then on everybody reads what they read before it.
     *
     * @throws AccessDeniedException when the workshop doesn't run, or isn't mine to lead
     */
    public void close(Toegang toegang, long id) {
        lead(toegang, id, GEHEEL, (state, now) -> {
            rest(toegang, id, state, now);
            queries.end(toegang, id, now);
        });
    }

    /**
     * Returns the individual views on an item that is on screen, without who gave them unless the group chose to see that, and
     * of fewer people than {@link Celrecht#NAAMLOOS} only then; nothing where no workshop runs or the item was not on screen. One
     * statement.
     */
    @Transactional(readOnly = true)
    public Beeld beeld(Toegang toegang, Traject traject, Item item) {
        if (item.answering() == Answering.JOINT) {
            return Beeld.LEEG;
        }
        List<Gelezen> read = views.views(toegang, traject.id(), item, Klok.now(clock));
        // The order of the piles is that of their keys, which hang on the workshop's seed and tell nothing.
        List<String> people =
                read.stream().map(Gelezen::sleutel).distinct().sorted().toList();
        return new Beeld(
                read.stream()
                        .flatMap(one -> Stream.ofNullable(one.waarde())
                                .map(said -> new Mening(
                                        one.row(),
                                        one.col(),
                                        said,
                                        item.growing() ? people.indexOf(one.sleutel()) + 1 : 0,
                                        one.wie())))
                        .toList(),
                people.size());
    }

    /** Returns what was agreed or written together on an item that is on screen of a running workshop; one statement. */
    @Transactional(readOnly = true)
    public List<Cel> together(Toegang toegang, Traject traject, Item item) {
        return views.together(toegang, traject.id(), item.id(), Klok.now(clock));
    }

    /**
     * Returns how far apart people lie on each of these items, by the one rule for that ({@link Spreiding}), of what I
     * may read outside of a workshop too: where I gave my own answer first. An item on which people don't differ is not in it.
     * One statement.
     */
    @Transactional(readOnly = true)
    public Map<String, Spreiding.Uitslag> distances(Toegang toegang, Traject traject, List<Item> items) {
        Map<String, Item> compared = ScoreInput.compared(traject.editie()).stream()
                .filter(items::contains)
                .collect(Collectors.toMap(Item::id, item -> item));
        if (compared.isEmpty()) {
            return Map.of();
        }
        Set<String> columns = compared.values().stream()
                .flatMap(item -> ItemCells.answer(item, Cel.SAMEN).stream().map(Cel.Adres::col))
                .collect(Collectors.toCollection(() -> new TreeSet<>(List.of("", Item.READY))));
        List<Cel> mayRead = ScoreInput.withoutInterviews(
                traject, cells.columns(toegang, traject.id(), List.copyOf(compared.values()), columns));
        Map<Cel.Adres, List<JsonNode>> places = new HashMap<>();
        for (Cel cel : mayRead) {
            Cel.Adres at = cel.address();
            if (at.holder() != Cel.SAMEN && cel.value() != null) {
                places.computeIfAbsent(
                                new Cel.Adres(at.item(), at.row(), at.col(), Cel.SAMEN), place -> new ArrayList<>())
                        .add(cel.value());
            }
        }
        Map<String, Spreiding.Uitslag> result = new HashMap<>();
        compared.values()
                .forEach(item -> ItemCells.answer(item, Cel.SAMEN).forEach(at -> {
                    Spreiding.Uitslag here = Spreiding.meet(
                            item.cell(at.row(), at.col()).orElseThrow(), places.getOrDefault(at, List.of()));
                    if (here.afstand() > 0) {
                        result.merge(item.id(), here, (one, other) -> one.afstand() >= other.afstand() ? one : other);
                    }
                }));
        return result;
    }

    /** Returns what became of each item of a workshop, running or ended; three statements. */
    @Transactional(readOnly = true)
    public Verslag verslag(Toegang toegang, Traject traject, Workshop workshop) {
        Map<String, ItemTelling> counts = progress.perItem(toegang, traject);
        Set<String> written = views.written(toegang, traject.id(), workshop.sinds(), workshop.einde());
        Outcomes outcomes = new Outcomes(traject, counts);
        return outcomes.report(
                workshop, written, outcomes.stillOpen(parked.parked(toegang, traject.id())), clock.instant());
    }

    /**
     * Returns what is parked and still is: not taken off, and not settled afterwards. The oldest first; two statements, one
     * where nothing is.
     */
    @Transactional(readOnly = true)
    public List<Geparkeerd> parked(Toegang toegang, Traject traject) {
        List<Stilstaand> found = parked.parked(toegang, traject.id());
        return found.isEmpty() ? List.of() : new Outcomes(traject, progress.perItem(toegang, traject)).stillOpen(found);
    }

    /**
     * Puts an item off, until it is settled or taken off the list.
     *
     * @param workshop in which; null outside of one
     * @param woord why, in a word; may be empty
     * @param wie the deelnemer who picks it up; null when that is left open
     * @throws OngeldigException when the word is too long
     * @throws AccessDeniedException when it is not mine to park, or who picks it up takes no part
     */
    public void park(
            Toegang toegang, Traject traject, @Nullable Long workshop, String item, String woord, @Nullable Long wie) {
        String kept = Tekst.binnen(woord, Workshop.LANGSTE_WOORD);
        boolean known = traject.editie().item(item).isPresent()
                && (wie == null || traject.deelnemer(wie).isPresent());
        demand(known
                && Boolean.TRUE.equals(transactions.execute(status -> {
                    boolean ours = workshop == null
                            || queries.find(toegang, workshop)
                                    .filter(one -> one.trajectId() == traject.id())
                                    .isPresent();
                    return ours && parked.park(toegang, traject.id(), item, workshop, kept, wie, Klok.now(clock));
                })));
        changed(traject.id(), item);
    }

    /**
     * Takes an item off the list of what is parked.
     *
     * @throws AccessDeniedException for who is neither the trekker nor the one who picks it up, or when it isn't parked
     */
    public void takeBack(Toegang toegang, Traject traject, String item) {
        demand(Boolean.TRUE.equals(
                transactions.execute(status -> parked.takeOff(toegang, traject.id(), item, Klok.now(clock)))));
        changed(traject.id(), item);
    }

    @FunctionalInterface
    private interface Stap {
        void act(Staat state, LocalDateTime now);
    }

    private void lead(Toegang toegang, long id, @Nullable String told, Stap step) {
        LocalDateTime now = Klok.now(clock);
        Staat state = transactions.execute(status -> {
            Staat locked = queries.lock(toegang, id, now)
                    .orElseThrow(() -> new AccessDeniedException("not yours to lead, or it has ended"));
            step.act(locked, now);
            return locked;
        });
        changed(
                Objects.requireNonNull(state).trajectId(),
                told != null ? told : Objects.requireNonNullElse(state.item(), GEHEEL));
    }

    /** What was on screen until now gets its time. */
    private void rest(Toegang toegang, long id, Staat state, LocalDateTime now) {
        if (state.item() != null && state.itemSinds() != null) {
            queries.addTime(toegang, id, state.item(), Duration.between(state.itemSinds(), now));
        }
    }

    private void changed(long trajectId, String item) {
        changes.tell(trajectId, List.of(new Adres(item, "", "", Cel.SAMEN)));
    }

    private static void checkMinutes(int minutes) {
        if (minutes < 0 || minutes > Workshop.LANGSTE) {
            throw new OngeldigException("Kies tussen 0 en " + Workshop.LANGSTE + " minuten; 0 is zonder klok.");
        }
    }

    private static void demand(boolean mine) {
        if (!mine) {
            throw new AccessDeniedException("not yours");
        }
    }
}
