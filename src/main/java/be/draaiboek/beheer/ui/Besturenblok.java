package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.ui.Functieveld;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Keuzelijst;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The besturen that somebody works for, and where they get another. */
final class Besturenblok {

    private Besturenblok() {}

    /**
     * Returns the card with them.
     *
     * @param me who looks at it
     * @param accountId whose it is
     */
    static Section kaart(
            DeelnemerService deelnemers,
            BestuurService besturen,
            Supplier<Toegang> toegang,
            long me,
            long accountId,
            Melding message,
            BiConsumer<Runnable, String> change) {
        var card = Bouwstenen.kaart("Besturen");
        List<Deelnemer> parts = deelnemers.all(toegang.get()).stream()
                .filter(part -> part.accountId() != null && part.accountId() == accountId)
                .toList();
        if (parts.isEmpty()) {
            card.add(new Paragraph(
                    "Nog geen. Kies hieronder het bestuur waarvoor deze gebruiker het Draaiboek invult."));
        } else {
            var table = Bouwstenen.tabel("Besturen van deze gebruiker", "Bestuur", "Rol", "Functie", "Actie");
            for (Deelnemer part : parts) {
                table.rij(
                        new RouterLink(part.bestuur(), BestuurView.class, String.valueOf(part.bestuurId())),
                        new Span(part.rol().label()),
                        new Span(part.functie()),
                        DeelnemerDialoog.knoppen(deelnemers, toegang, part, change));
            }
            card.add(table);
        }
        var bestuur = new ComboBox<Bestuur>("Bestuur");
        Keuzelijst.fill(bestuur, besturen.search(toegang.get(), ""), Bestuur::name);
        Select<Rol> rol = DeelnemerDialoog.rol();
        var function = new Functieveld();
        card.add(bestuur, rol, function, Bouwstenen.knop("Bestuur toevoegen", () -> {
            Bestuur chosen = bestuur.getValue();
            if (chosen == null) {
                message.fout("Kies eerst een bestuur.");
                return;
            }
            String done = "Toegevoegd aan " + chosen.name() + ". Zichtbaar na de volgende aanmelding.";
            if (accountId == me) {
                Bewijs.jezelf(chosen.name(), proof -> {
                    deelnemers.enrolMyself(toegang.get(), chosen.id(), rol.getValue(), function.tekst(), proof);
                    change.accept(() -> {}, done);
                });
                return;
            }
            change.accept(
                    () -> deelnemers.enrol(toegang.get(), chosen.id(), accountId, rol.getValue(), function.tekst()),
                    done);
        }));
        return card;
    }
}
