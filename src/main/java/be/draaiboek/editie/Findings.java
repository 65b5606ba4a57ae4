package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is wrong in the files of an edition, with the place where it is put right. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    /** The list itself, for who reads a document into it. */
    List<Problem> problems() {
        return problems;
    }

    void add(At at, String message) {
        problems.add(new Problem(at.document().file(), at.line(), message));
    }

    /** Reports ids that occur twice, here or among those already taken; returns the kinds by id. */
    Map<String, String> unique(At list, String what, Map<String, String> taken) {
        Map<String, String> kinds = new HashMap<>();
        for (At element : list.elements()) {
            String id = element.get("id").text();
            if (id == null) {
                continue;
            }
            if (kinds.containsKey(id)) {
                add(
                        element.get("id"),
                        "De id ‘%s’ staat twee keer in deze lijst. Geef elk(e) %s een eigen id.".formatted(id, what));
            } else if (taken.containsKey(id)) {
                add(
                        element.get("id"),
                        "De id ‘%s’ is al die van een kolom. Geef dit veld een andere id.".formatted(id));
            }
            kinds.put(id, Objects.requireNonNullElse(element.get("kind").text(), ""));
        }
        return kinds;
    }
}
