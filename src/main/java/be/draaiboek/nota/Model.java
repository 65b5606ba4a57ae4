package be.draaiboek.nota;

import be.draaiboek.document.Besluitmodel.Plaatsen;
import java.time.Instant;

/**
 * A bestuur's own model of a besluit.
 *
 * @param plaatsen what stands in it to be filled in
 * @param door who uploaded it
 */
public record Model(long bestuurId, int bytes, Plaatsen plaatsen, String door, Instant op) {}
