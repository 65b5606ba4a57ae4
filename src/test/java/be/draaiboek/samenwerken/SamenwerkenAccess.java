package be.draaiboek.samenwerken;

import static be.draaiboek.AccessMatrixTest.CHOICE;
import static be.draaiboek.AccessMatrixTest.ROWS;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks, notes and presence. */
public class SamenwerkenAccess extends AccessRows {

    @Autowired
    NotitieService notes;

    @Autowired
    be.draaiboek.samenwerken.HerinneringService reminders;

    @Autowired
    TaakService tasks;

    @Override
    protected void rows() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> budget = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET);
        open("TaakService.today", "a date", () -> tasks.today());
        open("TaakService.canRemind", "says whether there is mail", () -> tasks.canRemind());
        write("TaakService.handOut", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.handOut(toegang, matrix.gezien, List.of("B.4.1"), List.of(matrix.collega.id()), null);
            return true;
        });
        write("TaakService.takeBack", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.takeBack(toegang, matrix.taak);
            return true;
        });
        write("TaakService.setDone", "", Set.of(Wie.TREKKER, Wie.INVULLER_MET), (wie, toegang) -> {
            tasks.setDone(toegang, matrix.taak, true);
            return true;
        });
        write("TaakService.remind", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.remind(toegang, matrix.taak);
            return true;
        });

        read(
                "HerinneringService.resting",
                "who was reminded lately",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> reminders.resting(toegang, matrix.gezien).keySet());
        write("HerinneringService.remind", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            reminders.remind(
                    toegang, matrix.gezien, Map.of(matrix.collega.id(), "draaiboek/B.4.1"), "We wachten op jou.");
            return true;
        });

        open("NotitieService.listen", "says that something changed, never what", () -> {
            notes.listen(matrix.plaats.traject(), places -> {}).run();
            return true;
        });
        read(
                "NotitieService.at",
                "a section that was handed to nobody",
                own,
                (wie, toegang) -> notes.at(toegang, matrix.plaats.traject(), List.of(CHOICE)));
        read(
                "NotitieService.at",
                "a section that was handed out",
                budget,
                (wie, toegang) -> notes.at(toegang, matrix.plaats.traject(), List.of(ROWS)));
        write("NotitieService.write", "a section that was handed to nobody", own, (wie, toegang) -> {
            notes.write(toegang, matrix.gezien, CHOICE, UUID.randomUUID(), "tekst");
            return true;
        });
        write("NotitieService.write", "a section that was handed out", budget, (wie, toegang) -> {
            notes.write(toegang, matrix.gezien, ROWS, UUID.randomUUID(), "tekst");
            return true;
        });
        write("NotitieService.change", "the MT-lid's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            notes.change(toegang, matrix.notitie, null, "anders");
            return true;
        });
        write("NotitieService.change", "the invuller's", Set.of(Wie.INVULLER_MET), (wie, toegang) -> {
            notes.change(toegang, matrix.vanIngedeeld, null, "anders");
            return true;
        });
        write("NotitieService.setSettled", "a section that was handed to nobody", own, (wie, toegang) -> {
            notes.setSettled(toegang, matrix.notitie, true);
            return true;
        });
        write("NotitieService.setSettled", "a section that was handed out", budget, (wie, toegang) -> {
            notes.setSettled(toegang, matrix.vanIngedeeld, true);
            return true;
        });
    }
}
