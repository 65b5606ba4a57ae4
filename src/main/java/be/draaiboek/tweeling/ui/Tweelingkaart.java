package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.VoorstelService.Aanleiding;
import be.draaiboek.tweeling.ui.Tussenstand.Stap;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One tweeling as one of its besturen sees it: with whom, how it stands, what was written, and what the trekker can do. */
final class Tweelingkaart extends Section {

    /** Hears what was done, with the tweeling that it was done to. */
    @FunctionalInterface
    interface Gedaan {
        void say(long tweeling, String zin);
    }

    private final transient Tweeling tweeling;
    private final transient Lid me;
    private final boolean open;
    private final boolean runs;

    Tweelingkaart(
            TweelingService tweelingen,
            Toegang toegang,
            Traject traject,
            Tweeling tweeling,
            Instant now,
            boolean asked,
            @Nullable Tussenstand between,
            @Nullable Aanleiding why,
            Gedaan done) {
        this.tweeling = tweeling;
        long us = traject.bestuurId();
        this.me = tweeling.lid(us).orElseThrow();
        this.open = open(tweeling, now);
        this.runs = tweeling.loopt(us);
        // Who goes on is a pair, whoever was in it once.
        List<Lid> others = runs
                ? tweeling.anderen(us)
                : tweeling.leden().stream().filter(lid -> lid.bestuurId() != us).toList();
        String names = Opsomming.en(others.stream().map(Lid::naam).toList());
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
        Component deeds = traject.isTrekker()
                ? new Tweelingdaden(tweelingen, toegang, tweeling, me, others, open, runs, done)
                : hint();
        if (between != null) {
            add(new Tweelingfeiten(traject, tweeling, between), next(between.stap(traject, tweeling)));
            Uitklap more = new Uitklap("Meer met " + names);
            more.addClassName("db-pair-more");
            more.add(links(), begin(), deeds);
            add(more);
            return;
        }
        Div left = begin();
        left.add(links(), deeds);
        Div both = new Div(left);
        both.addClassName("db-pair-both");
        if (open && why != null) {
            both.add(new Aanleidingblok(why));
        }
        add(both);
    }

    private static Component next(Stap step) {
        Div next = new Div();
        next.addClassName("db-actions");
        Tweelingstukjes.weg(step.text(), step.path()).ifPresent(first -> {
            first.addClassNames("db-btn", "db-btn-primary");
            next.add(first);
        });
        return next;
    }

    /** How it began, who is in it and who left: what one reads to decide, and later only to look up. */
    private Div begin() {
        Div begin = new Div(Stukjes.help(asked()));
        words(begin);
        if (tweeling.leden().size() > 2 || tweeling.cohort() != null) {
            UnorderedList list = new UnorderedList();
            list.addClassName("db-pair-members");
            tweeling.leden().forEach(lid -> list.add(new ListItem(lid.naam() + ": " + answer(lid.antwoord()))));
            begin.add(list);
        }
        tweeling.leden().stream().filter(lid -> !lid.reden().isBlank()).forEach(lid -> {
            String what = lid.antwoord() == Antwoord.GEWEIGERD
                    ? " heeft geweigerd: "
                    : tweeling.actief() ? " is eruit gestapt: " : " is gestopt: ";
            begin.add(who(lid.naam() + what), Tweelingstukjes.woord(lid.reden()));
        });
        return begin;
    }

    /** Returns whether an invitation can be answered at this moment. */
    static boolean open(Tweeling one, Instant now) {
        return one.stand() == Stand.GEVRAAGD && now.isBefore(one.vervalt());
    }

    /** What was written when it was proposed, and with each yes. */
    private void words(Div begin) {
        boolean many = tweeling.leden().stream().anyMatch(lid -> !lid.woord().isBlank());
        // What a begeleider wrote is to decide by; once they decided it is about nothing any more.
        if (!tweeling.woord().isBlank() && (open || tweeling.cohort() == null)) {
            if (many) {
                begin.add(who(tweeling.die(Antwoord.AANVAARD).stream()
                                .filter(Lid::initiatief)
                                .map(Lid::naam)
                                .findFirst()
                                .orElse(tweeling.cohort() == null ? "Wie het vroeg" : "De begeleider")
                        + " schreef: "));
            }
            begin.add(Tweelingstukjes.woord(tweeling.woord()));
        }
        tweeling.leden().stream()
                .filter(lid -> !lid.woord().isBlank())
                .forEach(lid -> begin.add(who(lid.naam() + " schreef: "), Tweelingstukjes.woord(lid.woord())));
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
                        ? Stukjes.pill("loopt", "ok")
                        : Stukjes.pill(
                                me.antwoord() == Antwoord.BEEINDIGD
                                        ? "jullie zijn eruit gestapt"
                                        : "jullie doen niet mee",
                                "");
            case GEVRAAGD ->
                !open
                        ? Stukjes.pill("verlopen", "")
                        : me.antwoord() == Antwoord.GEVRAAGD
                                ? Stukjes.pill("wacht op jullie antwoord", "warn")
                                : Stukjes.pill("wacht op hun antwoord", "twin");
            case GEWEIGERD -> Stukjes.pill("geweigerd", "");
            case INGETROKKEN -> Stukjes.pill("ingetrokken", "");
            case BEEINDIGD -> Stukjes.pill("beëindigd", "");
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
        if (runs) {
            way(links, "Vergelijk", TweelingNavigatie.vergelijk(id));
        }
        if (tweeling.liep(me.bestuurId())) {
            if (!runs) {
                way(links, "Lees het gesprek", TweelingNavigatie.gesprek(id));
            }
            way(links, "Samenvatting voor jullie overleg", TweelingNavigatie.samenvatting(id));
        }
        if (runs) {
            way(links, "Waar we staan", TweelingNavigatie.standpunt(id));
            way(links, "Kies wat jullie vrijgeven", TweelingNavigatie.VRIJGEVEN);
        }
        if (tweeling.liep(me.bestuurId())) {
            way(links, "Terugblik", TweelingNavigatie.terugblik(id));
        }
        links.setVisible(links.getComponentCount() > 0);
        return links;
    }

    private static void way(Div links, String text, String path) {
        Tweelingstukjes.weg(text, path).ifPresent(links::add);
    }

    private Component hint() {
        return open && me.antwoord() == Antwoord.GEVRAAGD
                ? Stukjes.help("Je trekker antwoordt voor jullie bestuur. Spreek samen af wat jullie willen.")
                : new Span();
    }

    private static String day(Instant at) {
        return Opmaak.dag(at.atZone(Klok.BRUSSEL).toLocalDate());
    }
}
