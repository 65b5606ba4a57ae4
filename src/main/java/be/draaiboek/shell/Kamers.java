package be.draaiboek.shell;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.woord.WoordNavigatie;
import be.draaiboek.workshop.WorkshopNavigatie;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rooms of the house: at most six words to choose from, each with the pages that lie behind it. What a page's
 * {@code @Menu} and its roles say decides whether somebody has it; a page that names itself and has no room here is a word
 * of its own.
 */
final class Kamers {

    private static final Indeling START = new Indeling("Start", ShellNavigatie.START);
    private static final Indeling MONDAY =
            new Indeling("Maandag", BegeleidingNavigatie.BORD, CohortNavigatie.KOPPEL, CohortNavigatie.MIJNE);

    private static final List<Indeling> PLAN = List.of(
            START,
            new Indeling("Invullen", TrajectNavigatie.DRAAIBOEK),
            new Indeling(
                    "Samen",
                    SamenwerkenNavigatie.TAKEN,
                    WorkshopNavigatie.WORKSHOPS,
                    WerksessieNavigatie.ONZE,
                    BestuurNavigatie.TEAM,
                    CohortNavigatie.POLIS_ZIET,
                    VraagbaakNavigatie.ONZE),
            new Indeling(
                    "Waar staan we",
                    InvullenNavigatie.RESULTATEN,
                    MeetmomentNavigatie.MEETMOMENTEN,
                    WoordNavigatie.PAGINA),
            new Indeling("Tweeling", TweelingNavigatie.OVERZICHT),
            new Indeling("Nota", NotaNavigatie.NOTA),
            MONDAY,
            new Indeling("Werksessies", WerksessieNavigatie.RIJ),
            new Indeling("Vragen", VraagbaakNavigatie.RIJ),
            new Indeling("Draaiboek", InvullenNavigatie.LEES),
            new Indeling(
                    "Beheer",
                    BeheerNavigatie.GEBRUIKERS,
                    BeheerNavigatie.BESTUREN,
                    BeheerNavigatie.COHORTEN,
                    BeheerNavigatie.FUSIES,
                    BeheerNavigatie.POST,
                    BeheerNavigatie.SPOOR),
            new Indeling(Kamer.ZOEKEN, InvullenNavigatie.ZOEKEN),
            new Indeling(Kamer.HULP, ShellNavigatie.HULP, InvullenNavigatie.BEGRIPPEN));

    /** Pages with an address of their own that lie behind another one, by the first part of theirs. */
    private static final Map<String, String> BEHIND = Map.of(
            BegeleidingNavigatie.BEGELEIDING,
            BegeleidingNavigatie.BORD,
            WerksessieNavigatie.EEN,
            WerksessieNavigatie.RIJ,
            VraagbaakNavigatie.STEL,
            VraagbaakNavigatie.ONZE,
            TrajectNavigatie.VOORGANGER,
            InvullenNavigatie.RESULTATEN);

    /** A list, with where one of what stands in it has its page. */
    private static final Map<String, String> ONE_OF = Map.of(
            BeheerNavigatie.GEBRUIKERS,
            BeheerNavigatie.GEBRUIKER,
            BeheerNavigatie.BESTUREN,
            BeheerNavigatie.BESTUUR,
            BeheerNavigatie.COHORTEN,
            CohortNavigatie.BEHEER);

    private final List<Kamer> rooms;

    private Kamers(List<Kamer> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    private record Indeling(String naam, List<String> paden) {

        Indeling(String naam, String... paden) {
            this(naam, List.of(paden));
        }
    }

    /** A page that somebody can go to. */
    record Pagina(String titel, String pad) {

        private static Pagina of(MenuEntry entry) {
            String path = entry.path();
            return new Pagina(entry.title(), path.startsWith("/") ? path.substring(1) : path);
        }

        /** Whether this address, without a slash before it, lies in it. */
        boolean omvat(String path) {
            String one = ONE_OF.getOrDefault(pad, pad);
            return pad.isEmpty()
                    ? path.isEmpty()
                    : path.equals(pad) || path.startsWith(pad + "/") || path.startsWith(one + "/");
        }
    }

    /** A word of the menu, with the pages behind it; the first is where it leads. */
    record Kamer(String naam, List<Pagina> paginas) {

        private static final String ZOEKEN = "Zoeken";
        private static final String HULP = "Hulp";

        Pagina eerste() {
            return paginas.getFirst();
        }

        /** Returns the page that this address, without a slash before it, lies in. */
        Optional<Pagina> pagina(String path) {
            return paginas.stream().filter(one -> one.omvat(path)).findFirst();
        }

        /** Whether it is a sign beside the words. */
        boolean teken() {
            return naam.equals(ZOEKEN) || naam.equals(HULP);
        }
    }

    /**
     * Returns the rooms of whoever looks at this page.
     *
     * @param fillsIn whether they take part in a bestuur: the Draaiboek itself has an address with a part that may be left
     *     out, which keeps it out of Flow's menu
     * @param coaches whether they do nothing but coach: they begin at Monday's page, and have words to spare
     */
    static Kamers of(boolean fillsIn, boolean coaches) {
        List<Pagina> mine = new ArrayList<>(MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null)
                .map(Pagina::of)
                .toList());
        if (fillsIn) {
            mine.add(new Pagina("Invullen", TrajectNavigatie.DRAAIBOEK));
        }
        List<Kamer> rooms = new ArrayList<>();
        for (Indeling one : PLAN) {
            List<Pagina> behind = one.paden().stream()
                    .flatMap(path -> mine.stream().filter(page -> page.pad().equals(path)))
                    .toList();
            if (coaches && one.equals(MONDAY)) {
                behind.forEach(page -> rooms.add(new Kamer(page.titel(), List.of(page))));
            } else if (!behind.isEmpty() && !(coaches && one.equals(START))) {
                rooms.add(new Kamer(one.naam(), behind));
            }
        }
        mine.stream()
                .filter(page -> PLAN.stream().noneMatch(one -> one.paden().contains(page.pad())))
                .forEach(page -> rooms.add(new Kamer(page.titel(), List.of(page))));
        return new Kamers(rooms);
    }

    /** Returns those that are words. */
    List<Kamer> woorden() {
        return rooms.stream().filter(room -> !room.teken()).toList();
    }

    /** Returns those that are signs. */
    List<Kamer> tekens() {
        return rooms.stream().filter(Kamer::teken).toList();
    }

    /** Returns the room that this address, without a slash before it, lies in: of one of its pages, or of a page beside them. */
    Optional<Kamer> bij(String path) {
        String first = path.replaceFirst("/.*", "");
        String at = BEHIND.getOrDefault(first, path);
        return rooms.stream()
                .filter(room -> room.pagina(at).isPresent())
                .findFirst()
                .or(() -> rooms.stream()
                        .filter(room -> !first.isEmpty() && room.eerste().pad().startsWith(first + "/"))
                        .findFirst())
                // A coach keeps a cohort on the beheerder's page.
                .or(() -> rooms.stream()
                        .filter(room -> path.startsWith(CohortNavigatie.BEHEER + "/")
                                && room.pagina(CohortNavigatie.MIJNE).isPresent())
                        .findFirst());
    }
}
