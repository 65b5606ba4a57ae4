package be.draaiboek.cohort;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.cohort.Meelezen.Deel;
import be.draaiboek.cohort.Meelezen.Inhoud;
import be.draaiboek.cohort.Meelezen.Stand;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.common.Voorval;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Tekst;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a bestuur lets the coaches of its running cohort read: a part at a time, frozen, by its trekker. A coach asks for
 * it; a bestuur that isn't in a running cohort is read by no coach.
 */
@Service
public class MeelezenService {

    /** The longest reason to ask, in characters. */
    public static final int MAX_REDEN = 500;

    /** How many days a coach who asked for a part waits before asking again. */
    public static final int RUST_DAGEN = Maandag.RUST_DAGEN;

    private final MeelezenQueries queries;
    private final OpnameService opnamen;
    private final VersieService versions;
    private final Edities edities;
    private final Meldingen messages;
    private final Meeleesnieuws news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeelezenService(
            MeelezenQueries queries,
            OpnameService opnamen,
            VersieService versions,
            Edities edities,
            Meldingen messages,
            Meeleesnieuws news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.opnamen = opnamen;
        this.versions = versions;
        this.edities = edities;
        this.messages = messages;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** Returns what POLIS may read of my bestuur, who asked and who read; in three statements. */
    @Transactional(readOnly = true)
    public Stand self(Toegang toegang, long bestuurId) {
        return new Stand(
                queries.own(toegang, bestuurId),
                queries.askedOfMe(toegang, bestuurId, today()),
                queries.looks(toegang, bestuurId));
    }

    /** Returns what I may read of a bestuur of a running cohort, and what its coaches asked; in two statements. */
    @Transactional(readOnly = true)
    public Stand ofBestuur(Toegang toegang, long cohortId, long bestuurId) {
        return new Stand(
                queries.coached(toegang, bestuurId, today()), queries.askedBy(toegang, cohortId, bestuurId), List.of());
    }

    /** Returns exactly the cells that a release of this part would hold now, to the trekker; nothing to others. */
    @Transactional(readOnly = true)
    public Bevroren preview(Toegang toegang, Traject traject, String deel) {
        return opnamen.preview(toegang, traject, items(traject, deel));
    }

    /** Returns what stands in a release of my own bestuur that counts; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<List<Cel>> own(Toegang toegang, long bestuurId, String deel) {
        return queries.own(toegang, bestuurId).stream()
                .filter(one -> one.deel().equals(deel) && one.opname() != null)
                .findFirst()
                .map(Meelezen::opname)
                .map(id -> opnamen.ownAlongside(toegang, List.of(id)).getOrDefault(id, List.of()));
    }

    /**
     * Freezes a part and lets the coaches of the running cohort read it; what they read of it before is replaced.
     *
     * @param gezien what the trekker looked at; when something changed since, nothing is released
     * @throws OngeldigException when nothing can be released, with a sentence that says what to do
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void release(Toegang toegang, Traject traject, String deel, Bevroren gezien) {
        List<Item> items = items(traject, deel);
        long bestuur = traject.bestuurId();
        String name = begin(toegang, bestuur);
        if (gezien.antwoorden() == 0) {
            throw new OngeldigException("In deel " + deel + " is nog niets afgesproken of samen geschreven. Leg eerst"
                    + " minstens één antwoord van jullie bestuur vast.");
        }
        long opname = opnamen.freeze(toegang, traject, "POLIS " + deel + " " + UUID.randomUUID(), "", items);
        if (!opnamen.versies(toegang, opname).equals(gezien.versies())) {
            throw new OngeldigException(
                    "Iemand heeft intussen een antwoord in dit deel gewijzigd. Het voorbeeld hieronder"
                            + " is bijgewerkt: kijk het na en geef dan opnieuw vrij.");
        }
        LocalDateTime now = Klok.now(clock);
        queries.replace(toegang, bestuur, deel, now);
        demand(queries.giveOpname(toegang, opname, deel, now));
        given(toegang, bestuur, name, deel, now);
    }

    /**
     * Lets the coaches of the running cohort read a submitted note.
     *
     * @throws OngeldigException when this version was taken back, or no cohort runs
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void releaseNota(Toegang toegang, long bestuurId, long versieId) {
        String name = begin(toegang, bestuurId);
        LocalDateTime now = Klok.now(clock);
        queries.replace(toegang, bestuurId, Meelezen.NOTA, now);
        if (!queries.giveNote(toegang, bestuurId, versieId, now)) {
            throw new OngeldigException("Deze versie van de nota is ingetrokken. Laad de pagina opnieuw.");
        }
        given(toegang, bestuurId, name, Meelezen.NOTA, now);
    }

    private String begin(Toegang toegang, long bestuurId) {
        String name =
                queries.lock(toegang, bestuurId).orElseThrow(() -> new AccessDeniedException("not the trekker of it"));
        if (!queries.inRunningCohort(toegang, bestuurId, today())) {
            throw new OngeldigException("Jullie zitten nu in geen cohort dat loopt, dus er is geen begeleider die kan"
                    + " meelezen. Er is niets vrijgegeven.");
        }
        return name;
    }

    private void given(Toegang toegang, long bestuurId, String name, String deel, LocalDateTime now) {
        queries.answer(toegang, bestuurId, deel, now);
        tell(toegang, bestuurId, name + " laat je " + Deel.naam(deel) + " meelezen.");
        events.publishEvent(
                toegang.voorval(Voorval.Soort.MEELEZEN_GEGEVEN).bij(bestuurId).detail(detail(deel)));
        news.tell(bestuurId);
    }

    /**
     * Takes a release back: from now on no coach reads anything of it.
     *
     * @throws OngeldigException when it was taken back or replaced in the meantime, or isn't mine
     */
    @Transactional
    public void revoke(Toegang toegang, long meelezenId) {
        Meelezen release = queries.revoke(toegang, meelezenId, Klok.now(clock))
                .orElseThrow(() -> new AccessDeniedException("no release of mine that counts"));
        tell(
                toegang,
                release.bestuurId(),
                release.bestuur() + " laat je " + Deel.naam(release.deel()) + " niet meer meelezen.");
        events.publishEvent(toegang.voorval(Voorval.Soort.MEELEZEN_INGETROKKEN)
                .bij(release.bestuurId())
                .detail(detail(release.deel())));
        news.tell(release.bestuurId());
    }

    /**
     * Asks a bestuur of a running cohort to read a part; its trekkers find it in their inbox.
     *
     * @param delen the codes of the parts; all of them or none is asked
     * @param reden why; never empty
     * @throws OngeldigException when one can be read already, or was asked lately
     * @throws AccessDeniedException when I don't coach it
     */
    @Transactional
    public void ask(Toegang toegang, long cohortId, long bestuurId, List<String> delen, String reden) {
        String reason = Tekst.regel(reden).strip();
        if (delen.isEmpty()) {
            throw new OngeldigException("Kies wat je wil meelezen.");
        }
        if (!Meelezen.delen(edities.nieuwste()).stream()
                .map(Deel::code)
                .toList()
                .containsAll(delen)) {
            throw new OngeldigException("Dit deel is er niet. Laad de pagina opnieuw.");
        }
        demand(queries.lockCohort(toegang, cohortId, bestuurId));
        if (reason.isEmpty() || Tekst.lengte(reason) > MAX_REDEN) {
            throw new OngeldigException(
                    "Zeg in een zin of twee waarom je wil meelezen, in hoogstens " + MAX_REDEN + " tekens.");
        }
        delen.forEach(deel -> ask(toegang, cohortId, bestuurId, deel, reason));
        messages.tell(
                toegang,
                queries.trekkers(toegang, cohortId, bestuurId),
                Melding.Soort.COHORT,
                "Je begeleider bij POLIS vraagt om "
                        + Opsomming.en(delen.stream().map(Deel::naam).toList()) + " mee te lezen.",
                CohortNavigatie.POLIS_ZIET);
        news.tell(bestuurId);
    }

    private void ask(Toegang toegang, long cohortId, long bestuurId, String deel, String reason) {
        LocalDate today = today();
        if (queries.given(toegang, bestuurId, deel, today)) {
            throw new OngeldigException("Je leest " + Deel.naam(deel) + " al mee. Laad de pagina opnieuw.");
        }
        LocalDateTime now = Klok.now(clock);
        if (queries.askedLately(toegang, cohortId, bestuurId, deel, now.minusDays(RUST_DAGEN))) {
            throw new OngeldigException("Om " + Deel.naam(deel)
                    + " mee te lezen, werd al gevraagd. Wie een antwoord kreeg of erop wacht, vraagt het pas na "
                    + RUST_DAGEN + " dagen opnieuw.");
        }
        if (!queries.ask(toegang, cohortId, bestuurId, deel, reason, now, today)) {
            throw new OngeldigException("Dit cohort loopt niet (meer), dus er valt niets mee te lezen.");
        }
        events.publishEvent(
                toegang.voorval(Voorval.Soort.MEELEZEN_GEVRAAGD).bij(bestuurId).detail(detail(deel)));
    }

    /**
     * Says not now to a coach who asked.
     *
     * @throws AccessDeniedException when it isn't open, or not of a bestuur of which I am the trekker
     */
    @Transactional
    public void refuse(Toegang toegang, long vraagId) {
        MeelezenQueries.Vraag asked = queries.decline(toegang, vraagId, Klok.now(clock))
                .orElseThrow(() -> new AccessDeniedException("no such question of mine"));
        messages.tell(
                toegang,
                List.of(asked.vrager()),
                Melding.Soort.COHORT,
                asked.bestuur() + " laat je " + Deel.naam(asked.deel()) + " nu niet meelezen.",
                BegeleidingNavigatie.dossier(asked.cohortId(), asked.bestuurId()));
        news.tell(asked.bestuurId());
    }

    /**
     * Returns a part of a bestuur that I may read, and notes that I read it; in three statements beside the trail.
     *
     * @return empty where nothing was released, or not to me
     */
    @Transactional
    public Optional<Inhoud> read(Toegang toegang, long bestuurId, String deel) {
        LocalDate today = today();
        return queries.coached(toegang, bestuurId, today).stream()
                .filter(one -> one.deel().equals(deel))
                .findFirst()
                .flatMap(one -> content(toegang, one))
                .map(read -> {
                    queries.look(toegang, read.vrijgave().id(), Klok.now(clock), today);
                    events.publishEvent(toegang.voorval(Voorval.Soort.MEELEZEN_GELEZEN)
                            .bij(bestuurId)
                            .detail(detail(deel)));
                    return read;
                });
    }

    private Optional<Inhoud> content(Toegang toegang, Meelezen one) {
        Long opname = one.opname();
        Long versie = one.versie();
        return Optional.ofNullable(one.editieId()).flatMap(edities::find).flatMap(editie -> {
            if (opname != null) {
                return Optional.ofNullable(
                                opnamen.alongside(toegang, List.of(opname)).get(opname))
                        .map(cells -> new Inhoud(one, editie, cells, null));
            }
            Optional<Notatekst> note = versie == null ? Optional.empty() : versions.alongside(toegang, versie);
            return note.map(text -> new Inhoud(one, editie, List.of(), text));
        });
    }

    private void tell(Toegang toegang, long bestuurId, String sentence) {
        queries.coaches(toegang, bestuurId, today())
                .forEach((cohort, accounts) -> messages.tell(
                        toegang,
                        accounts,
                        Melding.Soort.COHORT,
                        sentence,
                        BegeleidingNavigatie.dossier(cohort, bestuurId)));
    }

    private static String detail(String deel) {
        return deel.equals(Meelezen.NOTA) ? deel : "deel " + deel;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }

    private static List<Item> items(Traject traject, String deel) {
        List<Item> items = Meelezen.items(traject.editie(), deel);
        if (items.isEmpty()) {
            throw new OngeldigException("Dit deel is er niet. Laad de pagina opnieuw.");
        }
        return items;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not yours to release or to ask");
        }
    }
}
