package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.common.TeDrukException;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.tweeling.KoppelService;
import be.draaiboek.tweeling.KoppelService.Gekoppeld;
import be.draaiboek.tweeling.Koppelkeuze;
import be.draaiboek.tweeling.Koppelplan;
import be.draaiboek.tweeling.Koppelplan.Verbod;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A whole cohort in pairs at once: what weighs, who goes with whom and why, who doesn't, and sending it as proposals. */
@Route(CohortNavigatie.KOPPEL_COHORT)
@RolesAllowed({Gebruiker.BEGELEIDER, Gebruiker.BEHEERDER})
class KoppelView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MANY = 12;

    private final transient KoppelService service;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private final Div content = new Div();
    private final Div choices = new Div();
    private transient Koppelkeuze choice = Koppelkeuze.BEGIN;
    private final Anchor back = new Anchor();
    private String title = "Koppelen";
    private long cohort;

    KoppelView(KoppelService service, HuidigeGebruiker current) {
        this.service = service;
        this.current = current;
        addClassNames("db-page", "wide", "db-coach", "db-couple");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort = event.getRouteParameters()
                .get(BegeleidingNavigatie.COHORT)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(NotFoundException::new);
        choice = Koppeladres.read(event.getLocation().getQueryParameters().getParameters());
        said.setText("");
        removeAll();
        choices.removeAll();
        choices.add(
                new Weegschuif(
                        "weeg-afstand",
                        "Afstand",
                        choice.afstand(),
                        value -> choose(Koppeladres.weegt(choice, value, choice.uitdagingen()), "")),
                new Weegschuif(
                        "weeg-uitdagingen",
                        "Gedeelde uitdagingen",
                        choice.uitdagingen(),
                        value -> choose(Koppeladres.weegt(choice, choice.afstand(), value), "")));
        choices.addClassName("db-weigh-all");
        add(head(), said, content);
        show();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private Component head() {
        boolean coach = current.vereist().roles().contains(Gebruiker.BEGELEIDER);
        back.setHref(coach ? BegeleidingNavigatie.bord(cohort) : CohortNavigatie.beheer(cohort));
        return Stukjes.crumb(back, new Span(" › Koppelen"));
    }

    /** Chooses something else, shows what it does, and says what was done. */
    private void choose(Koppelkeuze other, String told) {
        choice = other;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, Koppeladres.adres(cohort, choice)));
        show();
        if (!told.isEmpty()) {
            done(told);
        }
    }

    private void done(String told) {
        said.say(told);
    }

    private void show() {
        Gekoppeld found;
        try {
            found = service.plan(toegang(), cohort, choice).orElseThrow(NotFoundException::new);
        } catch (TeDrukException busy) {
            done(Objects.requireNonNullElse(busy.getMessage(), ""));
            return;
        }
        title = "Koppel " + found.cohort();
        back.setText(found.cohort());
        content.removeAll();
        Koppelplan plan = found.plan();
        Paragraph lead = Stukjes.lead(zin(plan));
        content.add(new H1(title), lead, weighs());
        if (!plan.groepen().isEmpty()) {
            Koppelgroepen groups = new Koppelgroepen(plan, choice, this::choose, this::nietSamen);
            content.add(groups);
        }
        content.add(new Koppelresten(plan, choice, this::choose, this::mag));
        if (found.voorbij()) {
            Paragraph past = Stukjes.help("De periode van dit cohort is voorbij: er kan niets meer verstuurd worden.");
            content.add(past);
        } else if (!plan.groepen().isEmpty()) {
            Koppelzending sending = new Koppelzending(service, current, cohort, plan, told -> {
                choice = new Koppelkeuze(choice.afstand(), choice.uitdagingen(), List.of(), choice.apart());
                choose(choice, told);
            });
            content.add(sending);
            if (plan.groepen().size() > MANY) {
                // A screen further than anybody scrolls.
                Div there = new Div(new Button(
                        "Naar het versturen",
                        click -> sending.getElement()
                                .setAttribute("tabindex", "-1")
                                .executeJs("this.scrollIntoView(); this.focus({preventScroll: true})")));
                there.addClassName("db-coach-actions");
                content.addComponentAtIndex(2, there);
            }
        }
    }

    private static String zin(Koppelplan plan) {
        long trios =
                plan.groepen().stream().filter(one -> one.leden().size() == 3).count();
        long pairs = plan.groepen().size() - trios;
        if (plan.groepen().isEmpty()) {
            return "Er is nu niemand te koppelen. Hieronder staat per bestuur waarom.";
        }
        String count = (pairs == 0 ? "" : pairs == 1 ? "Eén koppel" : pairs + " koppels")
                + (pairs > 0 && trios > 0 ? " en " : "")
                + (trios == 0 ? "" : trios == 1 ? "één drietal" : trios + " drietallen");
        NumberFormat percent = NumberFormat.getPercentInstance(Locale.forLanguageTag("nl-BE"));
        percent.setMaximumFractionDigits(1);
        percent.setRoundingMode(java.math.RoundingMode.CEILING);
        return count.substring(0, 1).toUpperCase(Locale.ROOT) + count.substring(1) + ": " + Koppelwoord.telling(plan)
                + ". "
                + (plan.marge() == 0
                        ? "Beter kan niet met wat nu weegt."
                        : "Beter kan misschien nog, maar hoogstens " + percent.format(plan.marge()) + ".");
    }

    private Section weighs() {
        Paragraph how = Stukjes.help("Ook wat besturen elkaar kunnen leren, hun grootte, dichtheid, groei, leeftijd en"
                + " inkomen tellen mee, in die volgorde. Hoever ze staan telt alleen tussen besturen die dat allebei"
                + " willen; het staat nergens, en daarvoor is er geen schuif.");
        return BegeleidingView.card("Wat weegt", choices, how);
    }

    private void nietSamen(long een, long ander) {
        Invulvenster.attempt(this::done, () -> {
            service.together(toegang(), cohort, een, ander, false);
            Koppelkeuze loose = Koppeladres.los(choice, List.of(een, ander));
            boolean stuck = service.plan(toegang(), cohort, loose)
                    .filter(found -> !found.plan().over().isEmpty())
                    .isPresent();
            // What stands by hand gives way rather than that somebody has nobody left.
            choose(stuck ? new Koppelkeuze(loose.afstand(), loose.uitdagingen(), List.of(), loose.apart()) : loose, "");
            return "Die twee komen niet meer samen. Hieronder kan je dat terugdraaien.";
        });
    }

    private void mag(Verbod two) {
        Invulvenster.attempt(this::done, () -> {
            service.together(
                    toegang(), cohort, two.een().bestuurId(), two.ander().bestuurId(), true);
            choose(choice, "");
            return two.een().naam() + " en " + two.ander().naam() + " mogen weer samen.";
        });
    }

    static Button knop(String text, String about, Runnable work) {
        Button button = new Button(text, click -> work.run());
        button.setAriaLabel(text + ": " + about);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
