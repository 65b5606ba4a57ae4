package be.draaiboek.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who and what the fixture put in the database (see bench/fixture), and the fifty cells of a completion. */
public final class World {

    public static final String PASSWORD = "vier woorden in een zin";

    /** The five pages of B.4. */
    static final List<String> PAGES = List.of("B.4.1", "B.4.2", "B.4.3", "B.4.4", "B.4.5");

    /** The sizes of the fifty: the fields of chapter B.4 in the source document. */
    private static final int SINGLE = 26;

    private static final int MULTI = 8;
    private static final int TEXT = 2;
    private static final int MATRIX = 1;
    private static final int EXPLANATIONS = 13;

    private static final String EXPLANATION = "toelichting";

    private static volatile String editionId = "";

    /** Somebody who takes part. */
    public record Person(String email, long traject, long holder, boolean trekker) {}

    /** One cell, and what stands in it after so many saves. */
    public record Cell(String section, String item, String row, String col, List<JsonNode> values) {
        public JsonNode value(int version) {
            return values.get(version % values.size());
        }

        /** What is typed has spaces between its words; what is chosen is the name of an option. */
        boolean typed() {
            return values.getFirst().asString("").contains(" ");
        }

        /** Beside a choice, for who wants to. */
        boolean explains() {
            return col.equals(EXPLANATION);
        }
    }

    private final JsonNode root;

    private World(JsonNode root) {
        this.root = root;
    }

    public static World read(Path file) throws IOException {
        World world = new World(JsonMapper.shared().readTree(Files.readString(file)));
        editionId = world.root.path("editie").asString();
        return world;
    }

    /** The edition of the world that was read last. */
    public static String editionId() {
        return editionId;
    }

    /** How many take part in a bestuur, but for the groups. */
    static final int TEAM = 4;

    /** How many take part in each of the groups. */
    public static final int GROUP = 10;

    /** Those who have answered nothing yet; the four of one bestuur stand together. */
    List<Person> fresh() {
        return people("fresh");
    }

    /** Those of besturen of ten people who have answered nothing yet. */
    public List<Person> groups() {
        return people("groups");
    }

    /** Those of the besturen that answered everything, several times; of the first fifty at most. */
    List<Person> full() {
        return people("full");
    }

    /** Of those who have answered nothing yet one from each bestuur, so that nobody meets a colleague. */
    List<Person> strangers() {
        List<Person> all = fresh();
        List<Person> one = new ArrayList<>();
        for (int i = 1; i < all.size(); i += TEAM) {
            one.add(all.get(i));
        }
        return one;
    }

    String begeleider() {
        return root.path("begeleider").asString();
    }

    String beheerder() {
        return root.path("beheerder").asString();
    }

    long cohort() {
        return root.path("cohort").asLong();
    }

    private List<Person> people(String which) {
        List<Person> found = new ArrayList<>();
        root.path(which)
                .forEach(one -> found.add(new Person(
                        one.path("email").asString(),
                        one.path("traject").asLong(),
                        one.path("deelnemer").asLong(),
                        one.path("trekker").asBoolean())));
        return found;
    }

    /** Reads the edition that the application serves, and picks the cells of a completion from its chapter B.4. */
    public static List<Cell> cells(HttpClient client, URI base) throws IOException {
        JsonNode edition;
        try {
            edition = JsonMapper.shared()
                    .readTree(client.send(
                                    HttpRequest.newBuilder(URI.create(base + "/api/edities/" + editionId))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        List<Cell> single = new ArrayList<>();
        List<Cell> multi = new ArrayList<>();
        List<Cell> text = new ArrayList<>();
        List<Cell> matrix = new ArrayList<>();
        List<Cell> explanations = new ArrayList<>();
        for (JsonNode item : edition.path("items")) {
            String section = item.path("section").asString();
            if (!PAGES.contains(section)) {
                continue;
            }
            String id = item.path("id").asString();
            List<String> options = new ArrayList<>();
            item.path("options").forEach(one -> options.add(one.path("id").asString()));
            switch (item.path("kind").asString()) {
                case "choice" -> {
                    single.add(new Cell(
                            section,
                            id,
                            "",
                            "",
                            options.stream().map(World::string).toList()));
                    if (has(item, EXPLANATION)) {
                        explanations.add(new Cell(section, id, "", EXPLANATION, texts(1)));
                    }
                }
                case "multi" -> multi.add(new Cell(section, id, "", "", lists(options)));
                case "text" -> text.add(new Cell(section, id, "", "", texts(3)));
                case "rows" -> text.add(new Cell(section, id, "", "tekst", texts(3)));
                case "grid" -> {
                    JsonNode column = item.path("columns").path(0);
                    List<JsonNode> values = new ArrayList<>();
                    column.path("options")
                            .forEach(one -> values.add(string(one.path("id").asString())));
                    matrix.add(new Cell(
                            section,
                            id,
                            item.path("rows").path(0).path("id").asString(),
                            column.path("id").asString(),
                            values));
                }
                default -> {
                    // no other kind stands in B.4
                }
            }
        }
        List<Cell> cells = new ArrayList<>();
        cells.addAll(first(single, SINGLE, "single choices"));
        cells.addAll(first(multi, MULTI, "multiple choices"));
        cells.addAll(first(text, TEXT, "texts"));
        cells.addAll(first(matrix, MATRIX, "matrices"));
        cells.addAll(first(explanations, EXPLANATIONS, "explanations"));
        return cells;
    }

    private static boolean has(JsonNode item, String field) {
        return item.path("fields")
                .valueStream()
                .anyMatch(one -> one.path("id").asString().equals(field));
    }

    private static List<Cell> first(List<Cell> cells, int count, String what) {
        if (cells.size() < count) {
            throw new IllegalStateException("the edition has " + cells.size() + " " + what + " in B.4, not " + count);
        }
        return cells.subList(0, count);
    }

    private static JsonNode string(String text) {
        return JsonMapper.shared().valueToTree(text);
    }

    private static List<JsonNode> lists(List<String> options) {
        return List.of(
                JsonMapper.shared().valueToTree(options.subList(0, Math.min(2, options.size()))),
                JsonMapper.shared().valueToTree(options.subList(0, 1)));
    }

    /** Sentences of about 140 characters, so many of them. */
    private static List<JsonNode> texts(int sentences) {
        List<JsonNode> texts = new ArrayList<>();
        for (String way : List.of("anders", "opnieuw", "beter")) {
            texts.add(string(("Wij bekeken dit in het managementteam en schreven het " + way
                            + " op, met een voorbeeld van de dienst burgerzaken erbij en wie het volgend jaar opneemt. ")
                    .repeat(sentences)
                    .strip()));
        }
        return texts;
    }
}
