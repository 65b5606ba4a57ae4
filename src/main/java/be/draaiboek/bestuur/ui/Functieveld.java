package be.draaiboek.bestuur.ui;

import be.draaiboek.bestuur.Functie;
import be.draaiboek.weergave.Keuzelijst;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Objects;

/** Someone's function: one of the usual ones, or what is typed. */
public final class Functieveld extends ComboBox<String> {

    /** The longest function that is kept. */
    private static final int MAX = 120;

    public Functieveld() {
        super("Functie");
        Keuzelijst.fill(this, Functie.GEBRUIKELIJK, function -> function);
        setAllowCustomValue(true);
        setHelperText("Kies er een, of typ een andere. Wie dezelfde functie heeft, telt samen in ‘per functie’.");
        addCustomValueSetListener(typed -> setValue(typed.getDetail()
                .strip()
                .substring(0, Math.min(MAX, typed.getDetail().strip().length()))));
    }

    /** Returns what was chosen or typed; empty where nothing was. */
    public String tekst() {
        return Objects.requireNonNullElse(getValue(), "");
    }
}
