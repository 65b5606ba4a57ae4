package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Standpunt;
import be.draaiboek.tweeling.Standpunt.Eigen;
import be.draaiboek.tweeling.Standpunt.Gedeeld;
import be.draaiboek.tweeling.StandpuntService;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Tweelingnieuws;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where we stand and what we want to learn of them, to write and to share, above what they share with us. */
@Route(TweelingNavigatie.STANDPUNT)
@PageTitle("Waar we staan en wat we willen leren – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class StandpuntView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairings;
    private final transient StandpuntService service;
    private final transient Tweelingnieuws news;
    private final transient HuidigeGebruiker current;
    private final Div theirs = new Div();
    private final Paragraph over = new Paragraph();
    private transient @Nullable Gesprekstof pair;
    private final transient Meeluisteren listening = new Meeluisteren(this, this::listen);

    StandpuntView(
            TrajectService trajecten,
            TweelingService pairings,
            StandpuntService service,
            Tweelingnieuws news,
            HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.pairings = pairings;
        this.service = service;
        this.news = news;
        this.current = current;
        addClassNames("db-page", "db-pair");
        over.addClassName("db-fb-over");
        over.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        listening.stop();
        Toegang toegang = current.vereist().toegang();
        Gesprekstof found = Gesprekstof.gevraagd(event, pairings, toegang);
        pair = found;
        long us = found.mij().bestuurId();
        Traject traject = trajecten.mine(toegang).stream()
                .filter(one -> one.bestuurId() == us && !one.isInvuller())
                .findFirst()
                .orElse(null);
        boolean runs = found.tweeling().loopt(us);
        add(
                Delen.kruimel(new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling")),
                new H1("Waar we staan en wat we willen leren"),
                Stukjes.lead("Eén blad voor jullie naar elkaars antwoorden kijken: waar "
                        + found.mij().naam()
                        + " staat, wat jullie van " + found.metWie()
                        + " willen leren, en hoe jullie antwoorden tot stand kwamen. "
                        + "Je tweeling leest het pas als "
                        + (traject != null && traject.isTrekker() ? "jij" : "je trekker") + " het deelt."),
                over);
        over.setText(runs ? "" : Delen.voorbij(found.tweeling(), us));
        if (runs && traject != null) {
            Eigen own = service.of(toegang, found.tweeling().id(), us);
            add(new Standpuntformulier(service, toegang, traject, found, own));
        }
        add(theirs);
        draw(toegang);
        listening.begin();
    }

    private void draw(Toegang toegang) {
        Gesprekstof here = known();
        theirs.removeAll();
        List<Gedeeld> all = service.shared(toegang, here.tweeling().id());
        for (Gedeeld one : all) {
            theirs.add(blad("Waar " + one.naam() + " staat, en wat ze van jullie willen leren", one.tekst(), one.op()));
        }
        if (all.isEmpty() && here.tweeling().loopt(here.mij().bestuurId())) {
            theirs.add(Stukjes.help(here.metWie() + (here.now().size() > 1 ? " hebben" : " heeft")
                    + " nog niets gedeeld. Zodra dat gebeurt, verschijnt het hier vanzelf."));
        }
    }

    /** What a bestuur shares, as its twin reads it. */
    static Section blad(String title, Standpunt text, Instant at) {
        Section card = new Section(new H2(title));
        card.addClassNames("db-card", "db-pair-card");
        part(card, "Waar ze staan", text.stand());
        part(card, "Wat ze willen leren", text.leren());
        part(card, "Wie er meedeed", text.mensen());
        part(card, "Waarop de antwoorden steunen", text.bewijs());
        part(card, "Waarover ze twijfelen", text.twijfel());
        card.add(Stukjes.help("Gedeeld op " + Opmaak.dag(at.atZone(Klok.BRUSSEL).toLocalDate()) + "."));
        return card;
    }

    private static void part(Section card, String name, String text) {
        if (!text.isEmpty()) {
            Paragraph heading = new Paragraph(name);
            heading.addClassName("db-pair-who");
            card.add(heading, Tweelingstukjes.woord(text));
        }
    }

    private @Nullable Runnable listen(UI ui) {
        Gesprekstof here = pair;
        if (here == null) {
            return null;
        }
        Toegang toegang = current.vereist().toegang();
        return news.listen(
                here.tweeling().id(),
                () -> Meeluisteren.later(ui, () -> {
                    pairings.find(toegang, here.tweeling().id())
                            .filter(one -> !one.loopt(here.mij().bestuurId()))
                            .ifPresent(one ->
                                    over.setText(Delen.voorbij(one, here.mij().bestuurId())
                                            + " Wat je typte, staat er nog: kopieer het als je het wilt houden."));
                    draw(toegang);
                }));
    }

    private Gesprekstof known() {
        if (pair == null) {
            throw new IllegalStateException("nobody entered yet");
        }
        return pair;
    }
}
