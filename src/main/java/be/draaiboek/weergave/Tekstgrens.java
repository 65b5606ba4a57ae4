package be.draaiboek.weergave;

import be.draaiboek.editie.Tekst;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * How much a field takes, without ever cutting: what somebody pasted stays whole in the field, which says by how much it is too
 * long. Nothing is sent on until it fits; the services refuse it as well. A field's own bound ({@code setMaxLength}) cuts in
 * silence, so no field has one.
 */
public final class Tekstgrens {

    private static final int PAUSE_MILLIS = 300;

    private Tekstgrens() {}

    /** Lets a field say so, while somebody types and after a paste, where its text is too long. */
    public static void put(TextFieldBase<?, String> field, int most) {
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(change -> {
            String wrong = Tekst.teLang(field.getValue(), most);
            field.setErrorMessage(wrong);
            field.setInvalid(!wrong.isEmpty());
        });
    }

    /** Whether what stands in a field fits; where it doesn't, the field says why, and the keyboard goes there. */
    public static boolean past(TextFieldBase<?, String> field) {
        if (field.isInvalid()) {
            field.focus();
        }
        return !field.isInvalid();
    }
}
