package be.draaiboek.tweeling;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Standpunt.Eigen;
import be.draaiboek.tweeling.Standpunt.Gedeeld;
import be.draaiboek.tweeling.Tweeling.Lid;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a bestuur stands and what it wants to learn, for its twin. All who read its Draaiboek write at it; its trekker shares
 * it, and only what was shared leaves the bestuur.
 */
@Service
public class StandpuntService {

    private final StandpuntQueries queries;
    private final TerugkoppelingQueries feedback;
    private final TweelingQueries pairings;
    private final ProfielQueries profiles;
    private final AntwoordService answers;
    private final Meldingen messages;
    private final Tweelingnieuws news;
    private final Clock clock;

    StandpuntService(
            StandpuntQueries queries,
            TerugkoppelingQueries feedback,
            TweelingQueries pairings,
            ProfielQueries profiles,
            AntwoordService answers,
            Meldingen messages,
            Tweelingnieuws news,
            Clock clock) {
        this.queries = queries;
        this.feedback = feedback;
        this.pairings = pairings;
        this.profiles = profiles;
        this.answers = answers;
        this.messages = messages;
        this.news = news;
        this.clock = clock;
    }

    /** Returns the page of a bestuur of mine; {@link Eigen#NIEUW} when nothing was written, or it isn't mine. */
    @Transactional(readOnly = true)
    public Eigen of(Toegang toegang, long tweeling, long bestuur) {
        return queries.mine(toegang, tweeling, bestuur);
    }

    /** Returns what the others of a tweeling share with mine, for as long as both take part. */
    @Transactional(readOnly = true)
    public List<Gedeeld> shared(Toegang toegang, long tweeling) {
        return queries.shared(toegang, tweeling);
    }

    /** Returns a first version, from what was agreed as far as I may read it; nothing of it is kept. */
    @Transactional(readOnly = true)
    public Standpunt voorstel(Toegang toegang, Traject traject) {
        List<Cel> agreed =
                answers
                        .cellen(
                                toegang,
                                traject,
                                traject.editie().items().stream().map(Item::id).toList())
                        .stream()
                        .filter(cel -> cel.address().holder() == Cel.SAMEN)
                        .toList();
        Profiel profile = profiles.mine(toegang, traject.bestuurId())
                .map(ProfielQueries.Eigen::profiel)
                .orElse(Profiel.LEEG);
        return Standpuntvoorstel.of(traject, agreed, profile);
    }

    /**
     * Keeps what is being written; nobody outside the bestuur reads it.
     *
     * @param versie the version that I saw
     * @return the version that it has now
     * @throws OngeldigException when a text is too long, or a colleague kept another version meanwhile
     * @throws VoorbijException when the bestuur takes part no more
     * @throws AccessDeniedException when it isn't mine to write
     */
    @Transactional
    public int save(Toegang toegang, long tweeling, long bestuur, Standpunt tekst, int versie) {
        Standpunt text = tekst.gekeurd();
        takesPart(toegang, tweeling, bestuur);
        if (queries.write(toegang, tweeling, bestuur, text, versie, Klok.now(clock))) {
            return versie + 1;
        }
        throw new OngeldigException(
                "Een collega heeft dit intussen gewijzigd. Kopieer wat je typte, laad de pagina opnieuw"
                        + " en voeg het samen.");
    }

    /**
     * Keeps it and lets the others of the tweeling read it, as trekker.
     *
     * @return the version that it has now
     * @throws OngeldigException when it says nothing yet, or as with {@link #save}
     * @throws AccessDeniedException when I am not the trekker
     */
    @Transactional
    public int share(Toegang toegang, long tweeling, long bestuur, Standpunt tekst, int versie) {
        if (!tekst.gekeurd().zegtIets()) {
            throw new OngeldigException("Schrijf eerst waar jullie staan, of wat jullie willen leren.");
        }
        int next = save(toegang, tweeling, bestuur, tekst, versie);
        if (!queries.share(toegang, tweeling, bestuur, Klok.now(clock))) {
            throw new AccessDeniedException("not the trekker");
        }
        Tweeling pair = pairings.one(toegang, tweeling).orElseThrow();
        String who = pair.lid(bestuur).orElseThrow().naam();
        for (Lid other : pair.anderen(bestuur)) {
            messages.werkBij(
                    toegang,
                    feedback.readers(toegang, tweeling, other.bestuurId()),
                    Melding.Soort.TWEELING,
                    who + " vertelt waar ze staan en wat ze van jullie willen leren.",
                    TweelingNavigatie.standpunt(tweeling));
        }
        news.tell(tweeling);
        return next;
    }

    /**
     * Takes back what the others read; what was written stays with the bestuur itself.
     *
     * @throws AccessDeniedException when I am not the trekker, or nothing is shared
     */
    @Transactional
    public void withdraw(Toegang toegang, long tweeling, long bestuur) {
        if (!queries.withdraw(toegang, tweeling, bestuur)) {
            throw new AccessDeniedException("not the trekker, or nothing is shared");
        }
        news.tell(tweeling);
    }

    private void takesPart(Toegang toegang, long tweeling, long bestuur) {
        if (queries.takesPart(toegang, tweeling, bestuur)) {
            return;
        }
        if (!queries.isMine(toegang, tweeling, bestuur)) {
            throw new AccessDeniedException("not a bestuur of yours in this tweeling");
        }
        throw new VoorbijException(pairings.one(toegang, tweeling)
                        .flatMap(one -> Afloop.voor(one, bestuur))
                        .orElse("Deze tweeling loopt niet.")
                + " Er kan niets meer bij; je tekst blijft staan, kopieer hem als je hem elders wilt gebruiken.");
    }
}
