package be.draaiboek.werksessie;

import be.draaiboek.cohort.KomendeSessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Deelname;
import be.draaiboek.werksessie.Werksessie.Voorbereid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next meeting on Monday's page and on that of a bestuur: what is counted there anyhow, beside what each said. */
@Component
class Sessiestand implements KomendeSessie {

    private final WerksessieQueries queries;
    private final Clock clock;

    Sessiestand(WerksessieQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sessie> of(Toegang toegang, Maandag maandag) {
        return queries.next(toegang, maandag.cohort().id(), Klok.now(clock)).entrySet().stream()
                .findFirst()
                .map(one -> sessie(
                        Opsteller.blad(one.getKey(), maandag, one.getValue(), List.of()),
                        WerksessieNavigatie.een(one.getKey().id())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Sessie> voorOns(Toegang toegang, Maandag maandag) {
        return queries
                .nextOfOurs(
                        toegang,
                        maandag.cohort().id(),
                        maandag.rijen().getFirst().bestuurId(),
                        Klok.now(clock))
                .entrySet()
                .stream()
                .findFirst()
                .filter(one -> one.getKey().stand().verstuurd())
                .map(one -> sessie(
                        Opsteller.blad(one.getKey(), maandag, one.getValue(), List.of()),
                        WerksessieNavigatie.onze(one.getKey().id())));
    }

    private static Sessie sessie(Blad page, String address) {
        Werksessie session = page.sessie();
        Map<Long, String> each = page.besturen().stream()
                .collect(Collectors.toMap(one -> one.deelname().bestuurId(), Sessiestand::zegt));
        return new Sessie(
                session.wat().titel(),
                session.wat().dag(),
                address,
                session.stand().verstuurd() ? page.zin() : "De uitnodiging vertrok nog niet.",
                session.stand().verstuurd() ? each : Map.of());
    }

    private static String zegt(Voorbereid one) {
        Deelname said = one.deelname();
        Boolean comes = said.komt();
        return (comes == null ? "nog geen antwoord" : comes ? "komt" : "komt niet")
                + (one.klaar() ? ", klaar" : comes != null && !comes ? "" : ", nog niet klaar");
    }
}
