package be.draaiboek.spoor;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what. */
public class SpoorAccess extends AccessRows {

    @Autowired
    SpoorService spoor;

    @Override
    protected void rows() {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        for (String kind : List.of("xlsx", "csv")) {
            http(
                    "GET /api/spoor.{soort:xlsx|csv}",
                    kind,
                    beheerder,
                    wie -> browser(wie).get("/api/spoor." + kind));
        }
        read(
                "SpoorService.list",
                "",
                beheerder,
                (wie, toegang) -> spoor.list(toegang, Spoorkeuze.ALLES, 10).regels());
        read(
                "SpoorService.ofBestuur",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> spoor.ofBestuur(toegang, matrix.plaats.bestuur(), Spoorkeuze.ALLES, 10)
                        .regels());
        read("SpoorService.file", "", beheerder, (wie, toegang) -> spoor.file(toegang, Spoorkeuze.ALLES, "csv"));
    }
}
