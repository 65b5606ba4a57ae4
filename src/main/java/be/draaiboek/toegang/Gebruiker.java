package be.draaiboek.toegang;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is logged in. The roles steer what the screen offers; what may be read and written is decided in each query by
 * {@link Toegang}.
 *
 * @param accountId the account
 * @param name the name that colleagues see
 * @param email the address that was logged in with
 * @param passwordHash the stored hash; null when there is none
 * @param active false for a closed account
 * @param roles some of {@code DEELNEMER}, {@code BEGELEIDER}, {@code BEHEERDER}
 * @param mustChange whether the password was handed out and has to be replaced
 * @param step whether there is a second step, and where they are in it
 */
public record Gebruiker(
        long accountId,
        String name,
        String email,
        @Nullable String passwordHash,
        boolean active,
        Set<String> roles,
        boolean mustChange,
        Stap step)
        implements UserDetails {

    public static final String DEELNEMER = "DEELNEMER";
    public static final String BEGELEIDER = "BEGELEIDER";
    public static final String BEHEERDER = "BEHEERDER";

    /** The second step of the login. */
    public enum Stap {
        /** There is none, or it was taken. */
        KLAAR,
        /** Gave the password; until the code is given too, nobody is logged in. */
        CODE,
        /** Has to set it up before anything else. */
        INSTELLEN
    }

    public Gebruiker {
        roles = Set.copyOf(roles);
    }

    public Gebruiker(
            long accountId,
            String name,
            String email,
            @Nullable String passwordHash,
            boolean active,
            Set<String> roles,
            boolean mustChange) {
        this(accountId, name, email, passwordHash, active, roles, mustChange, Stap.KLAAR);
    }

    /** Returns the same person, who did what was asked. */
    public Gebruiker klaar() {
        return new Gebruiker(accountId, name, email, null, active, roles, mustChange, Stap.KLAAR);
    }

    /** Returns whether coaching is all they do here, so that they begin at who needs them. */
    public boolean begeleidtAlleen() {
        return roles.contains(BEGELEIDER) && !roles.contains(DEELNEMER) && !roles.contains(BEHEERDER);
    }

    /** Returns whether they are logged in and nothing is asked of them before anything else. */
    public boolean binnen() {
        return !mustChange && step == Stap.KLAAR;
    }

    /** Returns how they are greeted: by their first name. */
    public String groet() {
        return ("Dag " + name.strip().replaceFirst("\\s.*", "")).strip();
    }

    /** Returns the access that goes with this person. */
    public Toegang toegang() {
        return Toegang.van(accountId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return (step == Stap.CODE ? Set.<String>of() : roles)
                .stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(java.util.stream.Collectors.toCollection(() -> new java.util.ArrayList<>(List.of())));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return "Gebruiker[" + accountId + "]";
    }
}
