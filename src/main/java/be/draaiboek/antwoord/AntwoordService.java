package be.draaiboek.antwoord;

import be.draaiboek.antwoord.AntwoordQueries.Individueel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Retries;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers: read through {@link Toegang}, kept by compare-and-set, never lost. An edit names the version that its author
 * saw; where another came first both texts are returned. Every value stays in the history.
 */
@Service
public class AntwoordService {

    private static final Comparator<Adres> ONE_ORDER = Comparator.comparing(Adres::item)
            // After the answer that somebody is ready with.
            .thenComparing(AntwoordService::saysReady)
            .thenComparing(Adres::row)
            .thenComparing(Adres::col)
            .thenComparingLong(Adres::holder);
    private static final String NO_CELL =
            "Dit veld kan je niet (meer) invullen. Laad de pagina opnieuw; kopieer eerst wat je typte.";

    private static final String READY_STAYS =
            "Je zei al dat je klaar bent; dat blijft zo. Je antwoord zelf kan je nog altijd aanpassen.";
    private static final String NOT_BEGUN = "Vul eerst zelf iets in. Zeg daarna dat je klaar bent.";

    private final AntwoordQueries queries;
    private final SchrijfQueries writes;
    private final VulQueries filling;
    private final AfbeeldingQueries pictures;
    private final TrajectService trajecten;
    private final TransactionOperations transactions;
    private final Wijzigingen changes;
    private final Clock clock;

