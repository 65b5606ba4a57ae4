package be.draaiboek.beheer.ui;

import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.PortretService;
import be.draaiboek.cohort.ui.Portret;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Oplader;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.UUID;

/** One's own picture, as the besturen that one coaches see it. */
final class Portretblok {

    private Portretblok() {}

    /** Returns it for who coaches, and for who still has a picture from when they did; nobody else's is shown anywhere. */
    static Optional<Section> of(PortretService service, Gebruiker me, Melding message, Runnable again) {
        Optional<UUID> mine = service.mine(me.toegang());
        if (mine.isEmpty() && !me.roles().contains(Gebruiker.BEGELEIDER)) {
            return Optional.empty();
        }
        Div now = new Div(Portret.of(me.name(), mine.orElse(null)));
        now.add(new Paragraph(
                mine.isPresent()
                        ? "Zo zien je besturen je bij ‘Wat POLIS ziet’."
                        : "Nu zien je besturen je initialen bij ‘Wat POLIS ziet’. Met een foto weten ze wie er belt."));
        now.addClassName("db-coach-face");
        Oplader upload = new Oplader(
                CohortNavigatie.PORTRET,
                mine.isPresent() ? "Kies een andere foto" : "Kies een foto",
                "PNG, JPEG, WebP of GIF, hoogstens 8 MB",
                "image/png,image/jpeg,image/webp,image/gif",
                AfbeeldingService.MAX_BYTES,
                "Deze foto is groter dan 8 MB. Maak ze kleiner en kies ze opnieuw.");
        upload.bijOpgeladen(answer -> {
            again.run();
            message.gelukt("Je foto is bewaard.");
        });
        Paragraph how = Stukjes.help("We bewaren alleen het midden, vierkant en klein; waar en wanneer ze genomen is,"
                + " bewaren we niet. Wie met jou begeleidt en de besturen van je cohorten zien ze, tot het cohort"
                + " afgesloten wordt.");
        Section card = Bouwstenen.kaart("Je foto", now, upload, how);
        if (mine.isPresent()) {
            card.add(Ingrijpend.knop(
                    "Verwijder de foto",
                    () -> Venster.ingrijpend(
                            "Je foto verwijderen?",
                            "De foto is dan weg; je besturen zien weer je initialen.",
                            "Een andere kiezen kan altijd.",
                            "Verwijder",
                            () -> {
                                if (message.attempt(() -> service.delete(me.toegang()))) {
                                    again.run();
                                    message.gelukt("Je foto is weg. Je besturen zien weer je initialen.");
                                }
                            })));
        }
        return Optional.of(card);
    }
}
