package be.draaiboek.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.TerugkoppelingService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's twins say something to each other where they released something, and nothing where they didn't. */
class DemogesprekkenTest extends LiveTest {

    @Autowired
    Demogesprekken demo;

    @Autowired
    TerugkoppelingService service;

    @Test
    void twinsTalkAboutWhatTheyReleased() {
        var eik = wereld.plaats("Eikenrode");
        var polder = wereld.plaats("Polderhove");
        Deel an = wereld.deel(eik, wereld.persoon("An Peeters"), Rol.TREKKER);
        Deel bo = wereld.deel(polder, wereld.persoon("Bo Maes"), Rol.TREKKER);
        var trekkers = Map.of("Eikenrode", an.toegang(), "Polderhove", bo.toegang());
        demo.fill(trekkers);
        long tweeling = wereld.tweeling(eik, polder);
        demo.fill(trekkers);
        assertThat(service.all(an.toegang(), tweeling)).isEmpty();
        wereld.vrijgave(tweeling, polder, eik, "B.4");
        wereld.vrijgave(tweeling, eik, polder, "B.4");
        demo.fill(trekkers);
        assertThat(service.all(bo.toegang(), tweeling))
                .extracting(Terugkoppeling::stand)
                .containsExactly(Stand.BEANTWOORD, Stand.MEEGENOMEN, Stand.OPEN, Stand.OPEN);
    }
}
