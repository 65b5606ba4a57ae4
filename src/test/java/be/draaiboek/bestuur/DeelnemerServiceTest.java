package be.draaiboek.bestuur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.DatabaseTest;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may change who takes part, and what may never happen to a bestuur. */
class DeelnemerServiceTest extends DatabaseTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");
    private static final String PASSWORD = "vier woorden in een zin";

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    private long bestuur;
    private Toegang trekker;
    private long trekkersPart;
    private Toegang lid;
    private long lidsPart;
    private Toegang stranger;
    private Toegang beheerder;

    @BeforeEach
    void fixture() {
        bestuur = besturen.verzin(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        long elsewhere = besturen.verzin(SYSTEEM, "Elderdam", "Oost-Vlaanderen");
        beheerder = Toegang.van(account(true));
        trekker = Toegang.van(account(false));
        trekkersPart = deelnemers.voegToe(beheerder, bestuur, trekker.accountId(), Rol.TREKKER, "IT-coördinator");
        lid = Toegang.van(account(false));
        lidsPart = deelnemers.voegToe(beheerder, bestuur, lid.accountId(), Rol.MT_LID, "");
        stranger = Toegang.van(account(false));
        deelnemers.voegToe(beheerder, elsewhere, stranger.accountId(), Rol.TREKKER, "");
    }

    @Test
    void theListIsForTheBestuursOwnPeopleAndTheBeheerder() {
        assertThat(deelnemers.van(trekker, bestuur)).hasSize(2);
        assertThat(deelnemers.van(lid, bestuur)).hasSize(2);
        assertThat(deelnemers.van(beheerder, bestuur)).hasSize(2);
        assertThat(deelnemers.van(stranger, bestuur)).isEmpty();
        assertThat(deelnemers.alle(stranger)).isEmpty();
        assertThat(deelnemers.mijne(stranger))
                .extracting(Deelnemer::bestuurName)
                .containsExactly("Elderdam");
    }

    @Test
    void onlyABeheerderGivesAnAccountAPart() {
        long newcomer = account(false);
        assertThatThrownBy(() -> deelnemers.voegToe(trekker, bestuur, newcomer, Rol.MT_LID, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.voegToe(beheerder, bestuur, Long.MAX_VALUE, Rol.MT_LID, ""))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> deelnemers.voegToe(beheerder, bestuur, lid.accountId(), Rol.MT_LID, ""))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("neemt al deel");
    }

    @Test
    void aTrekkerChangesRolesInTheirOwnBestuurOnly() {
        deelnemers.wijzig(trekker, lidsPart, Rol.INVULLER, " archivaris ");
        assertThat(deelnemers.van(trekker, bestuur))
                .anySatisfy(one -> assertThat(one.function()).isEqualTo("archivaris"));
        assertThatThrownBy(() -> deelnemers.wijzig(lid, trekkersPart, Rol.MT_LID, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.wijzig(stranger, lidsPart, Rol.TREKKER, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.eindig(lid, trekkersPart)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.eindig(stranger, lidsPart)).isInstanceOf(AccessDeniedException.class);
        deelnemers.eindig(trekker, lidsPart);
        assertThat(deelnemers.van(lid, bestuur)).isEmpty();
    }

    @Test
    void theLastTrekkerStays() {
        assertThatThrownBy(() -> deelnemers.wijzig(trekker, trekkersPart, Rol.MT_LID, ""))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("enige trekker");
        assertThatThrownBy(() -> deelnemers.eindig(beheerder, trekkersPart))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Maak eerst iemand anders trekker");
        deelnemers.wijzig(trekker, lidsPart, Rol.TREKKER, "");
        deelnemers.eindig(beheerder, trekkersPart);
        assertThat(deelnemers.van(trekker, bestuur)).isEmpty();
        assertThat(deelnemers.van(lid, bestuur)).hasSize(1);
    }

    @Test
    void aClosedAccountIsNoTrekkerToLeaveABestuurWith() {
        deelnemers.wijzig(trekker, lidsPart, Rol.TREKKER, "");
        accounts.zetActief(beheerder, lid.accountId(), false);
        assertThatThrownBy(() -> deelnemers.eindig(beheerder, trekkersPart)).isInstanceOf(OngeldigException.class);
    }

    @Test
    void whoComesBackGetsTheirOldPart() {
        deelnemers.eindig(beheerder, lidsPart);
        assertThat(deelnemers.van(lid, bestuur)).isEmpty();
        assertThat(deelnemers.voegToe(beheerder, bestuur, lid.accountId(), Rol.INVULLER, "terug"))
                .isEqualTo(lidsPart);
    }

    @Test
    void aNameWithoutAccountIsNoTrekker() {
        long noted = deelnemers.voegNaamToe(trekker, bestuur, "Een geïnterviewde", "diensthoofd");
        assertThat(deelnemers.van(lid, bestuur)).hasSize(3);
        assertThatThrownBy(() -> deelnemers.wijzig(trekker, noted, Rol.TREKKER, ""))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> deelnemers.voegNaamToe(stranger, bestuur, "Nog iemand", ""))
                .isInstanceOf(AccessDeniedException.class);
        deelnemers.wijzig(trekker, lidsPart, Rol.INVULLER, "");
        assertThatThrownBy(() -> deelnemers.voegNaamToe(lid, bestuur, "Nog iemand", ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.voegNaamToe(trekker, bestuur, " ", ""))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void aMemberNotesSomebodyByNameOrByFunctionAlone() {
        deelnemers.voegNaamToe(lid, bestuur, " Marie ", "Diensthoofd");
        deelnemers.voegNaamToe(lid, bestuur, "", " Archivaris ");
        assertThat(deelnemers.van(lid, bestuur))
                .filteredOn(one -> one.accountId() == null)
                .extracting(Deelnemer::name)
                .containsExactlyInAnyOrder("Marie", "Archivaris");
    }

    @Test
    void anInterviewIsLinkedByTheTrekkerToAMemberAndByABeheerderToAnybody() {
        long noted = deelnemers.voegNaamToe(lid, bestuur, "Marie", "Diensthoofd");
        long newcomer = account(false);
        for (Toegang other : List.of(stranger, lid)) {
            assertThatThrownBy(() -> deelnemers.koppel(other, noted, newcomer))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> deelnemers.koppel(trekker, noted, newcomer)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.koppel(trekker, lidsPart, newcomer))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.koppel(beheerder, noted, Long.MAX_VALUE))
                .isInstanceOf(OngeldigException.class);

        deelnemers.koppel(beheerder, noted, newcomer);
        assertThat(deelnemers.mijne(Toegang.van(newcomer)))
                .extracting(Deelnemer::id, Deelnemer::rol)
                .containsExactly(tuple(noted, Rol.MT_LID));

        long second = deelnemers.voegNaamToe(trekker, bestuur, "Bo", "");
        deelnemers.koppel(trekker, second, lid.accountId());
        assertThat(deelnemers.mijne(lid)).extracting(Deelnemer::id).containsExactly(second);
        assertThat(deelnemers.van(lid, bestuur)).hasSize(3);
        // The bestuur keeps its trekker, whoever is linked.
        long third = deelnemers.voegNaamToe(trekker, bestuur, "Baas", "");
        deelnemers.koppel(trekker, third, trekker.accountId());
        assertThat(deelnemers.mijne(trekker)).extracting(Deelnemer::rol).containsExactly(Rol.TREKKER);
    }

    private long account(boolean admin) {
        return accounts.maak(SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", PASSWORD, admin);
    }
}
