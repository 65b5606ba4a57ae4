package be.draaiboek.bestuur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.DatabaseTest;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
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
        bestuur = besturen.invent(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        long elsewhere = besturen.invent(SYSTEEM, "Elderdam", "Oost-Vlaanderen");
        beheerder = Toegang.van(account(true));
        trekker = Toegang.van(account(false));
        trekkersPart = deelnemers.enrol(beheerder, bestuur, trekker.accountId(), Rol.TREKKER, "IT-coördinator");
        lid = Toegang.van(account(false));
        lidsPart = deelnemers.enrol(beheerder, bestuur, lid.accountId(), Rol.MT_LID, "");
        stranger = Toegang.van(account(false));
        deelnemers.enrol(beheerder, elsewhere, stranger.accountId(), Rol.TREKKER, "");
    }

    @Test
    void theListIsForTheBestuursOwnPeopleAndTheBeheerder() {
        assertThat(deelnemers.of(trekker, bestuur)).hasSize(2);
        assertThat(deelnemers.of(lid, bestuur)).hasSize(2);
        assertThat(deelnemers.of(beheerder, bestuur)).hasSize(2);
        assertThat(deelnemers.of(stranger, bestuur)).isEmpty();
        assertThat(deelnemers.all(stranger)).isEmpty();
        assertThat(deelnemers.mine(stranger)).extracting(Deelnemer::bestuur).containsExactly("Elderdam");
    }

    @Test
    void nobodyMakesABeheerderWithoutAReason() {
        assertThatThrownBy(() -> accounts.create(beheerder, "nieuw@voorbeeld.be", "Iemand", PASSWORD, true))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("met een reden");
    }

    @Test
    void onlyABeheerderGivesAnAccountAPart() {
        long newcomer = account(false);
        assertThatThrownBy(() -> deelnemers.enrol(trekker, bestuur, newcomer, Rol.MT_LID, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.enrol(beheerder, bestuur, Long.MAX_VALUE, Rol.MT_LID, ""))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> deelnemers.enrol(beheerder, bestuur, lid.accountId(), Rol.MT_LID, ""))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("neemt al deel");
    }

    @Test
    void aTrekkerChangesRolesInTheirOwnBestuurOnly() {
        deelnemers.change(trekker, lidsPart, Rol.INVULLER, " archivaris ");
        assertThat(deelnemers.of(trekker, bestuur))
                .anySatisfy(one -> assertThat(one.functie()).isEqualTo("archivaris"));
        assertThatThrownBy(() -> deelnemers.change(lid, trekkersPart, Rol.MT_LID, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.change(stranger, lidsPart, Rol.TREKKER, ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.end(lid, trekkersPart)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.end(stranger, lidsPart)).isInstanceOf(AccessDeniedException.class);
        deelnemers.end(trekker, lidsPart);
        assertThat(deelnemers.of(lid, bestuur)).isEmpty();
    }

    @Test
    void theLastTrekkerStays() {
        assertThatThrownBy(() -> deelnemers.change(trekker, trekkersPart, Rol.MT_LID, ""))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("enige trekker");
        assertThatThrownBy(() -> deelnemers.end(beheerder, trekkersPart))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Maak eerst iemand anders trekker");
        deelnemers.change(trekker, lidsPart, Rol.TREKKER, "");
        deelnemers.end(beheerder, trekkersPart);
        assertThat(deelnemers.of(trekker, bestuur)).isEmpty();
        assertThat(deelnemers.of(lid, bestuur)).hasSize(1);
    }

    @Test
    void aClosedAccountIsNoTrekkerToLeaveABestuurWith() {
        deelnemers.change(trekker, lidsPart, Rol.TREKKER, "");
        accounts.setActive(beheerder, lid.accountId(), false);
        assertThatThrownBy(() -> deelnemers.end(beheerder, trekkersPart)).isInstanceOf(OngeldigException.class);
    }

    @Test
    void theAccountOfAnOnlyTrekkerIsClosedWithAReasonAndAPasswordOnly() {
        assertThatThrownBy(() -> accounts.setActive(beheerder, trekker.accountId(), false))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("niemand afspraken vastleggen");
        Bevestiging wrong = new Bevestiging("verkeerd", "Vertrok zonder opvolger.");
        assertThatThrownBy(() -> accounts.close(beheerder, trekker.accountId(), wrong))
                .isInstanceOf(OngeldigException.class);
        assertThat(deelnemers.of(trekker, bestuur)).isNotEmpty();

        // With a second one it is an account as any other.
        deelnemers.change(trekker, lidsPart, Rol.TREKKER, "");
        accounts.setActive(beheerder, trekker.accountId(), false);
        assertThat(deelnemers.of(trekker, bestuur)).isEmpty();
    }

    @Test
    void whoComesBackGetsTheirOldPart() {
        deelnemers.end(beheerder, lidsPart);
        assertThat(deelnemers.of(lid, bestuur)).isEmpty();
        assertThat(deelnemers.enrol(beheerder, bestuur, lid.accountId(), Rol.INVULLER, "terug"))
                .isEqualTo(lidsPart);
    }

    @Test
    void aNameWithoutAccountIsNoTrekker() {
        long noted = deelnemers.enrolName(trekker, bestuur, "Een geïnterviewde", "diensthoofd");
        assertThat(deelnemers.of(lid, bestuur)).hasSize(3);
        assertThatThrownBy(() -> deelnemers.change(trekker, noted, Rol.TREKKER, ""))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> deelnemers.enrolName(stranger, bestuur, "Nog iemand", ""))
                .isInstanceOf(AccessDeniedException.class);
        deelnemers.change(trekker, lidsPart, Rol.INVULLER, "");
        assertThatThrownBy(() -> deelnemers.enrolName(lid, bestuur, "Nog iemand", ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.enrolName(trekker, bestuur, " ", ""))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void aMemberNotesSomebodyByNameOrByFunctionAlone() {
        deelnemers.enrolName(lid, bestuur, " Marie ", "Diensthoofd");
        deelnemers.enrolName(lid, bestuur, "", " Archivaris ");
        assertThat(deelnemers.of(lid, bestuur))
                .filteredOn(one -> one.accountId() == null)
                .extracting(Deelnemer::naam)
                .containsExactlyInAnyOrder("Marie", "Archivaris");
    }

    @Test
    void anInterviewIsLinkedByTheTrekkerToAMemberAndByABeheerderToAnybody() {
        long noted = deelnemers.enrolName(lid, bestuur, "Marie", "Diensthoofd");
        long newcomer = account(false);
        for (Toegang other : List.of(stranger, lid)) {
            assertThatThrownBy(() -> deelnemers.connect(other, noted, newcomer))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> deelnemers.connect(trekker, noted, newcomer))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.connect(trekker, lidsPart, newcomer))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> deelnemers.connect(beheerder, noted, Long.MAX_VALUE))
                .isInstanceOf(OngeldigException.class);

        deelnemers.connect(beheerder, noted, newcomer);
        assertThat(deelnemers.mine(Toegang.van(newcomer)))
                .extracting(Deelnemer::id, Deelnemer::rol)
                .containsExactly(tuple(noted, Rol.MT_LID));

        long second = deelnemers.enrolName(trekker, bestuur, "Bo", "");
        deelnemers.connect(trekker, second, lid.accountId());
        assertThat(deelnemers.mine(lid)).extracting(Deelnemer::id).containsExactly(second);
        assertThat(deelnemers.of(lid, bestuur)).hasSize(3);
        // The bestuur keeps its trekker, whoever is linked.
        long third = deelnemers.enrolName(trekker, bestuur, "Baas", "");
        deelnemers.connect(trekker, third, trekker.accountId());
        assertThat(deelnemers.mine(trekker)).extracting(Deelnemer::rol).containsExactly(Rol.TREKKER);
    }

    private long account(boolean admin) {
        return accounts.create(SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", PASSWORD, admin);
    }
}
