package be.draaiboek.meetmoment;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.document.BestandException;
import be.draaiboek.document.Document;
import be.draaiboek.document.Rapport;
import be.draaiboek.document.Rapportstuk;
import be.draaiboek.taak.Taak;
import be.draaiboek.taak.Taaksoort;
import be.draaiboek.taak.Voortgang;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The whole filled-in Draaiboek as a text, which takes long. An invuller's part of it is short, and sent at once. */
@Component
public final class Draaiboektaak implements Taaksoort {

    /** The name by which it is kept. */
    public static final String CODE = "draaiboek";

    private static final Set<String> FORMS = Set.of("docx", "pdf");
    private static final int STEPS = 3;

    private final TrajectService trajecten;
    private final RapportService reports;

    Draaiboektaak(TrajectService trajecten, RapportService reports) {
        this.trajecten = trajecten;
        this.reports = reports;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<Opdracht> opdracht(Toegang toegang, long traject, String form) {
        return trajecten.mine(toegang).stream()
                .filter(one -> one.id() == traject && !one.isInvuller() && FORMS.contains(form))
                .findFirst()
                .map(one ->
                        new Opdracht("Het ingevulde Draaiboek van " + one.bestuur(), one.bestuurId(), null, one.id()));
    }

    @Override
    public String make(Toegang toegang, Taak taak, OutputStream out, Voortgang progress) throws IOException {
        progress.stap("De antwoorden worden gelezen", 0, STEPS);
        if (opdracht(toegang, taak.bron(), taak.vorm()).isEmpty()) {
            throw new AccessDeniedException("reads this Draaiboek no more");
        }
        Rapport report = reports.ofToday(toegang, taak.bron())
                .orElseThrow(() -> new AccessDeniedException("reads this Draaiboek no more"));
        progress.stap("Het bestand wordt opgemaakt", 1, STEPS);
        try {
            return Document.write(Rapportstuk.of(report, Rapportstuk.TITEL), taak.vorm(), out);
        } catch (BestandException told) {
            OngeldigException named = new OngeldigException(String.valueOf(told.getMessage()));
            named.initCause(told);
            throw named;
        }
    }
}
