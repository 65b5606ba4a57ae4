package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One tweeling as one of its besturen sees it: with whom, how it stands, what was written, and what the trekker can do. */
final class Tweelingkaart extends Section {

    /** Hears what was done, with the tweeling that it was done to. */
    @FunctionalInterface
    interface Gedaan {
        void zeg(long tweeling, String zin);
    }

    /** The one thing to do next in a tweeling that runs. */
    record Stap(String text, String path) {

        /**
         * Returns it: give something first, else read what the others gave, else say where we stand.
         *
         * @param gave whether we released a chapter to them
         * @param got whether they released one to us
         */
        static Stap van(Traject traject, long tweeling, boolean gave, boolean got) {
            if (!gave && traject.isTrekker()) {
                return new Stap("Geef een eerste hoofdstuk vrij", TweelingNavigatie.VRIJGEVEN);
            }
            return got
                    ? new Stap("Lees wat zij vrijgaven", TweelingNavigatie.vergelijk(tweeling))
                    : new Stap("Zeg waar jullie staan", TweelingNavigatie.standpunt(tweeling));
        }
    }

    private final transient TweelingService tweelingen;
    private final transient Toegang toegang;
    private final transient Tweeling tweeling;
    private final transient Lid me;
    private final transient Gedaan done;
    private final @Nullable Stap step;
    private final boolean open;
    private final boolean runs;
    private final String names;
    private final boolean several;

