package be.draaiboek.shell;

import be.draaiboek.melding.Brief;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Herinneraar;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reaches colleagues by mail; up here, since neither answers nor mail should know of each other. */
@Component
class Mailherinneraar implements Herinneraar {

    private final Postbode postbode;

    Mailherinneraar(Postbode postbode) {
        this.postbode = postbode;
    }

    @Override
    public void stuur(Toegang afzender, long account, Soort soort, String onderwerp, String zin, String pad) {
        Brief.Soort kind = switch (soort) {
            case TAAK -> Brief.Soort.HERINNERING;
            case VERMELDING -> Brief.Soort.VERMELDING;
        };
        var unused = postbode.stuur(
                afzender, account, new Brief(kind, onderwerp, List.of(zin), new Brief.Link("Openen", pad)));
    }
}
