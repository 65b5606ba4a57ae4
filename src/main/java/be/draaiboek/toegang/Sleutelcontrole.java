package be.draaiboek.toegang;

import be.draaiboek.common.OngeldigException;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Spring's WebAuthn does for us, with our choices: the authenticator always asks for a finger, a face or a pin, so that a
 * passkey is two steps in one; it keeps the account itself, so that nobody types an address; and nobody is asked what make it is.
 */
@Component
class Sleutelcontrole {

    /** What a browser answers, in bytes; a real answer is a few kB. */
    static final int MOST = 16 * 1024;

    private static final String NAME = "Draaiboek";
    private static final int MOST_PROOF = 8192;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Sleutelplaats place;
    private final SleutelhouderQueries holders;
    private final SleutelQueries keys;
    private final AttestationObjectConverter converter = new AttestationObjectConverter(new ObjectConverter());
    private volatile @Nullable Ready ready;

    Sleutelcontrole(Sleutelplaats place, SleutelhouderQueries holders, SleutelQueries keys) {
        this.place = place;
        this.holders = holders;
        this.keys = keys;
    }

    private record Ready(Sleutelplaats.Plaats place, Webauthn4JRelyingPartyOperations operations) {}

    /** Made when first needed: the port is known once we listen on it. */
    private Webauthn4JRelyingPartyOperations operations() {
        Sleutelplaats.Plaats now = place.plaats()
                .orElseThrow(() -> new OngeldigException(
                        "Toegangssleutels werken hier niet: het Draaiboek heeft er een adres met https voor nodig."));
        Ready known = ready;
        if (known == null || !known.place().equals(now)) {
            var made = new Webauthn4JRelyingPartyOperations(
                    holders,
                    keys,
                    PublicKeyCredentialRpEntity.builder()
                            .id(now.domein())
                            .name(NAME)
                            .build(),
                    Set.of(now.herkomst()));
            made.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            known = new Ready(now, made);
            ready = known;
        }
        return known.operations();
    }

    /** What an authenticator needs to make a passkey for this account. */
    PublicKeyCredentialCreationOptions nieuw(String email) {
        return operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(who(email)));
    }

    /** What it needs to show one: any, or one of this account. */
    PublicKeyCredentialRequestOptions vraag(@Nullable String email) {
        return operations().createCredentialRequestOptions(() -> email == null ? null : who(email));
    }

    private static UsernamePasswordAuthenticationToken who(String email) {
        return UsernamePasswordAuthenticationToken.authenticated(email, null, List.of());
    }

    String json(Object options) {
        return JSON.writeValueAsString(options);
    }

    /**
     * Reads what a browser answered to {@link #nieuw}.
     *
     * @throws IllegalArgumentException when it is none
     */
    PublicKeyCredential<AuthenticatorAttestationResponse> gemaakt(String answer) {
        return complete(read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}));
    }

    /**
     * Reads what a browser answered to {@link #vraag}.
     *
     * @throws IllegalArgumentException when it is none
     */
    PublicKeyCredential<AuthenticatorAssertionResponse> getoond(String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                complete(read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}));
        Objects.requireNonNull(shown.getResponse().getAuthenticatorData(), "authenticatorData");
        return shown;
    }

    private static <T> T read(String answer, TypeReference<T> type) {
        if (answer.getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new IllegalArgumentException("too long");
        }
        try {
            return Objects.requireNonNull(JSON.readValue(answer, type));
        } catch (JacksonException | NullPointerException wrong) {
            throw new IllegalArgumentException("no credential", wrong);
        }
    }

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> complete(PublicKeyCredential<R> one) {
        if (one.getRawId() == null
                || one.getRawId().getBytes().length > 1023
                || one.getResponse() == null
                || one.getResponse().getClientDataJSON() == null) {
            throw new IllegalArgumentException("incomplete");
        }
        return one;
    }

    /**
     * Keeps a passkey when it answers what was asked.
     *
     * @throws RuntimeException when it doesn't
     */
    CredentialRecord save(
            PublicKeyCredentialCreationOptions asked,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label) {
        byte[] proof = made.getResponse().getAttestationObject().getBytes();
        if (proof.length > MOST_PROOF) {
            throw new IllegalArgumentException("too long");
        }
        AttestationObject said = converter.convert(proof);
        AttestedCredentialData key =
                said == null ? null : said.getAuthenticatorData().getAttestedCredentialData();
        // The browser says the name beside what the authenticator made: only the latter counts.
        if (key == null || !Arrays.equals(key.getCredentialId(), made.getRawId().getBytes())) {
            throw new IllegalArgumentException("another credential");
        }
        return operations()
                .registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
    }

    /**
     * Says whose passkey answered what was asked.
     *
     * @throws RuntimeException when it doesn't answer it
     */
    PublicKeyCredentialUserEntity wie(
            PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        return operations().authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
    }
}
