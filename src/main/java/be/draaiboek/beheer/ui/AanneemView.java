package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.Uitnodiging.Inhoud;
import be.draaiboek.bestuur.Uitnodiging.Staat;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.WachtException;
import be.draaiboek.toegang.ui.Sessie;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Takes up an invitation with the account that is logged in. */
@Route(BestuurNavigatie.AANNEMEN)
@PageTitle("Uitnodiging aannemen – Draaiboek")
@PermitAll
class AanneemView extends Div implements HasUrlParameter<String> {

    private final UitnodigingService invitations;
    private final HuidigeGebruiker current;
    private final UserDetailsService users;
    private final Melding message = new Melding();

    AanneemView(UitnodigingService invitations, HuidigeGebruiker current, UserDetailsService users) {
        this.invitations = invitations;
        this.current = current;
        this.users = users;
        addClassName("db-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        Inhoud what;
        try {
            what = invitations.look(code, Sessie.adres());
        } catch (WachtException throttled) {
            add(new H1("Even wachten"), Bouwstenen.lead(String.valueOf(throttled.getMessage())));
            return;
        }
        if (what.staat() != Staat.GELDIG) {
            add(
                    new H1("Deze uitnodiging werkt niet"),
                    Bouwstenen.lead("Ze is al aangenomen, ingetrokken, verlopen of vervangen door een nieuwere. Vraag"
                            + " je trekker om ze opnieuw te versturen als je nog geen toegang hebt."));
            return;
        }
        add(
                new H1("Werk mee aan het Draaiboek van " + what.bestuur()),
                Bouwstenen.lead((what.uitnodiger().isEmpty() ? "Je bent" : what.uitnodiger() + " heeft je")
                        + " uitgenodigd als " + what.rol().label() + "."),
                message,
                Bouwstenen.hoofdknop("Uitnodiging aannemen", () -> accept(code)));
    }

    private void accept(String code) {
        var me = current.vereist();
        if (message.attempt(() -> invitations.accept(me.toegang(), code, Sessie.adres()))) {
            Sessie.refresh(users.loadUserByUsername(me.email()));
            // A whole new page: the menu was made for who one was before.
            getUI().ifPresent(ui -> ui.getPage().setLocation(BestuurNavigatie.TEAM));
        }
    }
}
