package be.draaiboek.tweeling.ui;

import static java.util.stream.Collectors.joining;

import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The twins of a bestuur: which there are, what waits for an answer, and what comes next. Members read, the trekker acts. */
@Route("tweeling")
@PageTitle("Tweeling – Draaiboek")
@Menu(title = "Tweeling", order = 12)
@RolesAllowed(Gebruiker.DEELNEMER)
class TweelingView extends Div implements BeforeEnterObserver {

    /** The parameter that names a tweeling to look at; {@link Tweeling#pad}. */
    static final String NUMMER = "nr";

    private final transient TrajectService trajecten;
    private final transient TweelingService tweelingen;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;
    private final Bouwsel.Gezegd said = new Bouwsel.Gezegd();

    TweelingView(TrajectService trajecten, TweelingService tweelingen, HuidigeGebruiker current, Clock clock) {
        this.trajecten = trajecten;
        this.tweelingen = tweelingen;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-pair");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.setText("");
        String number = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NUMMER)
                .filter(one -> one.matches("[0-9]{1,18}"))
                .orElse(null);
        show(number == null ? null : Long.valueOf(number));
    }

    private void show(@Nullable Long number) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        List<Traject> mine = trajecten.mijn(toegang);
        List<Tweeling> all = tweelingen.mijne(toegang);
        // A message may be about another bestuur of mine than the one that I looked at last.
        all.stream()
                .filter(one -> Long.valueOf(one.id()).equals(number))
                .findFirst()
                .ifPresent(asked -> {
                    if (GekozenTraject.uit(mine)
                            .flatMap(chosen -> asked.lid(chosen.bestuurId()))
                            .isEmpty()) {
                        mine.stream()
                                .filter(one -> asked.lid(one.bestuurId()).isPresent())
                                .findFirst()
                                .ifPresent(GekozenTraject::kies);
                    }
                });
        Traject traject = GekozenTraject.uit(mine).orElse(null);
        if (traject == null || traject.isInvuller()) {
            add(
                    new H1("Tweeling"),
                    Bouwsel.lead(
                            "Een tweelingbestuur is voor wie het hele Draaiboek van het bestuur leest: de trekker en"
                                    + " het managementteam. Vraag je trekker als je wil meedoen."));
            return;
        }
        List<Tweeling> ours = all.stream()
                .filter(one -> one.lid(traject.bestuurId()).isPresent())
                .toList();
        List<Tweeling> active = ours.stream().filter(Tweeling::actief).toList();
        List<Tweeling> open = ours.stream().filter(this::open).toList();
        List<Tweeling> past =
                ours.stream().filter(one -> !one.actief() && !open(one)).toList();
        Paragraph crumb = new Paragraph(traject.bestuur());
        crumb.addClassName("db-crumb");
        add(crumb, new H1("Tweeling"), Bouwsel.lead(sentence(active, open)), said);
        add(new Div(Stream.concat(open.stream(), active.stream())
                .map(one -> card(traject, one, number))
                .toArray(Component[]::new)));
        add(next(traject, !active.isEmpty()));
        if (active.isEmpty()) {
            add(explanation());
        }
        if (!past.isEmpty()) {
            NativeDetails earlier = new NativeDetails(
                    "Vroeger (" + past.size() + ")",
                    new Div(past.stream().map(one -> card(traject, one, number)).toArray(Component[]::new)));
            earlier.addClassName("db-pair-past");
            earlier.setOpen(past.stream().anyMatch(one -> Long.valueOf(one.id()).equals(number)));
            add(earlier);
        }
    }

    private boolean open(Tweeling one) {
        return one.stand() == Stand.GEVRAAGD && clock.instant().isBefore(one.vervalt());
    }

    private static String sentence(List<Tweeling> active, List<Tweeling> open) {
        String now = switch (active.size()) {
            case 0 -> "Jullie hebben nog geen tweelingbestuur.";
            case 1 -> "Jullie hebben een tweelingbestuur.";
            default -> "Jullie hebben " + active.size() + " tweelingen.";
        };
        String waits = switch (open.size()) {
            case 0 -> "";
            case 1 -> " Er wacht één uitnodiging op een antwoord.";
            default -> " Er wachten " + open.size() + " uitnodigingen op een antwoord.";
        };
        return now + waits
                + " Jullie eigen resultaten wachten nooit op een tweeling: die zijn er zodra jullie antwoorden.";
    }

    private Component card(Traject traject, Tweeling one, @Nullable Long number) {
        long us = traject.bestuurId();
        Lid me = one.lid(us).orElseThrow();
        List<Lid> others =
                one.leden().stream().filter(lid -> lid.bestuurId() != us).toList();
        String names = others.stream().map(Lid::naam).collect(joining(" en "));
        H2 title = new H2(names);
        Div head = new Div(title, state(one, me));
        head.addClassName("db-pair-head");
        Section card = new Section(head);
        card.setId("tweeling-" + one.id());
        card.addClassNames("db-card", "db-pair-card");
        if (Long.valueOf(one.id()).equals(number)) {
            card.addClassName("current");
            card.getElement().setAttribute("aria-current", "true");
            card.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        card.add(Bouwsel.soft(asked(one, me)));
        if (!one.woord().isBlank()) {
            card.add(Bouwsel.quote(one.woord()));
        }
        if (others.size() > 1 || one.cohort() != null) {
            UnorderedList list = new UnorderedList();
            list.addClassName("db-pair-members");
            one.leden().forEach(lid -> list.add(new ListItem(lid.naam() + ": " + answer(lid.antwoord()))));
            card.add(list);
        }
        one.leden().stream().filter(lid -> !lid.reden().isBlank()).forEach(lid -> {
            Span who = new Span(lid.naam() + (lid.antwoord() == Antwoord.BEEINDIGD ? " stopte: " : " weigerde: "));
            who.addClassName("db-pair-who");
            card.add(who, Bouwsel.quote(lid.reden()));
        });
        card.add(links(one));
        card.add(traject.isTrekker() ? actions(one, me, names) : hint(one, me));
        return card;
    }

    private Span state(Tweeling one, Lid me) {
        return switch (one.stand()) {
            case ACTIEF ->
                me.antwoord() == Antwoord.AANVAARD
                        ? Bouwsel.pill("loopt", "ok")
                        : Bouwsel.pill("jullie doen niet (meer) mee", "");
            case GEVRAAGD ->
                !open(one)
                        ? Bouwsel.pill("verlopen", "")
                        : me.antwoord() == Antwoord.GEVRAAGD
                                ? Bouwsel.pill("wacht op jullie antwoord", "warn")
                                : Bouwsel.pill("wacht op hun antwoord", "twin");
            case GEWEIGERD -> Bouwsel.pill("geweigerd", "");
            case INGETROKKEN -> Bouwsel.pill("ingetrokken", "");
            case BEEINDIGD -> Bouwsel.pill("beëindigd", "");
        };
    }

    private String asked(Tweeling one, Lid me) {
        String who = Objects.requireNonNullElse(one.voorgesteldDoor(), Traject.VROEGER);
        String first = one.cohort() != null
                ? "Voorgesteld door " + who + ", begeleider van " + one.cohort()
                : me.initiatief()
                        ? "Jullie vroegen het, door " + who
                        : one.leden().stream()
                                        .filter(Lid::initiatief)
                                        .map(Lid::naam)
                                        .findFirst()
                                        .orElse("Zij")
                                + " vroeg het, door " + who;
        String text = first + ", op " + day(one.voorgesteldOp()) + ".";
        return one.stand() != Stand.GEVRAAGD
                ? text
                : text + (open(one) ? " Antwoorden kan tot " : " Ze verliep op ") + day(one.vervalt()) + ".";
    }

    private static String answer(Antwoord answer) {
        return switch (answer) {
            case GEVRAAGD -> "antwoordde nog niet";
            case AANVAARD -> "doet mee";
            case GEWEIGERD -> "doet niet mee";
            case BEEINDIGD -> "stapte eruit";
        };
    }

    private static Component links(Tweeling one) {
        Div links = new Div();
        links.addClassName("db-actions");
        if (one.actief()) {
            Bouwsel.weg("Kies wat jullie vrijgeven", "tweeling/vrijgeven").ifPresent(links::add);
            Bouwsel.weg("Vergelijk", "tweeling/vergelijk/" + one.id()).ifPresent(links::add);
            Bouwsel.weg("Gesprek", "tweeling/gesprek/" + one.id()).ifPresent(links::add);
        }
        links.setVisible(links.getComponentCount() > 0);
        return links;
    }

    private Component hint(Tweeling one, Lid me) {
        return open(one) && me.antwoord() == Antwoord.GEVRAAGD
                ? Bouwsel.soft("Je trekker antwoordt voor jullie bestuur. Spreek samen af wat jullie willen.")
                : new Span();
    }

    private Component actions(Tweeling one, Lid me, String names) {
        Div actions = new Div();
        actions.addClassName("db-actions");
        long us = me.bestuurId();
        if (open(one) && me.antwoord() == Antwoord.GEVRAAGD) {
            actions.add(Bouwsel.primary(
                    "Aanvaard",
                    names,
                    () -> attempt(
                            one.id(),
                            () -> tweelingen.aanvaard(toegang(), one.id(), us),
                            "Jullie aanvaardden. " + names + " krijgt bericht.")));
        }
        if (open(one)
                && !me.initiatief()
                && (me.antwoord() == Antwoord.GEVRAAGD || me.antwoord() == Antwoord.AANVAARD)) {
            actions.add(Bouwsel.button(
                    "Weiger",
                    names,
                    () -> new Schrijfdialoog(
                                    "Weigeren?",
                                    names + " leest jullie reden. Later opnieuw beginnen kan altijd.",
                                    "Waarom nu niet?",
                                    TweelingService.MAX_REDEN,
                                    "Weiger",
                                    text -> tweelingen.weiger(toegang(), one.id(), us, text),
                                    () -> done(one.id(), "Jullie weigerden. " + names + " krijgt bericht."))
                            .open()));
        }
        if (one.stand() == Stand.GEVRAAGD && me.initiatief() && open(one)) {
            actions.add(Bouwsel.button(
                    "Trek in",
                    names,
                    () -> confirm(
                            "De uitnodiging aan " + names + " intrekken?",
                            "Ze kunnen ze dan niet meer aanvaarden. Opnieuw uitnodigen kan later.",
                            "Trek in",
                            () -> attempt(
                                    one.id(),
                                    () -> tweelingen.trekIn(toegang(), one.id()),
                                    "De uitnodiging is ingetrokken."))));
        }
        if (one.actief() && me.antwoord() == Antwoord.AANVAARD) {
            actions.add(Bouwsel.button(
                    "Beëindig",
                    names,
                    () -> new Schrijfdialoog(
                                    "De tweeling met " + names + " beëindigen?",
                                    "Wat jullie aan elkaar vrijgaven, leest daarna niemand van jullie nog. Wat jullie elkaar"
                                            + " schreven, blijft bij wie het gaf en wie het kreeg. " + names
                                            + " leest jullie reden.",
                                    "Waarom stoppen jullie?",
                                    TweelingService.MAX_REDEN,
                                    "Beëindig",
                                    text -> tweelingen.beeindig(toegang(), one.id(), us, text),
                                    () -> done(
                                            one.id(), "Jullie stapten uit de tweeling. " + names + " krijgt bericht."))
                            .open()));
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }

    private static Component next(Traject traject, boolean have) {
        Div next = new Div();
        next.addClassNames("db-actions", "db-pair-next");
        RouterLink find = new RouterLink(
                have ? "Zoek nog een tweelingbestuur" : "Zoek een tweelingbestuur", ZoekTweelingView.class);
        find.addClassName("db-btn");
        if (!have) {
            find.addClassName("db-btn-primary");
        }
        RouterLink profile = new RouterLink(
                traject.isTrekker() ? "Jullie voorstelling" : "Hoe jullie je voorstellen", ProfielView.class);
        profile.addClassName("db-btn");
        next.add(find, profile);
        return next;
    }

    /** The attitude of the Draaiboek, in our own words. */
    private static Component explanation() {
        OrderedList order = new OrderedList(
                new ListItem("Luister. Lees eerst wat het andere bestuur vrijgeeft, en noteer voor jezelf wat opvalt."),
                new ListItem("Vraag. Wat je niet begrijpt, vraag je na. Een vraag is nog geen oordeel."),
                new ListItem("Zeg dan pas wat beter kan, telkens met een voorstel erbij. Zeg ook wat je goed vindt."));
        Section card = new Section(
                new H2("Wat is een digitale tweeling?"),
                new Paragraph(
                        "Een bestuur dat op dat van jullie lijkt, of net niet, en dat meekijkt. Jullie kiezen zelf wat"
                                + " jullie tonen, per hoofdstuk, en krijgen te zien wat zij tonen. Wie van buiten kijkt, ziet"
                                + " vaak wat je zelf niet meer opmerkt."),
                new Paragraph("Zo gaan jullie met elkaar om, in deze volgorde:"),
                order,
                Bouwsel.soft(
                        "Niets wordt getoond voor jullie trekker het vrijgeeft, en dat kan ook weer ongedaan gemaakt"
                                + " worden. Wat iemand voor zichzelf antwoordde, ziet een tweeling nooit."));
        card.addClassNames("db-card", "db-pair-what");
        return card;
    }

    private void attempt(long id, Runnable work, String done) {
        try {
            work.run();
            done(id, done);
        } catch (OngeldigException refused) {
            done(id, Objects.requireNonNullElse(refused.getMessage(), ""));
        } catch (AccessDeniedException gone) {
            done(id, "Dat kan niet meer: intussen is er iets veranderd. Hier staat hoe het nu is.");
        }
    }

    private void done(long id, String text) {
        show(id);
        said.zeg(text);
    }

    private static void confirm(String title, String text, String yes, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(title, text, yes, confirmed -> action.run());
        dialog.setCancelable(true);
        dialog.setCancelText("Toch niet");
        dialog.open();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private static String day(Instant at) {
        return Opmaak.dag(at.atZone(Klok.BRUSSEL).toLocalDate());
    }
}
