package be.draaiboek.nota;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.nota.Opmerking.Oordeel;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.nota.OpmerkingQueries.Herkomst;
import be.draaiboek.nota.VersieQueries.Gevonden;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the managementteam and a twin who reads along say of a submitted version, and what becomes of that. */
@Service
public class OpmerkingService {

    private final OpmerkingQueries queries;
    private final VersieQueries versions;
    private final Notapost post;
    private final Clock clock;

    OpmerkingService(OpmerkingQueries queries, VersieQueries versions, Notapost post, Clock clock) {
        this.queries = queries;
        this.versions = versions;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Hangs a remark on a paragraph of a version.
     *
     * @return its id
     * @throws OngeldigException when it is empty or too long, or there is no such paragraph
     * @throws AccessDeniedException when the version isn't mine to read
     */
    @Transactional
    public long put(Toegang toegang, long versieId, String plaats, String tekst) {
        String text = Keuring.kort(tekst, Opmerking.MAX_TEKST, "veld ‘opmerking’");
        if (text.isEmpty()) {
            throw new OngeldigException("Schrijf eerst wat je wilt opmerken.");
        }
        Gevonden found = versions.find(toegang, versieId).orElseThrow(OpmerkingService::denied);
        if (Notajson.read(found.inhoud()).deel(plaats).isEmpty()) {
            throw new OngeldigException("Die alinea staat niet in deze versie. Laad de pagina opnieuw.");
        }
        long id = queries.insert(toegang, versieId, plaats, text, Klok.now(clock))
                .orElseThrow(() -> found.versie().geldt()
                        ? denied()
                        : new OngeldigException("Deze versie is ingetrokken. Lees de nieuwste."));
        post.tell(
                toegang,
                versions.readers(toegang, versieId),
                "Er is een opmerking bij versie %d van de ambitienota."
                        .formatted(found.versie().nummer()),
                versieId);
        post.veranderd(found.trajectId());
        return id;
    }

    /**
     * Takes back what I remarked, while nobody settled it.
     *
     * @throws AccessDeniedException when it isn't mine, or somebody did
     */
    @Transactional
    public void remove(Toegang toegang, long opmerkingId) {
        Herkomst from = queries.origin(toegang, opmerkingId).orElseThrow(OpmerkingService::denied);
        if (!queries.delete(toegang, opmerkingId)) {
            throw denied();
        }
        post.veranderd(from.trajectId());
    }

    /**
     * Says what was done with a remark on our note, or opens it again.
     *
     * @throws OngeldigException when it wasn't followed and nobody says why, or a colleague did this already
     * @throws AccessDeniedException when the note isn't of my bestuur
     */
    @Transactional
    public void settle(Toegang toegang, long opmerkingId, Staat staat, String antwoord) {
        String answer = Keuring.kort(antwoord, Opmerking.MAX_ANTWOORD, "antwoord");
        if (staat == Staat.NIET_GEVOLGD && answer.isEmpty()) {
            throw new OngeldigException(
                    "Zeg kort waarom jullie deze opmerking niet volgen. Wie ze schreef, leest dat.");
        }
        Herkomst from = queries.origin(toegang, opmerkingId).orElseThrow(OpmerkingService::denied);
        boolean open = staat == Staat.OPEN;
        if (!queries.settle(toegang, opmerkingId, staat, open ? "" : answer, open ? null : Klok.now(clock))) {
            if (versions.find(toegang, from.versieId()).filter(Gevonden::eigen).isPresent()) {
                throw new OngeldigException("Een collega deed dit intussen al. Laad de pagina opnieuw.");
            }
            throw denied();
        }
        if (!open) {
            post.tell(
                    toegang,
                    List.of(from.account()),
                    "Je opmerking bij versie %d van de ambitienota is afgehandeld.".formatted(from.nummer()),
                    from.versieId());
        }
        post.veranderd(from.trajectId());
    }

    /**
     * Says what I think of a version as a whole, or changes it.
     *
     * @throws OngeldigException when it is less than agreeing, without a word of why
     * @throws AccessDeniedException when it isn't of my own bestuur, or was taken back
     */
    @Transactional
    public void judge(Toegang toegang, long versieId, Oordeel oordeel, String woord) {
        String word = Keuring.kort(woord, Versie.MAX_WOORD, "veld");
        if (oordeel != Oordeel.AKKOORD && word.isEmpty()) {
            throw new OngeldigException(
                    oordeel == Oordeel.NIET ? "Zeg kort wat er moet veranderen." : "Zeg kort wat je voorbehoud is.");
        }
        Gevonden found =
                versions.find(toegang, versieId).filter(Gevonden::eigen).orElseThrow(OpmerkingService::denied);
        if (!queries.judge(toegang, versieId, oordeel, word, Klok.now(clock))) {
            throw denied();
        }
        post.veranderd(found.trajectId());
    }

    /** Takes back what I think of a version. */
    @Transactional
    public void unjudge(Toegang toegang, long versieId) {
        Gevonden found =
                versions.find(toegang, versieId).filter(Gevonden::eigen).orElseThrow(OpmerkingService::denied);
        if (!queries.unjudge(toegang, versieId)) {
            throw denied();
        }
        post.veranderd(found.trajectId());
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("not mine to read, or no such remark");
    }
}
