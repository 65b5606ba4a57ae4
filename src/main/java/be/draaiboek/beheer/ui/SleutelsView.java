package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.melding.Poststand;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.SleutelService;
import be.draaiboek.toegang.SleutelService.Opdracht;
import be.draaiboek.toegang.SleutelService.Sleutel;
import be.draaiboek.toegang.Sleutelnaam;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.TweedeStapService;
import be.draaiboek.toegang.TweedeStapService.Stand;
import be.draaiboek.toegang.ui.Sessie;
import be.draaiboek.toegang.ui.Sleutelmaker;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One's own passkeys: which there are, one more, one less. */
@Route(ToegangNavigatie.SLEUTELS)
@PageTitle("Toegangssleutels – Draaiboek")
@PermitAll
class SleutelsView extends Div implements AfterNavigationObserver {

    private final SleutelService keys;
    private final TweedeStapService steps;
    private final HuidigeGebruiker current;
    private final Melding message = new Melding();
    private final Div content = new Div();

    SleutelsView(SleutelService keys, TweedeStapService steps, HuidigeGebruiker current) {
        this.keys = keys;
        this.steps = steps;
        this.current = current;
        addClassNames("db-page", "db-people");
        add(
                Bouwstenen.crumb(new RouterLink("Mijn account", AccountView.class)),
                new H1("Toegangssleutels"),
                Bouwstenen.lead(
                        "Met een toegangssleutel (passkey) meld je je aan met je vinger, je gezicht of de pincode van je"
                                + " toestel, zonder wachtwoord. Het geheim blijft op je toestel of in je wachtwoordbeheerder: hier staat"
                                + " alleen waarmee we het herkennen."),
                message,
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void refresh() {
        content.removeAll();
        Stand now = steps.stand(toegang());
        List<Sleutel> mine = keys.mine(toegang());
        if (now.verplicht() && !now.aan() && mine.isEmpty()) {
            var must = new Paragraph(
                    "Wie beheert of begeleidt, heeft hier een tweede stap nodig: een toegangssleutel, of een"
                            + " code uit een app. Stel er een in om verder te gaan.");
            must.addClassNames("db-pill", "warn");
            content.add(must, new Paragraph(new Anchor(ToegangNavigatie.CODES, "Liever een code")));
        }
        if (!mine.isEmpty()) {
            content.add(list(mine));
        }
        content.add(keys.origin().map(this::more).orElseGet(SleutelsView::nowhere));
    }

    private Section list(List<Sleutel> mine) {
        var table =
                Bouwstenen.tabel("Je toegangssleutels", "Naam", "Toegevoegd", "Laatst gebruikt", "Bewaard", "Actie");
        for (Sleutel one : mine) {
            table.rij(
                    new Span(one.naam()),
                    // On a phone these stand below each other, without the headings of the columns.
                    new Span("sinds " + Poststand.moment(one.gemaakt())),
                    new Span(
                            one.gebruikt() == null
                                    ? "nog niet gebruikt"
                                    : "gebruikt " + Poststand.moment(one.gebruikt())),
                    new Span(one.bewaardElders() ? "ook op je andere toestellen" : "alleen op dat toestel"),
                    Bouwstenen.rijIngreep("Weghalen", one.naam(), () -> remove(one)));
        }
        return Bouwstenen.kaart(
                "Je toegangssleutels",
                new Paragraph("Herken je er een niet, haal hem weg en wijzig je wachtwoord."),
                table);
    }

    private static Section nowhere() {
        return Bouwstenen.kaart(
                "Een toegangssleutel toevoegen",
                new Paragraph(
                        "Dat kan hier niet: browsers geven een toegangssleutel alleen aan een adres met https. Vraag"
                                + " het aan wie het Draaiboek voor jullie beheert."));
    }

    private Section more(String origin) {
        var name = new TextField("Naam");
        name.setHelperText("Waaraan je hem herkent, zoals ‘laptop van het werk’.");
        name.setValue(
                Sleutelnaam.voorstel(VaadinSession.getCurrent().getBrowser().getUserAgent()));
        name.setAutocomplete(Autocomplete.OFF);
        Tekstgrens.put(name, Sleutelnaam.LANGSTE);
        var password = new PasswordField("Je wachtwoord");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var maker = new Sleutelmaker(origin);
        var error = new Melding();
        var go = Bouwstenen.hoofdknop("Toevoegen", () -> begin(name, password, maker, error));
        go.setDisableOnClick(true);
        maker.klaar(() -> go.setEnabled(true));
        var card = Bouwstenen.kaart(
                "Een toegangssleutel toevoegen",
                new Paragraph("Je browser vraagt daarna om je vinger, je gezicht of een pincode."),
                name,
                password,
                error,
                maker,
                go);
        card.addClassName("db-codes");
        return card;
    }

    private void begin(TextField name, PasswordField password, Sleutelmaker maker, Melding error) {
        Opdracht[] task = new Opdracht[1];
        boolean begun = error.attempt(() -> {
            var unused = Sleutelnaam.check(name.getValue());
            task[0] = keys.begin(toegang(), password.getValue());
        });
        if (!begun) {
            maker.klaar();
            return;
        }
        Opdracht asked = task[0];
        maker.make(
                asked.json(),
                answer -> {
                    List<List<String>> codes = new java.util.ArrayList<>();
                    if (error.attempt(() -> codes.add(keys.save(toegang(), asked, name.getValue(), answer)))) {
                        kept(codes.getFirst());
                    }
                },
                error::fout);
    }

    private void kept(List<String> codes) {
        Gebruiker me = current.vereist();
        boolean first = me.step() != Gebruiker.Stap.KLAAR;
        Sessie.refresh(me.klaar());
        refresh();
        message.gelukt("De toegangssleutel is bewaard. Bij je volgende aanmelding kan je hem gebruiken.");
        if (!codes.isEmpty()) {
            show(codes, first);
        } else if (first) {
            onward();
        }
    }

    /** Shows the recovery codes, once. */
    private void show(List<String> codes, boolean first) {
        content.removeAll();
        var list = new Pre(String.join("\n", codes));
        list.getElement().setAttribute("aria-label", "Herstelcodes");
        var card = Bouwstenen.kaart(
                "Je herstelcodes",
                new Paragraph(
                        "Bewaar deze codes op een veilige plaats, niet op je toestel. Elke code werkt één keer, na je"
                                + " wachtwoord, als je je toestel niet bij de hand hebt. Je ziet ze alleen nu."),
                list,
                Bouwstenen.hoofdknop("Ik heb ze bewaard", () -> {
                    if (first) {
                        onward();
                    } else {
                        refresh();
                    }
                }));
        card.addClassName("db-codes");
        content.add(card);
    }

    /** A whole new page: the menu was made for who couldn't go anywhere yet. */
    private void onward() {
        getUI().ifPresent(ui -> ui.getPage().setLocation("."));
    }

    private void remove(Sleutel one) {
        var dialog = new Dialog("Toegangssleutel weghalen?");
        var password = new PasswordField("Je wachtwoord");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        var error = new Melding();
        dialog.add(
                Ingrijpend.woorden(
                        "Met ‘" + one.naam() + "’ kan je je dan niet meer aanmelden.",
                        "Op je toestel blijft hij staan tot je hem ook daar wist."),
                password,
                error);
        dialog.getFooter().add(Bouwstenen.knop("Toch niet", dialog::close));
        dialog.getFooter().add(Ingrijpend.doet("Weghalen", () -> {
            if (error.attempt(() -> keys.delete(toegang(), one.id(), password.getValue()))) {
                dialog.close();
                refresh();
                message.gelukt("De toegangssleutel is weggehaald.");
            } else {
                password.clear();
            }
        }));
        Venster.open(dialog);
        password.focus();
    }
}
