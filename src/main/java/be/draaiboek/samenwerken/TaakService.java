package be.draaiboek.samenwerken;

import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Herinneraar.Soort;
import be.draaiboek.samenwerken.TaakQueries.Ontvanger;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who fills in which section: handed out by the trekker, done by whoever has it. What there is stands in {@link Traject}. */
@Service
public class TaakService {

    private static final int REST_HOURS = 20;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    private final TaakQueries queries;
    private final Edities edities;
    private final VoortgangService progress;
    private final ObjectProvider<Herinneraar> mail;
    private final Clock clock;

    TaakService(
            TaakQueries queries,
            Edities edities,
            VoortgangService progress,
            ObjectProvider<Herinneraar> mail,
            Clock clock) {
        this.queries = queries;
        this.edities = edities;
        this.progress = progress;
        this.mail = mail;
        this.clock = clock;
    }

    /** Somebody who gave their answer to all of a section already. */
    public record Klaar(String sectie, long deelnemer) {}

    /** Returns the day it is for everybody who fills in. */
    public LocalDate today() {
        return clock.instant().atZone(Klok.BRUSSEL).toLocalDate();
    }

    /** Returns whether there is a way to remind somebody. */
    public boolean canRemind() {
        return mail.getIfAvailable() != null;
    }

    /**
     * Hands sections to colleagues, each of them to each; to who has one already it gives another date, and it is to be
     * done again. Whoever gets something is told. All of it, or nothing; but who gave their answer to all of a section isn't
     * asked for it: there it is done at once.
     *
     * @param tegen the last day; null when there is no hurry
     * @return who was ready with what
     * @throws OngeldigException when nothing or nobody was chosen, a section asks nothing, or the day is long past or far
     *     away
     * @throws AccessDeniedException for who is not the trekker, or when a colleague takes part no more
     */
    @Transactional
    public List<Klaar> handOut(
            Toegang toegang,
            Traject traject,
            Collection<String> secties,
            Collection<Long> deelnemers,
            @Nullable LocalDate tegen) {
        if (secties.isEmpty() || deelnemers.isEmpty()) {
            throw new OngeldigException("Kies minstens één sectie en één collega.");
        }
        if (tegen != null && (tegen.isBefore(today()) || tegen.isAfter(today().plusYears(3)))) {
            throw new OngeldigException("Kies een dag vanaf vandaag, binnen drie jaar.");
        }
        Map<Long, Map<String, Integer>> given = progress.given(toegang, traject);
        List<Klaar> ready = new ArrayList<>();
        for (String sectie : secties) {
            // Of the whole edition: what somebody sees of it is no measure for what can be handed out.
            List<String> items = edities.find(traject.editie().id())
                    .flatMap(editie -> editie.section(sectie)
                            .map(section ->
                                    editie.items(section).stream().map(Item::id).toList()))
                    .orElse(List.of());
            if (items.isEmpty()) {
                throw new OngeldigException("In deze sectie valt niets in te vullen. Kies er een met vragen.");
            }
            for (long deelnemer : deelnemers) {
                boolean done = given.getOrDefault(deelnemer, Map.of()).getOrDefault(sectie, 0) >= items.size();
                LocalDateTime now = Klok.now(clock);
                demand(queries.assign(toegang, traject.id(), sectie, deelnemer, tegen, items, now, done ? now : null));
                Herinneraar postman = mail.getIfAvailable();
                if (done) {
                    ready.add(new Klaar(sectie, deelnemer));
                } else if (postman != null) {
                    queries.assigned(toegang, traject.id(), sectie, deelnemer)
                            .ifPresent(who -> tell(postman, toegang, who, Soort.UITGEDEELD, "Een sectie voor jou"));
                }
            }
        }
        return List.copyOf(ready);
    }

    /**
     * Takes a section back; what was filled in stays.
     *
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void takeBack(Toegang toegang, long taak) {
        demand(queries.remove(toegang, taak));
    }

    /**
     * Says that a section is filled in, or that it isn't yet.
     *
     * @throws AccessDeniedException for who neither has the section nor is the trekker
     */
    @Transactional
    public void setDone(Toegang toegang, long taak, boolean klaar) {
        demand(queries.done(toegang, taak, klaar ? Klok.now(clock) : null));
    }

    /**
     * Reminds whoever has a section, at most once a day.
     *
     * @throws OngeldigException when there is no way to reach them, or they were reminded already
     * @throws AccessDeniedException for who is not the trekker
     */
    @Transactional
    public void remind(Toegang toegang, long taak) {
        Ontvanger who = queries.recipient(toegang, taak)
                .orElseThrow(() -> new AccessDeniedException("not the trekker, or no such section"));
        Herinneraar postman = mail.getIfAvailable();
        if (postman == null || who.account() == null) {
            throw new OngeldigException(
                    "Er kan geen mail naar deze collega vertrekken. Spreek je collega zelf even aan.");
        }
        LocalDateTime now = Klok.now(clock);
        if (!queries.remind(toegang, taak, now, now.minusHours(REST_HOURS))) {
            throw new OngeldigException("Je herinnerde je collega hier vandaag al aan, of het is al klaar.");
        }
        tell(postman, toegang, who, Soort.HERINNERING, "Herinnering");
    }

    private void tell(Herinneraar postman, Toegang toegang, Ontvanger who, Soort kind, String subject) {
        if (who.account() == null) {
            return;
        }
        String title = edities.find(who.editie())
                .flatMap(editie -> editie.section(who.sectie()))
                .map(Section::heading)
                .orElse(who.sectie());
        String when = who.tegen() == null ? "" : " tegen " + DAY.format(who.tegen());
        postman.send(
                toegang,
                who.account(),
                kind,
                subject + ": " + title,
                "Voor het Draaiboek van " + who.bestuur() + " vul jij “" + title + "” in" + when + ".",
                TrajectNavigatie.sectie(who.sectie()));
    }

    private static void demand(boolean done) {
        if (!done) {
            throw new AccessDeniedException("not yours to hand out or to finish");
        }
    }
}
