package be.draaiboek.woord;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.document.BestandException;
import be.draaiboek.document.Formulier;
import be.draaiboek.document.Formulier.Bijlage;
import be.draaiboek.document.Formulierlezer;
import be.draaiboek.document.Ingevuld;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.woord.Inhoud.Gevonden;
import be.draaiboek.woord.Voorstel.Wijziging;
import be.draaiboek.woord.WoordQueries.Bewaard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The Draaiboek to Word and back. A file holds what its maker may read, and is put back through the ordinary way of saving,
 * with the version that the person saw: so it can do nothing that they couldn't do by typing.
 */
@Service
public class WoordService {

    /** How long it is kept what was read from a file. */
    static final Duration BEWAARD = Duration.ofDays(1);

    private static final int MOST = 4_000_000;
    private static final int BATCH = 50;
    private static final int LONGEST_NAME = 120;

    private final TrajectService trajecten;
    private final AntwoordService answers;
    private final Edities edities;
    private final WoordQueries queries;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    WoordService(
            TrajectService trajecten,
            AntwoordService answers,
            Edities edities,
            WoordQueries queries,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.trajecten = trajecten;
        this.answers = answers;
        this.edities = edities;
        this.queries = queries;
        this.transactions = transactions;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What came of putting back or undoing.
     *
     * @param niet what didn't, each in a sentence
     */
    public record Terug(int gelukt, List<String> niet) {
        public Terug {
            niet = List.copyOf(niet);
        }
    }

    /** A cell as it was before it was put back, and the version that this made. */
    private record Gezet(Adres adres, @Nullable JsonNode voor, int versie) {
        private Gezet {
            voor = voor == null || voor.isNull() ? null : voor;
        }
    }

    private record Alle(List<Gezet> cellen) {}

    // --- there ---

    /** Returns the Draaiboek to fill in, with what stands in it, and notes it; empty where the traject isn't mine. */
    @Transactional
    public Optional<Formulier> formulier(Toegang toegang, long trajectId, Wie who) {
        return traject(toegang, trajectId).map(traject -> {
            events.publishEvent(toegang.voorval(Soort.BESTAND_OPGEHAALD)
                    .bij(traject.bestuurId())
                    .detail("word " + who.code() + " traject " + trajectId));
            return Formuliermaker.of(
                    traject, who, stand(toegang, traject), LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL));
        });
    }

    // --- back ---

    /**
     * Reads a file and keeps what is in it, in the place of an earlier one; nothing else changes.
     *
     * @return false where the traject isn't mine
     * @throws OngeldigException when it isn't a file that fits here; the earlier one stays
     */
    public boolean readIn(Toegang toegang, long trajectId, String name, Path file) throws IOException {
        Optional<Traject> here = traject(toegang, trajectId);
        if (here.isEmpty()) {
            return false;
        }
        Inhoud content;
        try {
            content = inhoud(here.get(), Formulierlezer.read(file));
        } catch (BestandException refused) {
            OngeldigException told = new OngeldigException(String.valueOf(refused.getMessage()));
            told.initCause(refused);
            throw told;
        }
        String kept = json.writeValueAsString(content);
        if (kept.length() > MOST) {
            throw new OngeldigException(
                    "In dit bestand staat meer tekst dan in één keer terug kan. Verdeel ze over twee bestanden.");
        }
        return Boolean.TRUE.equals(
                transactions.execute(status -> queries.keep(toegang, trajectId, naam(name), kept, Klok.now(clock))));
    }

