package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Terugblik;
import be.draaiboek.tweeling.Terugblik.Geheel;
import be.draaiboek.tweeling.TerugblikService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Tweelingnieuws;
import be.draaiboek.tweeling.Vraagnaam;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Half a year later: what became of each suggestion, said by who got it and by who gave it. */
@Route(TweelingNavigatie.TERUGBLIK)
@PageTitle("Terugblik – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class TerugblikView extends Div implements BeforeEnterObserver {

    private final transient TweelingService pairings;
    private final transient TerugblikService service;
    private final transient Edities edities;
    private final transient Tweelingnieuws news;
    private final transient HuidigeGebruiker current;
    private final transient Map<Long, Terugblikkaart> cards = new LinkedHashMap<>();
    private final Paragraph over = new Paragraph();
    private final Paragraph done = new Paragraph();
    private transient @Nullable Gesprekstof pair;
    private final transient Meeluisteren listening = new Meeluisteren(this, this::listen);

    TerugblikView(
            TweelingService pairings,
            TerugblikService service,
            Edities edities,
            Tweelingnieuws news,
            HuidigeGebruiker current) {
        this.pairings = pairings;
        this.service = service;
        this.edities = edities;
        this.news = news;
        this.current = current;
        addClassNames("db-page", "db-pair");
        over.addClassName("db-fb-over");
        over.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        cards.clear();
        listening.stop();
        Toegang toegang = current.vereist().toegang();
        Gesprekstof found = Gesprekstof.gevraagd(event, pairings, toegang);
        pair = found;
        Geheel all = service.of(toegang, found.tweeling().id());
        add(
                Delen.kruimel(
                        new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling"),
                        new Anchor(TweelingNavigatie.gesprek(found.tweeling().id()), "Gesprek")),
                new H1("Terugblik met " + found.metWie()),
                Stukjes.lead(
                        "Wat is er na een halfjaar van elk voorstel geworden? Wie het kreeg en wie het gaf, zeggen het"
                                + " elk voor zich; allebei lezen jullie het."),
                over);
        over.setText(over(found.tweeling(), found.mij().bestuurId()));
        if (all.vanaf() == null) {
            add(Stukjes.help(
                    "Er is nog niets om op terug te kijken: er is nog geen voorstel gedaan en niets meegenomen. Een"
                            + " halfjaar na het eerste voorstel krijgen jullie bericht."));
        } else if (!all.kan()) {
            add(Stukjes.help("Terugkijken kan vanaf " + Opmaak.dag(all.vanaf())
                    + "; jullie trekkers krijgen dan bericht. Hieronder staat waarop."));
        } else {
            add(done);
        }
        for (Terugblik one : all.alles()) {
            Terugblikkaart card = new Terugblikkaart(
                    service,
                    toegang,
                    found,
                    one,
                    Vraagnaam.of(edities, one.over().item()),
                    all.kan());
            cards.put(one.over().id(), card);
            add(card);
        }
        count(all);
        listening.begin();
    }

    private static String over(Tweeling tweeling, long mij) {
        return Afloop.voor(tweeling, mij)
                .or(() -> Afloop.vertrokken(tweeling, mij))
                .map(text -> text + " Wat gezegd is, blijft hier staan.")
                .orElse("");
    }

    private void count(Geheel all) {
        long said = all.alles().stream()
                .filter(one -> one.ontvanger() != null && one.gever() != null)
                .count();
        done.addClassName("db-help");
        int many = all.alles().size();
        done.setText(
                said == 0
                        ? (many == 1 ? "Bij dit voorstel" : "Bij geen van deze " + many + " voorstellen")
                                + " zeiden jullie "
                                + (many == 1 ? "nog niet allebei iets." : "al allebei iets.")
                        : many == 1
                                ? "Jullie zeiden er allebei iets over."
                                : "Bij " + said + " van deze " + many + " voorstellen zeiden jullie allebei iets.");
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
                    Geheel now = service.of(toegang, here.tweeling().id());
                    now.alles().forEach(one -> {
                        Terugblikkaart card = cards.get(one.over().id());
                        if (card != null) {
                            card.hear(one);
                        }
                    });
                    count(now);
                    over.setText(pairings.find(toegang, here.tweeling().id())
                            .map(one -> over(one, here.mij().bestuurId()))
                            .orElse(""));
                }));
    }
}
