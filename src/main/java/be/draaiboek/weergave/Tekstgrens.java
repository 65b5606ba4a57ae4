package be.draaiboek.weergave;

import be.draaiboek.editie.Tekst;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * How much a field takes, without ever cutting: what somebody pasted stays whole in the field, which says by how much it is too
 * long. Nothing is sent on until it fits; the services refuse it as well. A field's own bound ({@code setMaxLength}) cuts in
 * silence, so no field has one.
 */
public final class Tekstgrens {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final int PAUSE_MILLIS = 300;

    private Tekstgrens() {}

    /** Lets a field say so, while somebody types and after a paste, where its text is too long. */
    public static void zet(TextFieldBase<?, String> field, int most) {
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            String wrong = teLang(field.getValue(), most);
            field.setErrorMessage(wrong);
            field.setInvalid(!wrong.isEmpty());
        });
    }

    /** Returns why a text is too long for a place, with what to do; empty where it fits. */
    public static String teLang(String text, int most) {
        int length = Tekst.lengte(text);
        if (length <= most) {
            return "";
        }
        NumberFormat whole = NumberFormat.getIntegerInstance(DUTCH);
        return "Deze tekst telt %s tekens; er passen er hoogstens %s in dit veld. Kort hem in: wat je plakte staat er nog."
                .formatted(whole.format(length), whole.format(most));
    }
}