    Tweelingkaart(
            TweelingService tweelingen,
            Toegang toegang,
            Traject traject,
            Tweeling tweeling,
            Instant now,
            boolean asked,
            @Nullable Stap step,
            Gedaan done) {
        this.tweelingen = tweelingen;
        this.toegang = toegang;
        this.tweeling = tweeling;
        this.step = step;
        this.done = done;
        long us = traject.bestuurId();
        this.me = tweeling.lid(us).orElseThrow();
        this.open = open(tweeling, now);
        this.runs = tweeling.loopt(us);
        // Who goes on is a pair, whoever was in it once.
        List<Lid> others = runs
                ? tweeling.anderen(us)
                : tweeling.leden().stream().filter(lid -> lid.bestuurId() != us).toList();
        this.names = Gesprekstof.opsomming(others.stream().map(Lid::naam).toList());
        this.several = others.size() > 1;
        Div head = new Div(new H2(names), state());
        head.addClassName("db-pair-head");
        add(head);
        setId("tweeling-" + tweeling.id());
        addClassNames("db-card", "db-pair-card");
        if (asked) {
            addClassName("current");
            getElement().setAttribute("aria-current", "true");
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        Afloop.voor(tweeling, us).or(() -> Afloop.vertrokken(tweeling, us)).ifPresent(text -> add(new Span(text)));
        add(Bouwsel.soft(asked()));
        words();
        if (tweeling.leden().size() > 2 || tweeling.cohort() != null) {
            UnorderedList list = new UnorderedList();
            list.addClassName("db-pair-members");
            tweeling.leden().forEach(lid -> list.add(new ListItem(lid.naam() + ": " + answer(lid.antwoord()))));
            add(list);
        }
        tweeling.leden().stream().filter(lid -> !lid.reden().isBlank()).forEach(lid -> {
            String what = lid.antwoord() == Antwoord.GEWEIGERD
                    ? " heeft geweigerd: "
                    : tweeling.actief() ? " is eruit gestapt: " : " is gestopt: ";
            add(who(lid.naam() + what), Bouwsel.quote(lid.reden()));
        });
        add(links());
        add(traject.isTrekker() ? actions() : hint());
    }

    /** Returns whether an invitation can be answered at this moment. */
    static boolean open(Tweeling one, Instant now) {
        return one.stand() == Stand.GEVRAAGD && now.isBefore(one.vervalt());
    }

    /** What was written when it was proposed, and with each yes. */
    private void words() {
        boolean many = tweeling.leden().stream().anyMatch(lid -> !lid.woord().isBlank());
        if (!tweeling.woord().isBlank()) {
            if (many) {
                add(who(tweeling.die(Antwoord.AANVAARD).stream()
                                .filter(Lid::initiatief)
                                .map(Lid::naam)
                                .findFirst()
                                .orElse(tweeling.cohort() == null ? "Wie het vroeg" : "De begeleider")
                        + " schreef: "));
            }
            add(Bouwsel.quote(tweeling.woord()));
        }
        tweeling.leden().stream()
                .filter(lid -> !lid.woord().isBlank())
                .forEach(lid -> add(who(lid.naam() + " schreef: "), Bouwsel.quote(lid.woord())));
    }

    private static Span who(String text) {
        Span who = new Span(text);
        who.addClassName("db-pair-who");
        return who;
    }

    private Span state() {
        return switch (tweeling.stand()) {
            case ACTIEF ->
                runs
                        ? Bouwsel.pill("loopt", "ok")
                        : Bouwsel.pill(
                                me.antwoord() == Antwoord.BEEINDIGD
                                        ? "jullie zijn eruit gestapt"
                                        : "jullie doen niet mee",
                                "");
            case GEVRAAGD ->
                !open
                        ? Bouwsel.pill("verlopen", "")
                        : me.antwoord() == Antwoord.GEVRAAGD
                                ? Bouwsel.pill("wacht op jullie antwoord", "warn")
                                : Bouwsel.pill("wacht op hun antwoord", "twin");
            case GEWEIGERD -> Bouwsel.pill("geweigerd", "");
            case INGETROKKEN -> Bouwsel.pill("ingetrokken", "");
            case BEEINDIGD -> Bouwsel.pill("beëindigd", "");
        };
    }

    private String asked() {
        String who = Objects.requireNonNullElse(tweeling.voorgesteldDoor(), Traject.VROEGER);
        String first = tweeling.cohort() != null
                ? "Voorgesteld door " + who + ", begeleider van " + tweeling.cohort()
                : me.initiatief()
                        ? "Gevraagd door " + who + " van jullie bestuur"
                        : "Gevraagd door " + who
                                + tweeling.leden().stream()
                                        .filter(Lid::initiatief)
                                        .map(lid -> " van " + lid.naam())
                                        .findFirst()
                                        .orElse("");
        String text = first + ", op " + day(tweeling.voorgesteldOp()) + ".";
        return tweeling.stand() != Stand.GEVRAAGD
                ? text
                : text + (open ? " Antwoorden kan tot " : " Ze is verlopen op ") + day(tweeling.vervalt()) + ".";
    }

    private static String answer(Antwoord answer) {
        return switch (answer) {
            case GEVRAAGD -> "heeft nog niet geantwoord";
            case AANVAARD -> "doet mee";
            case GEWEIGERD -> "doet niet mee";
            case BEEINDIGD -> "is eruit gestapt";
        };
    }

    /** What was said stays for both, also when nothing can be released or read any more. */
    private Component links() {
        Div links = new Div();
        links.addClassName("db-actions");
        long id = tweeling.id();
        if (step != null) {
            Bouwsel.weg(step.text(), step.path()).ifPresent(first -> {
                first.addClassNames("db-btn", "db-btn-primary");
                links.add(first);
            });
        }
        if (runs) {
            Bouwsel.weg("Waar we staan", TweelingNavigatie.standpunt(id)).ifPresent(links::add);
            Bouwsel.weg("Kies wat jullie vrijgeven", TweelingNavigatie.VRIJGEVEN)
                    .ifPresent(links::add);
            Bouwsel.weg("Vergelijk", TweelingNavigatie.vergelijk(id)).ifPresent(links::add);
        }
        if (tweeling.liep(me.bestuurId())) {
            Bouwsel.weg(runs ? "Gesprek" : "Lees het gesprek", TweelingNavigatie.gesprek(id))
                    .ifPresent(links::add);
            Bouwsel.weg("Samenvatting", TweelingNavigatie.samenvatting(id)).ifPresent(links::add);
            Bouwsel.weg("Terugblik", TweelingNavigatie.terugblik(id)).ifPresent(links::add);
        }
        links.setVisible(links.getComponentCount() > 0);
        return links;
    }

    private Component hint() {
        return open && me.antwoord() == Antwoord.GEVRAAGD
                ? Bouwsel.soft("Je trekker antwoordt voor jullie bestuur. Spreek samen af wat jullie willen.")
                : new Span();
    }

    private Component actions() {
        Div actions = new Div();
        actions.addClassName("db-actions");
        if (open && me.antwoord() == Antwoord.GEVRAAGD) {
            actions.add(
                    Bouwsel.primary(
                            "Aanvaard",
                            names,
                            () -> attempt(
                                    us -> tweelingen.aanvaard(toegang, tweeling.id(), us),
                                    "Jullie hebben aanvaard. " + told())),
                    Bouwsel.button(
                            "Weiger",
                            names,
                            () -> ask(
                                    "Weigeren?",
                                    names + (several ? " lezen" : " leest")
                                            + " jullie reden. Later opnieuw beginnen kan altijd.",
                                    "Waarom nu niet?",
                                    "Weiger",
                                    (text, us) -> tweelingen.weiger(toegang, tweeling.id(), us, text),
                                    "Jullie hebben geweigerd. " + told())));
        }
        if (open && !me.initiatief() && me.antwoord() == Antwoord.AANVAARD) {
            actions.add(Bouwsel.button(
                    "Trek jullie ja terug",
                    names,
                    () -> ask(
                            "Jullie ja terugtrekken?",
                            "Nog niet iedereen heeft geantwoord, dus jullie kunnen nog terug. " + names
                                    + (several ? " lezen" : " leest") + " waarom.",
                            "Waarom toch niet?",
                            "Trek jullie ja terug",
                            (text, us) -> tweelingen.weiger(toegang, tweeling.id(), us, text),
                            "Jullie hebben jullie ja teruggetrokken. " + told())));
        }
        if (open && me.initiatief()) {
            actions.add(Bouwsel.button(
                    "Intrekken",
                    names,
                    () -> Venster.vraag(
                            "De uitnodiging aan " + names + " intrekken?",
                            "Ze kunnen ze dan niet meer aanvaarden. Opnieuw uitnodigen kan later.",
                            "Intrekken",
                            () -> attempt(
                                    us -> tweelingen.trekIn(toegang, tweeling.id()),
                                    "De uitnodiging is ingetrokken."))));
        }
        if (runs) {
            actions.add(several ? leave() : end());
        }
        actions.setVisible(actions.getComponentCount() > 0);
        return actions;
    }

    /** Of two, who stops ends it for both. */
    private Component end() {
        return Bouwsel.button(
                "Beëindig",
                names,
                () -> ask(
                        "De tweeling met " + names + " beëindigen?",
                        "Wat jullie aan elkaar vrijgaven, leest daarna niemand van jullie nog. Wat jullie elkaar schreven,"
                                + " blijft bij wie het gaf en wie het kreeg, bij Vroeger. " + names
                                + " leest jullie reden.",
                        "Waarom stoppen jullie?",
                        "Beëindig",
                        (text, us) -> tweelingen.beeindig(toegang, tweeling.id(), us, text),
                        "Jullie hebben de tweeling beëindigd. " + told()));
    }

    /** Of three, who leaves lets the two others go on. */
    private Component leave() {
        return Bouwsel.button(
                "Stap eruit",
                names,
                () -> ask(
                        "Uit de tweeling met " + names + " stappen?",
                        names
                                + " gaan zonder jullie verder met wat zij elkaar vrijgegeven hebben. Wat jullie vrijgegeven hebben, lezen zij meteen"
                                + " niet meer, en jullie niets meer van hen. Wat jullie elkaar schreven, blijft bij wie het gaf"
                                + " en wie het kreeg, bij Vroeger. Zij lezen jullie reden.",
                        "Waarom stappen jullie eruit?",
                        "Stap eruit",
                        (text, us) -> tweelingen.beeindig(toegang, tweeling.id(), us, text),
                        "Jullie zijn uit de tweeling gestapt. " + names
                                + " gaan zonder jullie verder en krijgen bericht."));
    }

    private String told() {
        return names + (several ? " krijgen" : " krijgt") + " bericht.";
    }

    private void ask(String title, String text, String field, String yes, ObjLongConsumer<String> work, String said) {
        Venster.open(new Schrijfdialoog(
                new BewaardFormulier(
                        toegang.accountId(),
                        "tweeling-" + tweeling.id() + "-"
                                + yes.toLowerCase(Locale.ROOT).replace(' ', '-')),
                title,
                text,
                field,
                TweelingService.MAX_REDEN,
                yes,
                given -> work.accept(given, me.bestuurId()),
                () -> done.zeg(tweeling.id(), said)));
    }

    private void attempt(java.util.function.LongConsumer work, String said) {
        String outcome;
        try {
            work.accept(me.bestuurId());
            outcome = said;
        } catch (OngeldigException refused) {
            outcome = Objects.requireNonNullElse(refused.getMessage(), "");
        } catch (AccessDeniedException gone) {
            outcome = "Dat kan niet meer: intussen is er iets veranderd. Hier staat hoe het nu is.";
        }
        done.zeg(tweeling.id(), outcome);
    }

    private static String day(Instant at) {
        return Opmaak.dag(at.atZone(Klok.BRUSSEL).toLocalDate());
    }
}
