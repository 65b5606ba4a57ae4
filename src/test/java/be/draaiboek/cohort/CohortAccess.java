package be.draaiboek.cohort;

import static be.draaiboek.AccessMatrixTest.email;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.FusieAccess;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Cohorts, the board, the log, pictures of coaches. */
public class CohortAccess extends AccessRows {

    @Autowired
    MeelezenService along;

    @Autowired
    BordfilterService boardFilters;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    CohortService cohorts;

    @Autowired
    InschrijfService enrolment;

    @Autowired
    VertrekService leaving;

    @Autowired
    PortretService portraits;

    @Autowired
    VoortgangService progress;

    @Autowired
    SlotService slot;

    @Autowired
    TermijnService termijnen;

    @Override
    protected void rows() {
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        // In the period of the cohorts of these tests.
        LocalDate day = LocalDate.now(Klok.BRUSSEL).minusMonths(1);
        open("BegeleidingService.day", "a date", () -> coaching.day());
        read("BegeleidingService.maandag", "", begeleider, (wie, toegang) -> coaching.maandag(toegang, matrix.cohort));
        read(
                "BegeleidingService.maandag",
                "another cohort",
                Set.of(),
                (wie, toegang) -> coaching.maandag(toegang, matrix.ander));
        read(
                "BegeleidingService.bestuur",
                "",
                begeleider,
                (wie, toegang) -> coaching.bestuur(toegang, matrix.cohort, matrix.plaats.bestuur()));
        read(
                "BegeleidingService.bestuur",
                "a bestuur of another cohort",
                Set.of(),
                (wie, toegang) -> coaching.bestuur(toegang, matrix.cohort, matrix.elders.bestuur()));
        read(
                "BegeleidingService.self",
                "the member's",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) ->
                        coaching.self(toegang).filter(self -> self.stand().bestuurId() == matrix.plaats.bestuur()));
        coaching.setDeadline(person(Wie.BEGELEIDER).toegang(), matrix.cohort, "B.4", day);
        read(
                "TermijnService.of",
                "of one's own bestuur",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> termijnen.of(toegang, matrix.gezien).keySet());
        read(
                "TermijnService.managed",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> termijnen.managed(toegang, matrix.cohort).keySet());
        coaching.setDeadline(Toegang.systeem("fixture of a test"), matrix.ander, "B.4", day);
        long narrow = wereld.cohort(person(Wie.BEGELEIDER));
        coaching.setDeadline(Toegang.systeem("fixture of a test"), narrow, "B.4", day);
        cohorts.change(Toegang.systeem("fixture of a test"), narrow, "Kort", day.plusDays(1), day.plusDays(9));
        read(
                "TermijnService.buiten",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> termijnen.buiten(toegang, narrow));
        read(
                "CohortService.aantallen",
                "",
                begeleider,
                (wie, toegang) -> cohorts.aantallen(toegang).keySet());
        read("CohortService.wachtend", "", beheerder, (wie, toegang) -> cohorts.wachtend(toegang));
        LocalDate now = LocalDate.now(Klok.BRUSSEL);
        cohorts.create(person(Wie.BEHEERDER).toegang(), "Zonder begeleider", now, now.plusDays(1));
        read("CohortService.zonderBegeleider", "", beheerder, (wie, toegang) -> {
            int without = cohorts.zonderBegeleider(toegang);
            return without == 0 ? List.of() : List.of(without);
        });
        read(
                "CohortService.lopendVan",
                "",
                beheerder,
                (wie, toegang) -> cohorts.lopendVan(toegang, matrix.plaats.bestuur()));
        portraits();
        read(
                "TermijnService.managed",
                "another cohort",
                beheerder,
                (wie, toegang) -> termijnen.managed(toegang, matrix.ander).keySet());
        write("BegeleidingService.setDeadline", "of one that was closed", Set.of(), (wie, toegang) -> {
            coaching.setDeadline(toegang, matrix.gesloten, "A.1", day);
            return true;
        });
        write("BegeleidingService.setDeadline", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            coaching.setDeadline(toegang, matrix.cohort, "A.1", day);
            return true;
        });
        write("BegeleidingService.note", "", begeleider, (wie, toegang) -> {
            coaching.note(
                    toegang, matrix.cohort, matrix.plaats.bestuur(), Dossier.Soort.BEZOEK, day, "Gesprek.", "Bel", day);
            return true;
        });
        coaching.note(
                person(Wie.BEGELEIDER).toegang(),
                matrix.cohort,
                matrix.plaats.bestuur(),
                Dossier.Soort.BEZOEK,
                day,
                "Ja.",
                "Bel",
                day);
        long logged = coaching.bestuur(person(Wie.BEGELEIDER).toegang(), matrix.cohort, matrix.plaats.bestuur())
                .orElseThrow()
                .logboek()
                .getFirst()
                .id();
        write("BegeleidingService.done", "", begeleider, (wie, toegang) -> {
            coaching.done(toegang, logged, Dossier.Soort.ANDERS, "Gelukt.", "", null);
            return true;
        });
        write("BegeleidingService.nudge", "", begeleider, (wie, toegang) -> {
            coaching.nudge(toegang, matrix.cohort, List.of(matrix.plaats.bestuur()), "Lukt het?");
            return true;
        });
        write("BegeleidingService.inventBericht", "", Set.of(), (wie, toegang) -> {
            coaching.inventBericht(
                    toegang,
                    person(Wie.BEGELEIDER).toegang(),
                    matrix.cohort,
                    matrix.plaats.bestuur(),
                    "Lukt het?",
                    day);
            return true;
        });
        var looked = new Bordfilter("Elke week", "", Wachten.Op.TWEELING, null, "naam", false);
        boardFilters.save(person(Wie.BEGELEIDER).toegang(), looked);
        read("BordfilterService.mine", "", begeleider, (wie, toegang) -> boardFilters.mine(toegang));
        write("BordfilterService.save", "", begeleider, (wie, toegang) -> {
            boardFilters.save(toegang, looked);
            return true;
        });
        write("BordfilterService.delete", "", begeleider, (wie, toegang) -> {
            boardFilters.delete(toegang, looked.naam());
            return true;
        });
        write("BegeleidingService.pause", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            coaching.pause(toegang, matrix.plaats.bestuur(), null);
            return true;
        });
        read(
                "BegeleidingService.maandag",
                "a cohort that was closed",
                Set.of(),
                (wie, toegang) -> coaching.maandag(toegang, matrix.gesloten));
        read(
                "SlotService.bord",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> slot.bord(toegang, matrix.gesloten));
        read("SlotService.bord", "one that runs", Set.of(), (wie, toegang) -> slot.bord(toegang, matrix.cohort));
        write("SlotService.close", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            slot.close(toegang, matrix.cohort);
            return true;
        });
        write("SlotService.reopen", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            slot.reopen(toegang, matrix.gesloten);
            return true;
        });
        Set<Wie> keepers = Set.of(Wie.BEGELEIDER, Wie.BEHEERDER);
        for (long one : List.of(matrix.ander, matrix.cohort)) {
            String variant = one == matrix.ander ? "another cohort" : "";
            Set<Wie> may = one == matrix.ander ? beheerder : keepers;
            write(
                    "InschrijfService.readLines",
                    variant,
                    may,
                    (wie, toegang) ->
                            enrolment.readLines(toegang, one, "Proefdam").getFirst());
            write("InschrijfService.enrol", variant, may, (wie, toegang) -> {
                enrolment.enrol(
                        toegang, one, List.of(new InschrijfService.Inschrijving(matrix.leeg.bestuur(), email())));
                return true;
            });
            read(
                    "InschrijfService.may",
                    variant,
                    may,
                    (wie, toegang) -> enrolment.may(toegang, one) ? List.of(1) : List.of());
            read("CohortService.find", variant, may, (wie, toegang) -> cohorts.find(toegang, one));
            read("CohortService.besturen", variant, may, (wie, toegang) -> cohorts.besturen(toegang, one));
            read(
                    "CohortService.elsewhere",
                    variant,
                    may,
                    (wie, toegang) -> cohorts.elsewhere(toegang, one).keySet());
            read(
                    "CohortService.begeleiders",
                    variant,
                    may,
                    (wie, toegang) -> cohorts.begeleiders(toegang).stream()
                            .filter(coach -> coach.cohortId() == one)
                            .toList());
            write("CohortService.change", variant, may, (wie, toegang) -> {
                cohorts.change(toegang, one, "Anders", day, day);
                return true;
            });
            write("CohortService.changeSeen", variant, may, (wie, toegang) -> {
                Cohort seen = cohorts.find(toegang, one).orElseThrow(() -> new AccessDeniedException("not seen"));
                cohorts.changeSeen(toegang, seen, "Anders", day, day);
                return true;
            });
            write("CohortService.addBestuur", variant, may, (wie, toegang) -> {
                cohorts.addBestuur(toegang, one, matrix.leeg.bestuur());
                return true;
            });
            write("CohortService.addBegeleider", variant, may, (wie, toegang) -> {
                cohorts.addBegeleider(toegang, one, person(Wie.BEGELEIDER).account());
                return true;
            });
            write("CohortService.removeBegeleider", variant, may, (wie, toegang) -> {
                cohorts.removeBegeleider(toegang, one, person(Wie.BEGELEIDER).account());
                return true;
            });
            write("VertrekService.detach", variant, may, (wie, toegang) -> {
                leaving.detach(toegang, one, one == matrix.ander ? matrix.elders.bestuur() : matrix.plaats.bestuur());
                return true;
            });
            write("VertrekService.end", variant, may, (wie, toegang) -> {
                leaving.end(toegang, one, one == matrix.ander ? matrix.elders.bestuur() : matrix.plaats.bestuur());
                return true;
            });
        }
        read(
                "CohortService.find",
                "one that was closed",
                keepers,
                (wie, toegang) -> cohorts.find(toegang, matrix.gesloten));
        read("CohortService.collegas", "", keepers, (wie, toegang) -> cohorts.collegas(toegang));
        write("CohortService.create", "", keepers, (wie, toegang) -> cohorts.create(toegang, "Nieuw", day, day));
        write("CohortService.addBegeleider", "somebody who coaches nothing yet", beheerder, (wie, toegang) -> {
            cohorts.addBegeleider(toegang, matrix.cohort, matrix.lid.persoon().account());
            return true;
        });
        read("CohortService.mine", "", begeleider, (wie, toegang) -> cohorts.mine(toegang));
        read(
                "CohortService.bord",
                "the coached cohort",
                begeleider,
                (wie, toegang) -> cohorts.bord(toegang, matrix.cohort));
        read(
                "CohortService.bord",
                "with progress in it",
                begeleider,
                (wie, toegang) -> cohorts.bord(toegang, matrix.cohort)
                        .map(board -> board.rijen().stream()
                                .filter(row -> row.voortgang() != null)
                                .toList())
                        .orElse(List.of()));
        read("CohortService.bord", "another cohort", Set.of(), (wie, toegang) -> cohorts.bord(toegang, matrix.ander));
        read("CohortService.all", "", beheerder, (wie, toegang) -> cohorts.all(toegang));
        matrix.bring(new FusieAccess(beheerder));
        long left = wereld.cohort(person(Wie.BEGELEIDER), matrix.leeg);
        leaving.detach(Toegang.systeem("fixture of a test"), left, matrix.leeg.bestuur());
        read("VertrekService.departed", "", begeleider, (wie, toegang) -> leaving.departed(toegang, left));
        read(
                "VertrekService.departed",
                "nobody left",
                Set.of(),
                (wie, toegang) -> leaving.departed(toegang, matrix.cohort));
        read(
                "TermijnService.coached",
                "",
                begeleider,
                (wie, toegang) -> termijnen.coached(toegang).stream()
                        .filter(one -> one.cohortId() == matrix.cohort)
                        .toList());
    }

    /** One's own picture is everybody's own; that of a coach is seen by who is coached, and by who coaches along. */
    private void portraits() {
        Persoon coach = person(Wie.BEGELEIDER);
        portraits.store(coach.toegang(), Beelden.stream(Beelden.png(9, 9)));
        UUID face = portraits.mine(coach.toegang()).orElseThrow();
        Set<Wie> open = new LinkedHashSet<>(EnumSet.allOf(Wie.class));
        open.removeAll(Set.of(Wie.ANONIEM, Wie.AFGESLOTEN));
        // The twins of these tests are in the same cohort.
        Set<Wie> seers =
                Set.of(Wie.BEGELEIDER, Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID, Wie.GEWEZEN_TWEELING);
        read("PortretService.mine", "", Set.of(Wie.BEGELEIDER), (wie, toegang) -> portraits.mine(toegang));
        read("PortretService.read", "", seers, (wie, toegang) -> portraits.read(toegang, face));
        write("PortretService.delete", "", Set.of(Wie.BEGELEIDER), (wie, toegang) -> {
            portraits.delete(toegang);
            return true;
        });
        write("PortretService.store", "", open, (wie, toegang) -> {
            portraits.store(toegang, Beelden.stream(Beelden.png(8, 8)));
            return true;
        });
        http(
                "POST /api/portret",
                "",
                open,
                wie -> browser(wie).post("/api/portret", Beelden.png(5, 5), "application/octet-stream"));
        http(
                "GET /api/portretten/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}",
                "",
                seers,
                // What came in above is another one.
                wie -> browser(wie)
                        .get("/api/portretten/"
                                + portraits.mine(coach.toegang()).orElseThrow()));
    }
}
