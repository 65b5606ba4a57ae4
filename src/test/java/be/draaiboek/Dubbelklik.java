package be.draaiboek;

import com.vaadin.flow.component.button.Button;

/** Two clicks as a browser sends them: the second is on its way before anything came back of the first. */
public final class Dubbelklik {

    private Dubbelklik() {}

    /** Clicks twice; what the server holds for gone or not to be used, it doesn't hear. */
    public static void op(Button button) {
        for (int i = 0; i < 2; i++) {
            if (button.isAttached() && button.getElement().getNode().isEnabled()) {
                button.click();
            }
        }
    }
}
