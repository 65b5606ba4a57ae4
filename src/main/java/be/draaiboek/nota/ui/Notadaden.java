package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.NotaService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;

/** What somebody does to blocks of one note, with a line that says what was done and the way back. */
final class Notadaden implements Blokpaneel.Daden {

    private final NotaService notes;
    private final AntwoordService answers;
    private final Toegang toegang;
    private final Traject traject;
    private final Div told;
    private final Runnable reload;

    /** @param told where it is said */
    Notadaden(NotaService notes, AntwoordService answers, Toegang toegang, Traject traject, Div told, Runnable reload) {
        this.notes = notes;
        this.answers = answers;
        this.toegang = toegang;
        this.traject = traject;
        this.told = told;
        this.reload = reload;
    }

    @Override
    public void schrijfVerder(String item) {
        doe("", () -> notes.schrijfVerder(toegang, traject, item));
    }

    @Override
    public void neemOver(String item, String seen) {
        doe("Overgenomen wat de bron nu zegt.", () -> notes.neemOver(toegang, traject, item, seen));
    }

    @Override
    public void laatStaan(String item) {
        doe("Jullie tekst blijft staan.", () -> notes.laatStaan(toegang, traject, item));
    }

    @Override
    public void volgWeer(String item) {
        doe("Het blok volgt zijn bronnen weer.", () -> notes.volgWeer(toegang, traject, item));
    }

    /** @param done what to say when it worked, with the way back; "" where it needs no saying */
    private void doe(String done, Supplier<Gedaan> deed) {
        told.removeAll();
        try {
            Gedaan gedaan = deed.get();
            if (!done.isEmpty()) {
                zegMetTerugweg(told, done, () -> {
                    try {
                        notes.maakOngedaan(toegang, traject, gedaan);
                        return "Ongedaan gemaakt.";
                    } catch (OngeldigException refused) {
                        return String.valueOf(refused.getMessage());
                    } finally {
                        reload.run();
                    }
                });
            }
        } catch (OngeldigException refused) {
            told.add(new Span(String.valueOf(refused.getMessage())));
        }
        reload.run();
    }

    /** Says what was done, beside a button that undoes it and then says what that came to. */
    static void zegMetTerugweg(Div told, String done, Supplier<String> undo) {
        told.removeAll();
        told.add(new Span(done + " "), Stukjes.kleineKnop("Maak ongedaan", "", () -> {
            told.removeAll();
            told.add(new Span(undo.get()));
        }));
    }

    void geschiedenis(Adres cell) {
        traject.editie()
                .kept(cell.item())
                .ifPresent(item -> item.cell("", cell.col()).ifPresent(definition -> {
                    List<Cel.Versie> versions = answers.geschiedenis(toegang, traject, cell);
                    Venster.open(new GeschiedenisDialoog(item.title(), definition, versions, true, one -> {
                        Uitkomst outcome = answers.herstel(
                                toegang, traject, cell, versions.getFirst().version(), one.id());
                        told.removeAll();
                        if (!(outcome instanceof Uitkomst.Bewaard)) {
                            told.add(new Span(
                                    "Intussen is dit blok gewijzigd. Open de geschiedenis opnieuw en kies daar."));
                        }
                        reload.run();
                    }));
                }));
    }
}
