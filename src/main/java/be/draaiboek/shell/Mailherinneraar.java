package be.draaiboek.shell;

import be.draaiboek.melding.Brief;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.samenwerken.Herinneraar;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reaches colleagues in their inbox, and by a mail at once where the trekker asks for it; up here, since neither answers
 * nor mail should know of each other.
 */
@Component
class Mailherinneraar implements Herinneraar {

    private final Meldingen inbox;
    private final Postbode postbode;

    Mailherinneraar(Meldingen inbox, Postbode postbode) {
        this.inbox = inbox;
        this.postbode = postbode;
    }

    @Override
    public void send(Toegang afzender, long account, Soort soort, String onderwerp, String zin, String pad) {
        switch (soort) {
            case UITGEDEELD -> inbox.tell(afzender, List.of(account), Melding.Soort.TAAK, zin, pad);
            case VERMELDING -> inbox.tell(afzender, List.of(account), Melding.Soort.VERMELDING, zin, pad);
            case HERINNERING -> {
                inbox.tellBesideBrief(afzender, List.of(account), Melding.Soort.TAAK, zin, pad);
                var unused = postbode.send(
                        afzender,
                        account,
                        new Brief(Brief.Soort.HERINNERING, onderwerp, List.of(zin), new Brief.Link("Openen", pad)));
            }
        }
    }
}
