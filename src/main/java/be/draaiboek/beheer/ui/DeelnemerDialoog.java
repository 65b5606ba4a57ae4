package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.EnigeTrekker;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.ui.Functieveld;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Changes someone's role and function, or ends their part. */
final class DeelnemerDialoog {

    private DeelnemerDialoog() {}

    static Select<Rol> rol() {
        var rol = new Select<Rol>();
        rol.setLabel("Rol");
        rol.setItems(Rol.values());
        rol.setItemLabelGenerator(Rol::label);
        rol.setValue(Rol.MT_LID);
        rol.setHelperText("De trekker legt vast wat het bestuur afspreekt; een invuller ziet alleen toegewezen delen.");
        return rol;
    }

    /**
     * Returns the buttons of a row.
     *
     * @param change does something and shows the page again, with a sentence on what was done
     */
    static Span knoppen(
            DeelnemerService deelnemers,
            Supplier<Toegang> toegang,
            Deelnemer part,
            BiConsumer<Runnable, String> change) {
        String about = part.naam() + ", " + part.bestuur();
        return new Span(
                Bouwstenen.rijKnop("Rol en functie", about, () -> edit(deelnemers, toegang, part, change)),
                Bouwstenen.rijIngreep("Beëindigen", about, () -> end(deelnemers, toegang, part, change)));
    }

    /** Who may not go is told that before anything is asked. */
    private static void end(
            DeelnemerService deelnemers,
            Supplier<Toegang> toegang,
            Deelnemer part,
            BiConsumer<Runnable, String> change) {
        if (part.accountId() != null
                && part.rol() == Rol.TREKKER
                && deelnemers.onlyTrekkerOf(toegang.get(), part.accountId()).contains(part.bestuur())) {
            Venster.zegt(
                    "Deelname van " + part.naam() + " beëindigen kan nog niet",
                    EnigeTrekker.EERST + " " + EnigeTrekker.gevolg(List.of(part.bestuur())));
            return;
        }
        Venster.ingrijpend(
                "Deelname van " + part.naam() + " beëindigen?",
                part.naam() + " kan het Draaiboek van " + part.bestuur() + " dan niet meer lezen of invullen.",
                "Wat al geschreven en afgesproken is. Iemand opnieuw toevoegen kan.",
                "Beëindigen",
                () -> change.accept(() -> deelnemers.end(toegang.get(), part.id()), "De deelname is beëindigd."));
    }

    private static void edit(
            DeelnemerService deelnemers,
            Supplier<Toegang> toegang,
            Deelnemer part,
            BiConsumer<Runnable, String> change) {
        var dialog = new Dialog(part.naam() + " in " + part.bestuur());
        Select<Rol> rol = rol();
        rol.setValue(part.rol());
        var function = new Functieveld();
        function.setValue(part.functie());
        var error = new Melding();
        rol.setWidthFull();
        function.setWidthFull();
        var fields = new Div(rol, function, error);
        fields.addClassName("db-coach-form");
        dialog.add(fields);
        dialog.getFooter().add(Bouwstenen.knop("Toch niet", dialog::close));
        dialog.getFooter().add(Bouwstenen.hoofdknop("Bewaren", () -> {
            if (error.attempt(() -> deelnemers.change(toegang.get(), part.id(), rol.getValue(), function.tekst()))) {
                dialog.close();
                change.accept(() -> {}, "Rol en functie zijn bewaard.");
            }
        }));
        Venster.open(dialog);
    }
}
