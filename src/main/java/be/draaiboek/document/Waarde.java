package be.draaiboek.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a file, with its type: a number stays a number and a date a date. */
public sealed interface Waarde {

    /** Nothing: an empty cell, never 0. */
    Waarde GEEN = new Tekst("");

    /** Words, as somebody typed or chose them; line breaks stay. */
    record Tekst(String woorden) implements Waarde {}

    /** A number without a unit, such as a count or a year. */
    record Getal(long getal) implements Waarde {}

    /** A whole number of euros. */
    record Bedrag(long euro) implements Waarde {}

    /** A share; 40 is 40 %. */
    record Procent(long procent) implements Waarde {}

    /** What an answer is worth, from 0 to 1. */
    record Score(double score) implements Waarde {}

    /** The score of a dimension, from 0 to 100. */
    record OpHonderd(double score) implements Waarde {}

    /** A day. */
    record Dag(LocalDate dag) implements Waarde {}

    /** A day and an hour, shown in Brussels' time. */
    record Moment(Instant moment) implements Waarde {}

    /** Returns words, or nothing for null. */
    static Waarde of(@Nullable String words) {
        return words == null || words.isEmpty() ? GEEN : new Tekst(words);
    }
}
