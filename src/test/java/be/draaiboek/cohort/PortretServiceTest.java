package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What a coach looks like: small and square whatever was chosen, and seen by who is coached. */
class PortretServiceTest extends LiveTest {

    @Autowired
    PortretService service;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    CohortService cohorts;

    @Autowired
    SlotService slot;

    @LocalServerPort
    int port;

    private Persoon coach;
    private Plaats plaats;
    private Deel trekker;
    private long cohort;

    @BeforeEach
    void fixture() {
        coach = wereld.persoon("Veerle Coach");
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        cohort = wereld.cohort(coach, plaats);
    }

    private UUID face() {
        return service.mine(coach.toegang()).orElseThrow();
    }

    @Test
    void itIsMadeAnewSmallSquareUprightAndWithoutWhereItWas() {
        service.store(coach.toegang(), Beelden.stream(Beelden.photo(900, 600, 6)));
        Afbeelding.Inhoud kept = service.read(coach.toegang(), face()).orElseThrow();
        BufferedImage picture = Beelden.read(kept.bytes());
        assertThat(picture.getWidth()).isEqualTo(240).isEqualTo(picture.getHeight());
        assertThat(kept.bytes()).hasSizeLessThan(60_000);
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        // By what it is, not by its name; a small file that says that it is very large isn't even decoded.
        for (byte[] bad : new byte[][] {
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            Beelden.bomb(60_000, 60_000),
            new byte[0]
        }) {
            assertThatThrownBy(() -> service.store(coach.toegang(), Beelden.stream(bad)))
                    .isInstanceOf(OngeldigException.class);
        }
        UUID first = face();
        service.store(coach.toegang(), Beelden.stream(Beelden.png(3, 5)));
        assertThat(face()).isNotEqualTo(first);
        assertThat(service.read(coach.toegang(), first)).isEmpty();
    }

    @Test
    void whoIsCoachedSeesItAsLongAsTheCohortRuns() {
        service.store(coach.toegang(), Beelden.stream(Beelden.png(50, 50)));
        Persoon along = wereld.persoon("Collega");
        Persoon elsewhere = wereld.persoon("Coach van elders");
        Plaats ander = wereld.plaats("Anderdam");
        Deel stranger = wereld.deel(ander, wereld.persoon("Vreemde"), Rol.TREKKER);
        wereld.cohort(elsewhere, ander);
        assertThat(coaching.self(trekker.toegang()).orElseThrow().coaches())
                .singleElement()
                .satisfies(one -> assertThat(one.portret()).isEqualTo(face()));
        String address = "/" + CohortNavigatie.portret(face());
        Api seer = new Api(port).logIn(trekker.persoon());
        var answer = seer.get(address).raw();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(new Api(port).logIn(stranger.persoon()).get(address).status())
                .isEqualTo(404);
        assertThat(service.read(elsewhere.toegang(), face())).isEmpty();
        assertThat(service.read(along.toegang(), face())).isEmpty();
        cohorts.addBegeleider(be.draaiboek.toegang.Toegang.systeem("fixture of a test"), cohort, along.account());
        assertThat(service.read(along.toegang(), face())).isPresent();
        slot.close(coach.toegang(), cohort);
        assertThat(seer.get(address).status()).isEqualTo(404);
        assertThat(service.read(along.toegang(), face())).isEmpty();
        service.delete(coach.toegang());
        assertThat(service.mine(coach.toegang())).isEmpty();
        assertThatThrownBy(() -> service.delete(coach.toegang())).isInstanceOf(AccessDeniedException.class);
    }
}
