package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who hears of a version of the note: people in a message, and the pages on which the note is open. */
@Component
class Notapost {

    private final Meldingen messages;
    private final Wijzigingen changes;

    Notapost(Meldingen messages, Wijzigingen changes) {
        this.messages = messages;
        this.changes = changes;
    }

    /** Tells these accounts something of a version, in the transaction of what was done. */
    void tell(Toegang toegang, List<Long> accounts, String sentence, long versie) {
        messages.tell(toegang, accounts, Soort.NOTA, sentence, NotaNavigatie.versie(versie));
    }

    /** Open pages of the note hear of it when it is kept. */
    void veranderd(long trajectId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.tell(trajectId, List.of(new Adres(NoteTemplate.SECTION, "", "", Cel.SAMEN)));
            }
        });
    }
}
