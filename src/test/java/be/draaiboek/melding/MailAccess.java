package be.draaiboek.melding;

import static be.draaiboek.AccessMatrixTest.PROOF;
import static be.draaiboek.AccessMatrixTest.email;
import static be.draaiboek.AccessMatrixTest.without;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.Wereld;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.toegang.HerstelService;
import be.draaiboek.toegang.SessieService;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters, passwords and sessions. */
public class MailAccess extends AccessRows {

    @Autowired
    UitnodigingService invitations;

    @Autowired
    Postbode post;

    @Autowired
    HerstelService resets;

    @Autowired
    SessieService sessions;

    private final Set<Wie> alive;

    public MailAccess(Set<Wie> alive) {
        this.alive = alive;
    }

    @Override
    protected void rows() {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        Set<Wie> inviting = Set.of(Wie.TREKKER, Wie.BEHEERDER);
        Brief letter = new Brief(Brief.Soort.HERINNERING, "Een mail", List.of("Tekst"), null);
        open("Postbode.heeftMailserver", "", () -> post.heeftMailserver());
        open(
                "Postbode.zin",
                "a sentence, without data",
                () -> post.zin(new Poststand(null, null, LocalDateTime.MIN, LocalDateTime.MAX)));
        open(
                "Postbode.kort",
                "a word, without data",
                () -> post.kort(new Poststand(null, null, LocalDateTime.MIN, LocalDateTime.MAX)));
        read("Postbode.onverstuurd", "", beheerder, (wie, toegang) -> {
            int waiting = post.onverstuurd(toegang);
            return waiting == 0 ? List.of() : List.of(waiting);
        });
        read("Postbode.uit", "", beheerder, (wie, toegang) -> post.uit(toegang));
        write("Postbode.read", "", beheerder, (wie, toegang) -> {
            long waiting = post.uit(person(Wie.BEHEERDER).toegang()).stream()
                    .filter(Postbode.Bericht::leesbaar)
                    .findFirst()
                    .orElseThrow()
                    .id();
            return post.read(toegang, waiting, PROOF);
        });
        read(
                "Postbode.mijnOnverstuurde",
                "the trekker's",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> post.mijnOnverstuurde(toegang));
        write(
                "Postbode.send",
                "",
                alive,
                (wie, toegang) -> post.send(toegang, matrix.lid.persoon().account(), letter));
        write("Postbode.sendTo", "", alive, (wie, toegang) -> post.sendTo(toegang, email(), letter));
        write("Postbode.attemptNow", "", beheerder, (wie, toegang) -> {
            post.attemptNow(toegang);
            return true;
        });

        read(
                "UitnodigingService.open",
                "",
                inviting,
                (wie, toegang) -> invitations.open(toegang, matrix.plaats.bestuur()));
        write(
                "UitnodigingService.inviteTrekker",
                "nobody ever took part",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> invitations.inviteTrekker(toegang, matrix.leeg.bestuur(), email()));
        write(
                "UitnodigingService.inviteTrekker",
                "a bestuur of another cohort",
                Set.of(Wie.BEHEERDER, Wie.ANDER_BESTUUR),
                (wie, toegang) -> invitations.inviteTrekker(toegang, matrix.elders.bestuur(), email()));
        write(
                "UitnodigingService.invite",
                "",
                inviting,
                (wie, toegang) -> invitations.invite(toegang, matrix.plaats.bestuur(), email(), Rol.MT_LID, ""));
        write("UitnodigingService.sendAgain", "", inviting, (wie, toegang) -> {
            invitations.sendAgain(toegang, matrix.uitgenodigd);
            return true;
        });
        write("UitnodigingService.changeAddress", "", inviting, (wie, toegang) -> {
            invitations.changeAddress(toegang, matrix.uitgenodigd, email());
            return true;
        });
        write("UitnodigingService.withdraw", "", inviting, (wie, toegang) -> {
            invitations.withdraw(toegang, matrix.uitgenodigd);
            return true;
        });
        open("UitnodigingService.look", "who has the link", () -> invitations.look(matrix.uitnodiging, "192.0.2.1"));
        // Who has the link; but only with an account of the address that it was sent to.
        write("UitnodigingService.accept", "", Set.of(), (wie, toegang) -> {
            invitations.accept(toegang, matrix.uitnodiging, "192.0.2.1");
            return true;
        });
        write("UitnodigingService.acceptAsNew", "who has the link", Set.of(Wie.values()), (wie, toegang) -> {
            invitations.acceptAsNew(matrix.uitnodiging, "Nieuw", Wereld.PASSWORD, "192.0.2.1");
            return true;
        });

        open("HerstelService.ask", "tells nobody anything", () -> {
            resets.ask(email(), "192.0.2.1");
            return true;
        });
        write(
                "HerstelService.valid",
                "a wrong link",
                Set.of(),
                (wie, toegang) -> resets.valid("onbekend", "192.0.2." + wie.ordinal()) ? true : null);
        write("HerstelService.setPassword", "a wrong link", Set.of(), (wie, toegang) -> {
            resets.setPassword("onbekend", Wereld.PASSWORD, "192.0.2." + wie.ordinal());
            return true;
        });
        read("SessieService.mine", "", alive, (wie, toegang) -> sessions.mine(toegang, null));
        // Their own only: a number of somebody else's does nothing (SessieTest).
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        write("SessieService.end", "no session of theirs", loggedIn, (wie, toegang) -> {
            sessions.end(toegang, Long.MAX_VALUE);
            return true;
        });
        write("SessieService.endOthers", "", loggedIn, (wie, toegang) -> {
            // The rows after this one need their sessions.
            assertThat(toegang).isNotNull();
            sessions.endOthers(Toegang.van(Long.MAX_VALUE), null);
            return true;
        });
    }
}
