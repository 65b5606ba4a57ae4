package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Tekst;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.tweeling.Vrijgave.Inzage;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a bestuur gives its twin to read: a chapter at a time, frozen, by its trekker and with a word of explanation, for
 * the one who is looked at explains first (Draaiboek, inleiding). It can be taken back at any time.
 */
@Service
public class VrijgaveService {

    /** Fits beside a name of its own in the column. */
    private static final int MAX_CHAPTER = 40;

    private final VrijgaveQueries queries;
    private final OpnameService opnamen;
    private final Meldingen messages;
    private final Tweelingnieuws news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VrijgaveService(
            VrijgaveQueries queries,
            OpnameService opnamen,
            Meldingen messages,
            Tweelingnieuws news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.queries = queries;
        this.opnamen = opnamen;
        this.messages = messages;
        this.news = news;
        this.clock = clock;
    }

    /** Returns exactly the cells that a release of this chapter would hold now, to the trekker; nothing to others. */
    @Transactional(readOnly = true)
    public Bevroren preview(Toegang toegang, Traject traject, String hoofdstuk) {
        return opnamen.preview(toegang, traject, items(traject, hoofdstuk));
    }

    /** Returns the same of every chapter, in one statement; all empty for who is not the trekker. */
    @Transactional(readOnly = true)
    public Map<String, Bevroren> previews(Toegang toegang, Traject traject) {
        Bevroren all = opnamen.preview(toegang, traject, traject.editie().items());
        return traject.editie().chapters().stream()
                .collect(Collectors.toMap(Section::code, chapter -> all.alleen(items(traject, chapter.code()))));
    }

    /**
     * Freezes a chapter and gives it to other besturen of an active tweeling. A release of the same chapter that they had
     * is replaced.
     *
     * @param woord how the bestuur explains what is in it; never empty
     * @param gezien what the trekker looked at; when something changed since, nothing is released
     * @throws OngeldigException when nothing can be released, with a sentence that says what to do
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void release(
            Toegang toegang,
            Traject traject,
            long tweelingId,
            String hoofdstuk,
            Collection<Long> ontvangers,
            String woord,
            Bevroren gezien) {
        List<Item> items = items(traject, hoofdstuk);
        Set<Long> recipients = new TreeSet<>(ontvangers);
        String word = checked(woord);
        if (recipients.isEmpty()) {
            throw new OngeldigException(Vrijgave.ZONDER_ONTVANGER);
        }
        if (!queries.lock(toegang, tweelingId)) {
            throw new AccessDeniedException("no tweeling of mine");
        }
        // A name of its own: two releases may be made within one millisecond, and the name is nobody's to read.
        String name = hoofdstuk.substring(0, Math.min(hoofdstuk.length(), MAX_CHAPTER)) + " " + UUID.randomUUID();
        long opname = opnamen.freeze(toegang, traject, name, word, items);
        if (gezien.antwoorden() == 0) {
            throw new OngeldigException(
                    "In hoofdstuk %s is nog niets afgesproken of samen geschreven, dus er is nog niets om vrij te geven. Leg"
                                    .formatted(hoofdstuk)
                            + " eerst minstens één antwoord van jullie bestuur vast.");
        }
        if (!opnamen.versies(toegang, opname).equals(gezien.versies())) {
            throw new OngeldigException(
                    "Iemand heeft intussen een antwoord in dit hoofdstuk gewijzigd. Het voorbeeld hieronder is"
                            + " bijgewerkt: kijk het na en geef dan opnieuw vrij. Je toelichting staat er nog.");
        }
        LocalDateTime now = Klok.now(clock);
        int replaced = queries.replace(toegang, tweelingId, traject.bestuurId(), recipients, hoofdstuk, now);
        for (long recipient : recipients) {
            long id = queries.insert(toegang, tweelingId, opname, recipient, hoofdstuk, now)
                    .orElseThrow(() -> new OngeldigException(
                            "Jullie zijn geen tweelingen meer, dus er is niets vrijgegeven. Laad de pagina opnieuw."));
            tell(
                    toegang,
                    id,
                    replaced == 0
                            ? "%s heeft hoofdstuk %s vrijgegeven om te vergelijken."
                                    .formatted(traject.bestuur(), hoofdstuk)
                            : "%s heeft een nieuwe versie van hoofdstuk %s vrijgegeven."
                                    .formatted(traject.bestuur(), hoofdstuk),
                    tweelingId,
                    hoofdstuk);
            events.publishEvent(toegang.voorval(Voorval.Soort.VRIJGEGEVEN)
                    .bij(traject.bestuurId())
                    .detail("hoofdstuk " + hoofdstuk + " aan bestuur " + recipient));
        }
        news.tell(tweelingId);
    }

    /**
     * Takes a release back: from now on the other bestuur reads nothing of it.
     *
     * @throws OngeldigException when it was taken back or replaced in the meantime
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void revoke(Toegang toegang, long vrijgaveId) {
        Vrijgave release = queries.givenOne(toegang, vrijgaveId)
                .orElseThrow(() -> new AccessDeniedException("no release of mine"));
        if (!release.geldt()) {
            throw new OngeldigException(
                    "Deze vrijgave is intussen al ingetrokken of vervangen. Laad de pagina opnieuw.");
        }
        if (!queries.revoke(toegang, vrijgaveId, Klok.now(clock))) {
            throw new AccessDeniedException("not the trekker");
        }
        tell(
                toegang,
                vrijgaveId,
                "%s heeft de vrijgave van hoofdstuk %s ingetrokken.".formatted(release.bestuur(), release.hoofdstuk()),
                release.tweelingId(),
                release.hoofdstuk());
        events.publishEvent(toegang.voorval(Voorval.Soort.VRIJGAVE_INGETROKKEN)
                .bij(release.bestuurId())
                .detail("hoofdstuk " + release.hoofdstuk() + " aan bestuur " + release.ontvangerId()));
        news.tell(release.tweelingId());
    }

    /** Returns everything that my bestuur ever released, the newest first, in one statement. */
    @Transactional(readOnly = true)
    public List<Vrijgave> mine(Toegang toegang, long bestuurId) {
        return queries.given(toegang, bestuurId);
    }

