package be.draaiboek.toegang;

import static be.draaiboek.AccessMatrixTest.PROOF;
import static be.draaiboek.AccessMatrixTest.without;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.Wereld;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** The second step and passkeys. */
public class TweedeStapAccess extends AccessRows {

    @Autowired
    SleutelService keys;

    @Autowired
    TweedeStapService steps;

    private final Set<Wie> alive;

    public TweedeStapAccess(Set<Wie> alive) {
        this.alive = alive;
    }

    @Override
    protected void rows() {
        steps();
        keys();
    }

    private void steps() {
        read(
                "TweedeStapService.stand",
                "says only of oneself",
                without(Set.of(Wie.values()), Wie.ANONIEM),
                (wie, toegang) -> steps.stand(toegang));
        write("TweedeStapService.begin", "", alive, (wie, toegang) -> steps.begin(toegang));
        write(
                "TweedeStapService.confirm",
                "without having begun",
                Set.of(),
                (wie, toegang) -> steps.confirm(toegang, Wereld.PASSWORD, "123456"));
        write(
                "TweedeStapService.newHerstelcodes",
                "without codes",
                Set.of(),
                (wie, toegang) -> steps.newHerstelcodes(toegang, Wereld.PASSWORD));
        write("TweedeStapService.disable", "one's own", alive, (wie, toegang) -> {
            steps.disable(toegang, Wereld.PASSWORD);
            return true;
        });
        // A beheerder only, and here there is nothing to take away (TweedeStapTest).
        write("TweedeStapService.eraseFor", "", Set.of(), (wie, toegang) -> {
            steps.eraseFor(toegang, matrix.collega.persoon().account(), PROOF);
            return true;
        });
        read(
                "TweedeStapService.check",
                "who has no codes",
                Set.of(),
                (wie, toegang) -> steps.check(wereld.gebruiker(person(wie)), "123456", "192.0.2.1") ? true : null);
    }

    private void keys() {
        read(
                "SleutelService.origin",
                "says nothing of anybody",
                Set.of(Wie.values()),
                (wie, toegang) -> keys.origin().orElse(null));
        read("SleutelService.mine", "nobody has one here", Set.of(), (wie, toegang) -> keys.mine(toegang));
        write("SleutelService.begin", "", alive, (wie, toegang) -> keys.begin(toegang, Wereld.PASSWORD));
        write(
                "SleutelService.save",
                "with an answer that is none",
                Set.of(),
                (wie, toegang) -> keys.save(toegang, keys.begin(toegang, Wereld.PASSWORD), "toestel", "{}"));
        // Of somebody else there is nothing to remove: nothing happens (ToegangssleutelTest).
        write("SleutelService.delete", "one's own, of which there is none", alive, (wie, toegang) -> {
            keys.delete(toegang, 1, Wereld.PASSWORD);
            return true;
        });
    }
}
