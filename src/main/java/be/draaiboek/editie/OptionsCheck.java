package be.draaiboek.editie;

import be.draaiboek.editie.YamlDocument.At;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the answers of a choice: whether they can be chosen together, and what they are worth. */
final class OptionsCheck {

    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,2}/[1-9][0-9]?");

    private final Findings found;
    private @Nullable String everywhere;

    OptionsCheck(Findings found) {
        this.found = found;
    }

    void everyChoiceHas(@Nullable String answer) {
        everywhere = answer;
    }

    void check(At owner, boolean multi) {
        At list = owner.get("options");
        if (list.elements().size() < 2) {
            found.add(
                    list.exists() ? list : owner,
                    "Een keuze heeft minstens twee antwoorden nodig. Voeg ze toe onder options.");
        }
        found.unique(list, "antwoord", Map.of());
        boolean scored = owner.get("scored").isTrue();
        int values = 0;
        At nvt = null;
        At unknown = null;
        for (At option : list.elements()) {
            boolean isNvt = option.get("nvt").isTrue();
            boolean isUnknown = option.get("unknown").isTrue();
            boolean valued = option.get("value").exists();
            String id = option.get("id").text();
            if (everywhere != null && everywhere.equals(id) && !isUnknown) {
                found.add(
                        option.get("id"),
                        "‘%s’ is het antwoord dat elke keuze al heeft (unknown in editie.yaml). Kies een andere id."
                                .formatted(id));
            }
            values += valued ? 1 : 0;
            String fraction = option.get("value").text();
            if (fraction != null && FRACTION.matcher(fraction).matches()) {
                Double worth = EditieReader.number(option.get("value"));
                if (worth != null && worth > 1) {
                    found.add(option.get("value"), "‘value’ is te groot. Het maximum is 1.");
                }
            }
            if (isNvt && isUnknown) {
                found.add(
                        option,
                        "Antwoord ‘%s’ kan niet tegelijk nvt en unknown zijn. Kies één van de twee.".formatted(id));
            }
            if ((isNvt || isUnknown) && valued) {
                found.add(
                        option.get("value"),
                        "Antwoord ‘%s’ is ‘niet van toepassing’ of ‘weet ik niet’ en scoort dus nooit. Haal value weg."
                                .formatted(id));
            }
            if (isNvt && nvt != null) {
                found.add(
                        option.get("nvt"),
                        "Er is al een antwoord met nvt op regel %s. Eén is genoeg.".formatted(nvt.line()));
            }
            if (isUnknown && unknown != null) {
                found.add(
                        option.get("unknown"),
                        "Er is al een antwoord met unknown op regel %s. Eén is genoeg.".formatted(unknown.line()));
            }
            nvt = isNvt ? option : nvt;
            unknown = isUnknown ? option : unknown;
            if (multi && valued) {
                found.add(
                        option.get("value"),
                        "Waar meer antwoorden mogen, scoort niets: meer aanvinken is niet beter. Haal value weg.");
            }
            if (multi && (isNvt || isUnknown) && !option.get("exclusive").isTrue()) {
                found.add(
                        option,
                        "Antwoord ‘%s’ kan niet samen met andere gekozen worden. Voeg exclusive: true toe."
                                .formatted(id));
            }
            if (!multi && option.get("exclusive").exists()) {
                found.add(
                        option.get("exclusive"),
                        "exclusive heeft alleen zin waar meer antwoorden mogen (multi). Haal het weg.");
            }
            if (!multi && scored && !valued && !isNvt && !isUnknown) {
                found.add(
                        option,
                        "Antwoord ‘%s’ heeft geen waarde, terwijl deze vraag scoort. Voeg value toe, van 0 tot 1."
                                .formatted(id));
            }
            if (!multi && !scored && valued) {
                found.add(
                        option.get("value"),
                        "Deze vraag scoort niet, dus antwoord ‘%s’ heeft geen waarde. Haal value weg, of zet scored: true."
                                .formatted(id));
            }
        }
        if (scored && values < 2) {
            found.add(
                    owner.get("scored"),
                    "Een vraag die scoort heeft minstens twee antwoorden met een waarde nodig. Voeg value toe.");
        }
    }
}
