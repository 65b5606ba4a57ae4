package be.draaiboek.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is invited at an address that no mail can reach. */
class MailadresTest {

    @ParameterizedTest
    @ValueSource(strings = {"an.peeters@gemeente.be", "d'hondt+mt@sub.stad-x.vlaanderen", "A_B@xn--stdte-gra.be"})
    void theseAreKept(String address) {
        assertThat(Mailadres.check(address)).isEqualTo(address.toLowerCase(java.util.Locale.ROOT));
        assertThat(Mailadres.isAdres(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rené.claes@gemeente.be|‘é’",
                "rene\u0301@gemeente.be|zonder accenten",
                "an@léiewoude.be|‘é’",
                "d’hondt@gemeente.be|‘’’",
                "an peeters@gemeente.be|spatie",
                "An Peeters <an@gemeente.be>|zonder naam",
                "an@gemeente.be, bo@gemeente.be|één adres",
                "an@gemeente.be;|één adres",
                "an..peeters@gemeente.be|naam@gemeente.be",
                ".an@gemeente.be|naam@gemeente.be",
                "an@gemeente|naam@gemeente.be",
                "an@-gemeente.be|naam@gemeente.be",
                "an@gemeente..be|naam@gemeente.be",
                "an@127.0.0.1|naam@gemeente.be",
                "an|naam@gemeente.be",
                "@gemeente.be|naam@gemeente.be"
            })
    void theseAreRefusedWithTheReason(String address, String reason) {
        assertThatThrownBy(() -> Mailadres.check(address))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining(reason);
        assertThat(Mailadres.isAdres(address)).isFalse();
    }

    @Test
    void whatACopyBroughtAlongIsTakenOff() {
        assertThat(Mailadres.check("\u00a0 An@Gemeente.be\u200b\n")).isEqualTo("an@gemeente.be");
        assertThatThrownBy(() -> Mailadres.check("x".repeat(65) + "@gemeente.be"))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> Mailadres.check(" ".repeat(1_000_000) + "an@gemeente.be"))
                .hasMessageContaining("te lang");
        assertThatThrownBy(() -> Mailadres.check("  ")).hasMessageContaining("Vul een e-mailadres in");
    }
}
