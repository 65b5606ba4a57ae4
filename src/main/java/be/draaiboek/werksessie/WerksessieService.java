package be.draaiboek.werksessie;

import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.AfbeeldingService.Bron;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.BestuurVertrokken;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Tekst;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Foto;
import be.draaiboek.werksessie.Werksessie.Uitnodiging;
import be.draaiboek.werksessie.Werksessie.Wat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Meetings of the besturen of a cohort: its coaches make and report them, the besturen answer and prepare. */
@Service
public class WerksessieService {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final WerksessieQueries queries;
    private final DeelnameQueries said;
    private final SessiepostQueries post;
    private final FotoQueries pictures;
    private final BegeleidingService coaching;
    private final CohortService cohorts;
    private final Edities edities;
    private final Meldingen messages;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    WerksessieService(
            WerksessieQueries queries,
            DeelnameQueries said,
            SessiepostQueries post,
            FotoQueries pictures,
            BegeleidingService coaching,
            CohortService cohorts,
            Edities edities,
            Meldingen messages,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.queries = queries;
        this.said = said;
        this.post = post;
        this.pictures = pictures;
        this.coaching = coaching;
        this.cohorts = cohorts;
        this.edities = edities;
        this.messages = messages;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns those of a cohort that I coach, the latest first. */
    @Transactional(readOnly = true)
    public List<Werksessie> of(Toegang toegang, long cohortId) {
        return queries.coached(toegang, cohortId);
    }

    /** Returns those of all running cohorts that I coach, the latest first. */
    @Transactional(readOnly = true)
    public List<Werksessie> coached(Toegang toegang) {
        return queries.coached(toegang);
    }

    /** Returns one of a cohort that I coach, with how far each bestuur is; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Blad> blad(Toegang toegang, long id) {
        return queries.coachedOne(toegang, id)
                .flatMap(session -> coaching.maandag(toegang, session.cohortId())
                        .map(monday -> Opsteller.blad(
                                session, monday, queries.members(toegang, id), pictures.all(toegang, id))));
    }

    /** Returns what my besturen were invited to, the latest first. */
    @Transactional(readOnly = true)
    public List<Uitnodiging> uitnodigingen(Toegang toegang) {
        return queries.invited(toegang, null);
    }

    /** Returns one to which my besturen were invited, an entry for each of them. */
    @Transactional(readOnly = true)
    public List<Uitnodiging> uitnodiging(Toegang toegang, long id) {
        return queries.invited(toegang, id);
    }

    /** Returns its pictures: for its coaches, and for who reads what came of it. */
    @Transactional(readOnly = true)
    public List<Foto> fotos(Toegang toegang, long id) {
        return pictures.all(toegang, id);
    }

    /** Returns a picture that I may see. */
    @Transactional(readOnly = true)
    public Optional<Afbeelding.Inhoud> foto(Toegang toegang, UUID id) {
        return pictures.read(toegang, id);
    }

    /**
     * Makes one, that the besturen don't see until {@link #send}.
     *
     * @throws AccessDeniedException when I don't coach the cohort
     * @throws OngeldigException when it can't be kept as it is
     */
    @Transactional
    public long create(Toegang toegang, long cohortId, Wat wat) {
        Wat what = checked(wat);
        inPeriode(toegang, cohortId, what);
        return queries.insert(toegang, cohortId, what, Klok.now(clock)).orElseThrow(WerksessieService::denied);
    }

    /**
     * Changes when, where or what about; the besturen hear of another time or place where they were invited.
     *
     * @param gezien the one that the person saw; {@link Werksessie#volgnummer}
     * @throws AccessDeniedException when it isn't of a cohort that I coach, or was called off
     * @throws OngeldigException when it can't be kept as it is, or another coach changed it meanwhile
     */
    @Transactional
    public void change(Toegang toegang, long id, int gezien, Wat wat) {
        Wat what = checked(wat);
        Werksessie before = queries.coachedOne(toegang, id).orElseThrow(WerksessieService::denied);
        demand(!before.stand().geannuleerd());
        // One that fell outside when the period changed may still get another place or text.
        if (!before.wat().begin().toLocalDate().equals(what.begin().toLocalDate())) {
            inPeriode(toegang, before.cohortId(), what);
        }
        if (!queries.update(toegang, id, what, gezien, Klok.now(clock))) {
            throw new OngeldigException(
                    "Een andere begeleider wijzigde deze werksessie intussen. Wat je invulde, staat er"
                            + " nog: laad de pagina opnieuw, kijk wat er nu staat en kies daar opnieuw ‘Wijzig’.");
        }
        boolean moved = !before.wat().begin().equals(what.begin())
                || !before.wat().einde().equals(what.einde());
        if (moved) {
            queries.remindAgain(toegang, id);
        }
        if (before.stand().verstuurd()
                && (moved || !before.wat().plaats().equals(what.plaats()))
                && !before.voorbij(nowInBrussels())) {
            tell(
                    toegang,
                    id,
                    true,
                    "Gewijzigd: werksessie “" + what.titel() + "” is op " + what.wanneer()
                            + (what.plaats().isEmpty() ? "." : ", " + what.plaats() + "."));
        }
    }

    /**
     * Keeps the agenda.
     *
     * @param was what stood there when the person began
     * @throws AccessDeniedException when it isn't of a cohort that I coach
     * @throws AndereTekstException when another coach wrote something else meanwhile, with what that is
     * @throws OngeldigException when it is too long
     */
    @Transactional
    public void setAgenda(Toegang toegang, long id, String was, String agenda) {
        String text = Tekst.binnen(agenda, Werksessie.MAX_TEKST);
        unchanged(queries.lockAgenda(toegang, id), was);
        queries.setAgenda(toegang, id, text);
    }

    /**
     * Keeps what came of it; the besturen read it from when it is shared.
     *
     * @param was what stood there when the person began
     * @throws AccessDeniedException when it isn't of a cohort that I coach
     * @throws AndereTekstException when another coach wrote something else meanwhile, with what that is
     * @throws OngeldigException when it is too long
     */
    @Transactional
    public void setVerslag(Toegang toegang, long id, String was, String verslag) {
        String text = Tekst.binnen(verslag, Werksessie.MAX_TEKST);
        unchanged(queries.lockOutcome(toegang, id), was);
        queries.setOutcome(toegang, id, text);
    }

    private static void unchanged(Optional<String> stands, String was) {
        String now = stands.orElseThrow(WerksessieService::denied);
        if (!now.equals(was)) {
            throw new AndereTekstException(
                    "Een andere begeleider bewaarde hier intussen een tekst. De jouwe staat nog in het veld: neem over wat"
                            + " je wil houden, en bewaar dan opnieuw.",
                    now);
        }
    }

    /**
     * Invites all besturen of the cohort.
     *
     * @throws AccessDeniedException when it isn't of a cohort that I coach, or they were invited already
     */
    @Transactional
    public void send(Toegang toegang, long id) {
        Werksessie session = queries.coachedOne(toegang, id).orElseThrow(WerksessieService::denied);
        demand(queries.send(toegang, id, Klok.now(clock)));
        if (!session.voorbij(nowInBrussels())) {
            String invited = "Uitnodiging: werksessie “" + session.wat().titel() + "” op "
                    + session.wat().wanneer() + ". ";
            // Who answers is asked to, and isn't told that somebody does.
            List<Long> answer = post.trekkers(toegang, id);
            List<Long> read = post.readers(toegang, id, true).stream()
                    .filter(one -> !answer.contains(one))
                    .toList();
            messages.tell(
                    toegang, answer, Soort.COHORT, invited + "Antwoord of jullie komen.", WerksessieNavigatie.onze(id));
            messages.tell(
                    toegang,
                    read,
                    Soort.COHORT,
                    invited + "Jullie trekker zegt of jullie komen.",
                    WerksessieNavigatie.onze(id));
        }
        note(toegang, Voorval.Soort.WERKSESSIE_VERSTUURD, session);
    }

    /**
     * Calls it off; the besturen hear of it where they were invited.
     *
     * @throws AccessDeniedException when it isn't of a cohort that I coach, or was called off already
     */
    @Transactional
    public void cancel(Toegang toegang, long id) {
        Werksessie session = queries.coachedOne(toegang, id).orElseThrow(WerksessieService::denied);
        demand(queries.cancel(toegang, id, Klok.now(clock)));
        if (session.stand().verstuurd() && !session.voorbij(nowInBrussels())) {
            tell(
                    toegang,
                    id,
                    true,
                    "Gaat niet door: werksessie “" + session.wat().titel() + "” van "
                            + session.wat().dag() + ".");
        }
        note(toegang, Voorval.Soort.WERKSESSIE_AFGELAST, session);
    }

    /**
     * Lets the besturen read what came of it, with the pictures.
     *
     * @throws AccessDeniedException when it isn't of a cohort that I coach
     * @throws OngeldigException when nothing was written, or the besturen weren't invited
     */
    @Transactional
    public void share(Toegang toegang, long id) {
        Werksessie session = queries.coachedOne(toegang, id).orElseThrow(WerksessieService::denied);
        if (!queries.share(toegang, id, Klok.now(clock))) {
            throw new OngeldigException(
                    session.stand().gedeeld()
                            ? "De besturen lezen dit al. Wat je bewaart, lezen ze meteen."
                            : session.verslag().isEmpty()
                                    ? "Schrijf eerst wat eruit kwam, en bewaar het."
                                    : "Verstuur eerst de uitnodiging: zonder uitnodiging zien de besturen de werksessie niet.");
        }
        tell(
                toegang,
                id,
                true,
                "Wat er uit de werksessie “" + session.wat().titel() + "” kwam, staat klaar om te lezen.");
        note(toegang, Voorval.Soort.WERKSESSIE_GEDEELD, session);
    }

    /**
     * Says whether a bestuur comes.
     *
     * @param wie the functions of who comes; may be empty
     * @throws AccessDeniedException when I am not its trekker, or it isn't to come any more
     * @throws OngeldigException when the text is too long
     */
    @Transactional
    public void answer(Toegang toegang, long id, long bestuurId, boolean komt, String wie) {
        String who = Tekst.binnen(Tekst.regel(wie), Werksessie.MAX_WIE);
        LocalDateTime now = Klok.now(clock);
        demand(said.answer(toegang, id, bestuurId, komt, komt ? who : "", now, now));
        // Who answered isn't asked to any more.
        messages.gelezenOver(toegang, WerksessieNavigatie.onze(id));
    }

    /**
     * Says whether a bestuur is ready for it.
     *
     * @throws AccessDeniedException when I am not its trekker, or it isn't to come any more
     */
    @Transactional
    public void ready(Toegang toegang, long id, long bestuurId, boolean klaar) {
        LocalDateTime now = Klok.now(clock);
        demand(said.ready(toegang, id, bestuurId, klaar, now, now));
    }

    /**
     * Keeps what a bestuur of an invented cohort said, also of what is over.
     *
     * @throws AccessDeniedException when it isn't a system job, or that trekker has nothing to say there
     */
    @Transactional
    public void inventAnswer(
            Toegang systeem, Toegang trekker, long id, long bestuurId, boolean komt, String wie, boolean klaar) {
        LocalDateTime now = Klok.now(clock);
        demand(said.isSystem(systeem)
                && said.answer(trekker, id, bestuurId, komt, wie, now, LONG_AGO)
                && said.ready(trekker, id, bestuurId, klaar, now, LONG_AGO));
        messages.gelezenOver(trekker, WerksessieNavigatie.onze(id));
    }

    /**
     * Takes in a picture.
     *
     * @return false where there is no such meeting of a cohort that I coach; nothing is read of the file then
     * @throws OngeldigException when it is no picture that can be shown, or there are enough
     */
    public boolean addFoto(Toegang toegang, long id, Bron file) {
        if (room(toegang, id).isEmpty()) {
            return false;
        }
        Afbeelding.Inhoud made;
        try (InputStream stream = file.open()) {
            made = Afbeelding.make(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean mine = room(toegang, id).isPresent();
            if (mine) {
                pictures.keep(toegang, id, made, Klok.now(clock));
            }
            return mine;
        }));
    }

