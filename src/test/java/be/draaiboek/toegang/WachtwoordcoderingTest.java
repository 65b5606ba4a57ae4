package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.common.OngeldigException;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The same keys on another machine are the same password. */
class WachtwoordcoderingTest {

    private static final String COMPOSED = "vier caf\u00e9s in één straat";
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

    private final PasswordEncoder before = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final PasswordEncoder now = new Wachtwoordcodering(before);

    @Test
    void eachSpellingOpensWhatWasSetInTheOther() {
        assertThat(now.matches(DECOMPOSED, now.encode(COMPOSED))).isTrue();
        assertThat(now.matches(COMPOSED, now.encode(DECOMPOSED))).isTrue();
        assertThat(now.matches(COMPOSED + "x", now.encode(COMPOSED))).isFalse();
    }

    @Test
    void whatWasHashedBeforeStillLogsIn() {
        assertThat(now.matches(COMPOSED, before.encode(COMPOSED))).isTrue();
        assertThat(now.matches(DECOMPOSED, before.encode(DECOMPOSED))).isTrue();
        assertThat(now.matches("iets anders dan dat", before.encode(DECOMPOSED)))
                .isFalse();
    }

    @Test
    void itsLengthIsThatOfWhatIsHashed() {
        // one character that is eighteen once it is spelled out: hashing takes no more than 72 bytes
        assertThatThrownBy(() -> AccountService.checkPassword("\ufdfa".repeat(12)))
                .isInstanceOf(OngeldigException.class);
        assertThatCode(() -> AccountService.checkPassword("vier woorden zonder verband e\u0301e\u0301n"))
                .doesNotThrowAnyException();
    }
}
