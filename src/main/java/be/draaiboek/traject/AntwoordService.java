package be.draaiboek.traject;

import be.draaiboek.common.Klok;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Cel.Adres;
import be.draaiboek.traject.Cel.Bron;
import be.draaiboek.traject.Cel.Mutatie;
import be.draaiboek.traject.Cel.Uitkomst;
import be.draaiboek.traject.Cel.Verzonnen;
import be.draaiboek.traject.internal.AfbeeldingQueries;
import be.draaiboek.traject.internal.AntwoordQueries;
import be.draaiboek.traject.internal.AntwoordQueries.Individueel;
import be.draaiboek.traject.internal.TrajectQueries;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/**
 * Answers: read through {@link Toegang}, kept by compare-and-set, never lost. An edit names the version that its author
 * saw; where another came first both texts are returned. Every value stays in the history.
 */
@Service
public class AntwoordService {

    private static final int TRIES = 8;
    private static final int PAUSE_MILLIS = 10;
    private static final int RECORD_CHANGED = 1020;
    private static final Comparator<Adres> ONE_ORDER = Comparator.comparing(Adres::item)
            .thenComparing(Adres::row)
            .thenComparing(Adres::col)
            .thenComparingLong(Adres::holder);
    private static final String NO_CELL =
            "Dit veld kun je niet (meer) invullen. Laad de pagina opnieuw; kopieer eerst wat je typte.";

    private final AntwoordQueries queries;
    private final AfbeeldingQueries pictures;
    private final TrajectQueries trajecten;
    private final Edities edities;
    private final TransactionOperations transactions;
    private final Wijzigingen changes;
    private final Clock clock;