    private Inhoud inhoud(Traject traject, Ingevuld file) {
        Bijlage attachment = file.bijlage();
        if (attachment == null) {
            boolean lost = file.alineas().stream()
                    .flatMap(one -> one.velden().stream())
                    .anyMatch(field -> field.merk().matches("[0-9]{1,5}"));
            if (lost) {
                throw new OngeldigException(
                        "Dit bestand verloor onderweg waaraan we de velden herkennen. Bewaar het met Word of LibreOffice, en"
                                + " niet via een ander programma.");
            }
            return Origineel.read(file, traject)
                    .orElseThrow(() -> new OngeldigException(
                            "In dit bestand herkennen we het Draaiboek niet. Kies een bestand dat je hier meenam, of het"
                                    + " oorspronkelijke Draaiboek in Word."));
        }
        Map<String, String> head = attachment.kop();
        if (!Formuliermaker.VORM.equals(head.get("vorm"))) {
            throw new OngeldigException(
                    "Dit bestand is door een nieuwere versie van deze toepassing gemaakt. Laad de pagina opnieuw en probeer het nog eens.");
        }
        if (!String.valueOf(traject.bestuurId()).equals(head.get("bestuur"))) {
            throw new OngeldigException(
                    "Dit bestand is van een ander bestuur. Er is niets veranderd. Kies een bestand van "
                            + traject.bestuur() + ".");
        }
        String edition = head.getOrDefault("editie", "");
        if (!traject.editie().id().equals(edition)) {
            boolean older = edities.find(edition)
                    .map(Editie::published)
                    .filter(day -> !day.isAfter(traject.editie().published()))
                    .isPresent();
            throw new OngeldigException(
                    older
                            ? "Dit bestand hoort bij een vorige editie van het Draaiboek. Neem het opnieuw mee en zet je teksten daarin."
                            : "Dit bestand hoort bij een nieuwere editie van het Draaiboek dan die waarin jullie werken.");
        }
        if (!String.valueOf(traject.id()).equals(head.get("traject"))) {
            throw new OngeldigException(
                    "Dit bestand hoort bij een ander traject van jullie bestuur. Neem het Draaiboek opnieuw mee.");
        }
        Wie who = Wie.SAMEN.code().equals(head.get("wie")) ? Wie.SAMEN : Wie.MIJN;
        if (who == Wie.MIJN && !String.valueOf(traject.ik().id()).equals(head.get("houder"))) {
            throw new OngeldigException(
                    "Dit zijn de antwoorden van iemand anders. Alleen die persoon kan ze terugzetten.");
        }
        return Woordlezer.read(file, attachment, who, traject);
    }

    /** Returns what would change, beside what stands online now; empty where no file waits. */
    @Transactional(readOnly = true)
    public Optional<Voorstel> voorstel(Toegang toegang, Traject traject) {
        return queries.mine(toegang, traject.id()).map(kept -> {
            Inhoud content = json.readValue(kept.inhoud(), Inhoud.class);
            Vergelijker.Uitkomst compared = Vergelijker.of(traject, stand(toegang, traject), content);
            return new Voorstel(
                    kept.naam(),
                    Klok.moment(kept.op()),
                    Klok.moment(kept.op()).plus(BEWAARD),
                    content.wie(),
                    compared.vragen(),
                    content.los().stream()
                            .map(one -> new Voorstel.Los(one.nummer(), one.tekst(), one.bij(), one.voorstel()))
                            .toList(),
                    compared.gelijk(),
                    content.zoek(),
                    applied(kept).size());
        });
    }

