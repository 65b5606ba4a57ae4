package be.draaiboek.toegang;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the current request. */
@Component
public class HuidigeGebruiker {

    /** Returns the person, or nothing when nobody is logged in; who still has to give a code isn't. */
    public Optional<Gebruiker> find() {
        return principal().filter(one -> one.step() != Gebruiker.Stap.CODE);
    }

    /** Returns who gave their password and still has to give a code. */
    public Optional<Gebruiker> waitForCode() {
        return principal().filter(one -> one.step() == Gebruiker.Stap.CODE);
    }

    private static Optional<Gebruiker> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Gebruiker gebruiker
                ? Optional.of(gebruiker)
                : Optional.empty();
    }

    /**
     * Returns the person.
     *
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException when nobody is logged in
     */
    public Gebruiker vereist() {
        return find().orElseThrow(() ->
                new org.springframework.security.authentication.AuthenticationCredentialsNotFoundException(
                        "nobody is logged in"));
    }
}
