package be.draaiboek.bestuur;

import be.draaiboek.toegang.Toegang;
import java.util.List;

/**
 * What a module does when one bestuur goes up in another. What it says beforehand is what the beheerder agrees to, so it says all
 * that it is going to do; both are called in the transaction of the merger, for a beheerder.
 */
public interface Fusiedeel {

    /** Returns what would happen, in Dutch sentences that say the same as long as nothing changed; empty for nothing. */
    List<Vooruitblik.Blok> vooruit(Toegang door, Fusie fusie);

    /** Does it. */
    void carryOut(Toegang door, Fusie fusie);
}
