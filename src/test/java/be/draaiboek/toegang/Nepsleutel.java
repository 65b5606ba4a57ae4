package be.draaiboek.toegang;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator in software, with one passkey, that can be told to lie about everything it says. */
final class Nepsleutel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    String origin;
    String domain = "localhost";
    String type = "";
    boolean verified = true;
    boolean spoiled;
    byte[] handle = new byte[0];
    byte[] id = new byte[32];
    int count = 1;
    private final KeyPair keys;

    Nepsleutel(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers what asks for a new passkey. */
    String maak(String asked) {
        JsonNode options = JSON.readTree(asked);
        handle = bytes(options.path("user").path("id").asString());
        byte[] client = client("webauthn.create", options.path("challenge").asString());
        ByteArrayOutputStream proof = new ByteArrayOutputStream();
        // {"fmt": "none", "attStmt": {}, "authData": …}
        proof.write(0xA3);
        text(proof, "fmt");
        text(proof, "none");
        text(proof, "attStmt");
        proof.write(0xA0);
        text(proof, "authData");
        bytes(proof, authenticator(true));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", words(client));
        response.put("attestationObject", words(proof.toByteArray()));
        response.put("transports", new String[] {"internal", "hybrid"});
        return written(response);
    }

    /** Answers what asks for a passkey that there is. */
    String toon(String asked) {
        JsonNode options = JSON.readTree(asked);
        byte[] client = client("webauthn.get", options.path("challenge").asString());
        byte[] authenticator = authenticator(false);
        byte[] signature;
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(authenticator);
            signer.update(sha(client));
            signature = signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        if (spoiled) {
            signature[signature.length - 1] ^= 1;
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", words(client));
        response.put("authenticatorData", words(authenticator));
        response.put("signature", words(signature));
        response.put("userHandle", words(handle));
        return written(response);
    }

    private byte[] client(String usual, String challenge) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type.isEmpty() ? usual : type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] authenticator(boolean withKey) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(sha(domain.getBytes(StandardCharsets.UTF_8)));
        data.write(PRESENT | (verified ? VERIFIED : 0) | (withKey ? WITH_KEY : 0));
        data.writeBytes(ByteBuffer.allocate(4).putInt(count++).array());
        if (withKey) {
            data.writeBytes(new byte[16]);
            data.write(0);
            data.write(id.length);
            data.writeBytes(id);
            ECPublicKey key = (ECPublicKey) keys.getPublic();
            // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
            data.writeBytes(new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
            bytes(data, thirtyTwo(key.getW().getAffineX()));
            data.write(0x22);
            bytes(data, thirtyTwo(key.getW().getAffineY()));
        }
        return data.toByteArray();
    }

    private String written(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                words(id),
                "rawId",
                words(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private static byte[] thirtyTwo(BigInteger number) {
        byte[] all = number.toByteArray();
        byte[] result = new byte[32];
        int length = Math.min(32, all.length);
        System.arraycopy(all, all.length - length, result, 32 - length, length);
        return result;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] content) {
        if (content.length < 256) {
            out.write(0x58);
        } else {
            out.write(0x59);
            out.write(content.length >> 8);
        }
        out.write(content.length & 0xFF);
        out.writeBytes(content);
    }

    private static byte[] sha(byte[] of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String words(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String words) {
        return Base64.getUrlDecoder().decode(words);
    }
}
