package be.draaiboek.common;

import java.util.List;

/** A bean with something to tell the operator once the application is ready, such as the demo logins. */
@FunctionalInterface
public interface StartNotice {

    /** The lines to print under the address; none when there is nothing to tell. */
    List<String> lines();
}
