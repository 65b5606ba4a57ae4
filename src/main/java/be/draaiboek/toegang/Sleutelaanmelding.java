package be.draaiboek.toegang;

import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Soort;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Judges who logs in with a passkey; as with a password it is counted first, and every refusal sounds the same. */
@Component
class Sleutelaanmelding {

    static final String MET_SLEUTEL = "met een toegangssleutel";

    private final Sleutelcontrole control;
    private final SleutelQueries keys;
    private final AccountQueries accounts;
    private final Aanmeldrem throttle;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Sleutelaanmelding(
            Sleutelcontrole control,
            SleutelQueries keys,
            AccountQueries accounts,
            Aanmeldrem throttle,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.control = control;
        this.keys = keys;
        this.accounts = accounts;
        this.throttle = throttle;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Judges an answer.
     *
     * @param half who gave their password in this session and nothing more; null for nobody
     * @return who logged in, with both steps taken: the authenticator knew them too
     * @throws IllegalArgumentException when it is no answer at all
     * @throws WachtException when too many were tried
     * @throws AuthenticationException when it is refused, whatever the reason
     */
    Gebruiker check(PublicKeyCredentialRequestOptions asked, String answer, String adres, @Nullable Gebruiker half) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = control.getoond(answer);
        SleutelQueries.Houder holder = Optional.ofNullable(
                        transactions.execute(status -> keys.holder(shown.getRawId())))
                .flatMap(found -> found)
                .orElse(null);
        Long account = holder == null ? null : holder.accountId();
        long attempt;
        try {
            // No address has a space. Who invents passkeys has an allowance for each, and one for where they sit.
            attempt = throttle.begin(
                    "sleutel " + (account == null ? shown.getRawId().toBase64UrlString() : account), adres);
        } catch (WachtException tooMany) {
            tell(Soort.AANMELDING_GEREMD, account, adres);
            throw tooMany;
        }
        Gebruiker who = holder == null ? null : judge(asked, shown, holder, half);
        if (who == null) {
            tell(Soort.AANMELDING_MISLUKT, account, adres);
            throw new BadCredentialsException("refused");
        }
        throttle.gelukt(attempt);
        events.publishEvent(Voorval.door(who.accountId(), Soort.AANGEMELD)
                .detail(MET_SLEUTEL)
                .vanaf(adres));
        return who.klaar();
    }

    private @Nullable Gebruiker judge(
            PublicKeyCredentialRequestOptions asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown,
            SleutelQueries.Houder holder,
            @Nullable Gebruiker half) {
        // The authenticator says whose it is; and who gave a password shows a passkey of that same account.
        if (!holder.handle().equals(shown.getResponse().getUserHandle())
                || (half != null && half.accountId() != holder.accountId())) {
            return null;
        }
        try {
            return transactions.execute(status -> {
                Gebruiker who = accounts.gebruiker(holder.email())
                        .filter(Gebruiker::active)
                        .orElse(null);
                if (who == null || !control.wie(asked, shown).getId().equals(holder.handle())) {
                    status.setRollbackOnly();
                    return null;
                }
                return who;
            });
        } catch (OptimisticLockingFailureException copied) {
            return null;
        } catch (DataAccessException broken) {
            throw broken;
        } catch (RuntimeException wrong) {
            // Spring and WebAuthn4J have an exception for each thing that can be wrong with an answer.
            return null;
        }
    }

    private void tell(Soort what, @Nullable Long account, String adres) {
        events.publishEvent(
                Voorval.door(null, what).over(account).detail(MET_SLEUTEL).vanaf(adres));
    }
}
