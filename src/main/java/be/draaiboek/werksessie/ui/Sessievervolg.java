package be.draaiboek.werksessie.ui;

import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.ui.Termijnblok;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Oplader;
import be.draaiboek.weergave.Venster;
import be.draaiboek.weergave.Vouw;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Foto;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** What stays of a meeting beside what is written: pictures of the flip chart, and by when what follows. */
final class Sessievervolg {

    private final WerksessieService service;
    private final BegeleidingService coaching;
    private final HuidigeGebruiker current;
    private final Blad sheet;
    private final Edities edities;
    private final Consumer<String> done;

    /** @param done gets what was done, in words, and shows the page again */
    Sessievervolg(
            WerksessieService service,
            BegeleidingService coaching,
            HuidigeGebruiker current,
            Blad sheet,
            Edities edities,
            Consumer<String> done) {
        this.service = service;
        this.coaching = coaching;
        this.current = current;
        this.sheet = sheet;
        this.edities = edities;
        this.done = done;
    }

    com.vaadin.flow.component.html.Section fotos(boolean needed) {
        List<Foto> pictures = sheet.fotos();
        Vouw card = new Vouw("Foto's van het bord", pictures.isEmpty() ? "nog geen" : String.valueOf(pictures.size()));
        if (!pictures.isEmpty()) {
            card.add(Sessiedelen.fotos(pictures, one -> List.of(remove(one, pictures.indexOf(one) + 1))));
        }
        if (pictures.size() < Werksessie.MEESTE_FOTOS) {
            Oplader upload = new Oplader(
                            WerksessieNavigatie.fotos(sheet.sessie().id()),
                            "Voeg foto's toe",
                            "PNG, JPEG, WebP of GIF, hoogstens 8 MB elk",
                            "image/png,image/jpeg,image/webp,image/gif",
                            AfbeeldingService.MAX_BYTES,
                            "Deze foto is groter dan 8 MB. Maak ze kleiner en kies ze opnieuw.")
                    .meer();
            upload.bijOpgeladen(answer -> done.accept("De foto staat erbij."));
            card.add(upload);
        }
        card.add(Sessiedelen.zacht(
                "De besturen zien de foto's samen met het verslag. Kijk na of er geen mensen of namen op"
                        + " staan die er niet horen."));
        return Vouw.kaart(card.blijftOpen(needed));
    }

    private Button remove(Foto one, int number) {
        Button button = Ingrijpend.knop(
                "Verwijder",
                () -> Venster.ingrijpend(
                        "Foto verwijderen?",
                        "De foto is dan weg, ook voor de besturen.",
                        "Het verslag en de andere foto's.",
                        "Verwijder",
                        () -> Invulvenster.attempt(done, () -> {
                            service.deleteFoto(current.vereist().toegang(), one.id());
                            return "De foto is verwijderd.";
                        })));
        button.setAriaLabel("Verwijder foto " + number);
        return button;
    }

    /** What besturen do after it: the deadlines of the cohort, of the chapters that it was about. */
    com.vaadin.flow.component.html.Section daarna() {
        if (sheet.sessie().wat().hoofdstukken().isEmpty()) {
            return Sessiedelen.vouw(
                    "Wat de besturen daarna doen",
                    "",
                    false,
                    Sessiedelen.zacht(
                            "Kies bij ‘Wijzig’ over welke hoofdstukken deze werksessie gaat; dan staan hier hun"
                                    + " deadlines."));
        }
        Paragraph told = new Paragraph();
        told.getElement().setAttribute("role", "status");
        told.addClassName("db-help");
        Vouw card = new Vouw(
                "Wat de besturen daarna doen",
                sheet.deadlines().isEmpty() ? "" : "met een datum",
                Sessiedelen.zacht(
                        "Tegen wanneer alles afgesproken is in de hoofdstukken van deze werksessie. Het zijn de"
                                + " deadlines van het cohort: elk bestuur ziet ze bij Start en op zijn bord."));
        for (Section chapter : edities.nieuwste().chapters()) {
            if (sheet.sessie().wat().hoofdstukken().contains(chapter.code())) {
                card.add(Termijnblok.veld(
                        "daarna-",
                        chapter,
                        chapter.heading(),
                        sheet.deadlines().get(chapter.code()),
                        sheet.sessie().cohortId(),
                        coaching,
                        current,
                        told::setText,
                        told::setText));
            }
        }
        card.add(told);
        return Vouw.kaart(card);
    }
}
