package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.antwoord.Termijnen;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.samenwerken.ui.Notities;
import be.draaiboek.samenwerken.ui.Opvolglijst;
import be.draaiboek.samenwerken.ui.Takenlijst;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.ui.Vaakblok;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** Puts the page of a section together: the questions in the middle, what explains them beside. */
@org.springframework.stereotype.Component
final class Sectiebouwer {

    private final NotitieService notes;
    private final Verzamelaar gatherer;
    private final TaakService tasks;
    private final PolisvraagService asked;
    private final BezoekService visits;
    private final DeelnemerService deelnemers;
    private final VoortgangService progress;
    private final Termijnen deadlines;

    Sectiebouwer(
            NotitieService notes,
            Verzamelaar gatherer,
            TaakService tasks,
            PolisvraagService asked,
            BezoekService visits,
            DeelnemerService deelnemers,
            VoortgangService progress,
            Termijnen deadlines) {
        this.notes = notes;
        this.gatherer = gatherer;
        this.tasks = tasks;
        this.asked = asked;
        this.visits = visits;
        this.deelnemers = deelnemers;
        this.progress = progress;
        this.deadlines = deadlines;
    }

    record Blad(Div page, Aside aside) {}

    /** Returns where a section belongs. */
    static String crumb(Traject here, String part) {
        return here.bestuur() + " › " + part;
    }

    /**
     * Returns what is said past the last question. Whoever was asked to fill the section in and comes here with all of it
     * given, is done with that task: nobody says so twice.
     */
    Optional<Wachtregel> einde(Toegang access, Traject here, Section now) {
        List<Sectiestand> all = standen(access, here);
        Stap next = Stap.of(all, deadlines.of(access, here), tasks.today());
        return all.stream()
                .filter(one -> one.sectie().code().equals(now.code()))
                .findFirst()
                .map(stand -> {
                    Wachtregel line = Wachtregel.of(stand, next, here);
                    return done(access, stand) ? line.naTaak() : line;
                });
    }

    /** Returns what comes next once nothing is left to record in a section. */
    Optional<Vastleggen.Weg> verder(Toegang access, Traject here) {
        return Vastleggen.stap(here, Stap.of(standen(access, here), deadlines.of(access, here), tasks.today()));
    }

    private List<Sectiestand> standen(Toegang access, Traject here) {
        return Sectiestand.of(here, progress.of(access, here), progress.given(access, here), here.isTrekker());
    }

    /** Returns what this person does next: for an invuller, or on somebody's behalf, by what they have themselves. */
    Stap stap(Toegang access, Traject here, VoortgangService.Voortgang reached) {
        boolean alone = here.isInvuller() || here.ik().ikNoteer();
        return Stap.of(
                Sectiestand.of(
                        here, reached, alone ? Map.of() : progress.given(access, here), here.isTrekker() && !alone),
                alone ? Map.of() : deadlines.of(access, here),
                tasks.today());
    }

    private boolean done(Toegang access, Sectiestand stand) {
        if (stand.taak().isEmpty()
                || stand.wachtOpMij()
                || stand.ik().filled() < stand.ik().total()) {
            return false;
        }
        try {
            tasks.setDone(access, stand.taak().get().id(), true);
            return true;
        } catch (AccessDeniedException takenBack) {
            return false;
        }
    }

    /** @param workshop what tells of the workshop that runs; it stays when that begins or ends */
    Blad build(Gebruiker gebruiker, Traject here, Section now, Sectiekaarten asks, Component workshop) {
        Toegang access = gebruiker.toegang();
        Editie editie = here.editie();
        Optional<Part> part = editie.part(now.part());
        Paragraph crumb = Stukjes.crumb(crumb(here, part.map(Part::heading).orElse("")));
        Div page = new Div(crumb, new H1(now.heading()));
        Notities.attach(notes, gatherer, access, here, now, page, asks.panelen());
        Opvolglijst.attach(here, tasks.today(), asks.panelen());
        Vaakblok.attach(asked, asks.panelen());
        page.addComponentAtIndex(2, asks.vastleglijn());
        Takenlijst.regel(here, now, tasks.today()).ifPresent(line -> page.addComponentAtIndex(2, line));
        page.addComponentAsFirst(workshop);
        page.addClassName("db-page");
        // Flow keeps the text of a page until the next message tells that it arrived, in case it has to be sent again:
        // for this one half a megabyte, for as long as somebody reads.
        page.getElement()
                .executeJs("return new Promise(told => setTimeout(() => this.isConnected && told(true), 3000))")
                .then(arrived -> {
                    if (!here.leeswijze().gelezen().contains(now.code())) {
                        visits.sectionRead(access, now);
                    }
                });
        page.setClassName("db-nothing-asked", asks.vraagtNiets());
        List<Component> reading = Leesstof.of(editie, part, now);
        if (asks.leeg()) {
            page.add(reading);
        }
        page.add(new Conceptbewaarder(here, gebruiker.accountId(), now.code()));
        asks.op(page);
        if (!now.revisit().isEmpty()) {
            page.add(new Kringloop(editie, now.revisit()));
        }
        page.add(Leesstof.buren(editie, now));
        // Beside the question and open the first time; afterwards a line that opens it again.
        boolean fresh = !here.leeswijze().gelezen().contains(now.code());
        Div stays = Leesstof.opzij(now, asks.leeg() ? List.of() : reading, fresh);
        asks.groep().ifPresent(stays::addComponentAsFirst);
        Aside aside = new Aside(Leesstof.terug(), stays);
        aside.addClassName("db-aside");
        if (here.ik().ikNoteer()) {
            page.addClassName("db-on-behalf");
            if (asks.vraagtNiets()) {
                page.add(new Paragraph("In deze sectie is er niets dat ieder voor zich beantwoordt."));
            }
            // Every way on through the sections keeps to it; only the way back, which comes now, doesn't.
            Gesprekken.blijf(page.getElement(), here);
            Gesprekken.blijf(aside.getElement(), here);
            page.addComponentAsFirst(Gesprekken.banner(here, now));
            page.add(Gesprekken.voet(here, now));
        } else {
            stays.add(new Gesprekken(deelnemers, access, here, now));
        }
        return new Blad(page, aside);
    }
}
