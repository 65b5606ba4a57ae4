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

    private static final String BEGIN = "Begint op";
    private static final String END = "Eindigt op";
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.forLanguageTag("nl-BE"));

    private final TextField name = new TextField("Naam");
    private final Dagveld starts = new Dagveld("cohort-begin", BEGIN, null);
    private final Dagveld ends = new Dagveld("cohort-einde", END, null);

    CohortFormulier() {
        name.setPlaceholder("bv. Najaar 2026");
        addClassName("db-admin");
        add(name, starts, ends);
    }

    void show(Cohort cohort) {
        name.setValue(cohort.name());
        starts.zet(cohort.starts());
        ends.zet(cohort.ends());
    }

    String name() {
        return name.getValue();
    }

    LocalDate starts() {
        return date(starts, BEGIN);
    }

    LocalDate ends() {
        return date(ends, END);
    }

    static String periode(Cohort cohort) {
        return SHOWN.format(cohort.starts()) + " – " + SHOWN.format(cohort.ends());
    }

    private static LocalDate date(Dagveld field, String what) {
        LocalDate day = field.klopt() ? field.dag() : null;
        if (day == null) {
            throw new OngeldigException("“" + what + "”: kies een dag.");
        }
        return day;
    }
}
