package be.draaiboek.workshop;

import static be.draaiboek.AccessMatrixTest.CHOICE;
import static be.draaiboek.AccessMatrixTest.OTHER_CHOICE;
import static be.draaiboek.AccessMatrixTest.ROWS;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops. */
public class WorkshopAccess extends AccessRows {

    @Autowired
    WorkshopService workshopService;

    @Override
    protected void rows() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> members = Set.of(
                Wie.MT_LID,
                Wie.TREKKER,
                Wie.ANDER_BESTUUR,
                Wie.TWEELING,
                Wie.TWEELING_LID,
                Wie.GEWEZEN_TWEELING,
                Wie.INVULLER,
                Wie.INVULLER_MET,
                Wie.VERTROKKEN,
                Wie.AFGESLOTEN);
        Set<Wie> lead = Set.of(Wie.TREKKER);
        route("workshops", "workshops", members);
        route("workshop/:workshop", "workshop/" + matrix.workshop, own);
        route("workshop/:workshop", "workshop/999999", Set.of());
        http(
                "POST /api/bezig",
                "of who has the page open",
                Set.of(Wie.MT_LID),
                wie -> browser(wie).post("/api/bezig", Map.of("traject", matrix.plaats.traject(), "item", ROWS)));
        http(
                "POST /api/bezig",
                "of another traject",
                Set.of(),
                wie -> browser(wie).post("/api/bezig", Map.of("traject", 999_999, "item", ROWS)));

        open("WorkshopService.listen", "says that something changed, never what", () -> {
            workshopService.listen(matrix.plaats.traject(), places -> {}).run();
            return true;
        });
        write("WorkshopService.open", "one runs already", Set.of(), (wie, toegang) -> {
            return workshopService.open(toegang, matrix.gezien, "B.4.1", 5);
        });
        write("WorkshopService.open", "after the one before it", lead, (wie, toegang) -> {
            workshopService.close(toegang, matrix.workshop);
            return workshopService.open(toegang, matrix.gezien, "B.4.1", 5);
        });
        read("WorkshopService.find", "", own, (wie, toegang) -> workshopService.find(toegang, matrix.workshop));
        read("WorkshopService.all", "", own, (wie, toegang) -> workshopService.all(toegang, matrix.plaats.traject()));
        write("WorkshopService.show", "", lead, (wie, toegang) -> {
            workshopService.show(toegang, matrix.workshop, OTHER_CHOICE);
            return true;
        });
        write("WorkshopService.showWho", "", lead, (wie, toegang) -> {
            workshopService.showWho(toegang, matrix.workshop, CHOICE);
            return true;
        });
        write("WorkshopService.setDiscussed", "", lead, (wie, toegang) -> {
            workshopService.setDiscussed(toegang, matrix.workshop, CHOICE);
            return true;
        });
        write("WorkshopService.setMinutes", "", lead, (wie, toegang) -> {
            workshopService.setMinutes(toegang, matrix.workshop, 3);
            return true;
        });
        write("WorkshopService.setClock", "", lead, (wie, toegang) -> {
            workshopService.setClock(toegang, matrix.workshop, WorkshopService.Klokstand.MINUUT_ERBIJ);
            return true;
        });
        write("WorkshopService.close", "", lead, (wie, toegang) -> {
            workshopService.close(toegang, matrix.workshop);
            return true;
        });
        read(
                "WorkshopService.beeld",
                "an item on screen",
                own,
                (wie, toegang) -> workshopService
                        .beeld(toegang, matrix.gezien, matrix.item(CHOICE))
                        .meningen());
        read(
                "WorkshopService.beeld",
                "names that nobody chose",
                Set.of(),
                (wie, toegang) -> workshopService.beeld(toegang, matrix.gezien, matrix.item(CHOICE)).meningen().stream()
                        .filter(one -> one.wie() != null)
                        .toList());
        read(
                "WorkshopService.beeld",
                "an item not on screen yet",
                Set.of(),
                (wie, toegang) -> workshopService
                        .beeld(toegang, matrix.gezien, matrix.item(OTHER_CHOICE))
                        .meningen());
        read("WorkshopService.beeld", "after it ended", Set.of(), (wie, toegang) -> {
            workshopService.close(person(Wie.TREKKER).toegang(), matrix.workshop);
            return workshopService
                    .beeld(toegang, matrix.gezien, matrix.item(CHOICE))
                    .meningen();
        });
        read(
                "WorkshopService.together",
                "an item on screen",
                own,
                (wie, toegang) -> workshopService.together(toegang, matrix.gezien, matrix.item(CHOICE)));
        read(
                "WorkshopService.together",
                "an item not on screen yet",
                Set.of(),
                (wie, toegang) -> workshopService.together(toegang, matrix.gezien, matrix.item(OTHER_CHOICE)));
        read(
                "WorkshopService.distances",
                "figures, of what one answered too",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> workshopService
                        .distances(toegang, matrix.gezien, List.of(matrix.item("a1-dimensies"), matrix.item(CHOICE)))
                        .keySet());
        read(
                "WorkshopService.verslag",
                "what is settled",
                own,
                (wie, toegang) -> workshopService
                        .verslag(
                                toegang,
                                matrix.gezien,
                                workshopService
                                        .find(matrix.trekker.toegang(), matrix.workshop)
                                        .orElseThrow())
                        .regels()
                        .stream()
                        .filter(one -> one.afloop() != be.draaiboek.workshop.Workshop.Afloop.ONAANGEROERD
                                && one.afloop() != be.draaiboek.workshop.Workshop.Afloop.BEKEKEN
                                && one.afloop() != be.draaiboek.workshop.Workshop.Afloop.BESPROKEN)
                        .toList());
        read("WorkshopService.parked", "", own, (wie, toegang) -> workshopService.parked(toegang, matrix.gezien));
        write("WorkshopService.park", "", lead, (wie, toegang) -> {
            workshopService.park(toegang, matrix.gezien, matrix.workshop, CHOICE, "later", matrix.lid.id());
            return true;
        });
        write("WorkshopService.takeBack", "the MT-lid picks it up", own, (wie, toegang) -> {
            workshopService.takeBack(toegang, matrix.gezien, "b41-ervaring");
            return true;
        });
        write("WorkshopService.takeBack", "nobody picks it up", lead, (wie, toegang) -> {
            workshopService.takeBack(toegang, matrix.gezien, "b41-doelen");
            return true;
        });
    }
}
