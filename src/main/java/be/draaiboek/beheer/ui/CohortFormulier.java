package be.draaiboek.beheer.ui;

import be.draaiboek.cohort.Cohort;
import be.draaiboek.common.OngeldigException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** A cohort's name and period. Dates are typed: two of them are no reason to load a calendar. */
final class CohortFormulier extends Div {

    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.forLanguageTag("nl-BE"));

    private final TextField name = new TextField("Naam");
    private final TextField starts = new TextField("Begint op");
    private final TextField ends = new TextField("Eindigt op");

    CohortFormulier() {
        name.setPlaceholder("bv. Najaar 2026");
        starts.setHelperText("dag/maand/jaar, zoals 1/9/2026");
        ends.setHelperText("dag/maand/jaar, zoals 30/6/2027");
        addClassName("db-admin");
        add(name, starts, ends);
    }

    void show(Cohort cohort) {
        name.setValue(cohort.name());
        starts.setValue(SHOWN.format(cohort.starts()));
        ends.setValue(SHOWN.format(cohort.ends()));
    }

    String name() {
        return name.getValue();
    }

    LocalDate starts() {
        return date(starts);
    }

    LocalDate ends() {
        return date(ends);
    }

    static String periode(Cohort cohort) {
        return SHOWN.format(cohort.starts()) + " – " + SHOWN.format(cohort.ends());
    }

    /** What stands in such a field, or a sentence on what is wrong with it. */
    static LocalDate date(TextField field) {
        var match = DATE.matcher(field.getValue().strip());
        try {
            if (match.matches()) {
                return LocalDate.of(
                        Integer.parseInt(match.group(3)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(1)));
            }
        } catch (DateTimeException noSuchDay) {
            throw new OngeldigException("“" + field.getLabel() + "”: die dag bestaat niet. Kijk dag en maand na.");
        }
        throw new OngeldigException("“" + field.getLabel() + "”: schrijf de datum als dag/maand/jaar, zoals 1/9/2026.");
    }
}
