package be.draaiboek.toegang;

import be.draaiboek.common.StartFailure;
import be.draaiboek.common.Webadres;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where passkeys work. A passkey belongs to a name on the web, and browsers give one only to pages of that name that came over
 * TLS, or from this machine. The name is the operator's, that of {@link Webadres}, and never what a request says it is.
 */
@Component
public class Sleutelplaats {

    private static final String HIER = "localhost";

    private final Webadres address;
    private final String domain;

    Sleutelplaats(Webadres address, @Value("${draaiboek.sleutel.domein:}") String domain) {
        this.address = address;
        this.domain = domain.strip().toLowerCase(Locale.ROOT);
        if (!this.domain.isEmpty()) {
            String host = host(address.basis());
            boolean holds = host.equals(this.domain) || (this.domain.contains(".") && host.endsWith("." + this.domain));
            if (!holds) {
                throw new StartFailure("DRAAIBOEK_SLEUTEL_DOMEIN is '" + this.domain + "', maar de pagina's staan op '"
                        + host + "' (DRAAIBOEK_URL): kies die naam, of een domein waar hij in ligt.");
            }
        }
    }

    /**
     * A place where passkeys work.
     *
     * @param domein the name that they belong to (WebAuthn: relying party id)
     * @param herkomst of the pages that may ask for them (origin)
     */
    public record Plaats(String domein, String herkomst) {}

    /** Returns nothing where no browser would give one: a plain http address, or a number for a name. */
    public Optional<Plaats> plaats() {
        try {
            URI base = URI.create(address.basis());
            String host = host(address.basis());
            String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
            boolean safe = scheme.equals("https") || (scheme.equals("http") && host.equals(HIER));
            if (!safe || host.isEmpty() || host.matches("[0-9.]+|.*:.*")) {
                return Optional.empty();
            }
            boolean usual = base.getPort() < 0 || base.getPort() == (scheme.equals("https") ? 443 : 80);
            String origin = scheme + "://" + host + (usual ? "" : ":" + base.getPort());
            return Optional.of(new Plaats(domain.isEmpty() ? host : domain, origin));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String host(String base) {
        try {
            String host = URI.create(base).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
