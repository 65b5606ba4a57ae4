package be.draaiboek.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why somebody was erased is kept, and who it was isn't, however it was typed. */
class RedenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lien vroeg erom.|deze persoon vroeg erom.",
                "lien vroeg erom, LIEN drong aan|deze persoon vroeg erom, deze persoon drong aan",
                "Mail van lien.vandermeer@dorp.be|Mail van deze persoon",
                "Van Lien van der Meer komt niets van de lijst|Van deze persoon komt niets van de lijst",
                "Het bestuur van de Meer-streek vroeg het|Het bestuur van de deze persoon-streek vroeg het",
                "Vertrok, en wil niets van haar bewaard zien|Vertrok, en wil niets van haar bewaard zien",
                "De cliënten en Lieneke blijven|De cliënten en Lieneke blijven"
            })
    void theNameIsTakenOutAndTheSentenceStays(String typed, String kept) {
        assertThat(AccountService.zonder(typed, "Lien van der Meer", "lien.vandermeer@dorp.be"))
                .isEqualTo(kept);
    }
}
