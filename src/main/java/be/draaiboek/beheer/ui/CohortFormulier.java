package be.draaiboek.beheer.ui;

import be.draaiboek.cohort.Cohort;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.weergave.Dagveld;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A cohort's name and period. */
final class CohortFormulier extends Div {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl-BE"));

    private final TextField name = new TextField("Naam");
    private final Dagveld starts = new Dagveld("cohort-begin", "Begint op", null);
    private final Dagveld ends = new Dagveld("cohort-einde", "Eindigt op", null);

    CohortFormulier() {
        name.setPlaceholder("bv. Najaar 2026");
        addClassNames("db-admin", "db-cohort-form");
        add(name, starts, ends);
    }

    void show(Cohort cohort) {
        name.setValue(cohort.naam());
        starts.put(cohort.begin());
        ends.put(cohort.einde());
    }

    /** Marks the first field that has nothing in it, and goes there: what is missing is read where it is missing. */
    String name() {
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
            throw new OngeldigException("Geef het cohort een naam, zoals Najaar 2026.");
        }
        return name.getValue();
    }

    LocalDate starts() {
        return day(starts, "Kies de dag waarop het cohort begint.");
    }

    LocalDate ends() {
        return day(ends, "Kies de dag waarop het cohort eindigt.");
    }

    private static LocalDate day(Dagveld field, String otherwise) {
        LocalDate day = field.klopt() ? field.dag() : null;
        if (day == null) {
            throw new OngeldigException(otherwise);
        }
        return day;
    }

    static String periode(Cohort cohort) {
        return SHOWN.format(cohort.begin()) + " – " + SHOWN.format(cohort.einde());
    }
}