    private Optional<Integer> room(Toegang toegang, long id) {
        Supplier<Optional<Integer>> count = () -> pictures.count(toegang, id);
        Optional<Integer> many = transactions.execute(status -> count.get());
        if (many != null && many.orElse(0) >= Werksessie.MEESTE_FOTOS) {
            throw new OngeldigException("Er staan al " + Werksessie.MEESTE_FOTOS
                    + " foto's. Verwijder er eerst een die niemand nodig heeft.");
        }
        return many == null ? Optional.empty() : many;
    }

    /**
     * Takes a picture away.
     *
     * @throws AccessDeniedException when it isn't of a cohort that I coach
     */
    @Transactional
    public void deleteFoto(Toegang toegang, UUID id) {
        demand(pictures.remove(toegang, id));
    }

    /** Tells who comes, or didn't say, and the coaches, what is near; for a job. Returns how many meetings it told of. */
    @Transactional
    public int remind(Toegang systeem, Duration before) {
        int told = 0;
        LocalDateTime now = Klok.now(clock);
        for (long id : post.toRemind(systeem, now, now.plus(before))) {
            if (post.remind(systeem, id, now)) {
                Werksessie session = queries.coachedOne(systeem, id).orElseThrow();
                String what = "Werksessie “" + session.wat().titel() + "” op "
                        + session.wat().wanneer() + ".";
                messages.tell(
                        systeem,
                        post.readers(systeem, id, false),
                        Soort.COHORT,
                        what + (session.wat().voorbereiding().isEmpty() ? "" : " Kijk na wat jullie voorbereiden."),
                        WerksessieNavigatie.onze(id));
                messages.tell(systeem, post.coaches(systeem, id), Soort.COHORT, what, WerksessieNavigatie.een(id));
                told++;
            }
        }
        return told;
    }

