package be.draaiboek.bestuur;

import org.jspecify.annotations.Nullable;

/**
 * Someone's running part in a bestuur.
 *
 * @param accountId null while there is only a name: an interview noted on the person's behalf
 * @param naam the account's name, else the name noted; empty when the account was erased
 * @param functie what the person does in the bestuur, in free words; may be empty
 * @param afgesloten whether the account is closed, so that the person can't log in
 */
public record Deelnemer(
        long id,
        long bestuurId,
        String bestuur,
        @Nullable Long accountId,
        String naam,
        Rol rol,
        String functie,
        boolean afgesloten) {}
