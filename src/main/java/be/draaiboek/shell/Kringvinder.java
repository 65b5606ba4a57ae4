package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.Weg;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingService;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds where a bestuur is on the road. */
@Component
class Kringvinder {

    private final MeetmomentService measurements;
    private final TweelingService twins;
    private final VersieService notes;

    Kringvinder(MeetmomentService measurements, TweelingService twins, VersieService notes) {
        this.measurements = measurements;
        this.twins = twins;
        this.notes = notes;
    }

    /** Where the bestuur is on the road; what lies behind the answers is only asked for when those are there. */
    Kring of(Toegang toegang, Traject traject, List<Sectiestand> sections) {
        boolean everybody =
                sections.stream().allMatch(one -> one.rond() || (one.wachtOp().isEmpty() && !one.wachtOpMij()));
        boolean agreed = sections.stream().allMatch(Sectiestand::rond);
        if (!agreed) {
            return Kring.of(new Kring.Feiten(everybody, false, 0, false, false));
        }
        return Kring.of(new Kring.Feiten(
                true,
                true,
                measurements.list(toegang, traject).size(),
                twins.mine(toegang).stream()
                        .anyMatch(one -> one.stand() == Tweeling.Stand.BEEINDIGD
                                && one.lid(traject.bestuurId()).isPresent()),
                notes.weg(toegang, traject)
                        .map(Weg::stand)
                        .filter(stand -> stand == Weg.Stand.GO || stand == Weg.Stand.NO_GO)
                        .isPresent()));
    }
}