    /** Returns who looked at our releases, the latest look first; to the trekker, in one statement. */
    @Transactional(readOnly = true)
    public List<Inzage> inzagen(Toegang toegang, long bestuurId) {
        return queries.looks(toegang, bestuurId);
    }

    /** Returns what others released to my besturen and I may read today, the newest first, in one statement. */
    @Transactional(readOnly = true)
    public List<Vrijgave> toMe(Toegang toegang) {
        return queries.received(toegang);
    }

    /**
     * Returns what the others of a tweeling let me read of a chapter, and notes that I looked; in five statements.
     *
     * @return empty when nothing was released, or no longer
     */
    @Transactional
    public List<Inhoud> read(Toegang toegang, long tweelingId, String hoofdstuk) {
        List<Vrijgave> releases = queries.received(toegang, tweelingId, hoofdstuk);
        if (releases.isEmpty()) {
            return List.of();
        }
        queries.look(toegang, releases.stream().map(Vrijgave::id).toList(), Klok.now(clock));
        releases.forEach(one -> events.publishEvent(toegang.voorval(Voorval.Soort.TWEELING_GELEZEN)
                .bij(one.bestuurId())
                .detail("hoofdstuk " + one.hoofdstuk() + ", vrijgave " + one.id())));
        return filled(opnamen.released(toegang, ids(releases)), releases);
    }

    /** What two besturen gave each other of one chapter, both ways. */
    public record Wederzijds(Inhoud onze, Inhoud hunne) {}

    /**
     * Returns the chapters of which both read what the other has, and notes that I looked; in five statements, or two where
     * there is nothing.
     *
     * @param mijn my bestuur
     */
    @Transactional
    public List<Wederzijds> mutual(Toegang toegang, long tweelingId, long mijn, long ander) {
        List<Vrijgave> theirs = queries.received(toegang).stream()
                .filter(one -> one.tweelingId() == tweelingId && one.bestuurId() == ander && one.ontvangerId() == mijn)
                .toList();
        List<Vrijgave> ours = queries.given(toegang, mijn).stream()
                .filter(one -> one.tweelingId() == tweelingId && one.ontvangerId() == ander && one.teLezen())
                .toList();
        Set<String> both = ours.stream().map(Vrijgave::hoofdstuk).collect(Collectors.toSet());
        both.retainAll(theirs.stream().map(Vrijgave::hoofdstuk).collect(Collectors.toSet()));
        if (both.isEmpty()) {
            return List.of();
        }
        theirs = theirs.stream().filter(one -> both.contains(one.hoofdstuk())).toList();
        ours = ours.stream().filter(one -> both.contains(one.hoofdstuk())).toList();
        queries.look(toegang, theirs.stream().map(Vrijgave::id).toList(), Klok.now(clock));
        Map<String, Inhoud> read = filled(opnamen.released(toegang, ids(theirs)), theirs).stream()
                .collect(Collectors.toMap(one -> one.vrijgave().hoofdstuk(), one -> one, (a, b) -> a));
        return filled(opnamen.own(toegang, ids(ours)), ours).stream()
                .filter(one -> read.containsKey(one.vrijgave().hoofdstuk()))
                .map(one -> new Wederzijds(
                        one, Objects.requireNonNull(read.get(one.vrijgave().hoofdstuk()))))
                .toList();
    }

    /** Returns these releases of my own bestuur with what is in them, in one statement; those of others are left out. */
    @Transactional(readOnly = true)
    public List<Inhoud> own(Toegang toegang, Collection<Vrijgave> vrijgaven) {
        return vrijgaven.isEmpty() ? List.of() : filled(opnamen.own(toegang, ids(vrijgaven)), vrijgaven);
    }

    private static List<Long> ids(Collection<Vrijgave> releases) {
        return releases.stream().map(Vrijgave::opnameId).distinct().toList();
    }

    private static List<Inhoud> filled(Map<Long, List<Cel>> cells, Collection<Vrijgave> releases) {
        return releases.stream()
                .filter(one -> cells.containsKey(one.opnameId()))
                .map(one -> new Inhoud(one, cells.getOrDefault(one.opnameId(), List.of())))
                .toList();
    }

    private void tell(Toegang toegang, long release, String sentence, long tweelingId, String chapter) {
        List<Long> readers = queries.readers(toegang, release);
        messages.tell(toegang, readers, Soort.VRIJGAVE, sentence, TweelingNavigatie.vergelijk(tweelingId, chapter));
    }

    private static String checked(String woord) {
        String word = woord.strip();
        if (word.isEmpty()) {
            throw new OngeldigException(Vrijgave.ZONDER_WOORD);
        }
        return Tekst.binnen(word, Vrijgave.MAX_WOORD);
    }

    private static List<Item> items(Traject traject, String hoofdstuk) {
        List<Item> items = traject.editie().chapterItems(hoofdstuk);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("no such chapter: " + hoofdstuk);
        }
        return items;
    }
}
