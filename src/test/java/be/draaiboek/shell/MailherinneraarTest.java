package be.draaiboek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.samenwerken.Herinneraar.Soort;
import be.draaiboek.toegang.Bevestiging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder becomes a letter that says where to go, and nothing of what stands there; all else waits in the inbox. */
class MailherinneraarTest extends LiveTest {

    @Autowired
    Mailherinneraar reminders;

    @Autowired
    Postbode postbode;

    @Autowired
    Meldingen inbox;

    @Test
    void aReminderLiesInTheOutbox() {
        Plaats plaats = wereld.plaats("Maildam");
        Deel trekker = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.TREKKER);
        Persoon bo = wereld.persoon("Bo Maes");
        Persoon beheerder = wereld.persoon("Beheerder", true);
        reminders.send(
                trekker.toegang(),
                bo.account(),
                Soort.HERINNERING,
                "B.4.2 wacht op jou",
                "An vraagt of je B.4.2 kan invullen.",
                "draaiboek/B.4.2");
        assertThat(postbode.uit(beheerder.toegang()))
                .filteredOn(letter -> letter.aan().equals(bo.email()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.onderwerp()).isEqualTo("B.4.2 wacht op jou");
                    assertThat(postbode.read(
                                    beheerder.toegang(),
                                    letter.id(),
                                    new Bevestiging(Wereld.PASSWORD, "Om de link door te geven.")))
                            .contains("An vraagt of je B.4.2 kan invullen.", "draaiboek/B.4.2");
                });
        assertThat(inbox.list(bo.toegang(), Melding.Soort.TAAK, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.soort()).isEqualTo(Melding.Soort.TAAK);
                    assertThat(line.pad()).isEqualTo("draaiboek/B.4.2");
                });
    }

    @Test
    void aMentionAndAHandedOutSectionWaitForTheDailyMail() {
        Plaats plaats = wereld.plaats("Wachtdam");
        Deel trekker = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.TREKKER);
        Persoon bo = wereld.persoon("Bo Maes");
        Persoon beheerder = wereld.persoon("Beheerder", true);
        reminders.send(trekker.toegang(), bo.account(), Soort.UITGEDEELD, "x", "Jij vult B.4.2 in.", "draaiboek/B.4.2");
        reminders.send(
                trekker.toegang(), bo.account(), Soort.VERMELDING, "x", "An vermeldt je.", "draaiboek/B.4.1?item=x");
        assertThat(postbode.uit(beheerder.toegang()))
                .noneMatch(letter -> letter.aan().equals(bo.email()));
        assertThat(inbox.list(bo.toegang(), null, 10))
                .extracting(Melding::soort)
                .containsExactly(Melding.Soort.VERMELDING, Melding.Soort.TAAK);
    }
}
