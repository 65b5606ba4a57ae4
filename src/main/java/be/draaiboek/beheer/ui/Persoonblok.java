package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.common.Mailadres;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.PersoonService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who somebody is: name, address, and when they last came. What reaches further stands apart, in {@link Persooningreep}. */
final class Persoonblok extends Div {

    /** A name and an address in full. */
    private static final String BREEDTE = "24rem";

    private final PersoonService service;
    private final Supplier<Toegang> toegang;
    private final Account account;
    private final Consumer<String> done;
    private final Melding error = new Melding();

    /**
     * @param laatst the day of the last login; null where there was none
     * @param done gets what was done, in words
     */
    Persoonblok(
            PersoonService service,
            Supplier<Toegang> toegang,
            Account account,
            @Nullable LocalDate laatst,
            Consumer<String> done) {
        this.service = service;
        this.toegang = toegang;
        this.account = account;
        this.done = done;
        addClassName("db-admin");
        TextField name = new TextField("Naam");
        name.setValue(GebruikersView.name(account));
        name.setWidth(BREEDTE);
        name.setMaxWidth("100%");
        Tekstgrens.put(name, PersoonService.MAX_NAAM);
        EmailField email = new EmailField("E-mailadres");
        email.setValue(account.email());
        email.setWidth(BREEDTE);
        email.setMaxWidth("100%");
        add(
                new Paragraph("Laatst aangemeld: " + GebruikersView.laatst(laatst) + "."),
                name,
                Bouwstenen.knop(
                        "Naam bewaren",
                        () -> act(() -> {
                            service.setName(toegang.get(), account.id(), name.getValue());
                            return "De naam is verbeterd.";
                        })),
                email,
                Bouwstenen.knop("Adres wijzigen", () -> address(email.getValue())),
                error);
    }

    private void act(Supplier<String> work) {
        String[] told = {""};
        if (error.attempt(() -> told[0] = work.get())) {
            done.accept(told[0]);
        }
    }

    private void address(String typed) {
        if (typed.strip().equalsIgnoreCase(account.email())) {
            error.fout("Vul eerst het nieuwe adres in.");
            return;
        }
        // Before a password and a reason are asked for it.
        String[] checked = {""};
        if (!error.attempt(() -> checked[0] = Mailadres.check(typed))) {
            return;
        }
        String email = checked[0];
        Bewijs.vraag(
                "Adres wijzigen in " + email + "?",
                GebruikersView.name(account)
                        + " meldt zich voortaan aan met dit adres, en wordt nu overal afgemeld. Die persoon, op het"
                        + " oude adres, en de trekkers krijgen bericht, met je naam en je reden.",
                "Het wachtwoord, de rollen en wat al geschreven is.",
                "Wijzig het adres",
                proof -> {
                    service.setAddress(toegang.get(), account.id(), email, proof);
                    done.accept("Het adres is gewijzigd.");
                });
    }
}
