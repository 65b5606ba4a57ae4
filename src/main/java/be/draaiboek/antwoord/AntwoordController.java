package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.common.ApiFout;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The save channel: what people type arrives here, from the draft keeper in their browser. */
@RestController
class AntwoordController {

    static final int MAX_MUTATIONS = 50;
    static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_ID = 40;
    private static final Set<String> SOURCES = Set.of("typed", "draft", "conflict");

    private final AntwoordService answers;
    private final HuidigeGebruiker current;
    private final JsonMapper json;

    AntwoordController(AntwoordService answers, HuidigeGebruiker current, JsonMapper json) {
        this.answers = answers;
        this.current = current;
        this.json = json;
    }

    @PostMapping("/api/antwoorden")
    ResponseEntity<?> save(HttpServletRequest request) throws IOException {
        // Read by hand: the size is known before anything is parsed, whatever the client says of it.
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "te-groot",
                    "Dit is te veel in één keer (hoogstens 1 MB). Kort de tekst in; wat je typte staat er nog.");
        }
        Gebruiker gebruiker = current.vereist();
        if (!isJson(request.getContentType())) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).body(ApiFout.UNREADABLE);
        }
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException malformed) {
            return ResponseEntity.badRequest().body(ApiFout.UNREADABLE);
        }
        JsonNode list = root.path("mutations");
        if (!root.isObject() || !isLong(root.path("traject")) || !list.isArray() || list.isEmpty()) {
            return malformed("de velden traject (getal) en mutations (lijst) zijn nodig");
        }
        JsonNode account = root.path("account");
        if (!account.isMissingNode() && (!isLong(account) || account.longValue() != gebruiker.accountId())) {
            return problem(
                    HttpStatus.UNAUTHORIZED,
                    "ander-account",
                    "Intussen is iemand anders aangemeld in deze browser. Meld je opnieuw aan om dit te bewaren.");
        }
        if (list.size() > MAX_MUTATIONS) {
            return problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "te-veel",
                    "Hoogstens " + MAX_MUTATIONS + " wijzigingen in één keer; dit waren er " + list.size() + ".");
        }
        List<Mutatie> mutations = new ArrayList<>();
        for (JsonNode one : list) {
            Mutatie mutation = read(one);
            if (mutation == null) {
                return malformed(
                        "wijziging " + (mutations.size() + 1)
                                + " heeft mutation (UUID), item, row, col (tekst van hoogstens 40 tekens), holder en base (getallen vanaf 0) en value nodig");
            }
            mutations.add(mutation);
        }
        try {
            return answer(answers.save(gebruiker.toegang(), root.path("traject").longValue(), mutations));
        } catch (MutatieHergebruiktException reused) {
            return malformed(
                    "een mutation-UUID hoort bij één wijziging van één veld en werd hier voor een ander gebruikt");
        }
    }

    private static @Nullable Mutatie read(JsonNode one) {
        JsonNode holder = one.path("holder");
        JsonNode base = one.path("base");
        String source = one.path("source").asString("typed");
        if (!isId(one.path("item"))
                || !isId(one.path("row"))
                || !isId(one.path("col"))
                || !isLong(holder)
                || !base.isIntegralNumber()
                || !base.canConvertToInt()
                || base.intValue() < 0
                || base.intValue() == Integer.MAX_VALUE
                || !one.has("value")
                || !SOURCES.contains(source)) {
            return null;
        }
        UUID mutation;
        try {
            String name = one.path("mutation").asString("");
            mutation = UUID.fromString(name);
            if (!mutation.toString().equalsIgnoreCase(name)) {
                return null;
            }
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
        return new Mutatie(
                mutation,
                new Adres(
                        one.path("item").stringValue(),
                        one.path("row").stringValue(),
                        one.path("col").stringValue(),
                        holder.longValue()),
                base.intValue(),
                one.path("value"),
                Bron.valueOf(source.toUpperCase(Locale.ROOT)));
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static boolean isLong(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    private static boolean isId(JsonNode node) {
        return node.isString()
                && node.stringValue().length() <= MAX_ID
                && node.stringValue().chars().allMatch(c -> c >= ' ' && c < 127);
    }

    private ResponseEntity<?> answer(List<Uitkomst> outcomes) {
        ObjectNode body = json.createObjectNode();
        ArrayNode results = body.putArray("results");
        HttpStatus status = HttpStatus.OK;
        for (Uitkomst outcome : outcomes) {
            ObjectNode one = results.addObject();
            one.put("mutation", outcome.mutation().toString());
            switch (outcome) {
                case Uitkomst.Bewaard saved ->
                    one.put("status", "saved")
                            .put("version", saved.version())
                            .put("at", saved.at().toString());
                case Uitkomst.Conflict conflict -> {
                    one.put("status", "conflict")
                            .put("version", conflict.theirs().version())
                            .put("by", conflict.theirs().by())
                            .put("at", conflict.theirs().at().toString());
                    one.set("value", conflict.theirs().value());
                    status = HttpStatus.CONFLICT;
                }
                case Uitkomst.Ongeldig invalid -> {
                    one.put("status", "invalid").put("message", invalid.message());
                    status = status == HttpStatus.CONFLICT ? status : HttpStatus.UNPROCESSABLE_CONTENT;
                }
                case Uitkomst.Onbekend unknown -> {
                    one.put("status", "unknown").put("message", unknown.message());
                    status = status == HttpStatus.OK ? HttpStatus.NOT_FOUND : status;
                }
            }
        }
        return ResponseEntity.status(status).body(body);
    }

    private static ResponseEntity<ApiFout> malformed(String what) {
        return problem(HttpStatus.BAD_REQUEST, "ongeldig", "Deze aanvraag klopt niet: " + what + ".");
    }

    private static ResponseEntity<ApiFout> problem(HttpStatus status, String error, String message) {
        return ResponseEntity.status(status).body(new ApiFout(error, message));
    }
}
