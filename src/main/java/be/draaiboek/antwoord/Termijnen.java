package be.draaiboek.antwoord;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.LocalDate;
import java.util.Map;

/** By when the chapters of a traject are asked, for who fills it in; whoever asks them stands above this module. */
@FunctionalInterface
public interface Termijnen {

    /** Returns the days by chapter code, in one statement; nothing where none is asked. */
    Map<String, LocalDate> of(Toegang toegang, Traject traject);
}
