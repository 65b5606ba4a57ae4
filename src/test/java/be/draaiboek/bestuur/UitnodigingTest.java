package be.draaiboek.bestuur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Uitnodiging.Staat;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.WachtException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The life of an invitation, with the link as it stands in the mail. */
class UitnodigingTest extends LiveTest {

    private static final String HERE = "192.0.2.10";

    @Autowired
    UitnodigingService invitations;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    Postbode post;

    private Plaats plaats;
    private Persoon trekker;
    private Persoon lid;
    private Persoon stranger;
    private Persoon beheerder;
    private String email;

    @BeforeAll
    void people() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.persoon("Tine Trekker");
        wereld.deel(plaats, trekker, Rol.TREKKER);
        lid = wereld.persoon("Lies Lid");
        wereld.deel(plaats, lid, Rol.MT_LID);
        stranger = wereld.persoon("Stan Stranger");
        wereld.deel(wereld.plaats("Elderdam"), stranger, Rol.TREKKER);
        beheerder = wereld.persoon("Bea Beheer", true);
    }

    @BeforeEach
    void address() {
        email = UUID.randomUUID() + "@voorbeeld.be";
    }

    @Test
    void onlyTheTrekkerInvitesAndSeesWhoWasInvited() {
        for (Persoon other : List.of(lid, stranger)) {
            assertThatThrownBy(() -> invite(other, email)).isInstanceOf(AccessDeniedException.class);
        }
        long id = invite(trekker, email);
        for (Persoon other : List.of(lid, stranger)) {
            assertThat(invitations.open(other.toegang(), plaats.bestuur())).isEmpty();
            assertThatThrownBy(() -> invitations.sendAgain(other.toegang(), id))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> invitations.withdraw(other.toegang(), id))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(open(email).post()).isNotNull();
    }

    @Test
    void theLinkMakesAnAccountAndAPartOnce() {
        invite(trekker, email.toUpperCase(java.util.Locale.ROOT));
        String code = code(email);
        var what = invitations.look(code, HERE);
        assertThat(what.staat()).isEqualTo(Staat.GELDIG);
        assertThat(what.bestuur()).isEqualTo("Proefdam");
        assertThat(what.uitnodiger()).isEqualTo("Tine Trekker");
        assertThat(what.heeftAccount()).isFalse();

        // What goes wrong uses nothing up.
        assertThatThrownBy(() -> invitations.acceptAsNew(code, "Nora Nieuw", "kort", HERE))
                .isInstanceOf(OngeldigException.class);
        invitations.acceptAsNew(code, "Nora Nieuw", Wereld.PASSWORD, HERE);
        assertThat(deelnemers.of(trekker.toegang(), plaats.bestuur())).anySatisfy(one -> {
            assertThat(one.naam()).isEqualTo("Nora Nieuw");
            assertThat(one.rol()).isEqualTo(Rol.INVULLER);
            assertThat(one.functie()).isEqualTo("archivaris");
        });

        assertThat(invitations.look(code, HERE).staat()).isEqualTo(Staat.GEBRUIKT);
        assertThatThrownBy(() -> invitations.acceptAsNew(code, "Nog Iemand", Wereld.PASSWORD, HERE))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("werkt niet meer");
        assertThat(pending(email)).isFalse();
    }

    @Test
    void twoWhoUseItAtOnceMakeOneAccount() throws Exception {
        invite(trekker, email);
        String code = code(email);
        int before = deelnemers.of(trekker.toegang(), plaats.bestuur()).size();
        Callable<Boolean> attempt = () -> {
            try {
                invitations.acceptAsNew(code, "Twee Keer", Wereld.PASSWORD, HERE);
                return true;
            } catch (OngeldigException | org.springframework.dao.DataAccessException tooLate) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> all = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));
            int done = 0;
            for (Future<Boolean> one : all) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(deelnemers.of(trekker.toegang(), plaats.bestuur())).hasSize(before + 1);
    }

    @Test
    void anExpiredOneIsSentAgainWithANewLink() {
        long id = invite(trekker, email);
        String old = code(email);
        wereld.laatVerlopen(id);
        assertThat(open(email).verlopen()).isTrue();
        assertThat(invitations.look(old, HERE).staat()).isEqualTo(Staat.VERLOPEN);
        assertThatThrownBy(() -> invitations.acceptAsNew(old, "Te Laat", Wereld.PASSWORD, HERE))
                .isInstanceOf(OngeldigException.class);

        invitations.sendAgain(trekker.toegang(), id);
        assertThat(open(email).verlopen()).isFalse();
        String fresh = code(email);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(invitations.look(old, HERE).staat()).isEqualTo(Staat.ONBEKEND);
        invitations.acceptAsNew(fresh, "Op Tijd", Wereld.PASSWORD, HERE);
    }

    @Test
    void aWrongAddressIsCorrectedInOneStep() {
        long id = invite(trekker, email);
        String wrong = code(email);
        String right = "goed-" + email;
        for (Persoon other : List.of(lid, stranger)) {
            assertThatThrownBy(() -> invitations.changeAddress(other.toegang(), id, right))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (String odd : List.of("rené.claes@voorbeeld.be", email, lid.email())) {
            assertThatThrownBy(() -> invitations.changeAddress(trekker.toegang(), id, odd))
                    .isInstanceOf(OngeldigException.class);
        }
        assertThat(invitations.look(wrong, HERE).staat()).isEqualTo(Staat.GELDIG);

        invitations.changeAddress(trekker.toegang(), id, right);
        assertThat(pending(email)).isFalse();
        assertThat(open(right).post()).isNotNull();
        assertThat(invitations.look(wrong, HERE).staat()).isEqualTo(Staat.ONBEKEND);
        assertThat(invitations.look(code(right), HERE).email()).isEqualTo(right);
        // The first address is free again, and not a second invitation to the new one.
        long other = invite(trekker, email);
        assertThatThrownBy(() -> invitations.changeAddress(trekker.toegang(), other, right))
                .hasMessageContaining("staat al een uitnodiging open");
    }

    @Test
    void aLetterWhoseLinkWorksNoMoreWaitsForNobody() {
        Toegang admin = beheerder.toegang();
        int before = post.onverstuurd(admin);
        long id = invite(trekker, email);
        assertThat(post.onverstuurd(admin)).isEqualTo(before + 1);
        invitations.changeAddress(trekker.toegang(), id, "goed-" + email);
        assertThat(letter(email)).matches(one -> one.vervallen() && !one.leesbaar());
        assertThat(letter("goed-" + email)).matches(one -> !one.vervallen() && one.leesbaar());
        assertThat(post.onverstuurd(admin)).isEqualTo(before + 1);
        var old = new Bevestiging(Wereld.PASSWORD, "Om de link door te geven.");
        assertThatThrownBy(() -> post.read(admin, letter(email).id(), old)).isInstanceOf(AccessDeniedException.class);
        invitations.withdraw(trekker.toegang(), id);
        assertThat(letter("goed-" + email)).matches(one -> one.vervallen() && !one.leesbaar());
        assertThat(post.onverstuurd(admin)).isEqualTo(before);
        // Nor does who took it up need it any more.
        invite(trekker, email);
        invitations.acceptAsNew(code(email), "Al Binnen", Wereld.PASSWORD, HERE);
        assertThat(post.onverstuurd(admin)).isEqualTo(before);
    }

    private Postbode.Bericht letter(String to) {
        return post.uit(beheerder.toegang()).stream()
                .filter(one -> one.aan().equals(to))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressThatMailCannotReachIsNotInvited() {
        assertThatThrownBy(() -> invite(trekker, "rené.claes@voorbeeld.be"))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("‘é’");
        assertThat(pending("rené.claes@voorbeeld.be")).isFalse();
    }

    @Test
    void aLinkWorksWithWhatAMailProgramPutAfterIt() {
        invite(trekker, email);
        String code = code(email);
        for (String copied : List.of(code + ",", code + ">", "<" + code + ">", code + ".", code + "”)", " " + code)) {
            assertThat(invitations.look(copied, HERE).staat()).as(copied).isEqualTo(Staat.GELDIG);
        }
        invitations.acceptAsNew(code + ">", "Nora Nieuw", Wereld.PASSWORD, HERE);
        assertThat(pending(email)).isFalse();
    }

    @Test
    void aWithdrawnOneWorksNoMore() {
        long id = invite(trekker, email);
        String code = code(email);
        invitations.withdraw(trekker.toegang(), id);
        assertThat(invitations.look(code, HERE).staat()).isEqualTo(Staat.INGETROKKEN);
        assertThatThrownBy(() -> invitations.acceptAsNew(code, "Te Laat", Wereld.PASSWORD, HERE))
                .isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> invitations.sendAgain(trekker.toegang(), id))
                .isInstanceOf(AccessDeniedException.class);
        // And the person can be invited again.
        invite(trekker, email);
    }

    @Test
    void whoHasAnAccountTakesItUpWithThatOneAndNobodyElseDoes() {
        Persoon invited = wereld.persoon("Eva Elders");
        invite(trekker, invited.email());
        String code = code(invited.email());
        assertThat(invitations.look(code, HERE).heeftAccount()).isTrue();
        assertThatThrownBy(() -> invitations.acceptAsNew(code, "Nog Een", Wereld.PASSWORD, HERE))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("al een account");
        assertThatThrownBy(() -> invitations.accept(stranger.toegang(), code, HERE))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Meld je af");
        assertThat(deelnemers.mine(stranger.toegang())).hasSize(1);
        invitations.accept(invited.toegang(), code, HERE);
        assertThat(deelnemers.mine(invited.toegang()))
                .singleElement()
                .extracting(Deelnemer::bestuurId)
                .isEqualTo(plaats.bestuur());
        assertThatThrownBy(() -> invitations.accept(invited.toegang(), code, HERE))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void whoTakesPartAlreadyIsNotInvitedAndKeepsTheirRole() {
        assertThatThrownBy(() -> invite(trekker, lid.email()))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("neemt al deel");
        Persoon both = wereld.persoon("Bert Beide");
        invite(trekker, both.email());
        String code = code(both.email());
        wereld.deel(plaats, both, Rol.MT_LID);
        invitations.accept(both.toegang(), code, HERE);
        assertThat(deelnemers.mine(both.toegang()))
                .singleElement()
                .extracting(Deelnemer::rol)
                .isEqualTo(Rol.MT_LID);
    }

    @Test
    void whoLeftComesBackToTheirOldPart() {
        Persoon back = wereld.persoon("Vera Vertrokken");
        long part = wereld.deel(plaats, back, Rol.MT_LID).id();
        deelnemers.end(trekker.toegang(), part);
        invite(trekker, back.email());
        invitations.accept(back.toegang(), code(back.email()), HERE);
        assertThat(deelnemers.mine(back.toegang()))
                .singleElement()
                .extracting(Deelnemer::id)
                .isEqualTo(part);
    }

    @Test
    void aClosedAccountTakesNothingUp() {
        Persoon closed = wereld.persoon("Gerd Gesloten");
        invite(trekker, closed.email());
        String code = code(closed.email());
        wereld.sluit(closed);
        assertThatThrownBy(() -> invitations.accept(closed.toegang(), code, HERE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oneAddressHasOneOpenInvitationAndItIsNotSentForEver() {
        long id = invite(trekker, email);
        assertThatThrownBy(() -> invite(trekker, email))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("staat al een uitnodiging open");
        for (int i = 1; i < 10; i++) {
            invitations.sendAgain(trekker.toegang(), id);
        }
        assertThatThrownBy(() -> invitations.sendAgain(trekker.toegang(), id))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("10 keer");
        assertThatThrownBy(() -> invite(trekker, "geen adres")).isInstanceOf(OngeldigException.class);
    }

    @Test
    void whoTriesLinksHasToWaitAndOthersDoNot() {
        String guesser = "192.0.2.66";
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        assertThat(invitations.look("geraden-" + i, guesser).staat())
                                .isEqualTo(Staat.ONBEKEND);
                    }
                })
                .isInstanceOf(WachtException.class);
        invite(trekker, email);
        String code = code(email);
        assertThatThrownBy(() -> invitations.acceptAsNew(code, "Geraden", Wereld.PASSWORD, guesser))
                .isInstanceOf(WachtException.class);
        assertThat(invitations.look(code, HERE).staat()).isEqualTo(Staat.GELDIG);
    }

    private long invite(Persoon who, String address) {
        return invitations.invite(who.toegang(), plaats.bestuur(), address, Rol.INVULLER, " archivaris ");
    }

    private boolean pending(String address) {
        return invitations.open(trekker.toegang(), plaats.bestuur()).stream()
                .anyMatch(one -> one.email().equals(address));
    }

    private Uitnodiging open(String address) {
        return invitations.open(trekker.toegang(), plaats.bestuur()).stream()
                .filter(one -> one.email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String code(String address) {
        return wereld.codeUitMail(Toegang.van(beheerder.account()), address, BestuurNavigatie.UITNODIGING);
    }
}
