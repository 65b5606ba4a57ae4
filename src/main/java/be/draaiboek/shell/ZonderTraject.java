package be.draaiboek.shell;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.Map;

/** Home for who fills in nothing, or nothing yet: why, whom to ask, and what there is to do. */
final class ZonderTraject extends Div {

    /** What can be done at the pages of the menu, by their path. */
    private static final Map<String, String> FOR = Map.of(
            ShellNavigatie.HULP, "Hoe het werkt, wat er met je tekst gebeurt en de toetsen.",
            InvullenNavigatie.BEGRIPPEN, "Wat de woorden van het Draaiboek betekenen.",
            SamenwerkenNavigatie.TAKEN, "Wie welke sectie invult, en tegen wanneer.",
            InvullenNavigatie.ZOEKEN, "Een woord terugvinden in het Draaiboek.",
            InvullenNavigatie.RESULTATEN, "Waar jullie sterk en zwak staan, en waar jullie het oneens zijn.",
            BegeleidingNavigatie.BORD, "Hoe ver elk bestuur staat en wie stilvalt; nooit wat iemand antwoordde.",
            BeheerNavigatie.GEBRUIKERS, "Accounts maken en tijdelijke wachtwoorden uitdelen.",
            BeheerNavigatie.BESTUREN, "Deelnemers aan een bestuur toevoegen en het Draaiboek starten.",
            BeheerNavigatie.COHORTEN, "Besturen samenbrengen en er een begeleider bij zetten.",
            BeheerNavigatie.FUSIES, "Twee besturen die er één worden, met hun mensen en hun werk.");

    ZonderTraject(Gebruiker gebruiker, DeelnemerService deelnemers) {
        List<RouterLink> links = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && entry.menuClass() != StartView.class)
                .map(entry -> new RouterLink(entry.title(), entry.menuClass()))
                .toList();
        if (gebruiker.roles().contains(Gebruiker.DEELNEMER)) {
            List<Deelnemer> parts = deelnemers.mijne(gebruiker.toegang());
            if (parts.isEmpty()) {
                add(lead("Je neemt aan geen enkel bestuur (meer) deel. Klopt dat niet? Vraag je trekker of je "
                        + "begeleider bij POLIS om je toe te voegen, met " + gebruiker.email() + "."));
            }
            for (Deelnemer part : parts) {
                add(
                        lead(
                                part.rol() == Rol.INVULLER
                                        ? "Je bent invuller bij " + part.bestuurName()
                                                + ". Er staat nog niets voor je klaar: "
                                                + "vraag je trekker wat je mag aanvullen. Je collega's zien intussen niets van jou."
                                        : "Voor " + part.bestuurName() + " is het Draaiboek nog niet gestart. Vraag je "
                                                + "begeleider bij POLIS om het te starten; daarna vind je hier je eerste stap."));
            }
        } else if (gebruiker.roles().contains(Gebruiker.BEHEERDER)) {
            add(lead(
                    "Je beheert het Draaiboek; antwoorden lees je alleen in een bestuur waaraan je zelf deelneemt, en dat "
                            + "weten de trekkers dan meteen. Zo zet je een bestuur op "
                            + "weg: maak accounts, voeg ze als deelnemers aan hun bestuur toe, start daar het Draaiboek en zet "
                            + "het bestuur in een cohort met een begeleider."));
        } else if (gebruiker.roles().contains(Gebruiker.BEGELEIDER)) {
            add(lead("Je begeleidt besturen. Kijk op het bord van je cohort hoe ver ze staan en wie een duwtje kan "
                    + "gebruiken; wat ze antwoorden, blijft bij hen."));
        } else {
            add(lead("Je account is klaar, maar je hoort nog bij geen enkel bestuur. Vraag je trekker of je begeleider "
                    + "bij POLIS om je toe te voegen, met " + gebruiker.email() + "."));
        }
        if (!links.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("db-doen");
            for (RouterLink link : links) {
                String what = FOR.get(link.getHref());
                ListItem item = new ListItem(link);
                if (what != null) {
                    item.add(new Paragraph(what));
                }
                list.add(item);
            }
            Div card = new Div(new H2("Dit kan je hier doen"), list);
            card.addClassName("db-card");
            add(card);
        }
        Paragraph again = new Paragraph(new RouterLink("Wat is het Draaiboek?", WelkomView.class));
        again.addClassName("db-again");
        add(again);
    }

    private static Paragraph lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("db-lead");
        return lead;
    }
}
