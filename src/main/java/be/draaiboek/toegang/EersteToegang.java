package be.draaiboek.toegang;

import be.draaiboek.common.StartNotice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * How the first account of an empty installation is made: by whoever can read the console, where a code stands that is
 * new at every start.
 */
@Component
@Order(0)
public class EersteToegang implements StartNotice {

    private static final int CODE_BYTES = 16;

    private final AccountService accounts;
    private final Environment environment;
    private final String code;

    EersteToegang(AccountService accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
        byte[] random = new byte[CODE_BYTES];
        new SecureRandom().nextBytes(random);
        code = HexFormat.of().formatHex(random);
    }

    /** Returns whether this is the code on the console, and there is no account yet. */
    public boolean geldig(String given) {
        return MessageDigest.isEqual(
                        given.strip().getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))
                && accounts.isEmpty();
    }

    /**
     * Makes the first beheerder.
     *
     * @throws AccessDeniedException when the code is wrong or there is an account already
     * @throws be.draaiboek.common.OngeldigException when the address, name or password cannot be used
     */
    public void makeBeheerder(String given, String email, String name, String password) {
        if (!geldig(given)) {
            throw new AccessDeniedException("wrong code, or there is an account already");
        }
        accounts.createFirst(email, name, password);
    }

    @Override
    public List<String> lines() {
        if (!accounts.isEmpty()) {
            return List.of();
        }
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
        return List.of(
                "Er is nog geen account. Maak de eerste beheerder op:",
                "  " + address + "/" + ToegangNavigatie.eersteBeheerder(code));
    }
}
