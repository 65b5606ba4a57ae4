package be.draaiboek.bestuur;

import static be.draaiboek.AccessMatrixTest.PROOF;
import static be.draaiboek.AccessMatrixTest.email;
import static be.draaiboek.AccessMatrixTest.without;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.Wereld;
import be.draaiboek.gegevens.GegevensAccess;
import be.draaiboek.melding.MailAccess;
import be.draaiboek.spoor.SpoorAccess;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.SleutelService;
import be.draaiboek.toegang.TweedeStapAccess;
import be.draaiboek.toegang.TweedeStapService;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts, besturen, who takes part and who is invited. */
public class BestuurAccess extends AccessRows {

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    SleutelService keys;

    @Autowired
    TweedeStapService steps;

    @Override
    protected void rows() {
        Set<Wie> alive = without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN);
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        open("AccountService.checkEmail", "a rule, without data", () -> AccountService.checkEmail(email()));
        open("AccountService.address", "a rule, without data", () -> AccountService.address(email()));
        open("AccountService.isEmpty", "says whether there is any account", () -> accounts.isEmpty());
        // There are accounts, so nobody.
        write(
                "AccountService.createFirst",
                "",
                Set.of(),
                (wie, toegang) -> accounts.createFirst(email(), "Iemand", Wereld.PASSWORD));
        read("AccountService.all", "", beheerder, (wie, toegang) -> accounts.all(toegang));
        write(
                "AccountService.create",
                "",
                beheerder,
                (wie, toegang) -> accounts.create(toegang, email(), "Iemand", Wereld.PASSWORD, false));
        write(
                "AccountService.createLasting",
                "",
                beheerder,
                (wie, toegang) -> accounts.createLasting(
                        toegang, List.of(new AccountService.Nieuw(email(), "Iemand", true)), Wereld.PASSWORD));
        write(
                "AccountService.createForDemo",
                "",
                beheerder,
                (wie, toegang) -> accounts.createForDemo(
                        toegang, List.of(new AccountService.Nieuw(email(), "Iemand", true)), Wereld.PASSWORD));
        write("AccountService.setActive", "", beheerder, (wie, toegang) -> {
            accounts.setActive(toegang, matrix.collega.persoon().account(), false);
            return true;
        });
        write("AccountService.close", "", beheerder, (wie, toegang) -> {
            accounts.close(toegang, matrix.collega.persoon().account(), PROOF);
            return true;
        });
        write("AccountService.setPassword", "", beheerder, (wie, toegang) -> {
            accounts.setPassword(toegang, matrix.collega.persoon().account(), Wereld.PASSWORD, PROOF);
            return true;
        });
        // Only their own password, which gives nothing by itself.
        write("AccountService.confirm", "", alive, (wie, toegang) -> accounts.confirm(toegang, PROOF));
        // Their own password only: there is no other to name.
        write("AccountService.changePassword", "", alive, (wie, toegang) -> {
            accounts.changePassword(toegang, Wereld.PASSWORD, Wereld.PASSWORD + "!", null);
            return true;
        });

        read("BestuurService.search", "", alive, (wie, toegang) -> besturen.search(toegang, "Proefdam"));
        read("BestuurService.find", "", alive, (wie, toegang) -> besturen.find(toegang, matrix.plaats.bestuur()));
        read("BestuurService.voorgangers", "", alive, (wie, toegang) -> besturen.voorgangers(toegang, matrix.merged()));
        read("BestuurService.opvolgers", "", alive, (wie, toegang) -> {
            long successor = matrix.merged();
            return besturen.opvolgers(toegang).values().stream()
                    .filter(one -> one == successor)
                    .toList();
        });
        write(
                "BestuurService.invent",
                "",
                beheerder,
                (wie, toegang) -> besturen.invent(toegang, "Verzondam", "Oost-Vlaanderen"));

        read(
                "DeelnemerService.of",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.of(toegang, matrix.plaats.bestuur()));
        read("DeelnemerService.all", "", beheerder, (wie, toegang) -> deelnemers.all(toegang));
        read(
                "DeelnemerService.mine",
                "",
                Set.of(
                        Wie.MT_LID,
                        Wie.TREKKER,
                        Wie.ANDER_BESTUUR,
                        Wie.TWEELING,
                        Wie.TWEELING_LID,
                        Wie.GEWEZEN_TWEELING,
                        Wie.INVULLER,
                        Wie.INVULLER_MET),
                (wie, toegang) -> deelnemers.mine(toegang));
        write(
                "DeelnemerService.enrol",
                "",
                beheerder,
                (wie, toegang) -> deelnemers.enrol(
                        toegang,
                        matrix.plaats.bestuur(),
                        person(Wie.ANDER_BESTUUR).account(),
                        Rol.TREKKER,
                        ""));
        write(
                "DeelnemerService.enrolMyself",
                "",
                beheerder,
                (wie, toegang) -> deelnemers.enrolMyself(toegang, matrix.leeg.bestuur(), Rol.MT_LID, "", PROOF));
        write(
                "DeelnemerService.enrolName",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.enrolName(toegang, matrix.plaats.bestuur(), "Iemand", ""));
        write("DeelnemerService.connect", "an account that takes no part", beheerder, (wie, toegang) -> {
            deelnemers.connect(toegang, matrix.gesprek, matrix.ongekoppeld.account());
            return true;
        });
        write("DeelnemerService.connect", "a member", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.connect(
                    toegang, matrix.gesprek, matrix.zonderAntwoord.persoon().account());
            return true;
        });
        write("DeelnemerService.change", "", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.change(toegang, matrix.collega.id(), Rol.TREKKER, "");
            return true;
        });
        write("DeelnemerService.end", "", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.end(toegang, matrix.collega.id());
            return true;
        });
        matrix.bring(new MailAccess(alive));
        matrix.bring(new SpoorAccess());
        matrix.bring(new GegevensAccess(alive));
        matrix.bring(new TweedeStapAccess(alive));
    }
}
