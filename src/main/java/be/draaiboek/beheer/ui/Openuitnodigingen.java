package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Uitnodiging;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.melding.Postbode;
import be.draaiboek.melding.Poststand;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Invitations that nobody accepted yet: sent again, to another address, or taken back. */
final class Openuitnodigingen {

    private final UitnodigingService invitations;
    private final Postbode post;
    private final boolean reads;
    private final Supplier<Toegang> toegang;
    private final BiConsumer<Runnable, String> change;

    /** @param reads whether one reads the outbox oneself */
    Openuitnodigingen(
            UitnodigingService invitations,
            Postbode post,
            boolean reads,
            Supplier<Toegang> toegang,
            BiConsumer<Runnable, String> change) {
        this.invitations = invitations;
        this.post = post;
        this.reads = reads;
        this.toegang = toegang;
        this.change = change;
    }

    /** Returns the card with them. */
    Section kaart(List<Uitnodiging> open) {
        var table = Bouwstenen.tabel("Open uitnodigingen", "E-mailadres", "Rol", "Status", "Actie");
        for (Uitnodiging one : open) {
            table.rij(
                    new Span(one.email()),
                    new Span(one.rol().label() + (one.functie().isEmpty() ? "" : ", " + one.functie())),
                    state(one),
                    new Span(
                            Bouwstenen.rijKnop(
                                    "Opnieuw versturen",
                                    one.email(),
                                    () -> change.accept(
                                            () -> invitations.sendAgain(toegang.get(), one.id()),
                                            Uitnodigwoord.opnieuw(post, one.email(), reads))),
                            Bouwstenen.rijKnop("Adres wijzigen", one.email(), () -> readdress(one)),
                            Bouwstenen.rijIngreep(
                                    "Intrekken",
                                    one.email(),
                                    () -> Venster.ingrijpend(
                                            "Uitnodiging voor " + one.email() + " intrekken?",
                                            "De link werkt dan niet meer.",
                                            "Opnieuw uitnodigen kan altijd.",
                                            "Intrekken",
                                            () -> change.accept(
                                                    () -> invitations.withdraw(toegang.get(), one.id()),
                                                    "De uitnodiging is ingetrokken.")))));
        }
        return Bouwstenen.kaart("Uitgenodigd, nog niet aangenomen", table);
    }

    /** A wrong address is corrected in one step: the link that left to it works no more. */
    private void readdress(Uitnodiging one) {
        var dialog = new Dialog("Adres wijzigen");
        var email = new EmailField("E-mailadres van je collega");
        email.setAutocomplete(Autocomplete.OFF);
        email.setValue(one.email());
        email.setWidthFull();
        email.setErrorMessage("Schrijf het zoals naam@gemeente.be.");
        var error = new Melding();
        dialog.add(
                new Paragraph("Er komt een uitnodiging met een nieuwe link. De link voor " + one.email()
                        + " werkt niet meer."),
                email,
                error);
        dialog.getFooter().add(Bouwstenen.knop("Toch niet", dialog::close));
        dialog.getFooter()
                .add(Bouwstenen.hoofdknop(post.heeftMailserver() ? "Wijzigen en versturen" : "Wijzigen", () -> {
                    if (error.attempt(() -> invitations.changeAddress(toegang.get(), one.id(), email.getValue()))) {
                        dialog.close();
                        change.accept(() -> {}, Uitnodigwoord.opnieuw(post, email.getValue(), reads));
                    }
                }));
        Venster.open(dialog);
        email.focus();
    }

    private Div state(Uitnodiging one) {
        var state = new Div();
        state.addClassName("db-invite-state");
        state.add(
                one.verlopen()
                        ? Stukjes.pill("verlopen: verstuur ze opnieuw", "warn")
                        : Stukjes.pill("geldig tot " + Poststand.moment(one.vervalt()), "quiet"));
        if (one.post() != null && !one.verlopen()) {
            boolean here = reads && !post.heeftMailserver() && one.post().verstuurd() == null;
            var mail = here
                    ? new Span(new Text("De link staat bij "), new RouterLink("Post", PostView.class), new Text("."))
                    : new Span("Mail " + post.zin(one.post()) + ".");
            mail.setClassName(one.post().hapert() ? "db-mail-trouble" : "db-mail-state");
            state.add(mail);
        }
        return state;
    }
}
