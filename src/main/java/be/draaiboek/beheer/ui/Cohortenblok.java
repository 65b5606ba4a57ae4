package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The cohorts that somebody coaches, and where they get another. */
final class Cohortenblok {

    private Cohortenblok() {}

    /** Returns the card with them. */
    static Section kaart(
            CohortService cohorts,
            Supplier<Toegang> toegang,
            long accountId,
            Melding message,
            BiConsumer<Runnable, String> change) {
        var card = Bouwstenen.kaart("Begeleider van");
        List<Begeleider> coaching = cohorts.begeleiders(toegang.get()).stream()
                .filter(one -> one.accountId() == accountId)
                .toList();
        List<Cohort> all = cohorts.all(toegang.get());
        if (coaching.isEmpty()) {
            card.add(new Paragraph(
                    all.isEmpty()
                            ? "Er is nog geen cohort. Maak er eerst een bij Cohorten."
                            : "Geen cohort. Kies er hieronder een als deze gebruiker bij POLIS begeleider is."));
        } else {
            var table = Bouwstenen.tabel("Cohorten van deze begeleider", "Cohort", "Actie");
            for (Begeleider one : coaching) {
                table.rij(
                        new RouterLink(one.cohortName(), CohortBeheerView.class, String.valueOf(one.cohortId())),
                        Bouwstenen.rijIngreep(
                                "Stoppen",
                                one.cohortName(),
                                () -> Venster.ingrijpend(
                                        "Laten stoppen met " + one.cohortName() + "?",
                                        "Deze begeleider ziet dan niets meer van die besturen. Was er geen andere, dan begeleidt niemand ze nog.",
                                        Begeleidersblok.BLIJFT,
                                        "Laat stoppen",
                                        () -> change.accept(
                                                () -> cohorts.removeBegeleider(
                                                        toegang.get(), one.cohortId(), accountId),
                                                "Geen begeleider meer van " + one.cohortName() + "."))));
            }
            card.add(table);
        }
        if (!all.isEmpty()) {
            var cohort = new Select<Cohort>();
            cohort.setLabel("Cohort");
            cohort.setItems(all);
            cohort.setItemLabelGenerator(Cohort::naam);
            card.add(cohort, Bouwstenen.knop("Begeleider maken", () -> {
                Cohort chosen = cohort.getValue();
                if (chosen == null) {
                    message.fout("Kies eerst een cohort.");
                    return;
                }
                change.accept(
                        () -> cohorts.addBegeleider(toegang.get(), chosen.id(), accountId),
                        "Begeleider van " + chosen.naam() + ". Zichtbaar na de volgende aanmelding.");
            }));
        }
        return card;
    }
}
