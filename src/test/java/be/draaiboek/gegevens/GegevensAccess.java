package be.draaiboek.gegevens;

import static be.draaiboek.AccessMatrixTest.PROOF;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.toegang.AccountService;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept about a person. */
public class GegevensAccess extends AccessRows {

    @Autowired
    AccountService accounts;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    GegevensService personal;

    private final Set<Wie> alive;

    public GegevensAccess(Set<Wie> alive) {
        this.alive = alive;
    }

    @Override
    protected void rows() {
        http("GET /api/gegevens.json", "", alive, wie -> browser(wie).get("/api/gegevens.json"));
        http(
                "GET /api/gegevens/{account:[0-9]{1,18}}.json",
                "somebody else's",
                Set.of(Wie.BEHEERDER),
                wie -> browser(wie)
                        .get("/api/gegevens/" + matrix.collega.persoon().account() + ".json"));
        read(
                "GegevensService.of",
                "somebody else's",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> personal.of(toegang, matrix.collega.persoon().account()));
        write("AccountService.erase", "", Set.of(Wie.BEHEERDER), (wie, toegang) -> {
            accounts.erase(toegang, matrix.collega.persoon().account(), PROOF);
            return true;
        });
        read(
                "DeelnemerService.onlyTrekkerOf",
                "",
                Set.of(Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.onlyTrekkerOf(
                        toegang, matrix.trekker.persoon().account()));
    }
}
