package be.draaiboek.antwoord;

import be.draaiboek.antwoord.AntwoordQueries.Individueel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * What a bestuur left that went up in mine: read where it stands, with its history, and taken over question by question into the
 * Draaiboek that goes on. Taking over is an edit like any other, of who takes over, and can be undone like one.
 */
@Service
public class VoorgangerService {

    private final VoorgangerQueries queries;
    private final AntwoordService answers;
    private final Edities edities;

    VoorgangerService(VoorgangerQueries queries, AntwoordService answers, Edities edities) {
        this.queries = queries;
        this.answers = answers;
        this.edities = edities;
    }

    /** Returns what was left in this traject; empty where it isn't of a predecessor of a bestuur of mine. */
    @Transactional(readOnly = true)
    public Optional<Voorganger> find(Toegang toegang, long trajectId) {
        return queries.one(toegang, trajectId)
                .flatMap(one -> edities.find(one.editieId())
                        .map(editie -> new Voorganger(
                                one.trajectId(),
                                one.naam(),
                                one.tot(),
                                editie,
                                queries.holders(toegang, one.bestuurId()))));
    }

    /** Returns the ids of the items in which something stands that I may read. */
    @Transactional(readOnly = true)
    public List<String> answered(Toegang toegang, Voorganger left) {
        return queries.answered(toegang, left.trajectId(), individual(left));
    }

    /** Returns the cells of these items that I may read. */
    @Transactional(readOnly = true)
    public List<Cel> cellen(Toegang toegang, Voorganger left, Collection<String> items) {
        return queries.cells(toegang, left.trajectId(), items, individual(left));
    }

    /** Returns every value that the cells of an item had that were agreed or written together; the newest first. */
    @Transactional(readOnly = true)
    public List<Voorganger.Versie> history(Toegang toegang, Voorganger left, String item) {
        return queries.history(toegang, left.trajectId(), item, individual(left));
    }

    /**
     * Puts what was agreed or written together at an item in the place of what stands at it now; where nothing differs, nothing
     * happens. Pictures stay where they are.
     *
     * @param ours the traject that goes on
     * @throws AccessDeniedException when it isn't that of the successor, or nothing was left to me
     * @throws OngeldigException when it can't be written there, with what to do
     */
    public void takeOver(Toegang toegang, Traject ours, long trajectId, String itemId) {
        Voorganger left = find(toegang, trajectId)
                .filter(one -> ours.voorgangers().stream().anyMatch(two -> two.trajectId() == one.trajectId()))
                .orElseThrow(() -> new AccessDeniedException("not a predecessor of mine"));
        Item item = ours.editie()
                .kept(itemId)
                .orElseThrow(() -> new OngeldigException(
                        "Deze vraag staat niet in de editie waarin jullie verder werken. Neem ze met de hand over."));
        List<Mutatie> edits = edits(
                together(item, cellen(toegang, left, List.of(itemId))),
                together(item, answers.cellen(toegang, ours, List.of(itemId))));
        for (Uitkomst outcome : answers.saveTogether(toegang, ours.id(), edits)) {
            switch (outcome) {
                case Uitkomst.Bewaard kept -> {}
                case Uitkomst.Conflict other ->
                    throw new OngeldigException(
                            "Hier staat bij jullie al iets dat je nog niet kan zien of dat net gewijzigd is. Vul op deze vraag"
                                    + " eerst zelf iets in, of laad de pagina opnieuw.");
                case Uitkomst.Ongeldig wrong -> throw new OngeldigException(wrong.message());
                case Uitkomst.Onbekend no ->
                    throw new OngeldigException(
                            "Dit kan je hier niet overnemen: een afspraak legt de trekker vast, en elk vak moet in jullie editie"
                                    + " bestaan.");
            }
        }
    }

    /** Returns whether what was left at an item differs from what stands at it now, as far as I may read both. */
    public static boolean differs(Item item, Collection<Cel> left, Collection<Cel> ours) {
        return !edits(together(item, left), together(item, ours)).isEmpty();
    }

    private static List<Mutatie> edits(Map<Adres, Cel> left, Map<Adres, Cel> ours) {
        Set<Adres> places = new LinkedHashSet<>(left.keySet());
        places.addAll(ours.keySet());
        List<Mutatie> edits = new ArrayList<>();
        for (Adres place : places) {
            JsonNode was = value(left.get(place));
            Cel now = ours.get(place);
            if (!Objects.equals(was, value(now))) {
                edits.add(new Mutatie(UUID.randomUUID(), place, now == null ? 0 : now.version(), was, Bron.FUSIE));
            }
        }
        return edits;
    }

    private static @Nullable JsonNode value(@Nullable Cel cel) {
        return cel == null ? null : cel.value();
    }

    private static Map<Adres, Cel> together(Item item, Collection<Cel> cells) {
        Map<Adres, Cel> found = new HashMap<>();
        for (Cel cel : cells) {
            Adres at = cel.address();
            if (at.item().equals(item.id())
                    && at.holder() == Cel.SAMEN
                    && item.cell(at.row(), at.col())
                            .filter(one -> one.kind() == CellKind.PICTURE)
                            .isEmpty()) {
                found.put(at, cel);
            }
        }
        return found;
    }

    private static Individueel individual(Voorganger left) {
        return Individueel.of(left.editie().items());
    }
}
