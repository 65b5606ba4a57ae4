package be.draaiboek.toegang;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords in one spelling (NFKC, as NIST SP 800-63B asks), for the same keys give other characters on another
 * machine. What was hashed before, in the spelling of one machine, goes on logging in from there.
 */
final class Wachtwoordcodering implements PasswordEncoder {

    private final PasswordEncoder coder;

    Wachtwoordcodering(PasswordEncoder coder) {
        this.coder = coder;
    }

    /** Returns a password in the spelling in which it is hashed, and its length counts. */
    static String normaal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return coder.encode(password == null ? null : normaal(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null) {
            return coder.matches(null, hash);
        }
        String normal = normaal(password);
        return coder.matches(normal, hash) || (!normal.contentEquals(password) && coder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return coder.upgradeEncoding(hash);
    }
}
