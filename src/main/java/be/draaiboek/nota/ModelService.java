package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.Besluitmodel;
import be.draaiboek.document.Besluitmodel.Gekeurd;
import be.draaiboek.document.BestandException;
import be.draaiboek.nota.VersieQueries.Gevonden;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A bestuur's own model of a besluit: judged, kept, and filled in from a version of the note. */
@Service
public class ModelService {

    private final ModelQueries queries;
    private final VersieQueries versions;
    private final TrajectService trajecten;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelService(
            ModelQueries queries,
            VersieQueries versions,
            TrajectService trajecten,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.versions = versions;
        this.trajecten = trajecten;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Returns each place that a model may have, with what comes in it. */
    public static Map<String, String> places(Traject traject) {
        return Modelvelden.uitleg(traject.editie());
    }

    /** Returns the model of my bestuur, in one statement; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Model> model(Toegang toegang, long bestuurId) {
        return queries.find(toegang, bestuurId);
    }

    /**
     * Keeps a model, in the place of an earlier one.
     *
     * @return false where I am not the trekker
     * @throws OngeldigException when it isn't a file that we take; the earlier one stays
     */
    public boolean save(Toegang toegang, long trajectId, Path file) throws IOException {
        Optional<Traject> here = trekker(toegang, trajectId);
        if (here.isEmpty()) {
            return false;
        }
        Gekeurd judged;
        try {
            judged = Besluitmodel.keur(file, Modelvelden.namen(here.get().editie()));
        } catch (BestandException refused) {
            OngeldigException told = new OngeldigException(String.valueOf(refused.getMessage()));
            told.initCause(refused);
            throw told;
        }
        if (judged.plaatsen().bekend().isEmpty()) {
            throw new OngeldigException(
                    "In dit bestand staat geen enkele plaats die we kunnen invullen, zoals {{titel}}. Zet ze erin, of begin van het"
                            + " beginmodel.");
        }
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean kept = queries.keep(toegang, trajectId, judged.inhoud(), judged.plaatsen(), Klok.now(clock));
            if (kept) {
                events.publishEvent(toegang.voorval(Soort.MODEL_OPGELADEN)
                        .bij(here.get().bestuurId())
                        .detail(judged.inhoud().length + " bytes"));
            }
            return kept;
        }));
    }

    /**
     * Takes it away.
     *
     * @throws AccessDeniedException when there is none, or I am not the trekker
     */
    @Transactional
    public void delete(Toegang toegang, long bestuurId) {
        if (!queries.remove(toegang, bestuurId)) {
            throw new AccessDeniedException("no model of mine");
        }
        events.publishEvent(toegang.voorval(Soort.MODEL_VERWIJDERD).bij(bestuurId));
    }

    /** Returns the model itself, as it was kept. */
    @Transactional(readOnly = true)
    public Optional<byte[]> file(Toegang toegang, long trajectId) {
        return queries.content(toegang, trajectId);
    }

    /** Returns a model to begin from, to the trekker. */
    @Transactional(readOnly = true)
    public Optional<byte[]> begin(Toegang toegang, long trajectId) throws IOException {
        if (trekker(toegang, trajectId).isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Besluitmodel.begin(Modelvelden.begin(), file);
        return Optional.of(file.toByteArray());
    }

    /**
     * Returns the model, filled in from a version of the note, in three statements; empty where the version isn't of my own bestuur or
     * wasn't laid before this body, or there is no model.
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> draft(Toegang toegang, long versieId, Orgaan body) throws IOException {
        Gevonden found = versions.find(toegang, versieId)
                .filter(Gevonden::eigen)
                .filter(one -> one.versie().bij(body).isPresent())
                .orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        Optional<byte[]> model = queries.content(toegang, found.trajectId());
        Optional<Traject> here = traject(toegang, found.trajectId());
        if (model.isEmpty() || here.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Besluitmodel.fill(
                model.get(),
                Modelvelden.of(
                        found.versie(),
                        Notajson.read(found.inhoud()),
                        body,
                        Modelvelden.namen(here.get().editie()),
                        clock.instant()),
                file);
        return Optional.of(file.toByteArray());
    }

    private Optional<Traject> traject(Toegang toegang, long id) {
        return trajecten.mine(toegang).stream().filter(one -> one.id() == id).findFirst();
    }

    private Optional<Traject> trekker(Toegang toegang, long id) {
        return traject(toegang, id).filter(Traject::isTrekker);
    }
}
