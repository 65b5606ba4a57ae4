package be.draaiboek.melding;

import static be.draaiboek.AccessMatrixTest.without;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The inbox. */
public class MeldingAccess extends AccessRows {

    @Autowired
    Meldingen meldingen;

    @Autowired
    TransactionOperations transactions;

    @Override
    protected void rows() {
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        Set<Wie> alive = without(loggedIn, Wie.AFGESLOTEN);
        Toegang job = Toegang.systeem("fixture of a test");
        transactions.executeWithoutResult(status -> meldingen.tell(
                job,
                List.of(matrix.lid.persoon().account()),
                Melding.Soort.VERMELDING,
                "Er is iets.",
                "draaiboek/A.1"));
        long vanLid = meldingen
                .list(matrix.lid.toegang(), Melding.Soort.VERMELDING, 1)
                .getFirst()
                .id();
        route("meldingen", "meldingen", loggedIn);
        route("meldingen/mail", "meldingen/mail", loggedIn);
        read(
                "Meldingen.list",
                "the member's",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> meldingen.list(toegang, Melding.Soort.VERMELDING, 10));
        read(
                "Meldingen.ongelezenLijst",
                "the member's",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> meldingen.ongelezenLijst(toegang, 50).stream()
                        .filter(one -> one.soort() == Melding.Soort.VERMELDING)
                        .toList());
        read("Meldingen.ongelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            for (Melding.Soort other : Melding.Soort.values()) {
                if (other != Melding.Soort.VERMELDING) {
                    meldingen.allesGelezen(toegang, other, Long.MAX_VALUE);
                }
            }
            return meldingen.ongelezen(toegang) > 0 ? true : null;
        });
        // Somebody else's stays unread, whoever says otherwise.
        read("Meldingen.gelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.gelezen(toegang, vanLid);
            return meldingen
                    .list(matrix.lid.toegang(), Melding.Soort.VERMELDING, 1)
                    .getFirst()
                    .gelezen();
        });
        read("Meldingen.gelezenOver", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.gelezenOver(toegang, "draaiboek/A.1");
            return meldingen
                    .list(matrix.lid.toegang(), Melding.Soort.VERMELDING, 1)
                    .getFirst()
                    .gelezen();
        });
        read("Meldingen.allesGelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.allesGelezen(toegang, null, Long.MAX_VALUE);
            return meldingen.ongelezen(matrix.lid.toegang()) == 0 ? true : null;
        });
        write("Meldingen.tell", "", alive, (wie, toegang) -> {
            meldingen.tell(toegang, List.of(matrix.collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        write("Meldingen.tellBesideBrief", "", alive, (wie, toegang) -> {
            meldingen.tellBesideBrief(
                    toegang, List.of(matrix.collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        write("Meldingen.werkBij", "", alive, (wie, toegang) -> {
            meldingen.werkBij(
                    toegang, List.of(matrix.collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        // One's own, and all kinds until one says otherwise.
        read("Meldingen.inDagpost", "", loggedIn, (wie, toegang) -> meldingen.inDagpost(toegang));
        write("Meldingen.putInDagpost", "", alive, (wie, toegang) -> {
            meldingen.putInDagpost(toegang, Melding.Soort.COHORT, false);
            return true;
        });
        write("Meldingen.listen", "tells that something changed, of one's own", loggedIn, (wie, toegang) -> {
            meldingen.listen(toegang, () -> {}).run();
            return true;
        });
    }
}
