package be.draaiboek.weergave;

import be.draaiboek.common.OngeldigException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** A dialog with fields and one thing to do with them; what is refused is said in it, and nothing is lost. */
public final class Invulvenster {

    private Invulvenster() {}

    /**
     * Opens one.
     *
     * @param action what the button says that does it; the other one says “Toch niet”
     */
    public static void open(String title, String action, List<? extends Component> fields, Runnable work) {
        open(title, new Button(action), fields, work);
    }

    /**
     * Opens one of which what the button says changes with what is chosen.
     *
     * @param go the button that does it; the other one says “Toch niet”
     */
    public static void open(String title, Button go, List<? extends Component> fields, Runnable work) {
        Dialog dialog = new Dialog(title);
        Paragraph wrong = new Paragraph();
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        Div form = new Div();
        form.addClassName("db-coach-form");
        form.add(fields.toArray(Component[]::new));
        dialog.add(form, wrong);
        Consumer<String> say = text -> {
            wrong.setText(text);
            if (!text.isEmpty()) {
                // In a long dialog it stands below what is in sight.
                wrong.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
        };
        go.addClickListener(click -> attempt(say, () -> {
            work.run();
            dialog.close();
            return "";
        }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), go);
        Venster.open(dialog);
    }

    /** Says what came of it, or why it was refused. */
    public static void attempt(Consumer<String> say, Supplier<String> work) {
        try {
            say.accept(work.get());
        } catch (OngeldigException refused) {
            say.accept(Objects.requireNonNullElse(refused.getMessage(), "Dat is niet gelukt."));
        } catch (AccessDeniedException gone) {
            say.accept("Dat kan niet meer: intussen is er iets veranderd. Laad de pagina opnieuw.");
        }
    }
}
