package be.draaiboek.bestuur;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.AccountService;
import java.util.Optional;

/** What becomes of the address of a trekker that stands beside a bestuur which comes into a cohort. */
public enum Trekkeruitnodiging {
    GEMAAKT(""),
    DOET_MEE("doet er al mee"),
    UITGENODIGD("is er al uitgenodigd"),
    NIET_VRIJ("er doen al mensen mee of er wacht al een uitnodiging, en dan nodigt hun trekker of een beheerder uit"),
    JEZELF("dat ben je zelf"),
    GEEN_ADRES("dat is geen e-mailadres"),
    TE_VEEL("er staan al te veel uitnodigingen open");

    private final String waarom;

    Trekkeruitnodiging(String waarom) {
        this.waarom = waarom;
    }

    /** Returns why nobody is invited, as the end of a sentence that begins with the address; empty where somebody is. */
    public String waarom() {
        return waarom;
    }

    /** Returns an address as it is kept; empty where it is none that mail reaches. */
    public static Optional<String> adres(String email) {
        try {
            return Optional.of(AccountService.checkEmail(email));
        } catch (OngeldigException none) {
            return Optional.empty();
        }
    }
}
