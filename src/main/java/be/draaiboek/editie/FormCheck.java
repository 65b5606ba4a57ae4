package be.draaiboek.editie;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks the form of a document against the JSON schema, and says in words what doesn't fit. */
final class FormCheck {

    private static final String SCHEMA = EditieFiles.CLASSPATH + "schema.json";
    private static final String WORTH = "een getal van 0 tot 1, of een breuk zoals 1/3";

    private FormCheck() {}

    /**
     * Adds what doesn't fit.
     *
     * @param definition the name of the part of the schema that the document follows
     */
    static void check(YamlDocument document, String definition, List<Problem> problems) {
        JsonNode node = document.root().node();
        if (node.isMissingNode()) {
            return;
        }
        ObjectNode schema =
                (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(EditieFiles.resource(SCHEMA), SCHEMA));
        schema.remove(List.of("if", "then", "else"));
        schema.put("$ref", "#/$defs/" + definition);
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        for (Error error : compiled.validate(node)) {
            String pointer = error.getInstanceLocation().toString();
            String property = error.getProperty();
            boolean extra = error.getKeyword().equals("additionalProperties");
            problems.add(new Problem(
                    document.file(),
                    document.line(extra && property != null ? pointer + "/" + property : pointer),
                    explain(error, pointer)));
        }
    }

    private static String explain(Error error, String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode schema = error.getSchemaNode();
        JsonNode value = error.getInstanceNode();
        String what = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Dit" : "‘" + name + "’";
        if (value != null && value.isNull()) {
            return "%s is leeg. Vul het in of haal de regel weg.".formatted(what);
        }
        return switch (error.getKeyword()) {
            case "required" -> "‘%s’ ontbreekt. Vul het aan.".formatted(error.getProperty());
            case "additionalProperties" ->
                "‘%s’ is hier niet bekend. Kijk de spelling na of haal het weg.".formatted(error.getProperty());
            case "type" ->
                "%s heeft de verkeerde vorm: hier hoort %s."
                        .formatted(what, name.equals("value") ? WORTH : form(schema.asString("")));
            case "enum" ->
                "%s is ‘%s’. Kies uit: %s."
                        .formatted(
                                what,
                                value == null ? "" : value.asString(""),
                                schema.valueStream()
                                        .map(node -> node.asString(""))
                                        .collect(Collectors.joining(", ")));
            case "pattern" -> pattern(what, name, pointer, value == null ? "" : value.asString(""));
            case "minItems" -> "%s is leeg. Zet er minstens één in.".formatted(what);
            case "minimum" -> "%s is te klein. Het minimum is %s.".formatted(what, schema.asString(""));
            case "maximum" -> "%s is te groot. Het maximum is %s.".formatted(what, schema.asString(""));
            default -> "%s klopt niet: %s".formatted(what, error.getMessage());
        };
    }

    private static String form(String type) {
        return switch (type) {
            case "string" -> "tekst (zet een getal of een los woord als true tussen aanhalingstekens)";
            case "integer" -> "een geheel getal";
            case "number" -> "een getal";
            case "boolean" -> "true of false";
            case "array" -> "een lijst (elke regel met een streepje)";
            default -> "een blok van naam: waarde";
        };
    }

    private static String pattern(String what, String name, String pointer, String value) {
        if (value.isBlank()) {
            return "%s is leeg. Schrijf er een tekst.".formatted(what);
        }
        if (pointer.equals("/id")) {
            return "‘%s’ is geen id van een editie. Schrijf jaartal en volgnummer, bijvoorbeeld 2026-1."
                    .formatted(value);
        }
        return switch (name) {
            case "code", "part" -> "‘%s’ is geen code. Schrijf bijvoorbeeld B.4.1.".formatted(value);
            case "value" -> "‘%s’ is geen waarde. Schrijf %s.".formatted(value, WORTH);
            case "address" -> "‘%s’ is geen adres. Schrijf het voluit, met https:// ervoor.".formatted(value);
            case "published" -> "‘%s’ is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2026-09-01.".formatted(value);
            default ->
                "‘%s’ is geen goede id. Gebruik kleine letters, cijfers en streepjes, hoogstens 40 tekens."
                        .formatted(value);
        };
    }
}
