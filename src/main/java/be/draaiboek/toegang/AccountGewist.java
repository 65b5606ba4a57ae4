package be.draaiboek.toegang;

/**
 * A person was erased: whoever keeps something that only says who they are, or only they need, lets go of it in the same
 * transaction. What they wrote for their bestuur stays, without a name.
 *
 * @param door the beheerder
 * @param adres the address that they had
 * @param naam the name that they had
 * @param reden why, without who they were
 */
public record AccountGewist(Toegang door, long accountId, String adres, String naam, String reden) {

    @Override
    public String toString() {
        return "AccountGewist[" + accountId + "]";
    }
}
