package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.melding.Postbode;
import be.draaiboek.melding.Postbode.Bericht;
import be.draaiboek.melding.Poststand;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** The outbox: what was mailed and what not; without a mail server also the letters themselves, to pass on their links. */
@Route(BeheerNavigatie.POST)
@Menu(title = "Post", order = 83)
@PageTitle("Post – Draaiboek")
@RolesAllowed(Gebruiker.BEHEERDER)
class PostView extends Div implements AfterNavigationObserver {

    private final Postbode post;
    private final HuidigeGebruiker current;
    private final Melding message = new Melding();
    private final Checkbox links = new Checkbox("Alleen mails met een link die je nog kan doorgeven");
    private final Div list = new Div();

    PostView(Postbode post, HuidigeGebruiker current) {
        this.post = post;
        this.current = current;
        addClassNames("db-page", "db-people", "db-mails");
        add(
                new H1("Post"),
                Bouwstenen.lead(
                        post.heeftMailserver()
                                ? "De laatste mails en of ze vertrokken zijn. Wat niet lukt, wordt vanzelf opnieuw"
                                        + " geprobeerd; de inhoud lees je hier niet."
                                : "Er is geen mailserver ingesteld, dus mails blijven hier staan. Geef de link in een mail"
                                        + " zelf door aan wie hij gericht is: met die link kan iedereen zich als die"
                                        + " persoon aanmelden, dus niet aan iemand anders. Lezen vraagt je wachtwoord en"
                                        + " een reden, en wie het aangaat krijgt bericht."),
                links,
                message,
                list);
        links.addValueChangeListener(change -> refresh());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        List<Bericht> all = post.uit(current.vereist().toegang());
        boolean some = all.stream().anyMatch(Bericht::metLink);
        links.setVisible(some);
        if (some && links.getValue()) {
            all = all.stream().filter(Bericht::metLink).toList();
        }
        list.removeAll();
        if (all.isEmpty()) {
            list.add(new Paragraph("Nog geen mails. Nodigt iemand een collega uit, dan staat dat hier."));
            return;
        }
        if (post.heeftMailserver() && all.stream().anyMatch(Bericht::hapert)) {
            list.add(Bouwstenen.knop("Nu opnieuw proberen", () -> {
                if (message.attempt(() -> post.attemptNow(current.vereist().toegang()))) {
                    message.gelukt(
                            "De wachtende mails worden nu opnieuw geprobeerd. Laad de pagina zo dadelijk opnieuw.");
                }
            }));
        }
        // Said once where it is the same for all, which it is when the server is down.
        List<String> reasons = all.stream()
                .filter(Bericht::hapert)
                .map(one -> Objects.requireNonNullElse(one.stand().fout(), ""))
                .distinct()
                .toList();
        boolean once = post.heeftMailserver() && reasons.size() == 1;
        if (once) {
            list.add(new Paragraph("Wat niet vertrok, had dezelfde reden: " + reasons.getFirst() + "."));
        }
        var table = Bouwstenen.tabel("De laatste mails", "Wanneer", "Aan", "Onderwerp", "Stand", "Actie");
        all.forEach(one -> table.rij(
                new Span(Poststand.moment(one.gemaakt())),
                new Span(one.aan()),
                new Span(one.onderwerp()),
                stand(one, once),
                one.leesbaar()
                        ? Bouwstenen.rijKnop(
                                "Lees de mail", "aan " + one.aan() + ", " + one.onderwerp(), () -> read(one))
                        : new Span()));
        list.add(table);
    }

    /** In a word; beneath it when it is tried again, and why it failed where that isn't said above. */
    private Span stand(Bericht one, boolean once) {
        if (one.vervallen()) {
            return new Span(Stukjes.pill("vervallen", "quiet"));
        }
        Poststand stand = one.stand();
        var words = new Span(
                Stukjes.pill(post.kort(stand), stand.verstuurd() != null ? "ok" : stand.hapert() ? "error" : "quiet"));
        if (post.heeftMailserver() && stand.hapert()) {
            words.add(Stukjes.soft((once ? "" : stand.fout() + ", ") + Poststand.moment(stand.volgende())));
        }
        return words;
    }

    /** With the link in it one can act as the person whom it is for: so it isn't read unseen. */
    private void read(Bericht one) {
        Bewijs.vraag(
                "De mail aan " + one.aan() + " lezen?",
                "Met de link in een mail kan je je aanmelden als wie hem krijgt. Die persoon en de trekkers van het"
                        + " bestuur krijgen daarom meteen bericht, met je naam en je reden.",
                "De link werkt nog voor wie hem kreeg.",
                "Mail lezen",
                proof -> {
                    String text = post.read(current.vereist().toegang(), one.id(), proof);
                    var dialog = new Dialog(one.onderwerp());
                    dialog.addClassName(Venster.BREED);
                    var letter = new Div(new Pre(text));
                    letter.addClassName("db-letter");
                    dialog.add(letter);
                    dialog.getFooter().add(Bouwstenen.hoofdknop("Sluiten", dialog::close));
                    Venster.open(dialog);
                });
    }
}
