package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Standpunt;
import be.draaiboek.tweeling.Standpunt.Eigen;
import be.draaiboek.tweeling.StandpuntService;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a bestuur writes what it wants to tell its twin; its members write, its trekker shares. */
final class Standpuntformulier extends Section {

    private final transient StandpuntService service;
    private final transient Toegang toegang;
    private final transient Traject traject;
    private final transient Gesprekstof pair;
    private final TextArea stand = area("Waar staan we?", "Wat loopt al goed, en waarin willen jullie vooruit?", true);
    private final TextArea learn =
            area("Wat willen we van jullie leren?", "Hoe gerichter, hoe meer je terugkrijgt.", true);
    private final TextArea people =
            area("Hoeveel mensen hebben meegewerkt?", "Hoeveel collega's, van welke diensten, en wie ontbrak?", false);
    private final TextArea evidence = area(
            "Waarop steunen jullie antwoorden?",
            "Cijfers, verslagen, een rondvraag, gesprekken met inwoners, of vooral jullie gevoel?",
            false);
    private final TextArea doubt = area(
            "Waarover waren jullie het niet eens, of niet zeker?",
            "Dat zijn vaak de beste vragen voor een tweeling.",
            false);
    private final Div state = new Div();
    private final Div actions = new Div();
    private final Gezegd said = new Gezegd();
    private final Gezegd proposed = new Gezegd();
    private final Foutvak wrong = new Foutvak("de trekker van een van deze besturen");
    private transient @Nullable Instant shared;
    private transient Standpunt kept;
    private transient @Nullable Standpunt read;
    private int version;

    Standpuntformulier(StandpuntService service, Toegang toegang, Traject traject, Gesprekstof pair, Eigen own) {
        this.service = service;
        this.toegang = toegang;
        this.traject = traject;
        this.pair = pair;
        this.version = own.versie();
        this.shared = own.gedeeldOp();
        this.kept = own.tekst();
        this.read = own.gedeeld();
        addClassNames("db-card", "db-pair-profile");
        actions.addClassName("db-actions");
        fill(own.tekst());
        // What is shared leaves the house as a release does: who is named in it is seen before.
        Naammarkering names = new Naammarkering(traject);
        List.of(doubt, evidence, people, learn, stand).forEach(names::merk);
        // Above what it fills, so that who begins sees it before an empty field.
        Div offer = new Div(
                Stukjes.button("Stel een tekst voor uit onze antwoorden", "", this::propose),
                proposed,
                Stukjes.help("Alleen velden die nog leeg zijn, worden gevuld."));
        offer.addClassNames("db-actions", "db-pair-offer");
        Paragraph how = Stukjes.help("Een tweeling leest jullie antwoorden beter als hij weet hoe ze gemaakt zijn.");
        Div halves = new Div(
                new Div(new H2("Waar jullie staan"), stand, learn),
                new Div(new H2("Hoe jullie het ingevuld hebben"), how, people, evidence, doubt));
        halves.addClassName("db-pair-halves");
        add(new H2("Jullie blad voor " + pair.metWie()), state, offer, halves, names, wrong, said, actions);
        draw();
    }

    private static TextArea area(String label, String help, boolean large) {
        TextArea area = new TextArea(label);
        area.setHelperText(help);
        area.setMinHeight(large ? "8rem" : "5rem");
        Tekstgrens.put(area, large ? Standpunt.LANGSTE : Standpunt.LANGSTE_HOE);
        return area;
    }

    private void fill(Standpunt text) {
        stand.setValue(text.stand());
        learn.setValue(text.leren());
        people.setValue(text.mensen());
        evidence.setValue(text.bewijs());
        doubt.setValue(text.twijfel());
    }

    private Standpunt typed() {
        return new Standpunt(
                stand.getValue(), learn.getValue(), people.getValue(), evidence.getValue(), doubt.getValue());
    }

    private void draw() {
        state.removeAll();
        state.add(
                shared == null
                        ? Stukjes.pill("alleen jullie lezen dit", "")
                        : Stukjes.pill(
                                "gedeeld op "
                                        + Opmaak.dag(shared.atZone(Klok.BRUSSEL).toLocalDate()),
                                "ok"));
        if (shared != null && !kept.equals(read)) {
            state.add(Stukjes.help("Sindsdien is hier iets gewijzigd dat " + pair.metWie()
                    + " nog niet leest: "
                    + (traject.isTrekker() ? "deel het opnieuw." : "je trekker kan het opnieuw delen.")));
        }
        actions.removeAll();
        if (traject.isTrekker()) {
            actions.add(Stukjes.primary(
                    shared == null ? "Deel dit" : "Deel dit opnieuw", "met " + pair.metWie(), this::share));
        }
        actions.add(
                traject.isTrekker()
                        ? Stukjes.button("Bewaar zonder te delen", "", this::keep)
                        : Stukjes.primary("Bewaar", "", this::keep));
        if (traject.isTrekker() && shared != null) {
            actions.add(Stukjes.ingreep("Neem terug", "", this::withdraw));
        }
        if (!traject.isTrekker()) {
            actions.add(Stukjes.help("Je trekker deelt dit met " + pair.metWie() + "."));
        }
    }

    private void keep() {
        Standpunt text = typed();
        if (tried(() -> version = service.save(toegang, id(), us(), text, version))) {
            kept = text;
            draw();
            said.say("Bewaard. Alleen jullie bestuur leest wat je nu geschreven hebt.");
        }
    }

    private void share() {
        Standpunt text = typed();
        if (tried(() -> version = service.share(toegang, id(), us(), text, version))) {
            Eigen now = service.of(toegang, id(), us());
            kept = now.tekst();
            read = now.gedeeld();
            shared = now.gedeeldOp();
            draw();
            said.say("Gedeeld. " + pair.metWie() + (pair.now().size() > 1 ? " krijgen" : " krijgt") + " bericht.");
        }
    }

    private void withdraw() {
        Venster.ingrijpend(
                "Jullie blad terugnemen?",
                pair.metWie() + (pair.now().size() > 1 ? " lezen" : " leest") + " het dan meteen niet meer.",
                "Wat jullie schreven, staat nog hier. Opnieuw delen kan.",
                "Neem terug",
                () -> {
                    if (tried(() -> service.withdraw(toegang, id(), us()))) {
                        shared = null;
                        read = null;
                        draw();
                        said.say("Teruggenomen. Alleen jullie bestuur leest dit nog.");
                    }
                });
    }

    /** Into the fields that are still empty: what somebody wrote is never replaced. */
    private void propose() {
        said.setText("");
        proposed.setText("");
        Standpunt first = service.voorstel(toegang, traject);
        List<TextArea> areas = List.of(stand, learn, people, evidence, doubt);
        List<String> texts = List.of(first.stand(), first.leren(), first.mensen(), first.bewijs(), first.twijfel());
        int filled = 0;
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).isEmpty() && !texts.get(i).isEmpty()) {
                areas.get(i).setValue(texts.get(i));
                filled++;
            }
        }
        proposed.say(
                filled == 0
                        ? "Er is niets bijgekomen: de velden zijn al ingevuld, of er is nog te weinig afgesproken."
                        : "Er staat een voorstel in de velden die leeg waren. Maak er jullie eigen tekst van; er is nog niets"
                                + " bewaard.");
    }

    private boolean tried(Runnable work) {
        said.setText("");
        return wrong.attempt(work);
    }

    private long id() {
        return pair.tweeling().id();
    }

    private long us() {
        return pair.mij().bestuurId();
    }
}