    AntwoordService(
            AntwoordQueries queries,
            AfbeeldingQueries pictures,
            TrajectQueries trajecten,
            Edities edities,
            TransactionOperations transactions,
            Wijzigingen changes,
            Clock clock) {
        this.queries = queries;
        this.pictures = pictures;
        this.trajecten = trajecten;
        this.edities = edities;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Keeps edits, those of one cell in their order, in one transaction with one commit, and tells every open view of this traject.
     * An edit that cannot be kept does not hold up the others.
     *
     * @return an outcome for each edit, in the same order
     * @throws MutatieHergebruiktException when a mutation's name was used before for another cell; nothing is kept
     */
    public List<Uitkomst> bewaar(Toegang toegang, long trajectId, List<Mutatie> mutations) {
        Optional<Editie> editie = trajecten.editieId(toegang, trajectId).flatMap(edities::zoek);
        if (editie.isEmpty()) {
            return mutations.stream()
                    .<Uitkomst>map(one -> new Uitkomst.Onbekend(one.mutation(), NO_CELL))
                    .toList();
        }
        // Cells are written in one order by everybody, so that two batches never wait for each other; what is typed in
        // one cell stays in its own order.
        List<Integer> order = IntStream.range(0, mutations.size())
                .boxed()
                .sorted(Comparator.comparing(index -> mutations.get(index).adres(), ONE_ORDER))
                .toList();
        List<Uitkomst> outcomes = retried(() -> transactions.execute(status -> {
            Uitkomst[] found = new Uitkomst[mutations.size()];
            for (int index : order) {
                found[index] = keep(toegang, trajectId, editie.get(), mutations.get(index));
            }
            return List.of(found);
        }));
        List<Adres> kept = new ArrayList<>();
        for (Uitkomst outcome : outcomes) {
            if (outcome instanceof Uitkomst.Bewaard saved) {
                kept.add(saved.adres());
            }
        }
        changes.meld(trajectId, kept);
        return outcomes;
    }

    /**
     * Fills a traject that has no answers yet with invented ones; for the demo, and for no person at all.
     *
     * @throws AccessDeniedException for every person
     * @throws IllegalArgumentException when an answer does not fit its cell; nothing is kept
     */
    @Transactional
    public void verzin(Toegang toegang, long trajectId, Editie editie, List<Verzonnen> answers) {
        for (Verzonnen one : answers) {
            Adres cell = one.adres();
            CellDefinition definition = editie.item(cell.item())
                    .flatMap(item -> item.cell(cell.row(), cell.col()))
                    .orElseThrow(() -> new IllegalArgumentException("there is no cell " + cell));
            for (JsonNode value : Arrays.asList(one.value(), one.eerst())) {
                definition.check(value).ifPresent(problem -> {
                    throw new IllegalArgumentException(cell + ": " + problem);
                });
            }
        }
        if (!queries.fill(toegang, trajectId, answers)) {
            throw new AccessDeniedException("only a system job fills a traject");
        }
    }

    private Uitkomst keep(Toegang toegang, long trajectId, Editie editie, Mutatie mutation) {
        Adres cell = mutation.adres();
        Optional<Item> item = editie.item(cell.item());
        Optional<CellDefinition> definition = item.filter(
                        found -> cell.holder() == Cel.SAMEN || !found.agreedOnly(cell.row(), cell.col()))
                .flatMap(found -> found.cell(cell.row(), cell.col()));
        if (definition.isEmpty()) {
            return new Uitkomst.Onbekend(
                    mutation.mutation(),
                    "Dit veld bestaat niet in deze editie van het Draaiboek. Laad de pagina opnieuw; kopieer eerst wat je typte.");
        }
        Optional<String> problem = definition.get().check(mutation.value());
        if (problem.isPresent()) {
            return new Uitkomst.Ongeldig(mutation.mutation(), problem.get());
        }
        JsonNode value = CellDefinition.isEmpty(mutation.value()) ? null : mutation.value();
        boolean individual = item.orElseThrow().answering() == Answering.INDIVIDUAL_THEN_AGREED;
        if (definition.get().kind() == CellKind.PICTURE
                && value != null
                && !pictures.belongs(
                        toegang,
                        trajectId,
                        cell,
                        individual,
                        UUID.fromString(value.path("id").asString()))) {
            return new Uitkomst.Ongeldig(
                    mutation.mutation(), "Deze afbeelding hoort niet bij dit veld. Kies het bestand hier opnieuw.");
        }
        LocalDateTime now = Klok.nu(clock);
        boolean written = mutation.base() == 0
                ? queries.insert(toegang, trajectId, cell, individual, value, now)
                : queries.update(toegang, trajectId, cell, individual, mutation.base(), value, now);
        if (written) {
            queries.remember(toegang, trajectId, cell, mutation.mutation(), mutation.bron(), now);
            return new Uitkomst.Bewaard(mutation.mutation(), cell, mutation.base() + 1, Klok.moment(now));
        }
        return queries.standing(toegang, trajectId, cell, individual, mutation.mutation())
                .<Uitkomst>map(standing -> standing.knownVersion() == null
                        ? new Uitkomst.Conflict(mutation.mutation(), standing.cel())
                        : new Uitkomst.Bewaard(mutation.mutation(), cell, standing.knownVersion(), standing.knownAt()))
                .orElseGet(() -> new Uitkomst.Onbekend(mutation.mutation(), NO_CELL));
    }

    /**
     * Who writes to a cell that somebody else is writing to is not made to wait, but turned away at once (error 1020, as
     * the snapshot isolation of newer servers has it): so once more, a little later.
     */
    static <T> T retried(Supplier<@Nullable T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = work.get();
                if (result == null) {
                    throw new IllegalStateException("a transaction without a result");
                }
                return result;
            } catch (RuntimeException problem) {
                if (!passing(problem)) {
                    throw problem;
                }
                if (attempt == TRIES || !paused(attempt)) {
                    throw new CannotAcquireLockException("gave up after " + attempt + " tries", problem);
                }
            }
        }
    }

    /** Waits longer each time, and not as long as the other; false when the thread has to stop. */
    private static boolean paused(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) PAUSE_MILLIS << attempt));
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A deadlock, or a row that changed while a statement waited for it: gone at the next try. */
    private static boolean passing(RuntimeException problem) {
        if (problem instanceof PessimisticLockingFailureException) {
            return true;
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            // Spring has no name for this one of MariaDB's, so it arrives as the driver made it.
            if (cause instanceof SQLException sql && sql.getErrorCode() == RECORD_CHANGED) {
                return true;
            }
        }
        return false;
    }

    /** Returns the cells of a section that I may see, in one statement: mine, joint ones, and others' after my own. */
    @Transactional(readOnly = true)
    public List<Cel> cellen(Toegang toegang, Traject traject, Section section) {
        return cellen(
                toegang,
                traject,
                traject.editie().items(section).stream().map(Item::id).toList());
    }

    /** Returns the cells of these items that I may see, in one statement. */
    @Transactional(readOnly = true)
    public List<Cel> cellen(Toegang toegang, Traject traject, Collection<String> itemIds) {
        return queries.cells(toegang, traject.id(), itemIds, individual(traject, itemIds));
    }

    /** Returns every value that a cell that I write, or a joint one, ever had; the newest first. */
    @Transactional(readOnly = true)
    public List<Cel.Versie> geschiedenis(Toegang toegang, Traject traject, Adres cell) {
        return queries.history(toegang, traject.id(), cell, individual(traject, List.of(cell.item())));
    }

    /**
     * Puts an earlier value back, as a new version.
     *
     * @param base the version that the person saw when choosing
     * @throws IllegalArgumentException when that version is not one of this cell's, or not for this person
     */
    public Uitkomst herstel(Toegang toegang, Traject traject, Adres cell, int base, long versieId) {
        Cel.Versie earlier = geschiedenis(toegang, traject, cell).stream()
                .filter(one -> one.id() == versieId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a version of this cell: " + versieId));
        return bewaar(
                        toegang,
                        traject.id(),
                        List.of(new Mutatie(UUID.randomUUID(), cell, base, earlier.value(), Bron.RESTORED)))
                .getFirst();
    }

    private static Individueel individual(Traject traject, Collection<String> itemIds) {
        return Individueel.van(itemIds.stream()
                .flatMap(id -> traject.editie().item(id).stream())
                .toList());
    }
}
