package be.draaiboek.editie;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as JSON that still knows on which line everything stands. */
final class YamlDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private JsonNode root = MissingNode.getInstance();

    private YamlDocument(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a text; what is wrong with it as YAML is added to the problems. */
    static YamlDocument parse(String file, String text, List<Problem> problems) {
        YamlDocument document = new YamlDocument(file, problems);
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            Optional<Node> node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(new Problem(file, 1, "Dit bestand is leeg. Vul het in of haal het weg."));
            } else {
                document.lines.put("", line(node.get()));
                document.root = document.convert(node.get(), "");
            }
        } catch (MarkedYamlEngineException e) {
            // what never ends is reported at the last line of the file, but it must be repaired where it begins
            boolean unending = e.getProblem() != null && e.getProblem().contains("end of stream");
            Optional<Mark> mark = unending ? e.getContextMark() : e.getProblemMark();
            int line = mark.or(e::getProblemMark).map(Mark::getLine).orElse(0) + 1;
            problems.add(new Problem(
                    file,
                    line,
                    "Dit is geen geldige YAML: kijk op deze regel het inspringen, de dubbele punt en de aanhalingstekens"
                            + " na (%s).".formatted(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(new Problem(
                    file, 1, "Dit bestand kan niet gelezen worden als YAML (%s).".formatted(e.getMessage())));
        }
        return document;
    }

    String file() {
        return file;
    }

    At root() {
        return new At(this, root, "");
    }

    /** The line of what stands at a JSON pointer, or of the nearest thing around it. */
    int line(String pointer) {
        for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (at.isEmpty()) {
                return 1;
            }
        }
    }

    private JsonNode convert(Node node, String pointer) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, pointer);
        }
        if (open.contains(node)) {
            problems.add(new Problem(
                    file, line(pointer), "Deze verwijzing (*) bevat zichzelf. Verwijs naar een blok erbuiten."));
            return NODES.nullNode();
        }
        open.push(node);
        JsonNode converted = switch (node) {
            case SequenceNode sequence -> sequence(sequence, pointer);
            case MappingNode mapping -> mapping(mapping, pointer);
            default -> NODES.nullNode();
        };
        open.pop();
        return converted;
    }

    private ArrayNode sequence(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode();
        for (Node element : sequence.getValue()) {
            String at = pointer + "/" + array.size();
            lines.put(at, line(element));
            array.add(convert(element, at));
        }
        return array;
    }

    private ObjectNode mapping(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                problems.add(new Problem(
                        file, line(tuple.getKeyNode()), "Links van de dubbele punt hoort één woord. Pas dit aan."));
                continue;
            }
            String key = keyNode.getValue();
            String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (object.has(key)) {
                problems.add(
                        new Problem(file, line(keyNode), "‘%s’ staat hier twee keer. Haal er één weg.".formatted(key)));
                continue;
            }
            lines.put(at, line(keyNode));
            object.set(key, convert(tuple.getValueNode(), at));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.INT)) {
                return NODES.numberNode(Long.parseLong(text));
            }
            if (tag.equals(Tag.FLOAT)) {
                return NODES.numberNode(Double.parseDouble(text));
            }
        } catch (NumberFormatException e) {
            problems.add(new Problem(
                    file, line(pointer), "‘%s’ is geen bruikbaar getal. Schrijf het anders.".formatted(text)));
            return NODES.numberNode(0);
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.stringNode(text);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** A place in the document; asking for what isn't there gives a place without a value. */
    record At(YamlDocument document, JsonNode node, String pointer) {
        At get(String key) {
            return new At(document, node.path(key), pointer + "/" + key);
        }

        List<At> elements() {
            List<At> elements = new ArrayList<>();
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    elements.add(new At(document, node.path(i), pointer + "/" + i));
                }
            }
            return elements;
        }

        boolean exists() {
            return !node.isMissingNode() && !node.isNull();
        }

        @Nullable
        String text() {
            return node.isString() ? node.stringValue() : null;
        }

        /** The text, of which the schema has already said that it is there. */
        String must() {
            String text = text();
            if (text == null) {
                throw new IllegalStateException("no text at " + document.file() + " " + pointer);
            }
            return text;
        }

        @Nullable
        Integer integer() {
            return node.isInt() || node.isLong() ? Integer.valueOf((int) node.longValue()) : null;
        }

        boolean isTrue() {
            return node.isBoolean() && node.booleanValue();
        }

        boolean isFalse() {
            return node.isBoolean() && !node.booleanValue();
        }

        int line() {
            return document.line(pointer);
        }
    }
}
