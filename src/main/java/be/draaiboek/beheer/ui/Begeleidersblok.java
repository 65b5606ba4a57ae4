package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.cohort.CohortService.Collega;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.BiConsumer;

/** Who coaches a cohort, and where one comes by or goes: any account for a beheerder, who coaches already for a coach. */
final class Begeleidersblok {

    static final String BLIJFT =
            "Het logboek, de vragen en wat afgesproken werd, bij wie het cohort verder begeleidt of later begeleider wordt.";

    private Begeleidersblok() {}

    /** @param change does something, and tells what was done when it worked */
    static Section kaart(
            CohortService cohorts,
            AccountService accounts,
            Gebruiker me,
            long cohortId,
            Melding message,
            BiConsumer<Runnable, String> change) {
        boolean admin = me.roles().contains(Gebruiker.BEHEERDER);
        var card = Bouwstenen.kaart("Begeleiders");
        List<Begeleider> coaches = cohorts.begeleiders(me.toegang()).stream()
                .filter(one -> one.cohortId() == cohortId)
                .toList();
        if (coaches.isEmpty()) {
            card.add(new Paragraph(
                    "Nog geen begeleiders. Kies er hieronder een; die ziet dan hoe ver de besturen zijn."));
        } else {
            var table = Bouwstenen.tabel("Begeleiders van dit cohort", "Naam", "Actie");
            coaches.forEach(one -> {
                String name = one.name().isEmpty() ? "Gewiste gebruiker" : one.name();
                table.rij(
                        admin
                                ? new RouterLink(name, GebruikerView.class, String.valueOf(one.accountId()))
                                : new Span(name),
                        Bouwstenen.rijIngreep(
                                "Stoppen",
                                name,
                                () -> stop(cohorts, me, one, name, admin, coaches.size() == 1, message, change)));
            });
            card.add(table);
        }
        var choice = new ComboBox<Collega>(admin ? "Gebruiker" : "Collega bij POLIS");
        List<Collega> all = admin
                ? accounts.all(me.toegang()).stream()
                        .filter(account -> account.active() && account.name() != null)
                        .map(account -> new Collega(account.id(), GebruikersView.name(account), account.email()))
                        .toList()
                : cohorts.collegas(me.toegang());
        Keuzelijst.fill(
                choice,
                all.stream()
                        .filter(account -> coaches.stream().noneMatch(one -> one.accountId() == account.accountId()))
                        .toList(),
                account -> account.name() + " (" + account.email() + ")");
        if (!admin) {
            choice.setHelperText("Wie al een cohort begeleidt. Is je collega nieuw, vraag dan een beheerder.");
        }
        card.add(choice, Bouwstenen.knop("Begeleider toevoegen", () -> {
            Collega chosen = choice.getValue();
            if (chosen == null) {
                message.fout(admin ? "Kies eerst een gebruiker." : "Kies eerst een collega.");
                return;
            }
            change.accept(
                    () -> cohorts.addBegeleider(me.toegang(), cohortId, chosen.accountId()),
                    chosen.name() + " begeleidt dit cohort."
                            + (admin ? " Zichtbaar na de volgende aanmelding." : " En kreeg bericht."));
        }));
        return card;
    }

    private static void stop(
            CohortService cohorts,
            Gebruiker me,
            Begeleider one,
            String name,
            boolean admin,
            boolean last,
            Melding message,
            BiConsumer<Runnable, String> change) {
        // As with an only trekker: who may not go is told that before anything is asked.
        if (!admin && last) {
            Venster.zegt(
                    "Stoppen met " + one.cohortName() + " kan nog niet",
                    "Een cohort dat loopt, heeft een begeleider nodig, en er is geen andere. Zet er eerst een collega bij;"
                            + " staat die niet in de lijst, dan kan een beheerder dat. Is het cohort voorbij, sluit het dan af.");
            return;
        }
        Runnable ends = () -> cohorts.removeBegeleider(me.toegang(), one.cohortId(), one.accountId());
        if (admin || one.accountId() != me.accountId()) {
            Venster.ingrijpend(
                    name + " laten stoppen met " + one.cohortName() + "?",
                    name + " ziet dan niets meer van deze besturen" + (last ? ", en niemand begeleidt ze nog." : "."),
                    BLIJFT,
                    "Laat stoppen",
                    () -> change.accept(ends, name + " begeleidt dit cohort niet meer."));
            return;
        }
        Venster.ingrijpend(
                "Stoppen met " + one.cohortName() + "?",
                "Je ziet daarna niets meer van deze besturen.",
                BLIJFT,
                "Stop",
                () -> {
                    if (message.attempt(ends)) {
                        Gezegd.straks("Je begeleidt " + one.cohortName() + " niet meer.");
                        UI.getCurrent().navigate(BegeleidingNavigatie.BORD);
                    }
                });
    }
}