    /**
     * Puts these cells back, each over the version that the person saw. What somebody wrote since is told and stays.
     *
     * @param chosen as {@link #voorstel} gave them
     */
    public Terug putBack(Toegang toegang, Traject traject, List<Wijziging> chosen) {
        Bewaard kept = queries.mine(toegang, traject.id()).orElse(null);
        if (kept == null) {
            return new Terug(0, List.of("Dit bestand is er niet meer. Kies het opnieuw."));
        }
        Inhoud content = json.readValue(kept.inhoud(), Inhoud.class);
        Map<Adres, Gevonden> found = new HashMap<>();
        content.gevonden().forEach(one -> found.put(one.adres(), one));
        Stand stand = stand(toegang, traject);
        Map<Adres, Mutatie> edits = new LinkedHashMap<>();
        Map<Adres, String> words = new HashMap<>();
        Rijen rows = new Rijen(traject.editie(), stand);
        for (Wijziging one : chosen) {
            Gevonden value = found.get(one.adres());
            if (value == null || !value.zin().isEmpty()) {
                continue;
            }
            if (value.waarde() != null) {
                rows.nodig(one.adres())
                        .forEach((marker, place) -> edits.computeIfAbsent(
                                marker,
                                at -> edit(kept, at, stand.versie(at), JsonNodeFactory.instance.numberNode(place))));
            }
            edits.put(one.adres(), edit(kept, one.adres(), one.versie(), value.waarde()));
            words.put(one.adres(), woorden(traject, one));
        }
        Map<Adres, Gezet> before = new LinkedHashMap<>();
        applied(kept).forEach(one -> before.put(one.adres(), one));
        Map<Adres, Gezet> planned = new LinkedHashMap<>(before);
        edits.forEach((at, edit) -> {
            Gezet earlier = before.get(at);
            planned.put(at, new Gezet(at, earlier == null ? stand.waarde(at) : earlier.voor(), edit.base() + 1));
        });
        // Noted first: what is saved can be undone, whatever happens in between.
        note(toegang, traject, kept, planned);
        List<String> refused = new ArrayList<>();
        int done = save(toegang, traject, List.copyOf(edits.values()), outcome -> {
            Adres at = outcome.adres();
            Gezet earlier = before.get(at);
            if (earlier == null) {
                planned.remove(at);
            } else {
                planned.put(at, earlier);
            }
            String where = words.get(at);
            if (where != null) {
                refused.add(where + ": " + outcome.zin());
            }
        });
        note(toegang, traject, kept, planned);
        events.publishEvent(toegang.voorval(Soort.WORD_TERUGGEZET)
                .bij(traject.bestuurId())
                .detail(done + " velden, traject " + traject.id()));
        return new Terug(done, refused);
    }

    /** Puts what stood there before as a new version, except where somebody wrote since. */
    public Terug undo(Toegang toegang, Traject traject) {
        Bewaard kept = queries.mine(toegang, traject.id()).orElse(null);
        if (kept == null) {
            return new Terug(0, List.of("Dit bestand is er niet meer. Zet de vorige versie terug bij de vraag zelf."));
        }
        List<Mutatie> edits = applied(kept).stream()
                .map(one -> new Mutatie(UUID.randomUUID(), one.adres(), one.versie(), one.voor(), Bron.RESTORED))
                .toList();
        List<String> refused = new ArrayList<>();
        int done = save(
                toegang,
                traject,
                edits,
                outcome -> refused.add(
                        vraag(traject, outcome.adres()) + ": intussen gewijzigd; wat er nu staat, blijft staan."));
        note(toegang, traject, kept, Map.of());
        return new Terug(done, refused);
    }

    /** Gives a text that had no place one, behind what stands there; false where it has none to give. */
    public boolean place(Toegang toegang, Traject traject, int number, Adres at) {
        Bewaard kept = queries.mine(toegang, traject.id()).orElse(null);
        Optional<CellDefinition> cell = traject.editie()
                .item(at.item())
                .flatMap(item -> item.cell(at.row(), at.col()))
                .filter(one -> one.kind() == CellKind.TEXT);
        if (kept == null || cell.isEmpty()) {
            return false;
        }
        Inhoud content = json.readValue(kept.inhoud(), Inhoud.class);
        Inhoud.Los loose = content.los().stream()
                .filter(one -> one.nummer() == number)
                .findFirst()
                .orElse(null);
        if (loose == null) {
            return false;
        }
        Gevonden standing = content.gevonden().stream()
                .filter(one -> one.adres().equals(at))
                .findFirst()
                .orElse(null);
        JsonNode online = stand(toegang, traject).waarde(at);
        String before = standing != null ? standing.tekst() : online == null ? "" : online.asString("");
        String whole = before.isEmpty() ? loose.tekst() : before + "\n\n" + loose.tekst();
        Waarden.Gelezen read = Waarden.read(cell.get(), whole);
        String base = standing != null ? standing.basis() : Waarden.afdruk(cell.get(), online);
        List<Gevonden> found = new ArrayList<>(content.gevonden());
        found.removeIf(one -> one.adres().equals(at));
        found.add(new Gevonden(at, base, read.waarde(), whole, read.zin()));
        Inhoud placed = new Inhoud(
                content.wie(),
                found,
                content.los().stream().filter(one -> one.nummer() != number).toList(),
                content.gelijk(),
                content.zoek());
        return Boolean.TRUE.equals(transactions.execute(
                status -> queries.change(toegang, traject.id(), kept, json.writeValueAsString(placed))));
    }

