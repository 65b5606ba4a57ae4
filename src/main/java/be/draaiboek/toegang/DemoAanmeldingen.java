package be.draaiboek.toegang;

import java.util.List;

/** The logins of a demo, which the login page shows; there is no such bean outside a demo. */
@FunctionalInterface
public interface DemoAanmeldingen {

    /** Returns the logins in the order to show them. */
    List<DemoAanmelding> list();
}
