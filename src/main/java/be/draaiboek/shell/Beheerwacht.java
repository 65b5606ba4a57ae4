package be.draaiboek.shell;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.cohort.CohortService.Wachtend;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.function.Predicate;

/** What waits for a beheerder, each with the way to it; above all that can be done. */
final class Beheerwacht extends Div {

    /** @param cohorten how many have nobody who coaches them */
    Beheerwacht(List<Wachtend> besturen, int cohorten, int mails) {
        addClassName("db-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("db-doen");
        int invited = count(besturen, Wachtend::wachtOpTrekker);
        int without = count(besturen, one -> !one.trekker());
        line(
                list,
                without,
                "bestuur zonder trekker",
                "besturen zonder trekker",
                BeheerNavigatie.BESTUREN,
                "Niemand kan er afspraken vastleggen." + genodigd(invited, without));
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
                    "Niets: elk bestuur dat meedoet heeft een trekker en een cohort, elk cohort een begeleider, en"
                            + " geen mail bleef achter."));
        } else {
            add(list);
        }
    }

    private static String genodigd(int invited, int without) {
        if (invited == 0) {
            return "";
        }
        return invited == without
                ? " Een trekker is er wel al uitgenodigd."
                : " Bij " + invited + " ervan is al een trekker uitgenodigd.";
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