    /** Forgets the file; what was put back stays. */
    @Transactional
    public void forget(Toegang toegang, Traject traject) {
        queries.forget(toegang, traject.id());
    }

    // --- saving ---

    private record Geweigerd(Adres adres, String zin) {}

    private interface Weigering {
        void hear(Geweigerd refused);
    }

    private int save(Toegang toegang, Traject traject, List<Mutatie> edits, Weigering refusal) {
        int done = 0;
        for (int from = 0; from < edits.size(); from += BATCH) {
            List<Mutatie> batch = edits.subList(from, Math.min(edits.size(), from + BATCH));
            List<Uitkomst> outcomes = answers.save(toegang, traject.id(), batch);
            for (int i = 0; i < batch.size(); i++) {
                Adres at = batch.get(i).address();
                switch (outcomes.get(i)) {
                    case Uitkomst.Bewaard saved -> done += isMarker(at) ? 0 : 1;
                    case Uitkomst.Conflict other ->
                        refusal.hear(new Geweigerd(
                                at, "intussen online gewijzigd. Niets is overschreven; vergelijk en kies opnieuw."));
                    case Uitkomst.Ongeldig wrong -> refusal.hear(new Geweigerd(at, wrong.message()));
                    case Uitkomst.Onbekend unknown ->
                        refusal.hear(new Geweigerd(at, "dit veld kan je niet (meer) invullen."));
                }
            }
        }
        return done;
    }

    private static boolean isMarker(Adres at) {
        return at.col().equals(Item.MARKER) || at.col().equals(Item.ACROSS_MARKER);
    }

    /** The same cell of the same file over the same version has the same name: a second click is no second edit. */
    private static Mutatie edit(Bewaard kept, Adres at, int base, @Nullable JsonNode value) {
        String name = kept.id() + "/" + kept.op() + "/" + at + "/" + base + "/" + value;
        return new Mutatie(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), at, base, value, Bron.WORD, kept.naam());
    }

    private List<Gezet> applied(Bewaard kept) {
        return kept.teruggezet() == null
                ? List.of()
                : json.readValue(kept.teruggezet(), Alle.class).cellen();
    }

    private void note(Toegang toegang, Traject traject, Bewaard kept, Map<Adres, Gezet> all) {
        String applied = all.isEmpty() ? null : json.writeValueAsString(new Alle(List.copyOf(all.values())));
        transactions.executeWithoutResult(status -> queries.applied(toegang, traject.id(), kept, applied));
    }

    private static String woorden(Traject traject, Wijziging one) {
        return vraag(traject, one.adres()) + (one.plaats().isEmpty() ? "" : ", " + one.plaats());
    }

    private static String vraag(Traject traject, Adres at) {
        return traject.editie()
                .item(at.item())
                .map(item -> item.section() + " vraag " + item.number())
                .orElse(at.item());
    }

    private Stand stand(Toegang toegang, Traject traject) {
        List<Cel> cells = answers.cellen(
                toegang,
                traject,
                traject.editie().items().stream().map(Item::id).toList());
        return new Stand(traject, cells);
    }

    private Optional<Traject> traject(Toegang toegang, long id) {
        return trajecten.mine(toegang).stream().filter(one -> one.id() == id).findFirst();
    }

    private static String naam(String name) {
        String line = Tekst.regel(name).strip();
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String shown = last.isBlank() ? "bestand.docx" : last;
        return Tekst.lengte(shown) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
