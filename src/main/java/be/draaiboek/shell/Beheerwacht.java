package be.draaiboek.shell;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.cohort.CohortService.Wachtend;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.function.Predicate;

/** What waits for a beheerder, each with the way to it, and apart from it what waits for others; above all that can be done. */
final class Beheerwacht extends Div {

    /** @param cohorten how many have nobody who coaches them */
    Beheerwacht(List<Wachtend> besturen, int cohorten, int mails) {
        addClassName("db-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("db-doen");
        line(
                list,
                count(besturen, one -> !one.trekker() && !one.wachtOpTrekker()),
                "bestuur zonder trekker",
                "besturen zonder trekker",
                BeheerNavigatie.BESTUREN,
                "Niemand kan er afspraken vastleggen. Nodig er een trekker uit.");
        line(
                list,
                count(besturen, Wachtend::zonderCohort),
                "bestuur zonder cohort",
                "besturen zonder cohort",
                BeheerNavigatie.BESTUREN,
                "Ze werken, en niemand begeleidt hen.");
        line(
                list,
                cohorten,
                "cohort zonder begeleider",
                "cohorten zonder begeleider",
                BeheerNavigatie.COHORTEN,
                "Niemand volgt die besturen. Zet er een begeleider bij.");
        line(
                list,
                mails,
                "mail vertrok niet",
                "mails vertrokken niet",
                BeheerNavigatie.POST,
                "Bekijk waarom, of geef de link zelf door.");
        add(new H2("Wat nu wacht"));
        if (list.getComponentCount() == 0) {
            add(new Paragraph(
                    "Niets: elk bestuur dat meedoet heeft een trekker of nodigde er een uit, en een cohort, elk cohort een begeleider, en"
                            + " geen mail bleef achter."));
        } else {
            add(list);
        }
        UnorderedList others = new UnorderedList();
        others.addClassName("db-doen");
        line(
                others,
                count(besturen, Wachtend::wachtOpTrekker),
                "bestuur wacht op een trekker",
                "besturen wachten op een trekker",
                BeheerNavigatie.BESTUREN,
                "Die is uitgenodigd en moet zich nog aanmelden: jij hoeft nu niets te doen.");
        if (others.getComponentCount() > 0) {
            add(new H3("Wat op anderen wacht"), others);
        }
    }

    private static int count(List<Wachtend> besturen, Predicate<Wachtend> which) {
        return (int) besturen.stream().filter(which).count();
    }

    private static void line(UnorderedList list, int many, String one, String more, String path, String why) {
        if (many > 0) {
            MenuConfiguration.getMenuEntries().stream()
                    .filter(entry -> entry.menuClass() != null
                            && entry.path().replaceFirst("^/", "").equals(path))
                    .findFirst()
                    .ifPresent(entry -> list.add(new ListItem(
                            new RouterLink(many + " " + (many == 1 ? one : more), entry.menuClass()),
                            new Paragraph(why))));
        }
    }
}
