package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Terugblik.Geheel;
import be.draaiboek.tweeling.Terugblik.Uitkomst;
import be.draaiboek.tweeling.Terugblik.Woord;
import be.draaiboek.tweeling.TerugblikQueries.Waar;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking back, half a year after the first suggestion: what became of each, said by who got it and by who gave it. It stays
 * with both, like the conversation itself.
 */
@Service
public class TerugblikService {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    private final TerugblikQueries queries;
    private final GesprekQueries talks;
    private final TerugkoppelingQueries feedback;
    private final Meldingen messages;
    private final Tweelingnieuws news;
    private final Clock clock;

    TerugblikService(
            TerugblikQueries queries,
            GesprekQueries talks,
            TerugkoppelingQueries feedback,
            Meldingen messages,
            Tweelingnieuws news,
            Clock clock) {
        this.queries = queries;
        this.talks = talks;
        this.feedback = feedback;
        this.messages = messages;
        this.news = news;
        this.clock = clock;
    }

    /** Returns what there is to look back at in a tweeling, as far as it is mine to read; in two statements. */
    @Transactional(readOnly = true)
    public Geheel of(Toegang toegang, long tweeling) {
        List<Terugkoppeling> threads = talks.all(toegang, tweeling).stream()
                .filter(TerugblikService::counts)
                .toList();
        Map<Waar, Woord> words = threads.isEmpty() ? Map.of() : queries.words(toegang, tweeling);
        LocalDate from = from(threads);
        return new Geheel(
                from,
                from != null && !today().isBefore(from),
                threads.stream()
                        .map(one -> new Terugblik(
                                one,
                                words.get(new Waar(one.id(), one.ontvanger().bestuur())),
                                words.get(new Waar(one.id(), one.gever().bestuur()))))
                        .toList());
    }

    /** A suggestion, whatever was decided of it, and anything else that was taken along. */
    private static boolean counts(Terugkoppeling one) {
        return one.soort() == Soort.OPMERKING || one.stand() == Stand.MEEGENOMEN;
    }

    private static @Nullable LocalDate from(List<Terugkoppeling> threads) {
        return threads.stream()
                .map(Terugkoppeling::op)
                .min(Comparator.naturalOrder())
                .map((Instant first) -> first.atZone(Klok.BRUSSEL).toLocalDate().plusMonths(Terugblik.MAANDEN))
                .orElse(null);
    }

    private LocalDate today() {
        return clock.instant().atZone(Klok.BRUSSEL).toLocalDate();
    }

    /**
     * Says what became of it, for a bestuur of mine that gave or got it.
     *
     * @param versie the version that I saw; 0 where there was none
     * @return the version that it has now
     * @throws OngeldigException when it is too long or too early, or a colleague said something else meanwhile
     * @throws VoorbijException when one of both takes part no more
     * @throws AccessDeniedException when it isn't mine to say
     */
    @Transactional
    public int say(
            Toegang toegang,
            long tweeling,
            long terugkoppeling,
            long bestuur,
            Uitkomst uitkomst,
            String tekst,
            int versie) {
        String text = Tekst.binnen(tekst, Terugblik.LANGSTE);
        List<Terugkoppeling> threads = talks.all(toegang, tweeling).stream()
                .filter(TerugblikService::counts)
                .toList();
        Terugkoppeling thread = threads.stream()
                .filter(one -> one.id() == terugkoppeling)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("not feedback of a bestuur of yours"));
        LocalDate from = from(threads);
        if (from != null && today().isBefore(from)) {
            throw new OngeldigException("Terugkijken kan vanaf " + DAY.format(from)
                    + ". Wat er intussen van komt, zeg je bij Wie doet wat.");
        }
        if (!thread.open()) {
            throw new VoorbijException(
                    "Deze tweeling loopt niet meer tussen jullie. Er kan niets meer bij; je tekst blijft"
                            + " staan, kopieer hem als je hem elders wilt gebruiken.");
        }
        if (!queries.say(toegang, new Waar(terugkoppeling, bestuur), uitkomst, text, versie, Klok.now(clock))) {
            boolean mine = (thread.gever().bestuur() == bestuur && thread.ikGaf())
                    || (thread.ontvanger().bestuur() == bestuur && thread.ikKreeg());
            if (!mine) {
                throw new AccessDeniedException("not for a bestuur of yours");
            }
            throw new OngeldigException(
                    "Een collega heeft hier intussen iets anders gezegd. Kopieer wat je typte en laad de"
                            + " pagina opnieuw.");
        }
        Partij me = thread.gever().bestuur() == bestuur ? thread.gever() : thread.ontvanger();
        Partij other = thread.overkant(bestuur);
        messages.werkBij(
                toegang,
                feedback.readers(toegang, tweeling, other.bestuur()),
                Melding.Soort.TERUGKOPPELING,
                me.naam() + " kijkt terug op wat jullie elkaar voorgesteld hebben.",
                TweelingNavigatie.terugblik(tweeling));
        news.tell(tweeling);
        return versie + 1;
    }
}
