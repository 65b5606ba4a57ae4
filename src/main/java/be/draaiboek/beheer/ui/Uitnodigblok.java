package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.Uitnodiging;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.bestuur.ui.Functieveld;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.Toegang;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who was invited to a bestuur and didn't come yet, and inviting somebody by mail. */
final class Uitnodigblok {

    private final UitnodigingService invitations;
    private final Postbode post;
    private final Supplier<Toegang> toegang;
    private final BiConsumer<Runnable, String> change;

    Uitnodigblok(
            UitnodigingService invitations,
            Postbode post,
            Supplier<Toegang> toegang,
            BiConsumer<Runnable, String> change) {
        this.invitations = invitations;
        this.post = post;
        this.toegang = toegang;
        this.change = change;
    }

    /**
     * Returns the cards, what is open first.
     *
     * @param first the role that is most likely meant; null where one invites a colleague of one's own
     */
    List<Section> kaarten(long bestuurId, @Nullable Rol first) {
        List<Section> cards = new ArrayList<>();
        List<Uitnodiging> open = invitations.open(toegang.get(), bestuurId);
        if (!open.isEmpty()) {
            cards.add(new Openuitnodigingen(invitations, post, first != null, toegang, change).kaart(open));
        }
        cards.add(nieuw(bestuurId, first));
        return cards;
    }

    /** Returns the role that is most likely meant: a bestuur needs a trekker first. */
    static Rol eerst(List<Deelnemer> people) {
        return people.stream().anyMatch(one -> one.rol() == Rol.TREKKER) ? Rol.MT_LID : Rol.TREKKER;
    }

    private Section nieuw(long bestuurId, @Nullable Rol first) {
        var email = new EmailField(first == null ? "E-mailadres van je collega" : "E-mailadres");
        email.setAutocomplete(Autocomplete.OFF);
        email.setErrorMessage("Schrijf het zoals naam@gemeente.be.");
        Select<Rol> rol = DeelnemerDialoog.rol();
        if (first != null) {
            rol.setValue(first);
        }
        var function = new Functieveld();
        return Bouwstenen.kaart(
                first == null ? "Een collega uitnodigen" : "Iemand uitnodigen",
                new Paragraph((first == null ? "Je collega" : "Die persoon")
                        + (post.heeftMailserver()
                                ? " krijgt een mail met een link die één keer en twee weken lang werkt, en maakt daarmee een"
                                        + " account of meldt zich aan."
                                : " krijgt een link die één keer en twee weken lang werkt, en maakt daarmee een account of"
                                        + " meldt zich aan. Er is geen mailserver: "
                                        + (first == null
                                                ? "een beheerder geeft de link door."
                                                : "je geeft hem zelf door."))),
                email,
                rol,
                function,
                Bouwstenen.hoofdknop(
                        "Uitnodigen",
                        () -> change.accept(
                                () -> invitations.invite(
                                        toegang.get(), bestuurId, email.getValue(), rol.getValue(), function.tekst()),
                                Uitnodigwoord.klaar(post, List.of(email.getValue()), first != null))));
    }
}
