package be.draaiboek.bestuur;

import static be.draaiboek.AccessMatrixTest.PROOF;
import static be.draaiboek.AccessMatrixTest.ROWS;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.antwoord.Voorganger;
import be.draaiboek.antwoord.VoorgangerService;
import be.draaiboek.common.Klok;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.nota.NagelatenService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Besturen that become one, and what was left by one that did. */
public class FusieAccess extends AccessRows {

    @Autowired
    BestuurService besturen;

    @Autowired
    NagelatenService leftNotes;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    FusieService merging;

    @Autowired
    VoorgangerService predecessors;

    private final Set<Wie> beheerder;

    public FusieAccess(Set<Wie> beheerder) {
        this.beheerder = beheerder;
    }

    @Override
    protected void rows() {
        Fusie.Keuze choice = new Fusie.Keuze(
                matrix.elders.bestuur(),
                matrix.leeg.bestuur(),
                "Elderdam",
                LocalDate.now(Klok.BRUSSEL),
                Set.of(person(Wie.ANDER_BESTUUR).account()));
        read("FusieService.all", "", beheerder, (wie, toegang) -> merging.all(toegang));
        write("FusieService.preview", "", beheerder, (wie, toegang) -> merging.preview(toegang, choice));
        write("FusieService.carryOut", "", beheerder, (wie, toegang) -> {
            String seen =
                    merging.preview(person(Wie.BEHEERDER).toegang(), choice).vingerafdruk();
            merging.carryOut(toegang, choice, seen, PROOF);
            return true;
        });
        Set<Wie> successors = Set.of(Wie.MT_LID, Wie.TREKKER);
        Voorganger left = predecessors
                .find(matrix.lid.toegang(), matrix.voorganger.traject())
                .orElseThrow();
        read(
                "VoorgangerService.find",
                "",
                successors,
                (wie, toegang) -> predecessors.find(toegang, matrix.voorganger.traject()));
        read(
                "VoorgangerService.find",
                "no predecessor",
                Set.of(),
                (wie, toegang) -> predecessors.find(toegang, matrix.plaats.traject()));
        read("VoorgangerService.answered", "", successors, (wie, toegang) -> predecessors.answered(toegang, left));
        read(
                "VoorgangerService.cellen",
                "",
                successors,
                (wie, toegang) -> predecessors.cellen(toegang, left, List.of(ROWS)));
        read("VoorgangerService.history", "", successors, (wie, toegang) -> predecessors.history(toegang, left, ROWS));
        read(
                "MeetmomentService.left",
                "",
                successors,
                (wie, toegang) -> meetmomenten.left(toegang, matrix.voorganger.traject()));
        read(
                "NagelatenService.list",
                "",
                successors,
                (wie, toegang) -> leftNotes.list(toegang, matrix.voorganger.traject()));
        read(
                "NagelatenService.read",
                "",
                successors,
                (wie, toegang) -> leftNotes.read(toegang, matrix.voorganger.traject(), 1));
        open(
                "VoorgangerService.differs",
                "compares what it is given",
                () -> !VoorgangerService.differs(
                        matrix.gezien.editie().item(ROWS).orElseThrow(), List.of(), List.of()));
        write("VoorgangerService.takeOver", "", successors, (wie, toegang) -> {
            predecessors.takeOver(toegang, matrix.gezien, matrix.voorganger.traject(), ROWS);
            return true;
        });
    }
}