    AntwoordService(
            AntwoordQueries queries,
            SchrijfQueries writes,
            VulQueries filling,
            AfbeeldingQueries pictures,
            TrajectService trajecten,
            TransactionOperations transactions,
            Wijzigingen changes,
            Clock clock) {
        this.queries = queries;
        this.writes = writes;
        this.filling = filling;
        this.pictures = pictures;
        this.trajecten = trajecten;
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
    public List<Uitkomst> save(Toegang toegang, long trajectId, List<Mutatie> mutations) {
        return keep(toegang, trajectId, mutations, false);
    }

    /**
     * Keeps edits that mean something together only: all of them, or none where one of them cannot be kept.
     *
     * @return an outcome for each edit, in the same order; nothing was kept where one of them isn't {@link Uitkomst.Bewaard}
     */
    public List<Uitkomst> saveTogether(Toegang toegang, long trajectId, List<Mutatie> mutations) {
        return keep(toegang, trajectId, mutations, true);
    }

    private List<Uitkomst> keep(Toegang toegang, long trajectId, List<Mutatie> mutations, boolean together) {
        Optional<Editie> editie = trajecten.editie(toegang, trajectId);
        if (editie.isEmpty()) {
            return mutations.stream()
                    .<Uitkomst>map(one -> new Uitkomst.Onbekend(one.mutation(), NO_CELL))
                    .toList();
        }
        // Cells are written in one order by everybody, so that two batches never wait for each other; what is typed in
        // one cell stays in its own order.
        List<Integer> order = IntStream.range(0, mutations.size())
                .boxed()
                .sorted(Comparator.comparing(index -> mutations.get(index).address(), ONE_ORDER))
                .toList();
        List<Uitkomst> outcomes = Retries.onCollision(() -> transactions.execute(status -> {
            Uitkomst[] found = new Uitkomst[mutations.size()];
            for (int index : order) {
                found[index] = keep(toegang, trajectId, editie.get(), mutations.get(index));
            }
            List<Uitkomst> all = List.of(found);
            if (together && !allKept(all)) {
                status.setRollbackOnly();
            }
            return all;
        }));
        if (together && !allKept(outcomes)) {
            return outcomes;
        }
        List<Adres> kept = new ArrayList<>();
        for (Uitkomst outcome : outcomes) {
            if (outcome instanceof Uitkomst.Bewaard saved) {
                kept.add(saved.address());
            }
        }
        changes.tell(trajectId, kept);
        return outcomes;
    }

    private static boolean allKept(List<Uitkomst> outcomes) {
        return outcomes.stream().allMatch(Uitkomst.Bewaard.class::isInstance);
    }

    /**
     * Fills a traject that has no answers yet with invented ones; for the demo, and for no person at all.
     *
     * @throws AccessDeniedException for every person
     * @throws IllegalArgumentException when an answer does not fit its cell; nothing is kept
     */
    @Transactional
    public void invent(Toegang toegang, long trajectId, Editie editie, List<Verzonnen> invented) {
        List<Verzonnen> answers = new ArrayList<>(invented);
        answers.addAll(ready(editie, invented));
        for (Verzonnen one : answers) {
            Adres cell = one.address();
            CellDefinition definition = editie.kept(cell.item())
                    .flatMap(item -> item.cell(cell.row(), cell.col()))
                    .orElseThrow(() -> new IllegalArgumentException("there is no cell " + cell));
            for (JsonNode value : Arrays.asList(one.value(), one.first())) {
                definition.check(value).ifPresent(problem -> {
                    throw new IllegalArgumentException(cell + ": " + problem);
                });
            }
        }
        if (!filling.fill(toegang, trajectId, answers)) {
            throw new AccessDeniedException("only a system job fills a traject");
        }
    }

    /** Who invented an answer is ready with it. */
    private static List<Verzonnen> ready(Editie editie, List<Verzonnen> invented) {
        Map<Adres, Verzonnen> last = new LinkedHashMap<>();
        for (Verzonnen one : invented) {
            Adres cell = one.address();
            if (cell.holder() != Cel.SAMEN
                    && editie.item(cell.item())
                            .filter(item -> !item.answeredAtOnce())
                            .isPresent()) {
                last.merge(
                        new Adres(cell.item(), "", Item.READY, cell.holder()),
                        one,
                        (old, later) -> later.at().isBefore(old.at()) ? old : later);
            }
        }
        List<Verzonnen> ready = new ArrayList<>();
        last.forEach((cell, one) ->
                ready.add(new Verzonnen(cell, JsonNodeFactory.instance.booleanNode(true), one.by(), one.at(), null)));
        return ready;
    }

    private Uitkomst keep(Toegang toegang, long trajectId, Editie editie, Mutatie mutation) {
        Adres cell = mutation.address();
        Optional<Item> item = editie.kept(cell.item());
        Optional<CellDefinition> definition = item.filter(found -> cell.holder() == Cel.SAMEN
                        ? !found.ownOnly(cell.row(), cell.col())
                        : !found.agreedOnly(cell.row(), cell.col()))
                .flatMap(found -> found.cell(cell.row(), cell.col()));
        if (definition.isEmpty()) {
            return new Uitkomst.Onbekend(
                    mutation.mutation(),
                    "Dit veld bestaat niet in deze editie van het Draaiboek. Laad de pagina opnieuw; kopieer eerst wat"
                            + " je typte.");
        }
        JsonNode typed = definition.get().schoon(mutation.value());
        Optional<String> problem = definition.get().check(typed);
        if (problem.isPresent()) {
            return new Uitkomst.Ongeldig(mutation.mutation(), problem.get());
        }
        JsonNode value = CellDefinition.isEmpty(typed) ? null : typed;
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
        Optional<String> early = item.orElseThrow().ownOnly(cell.row(), cell.col())
                ? notReady(toegang, trajectId, mutation)
                : Optional.empty();
        if (early.isPresent()) {
            return new Uitkomst.Ongeldig(mutation.mutation(), early.get());
        }
        LocalDateTime now = Klok.now(clock);
        boolean written = mutation.base() == 0
                ? writes.insert(toegang, trajectId, cell, individual, value, now)
                : writes.update(toegang, trajectId, cell, individual, mutation.base(), value, now);
        if (written) {
            writes.remember(toegang, trajectId, mutation, now);
            return new Uitkomst.Bewaard(mutation.mutation(), cell, mutation.base() + 1, Klok.moment(now));
        }
        return writes.standing(toegang, trajectId, cell, individual, mutation.mutation())
                .<Uitkomst>map(standing -> standing.knownVersion() != null && standing.replayOf(value)
                        ? new Uitkomst.Bewaard(mutation.mutation(), cell, standing.knownVersion(), standing.knownAt())
                        : new Uitkomst.Conflict(mutation.mutation(), standing.cel()))
                .orElseGet(() -> new Uitkomst.Onbekend(mutation.mutation(), NO_CELL));
    }

    /** Ready is said once, of an answer that stands; what happens to that answer afterwards doesn't undo it. */
    private Optional<String> notReady(Toegang toegang, long trajectId, Mutatie mutation) {
        JsonNode value = mutation.value();
        if (value == null || !value.asBoolean(false)) {
            return Optional.of(READY_STAYS);
        }
        return mutation.base() > 0
                ? Optional.empty()
                : writes.begun(toegang, trajectId, mutation.address())
                        .filter(begun -> !begun)
                        .map(nothing -> NOT_BEGUN);
    }

    private static boolean saysReady(Adres cell) {
        return cell.row().isEmpty() && cell.col().equals(Item.READY);
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
    public List<Cel.Versie> history(Toegang toegang, Traject traject, Adres cell) {
        return queries.history(toegang, traject.id(), cell, individual(traject, List.of(cell.item())));
    }

    /**
     * Puts an earlier value back, as a new version.
     *
     * @param base the version that the person saw when choosing
     * @throws IllegalArgumentException when that version is not one of this cell's, or not for this person
     */
    public Uitkomst restore(Toegang toegang, Traject traject, Adres cell, int base, long versieId) {
        Cel.Versie earlier = history(toegang, traject, cell).stream()
                .filter(one -> one.id() == versieId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a version of this cell: " + versieId));
        return save(
                        toegang,
                        traject.id(),
                        List.of(new Mutatie(UUID.randomUUID(), cell, base, earlier.value(), Bron.RESTORED)))
                .getFirst();
    }

    private static Individueel individual(Traject traject, Collection<String> itemIds) {
        return Individueel.of(itemIds.stream()
                .flatMap(id -> traject.editie().kept(id).stream())
                .toList());
    }
}