    @EventListener
    void left(BestuurVertrokken gone) {
        if (gone.voorgoed()) {
            said.forget(gone.door(), gone.cohortId(), gone.bestuurId());
        }
    }

    private void tell(Toegang toegang, long id, boolean alsoNo, String sentence) {
        messages.tell(toegang, post.readers(toegang, id, alsoNo), Soort.COHORT, sentence, WerksessieNavigatie.onze(id));
    }

    private void note(Toegang toegang, Voorval.Soort what, Werksessie session) {
        events.publishEvent(
                toegang.voorval(what).detail("cohort " + session.cohortId() + ", werksessie " + session.id()));
    }

    private LocalDateTime nowInBrussels() {
        return LocalDateTime.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    /** Returns now as the clock in Brussels shows it. */
    public LocalDateTime now() {
        return nowInBrussels();
    }

    private Wat checked(Wat given) {
        Set<String> chapters =
                edities.nieuwste().chapters().stream().map(Section::code).collect(Collectors.toSet());
        return Sessiekeuring.keur(given, chapters);
    }

    private void inPeriode(Toegang toegang, long cohortId, Wat what) {
        cohorts.find(toegang, cohortId)
                .ifPresent(cohort -> cohort.eis(what.begin().toLocalDate(), "de werksessie"));
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw denied();
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such meeting of mine");
    }
}
