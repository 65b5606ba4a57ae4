package be.draaiboek.melding.ui;

import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.MeldingNavigatie;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;

/** What of one's inbox comes in the daily mail; each mail has a link to here. */
@Route(MeldingNavigatie.MAIL)
@PageTitle("Dagelijkse mail – Draaiboek")
@PermitAll
class DagpostView extends Div implements BeforeEnterObserver {

    private final transient Meldingen inbox;
    private final transient Toegang toegang;
    private final CheckboxGroup<Soort> kinds = new CheckboxGroup<>("In mijn dagelijkse mail");
    private final Button none = new Button("Geen dagelijkse mail meer", click -> kinds.clear());
    private final Paragraph said = new Paragraph();
    private Set<Soort> kept = Set.of();

    DagpostView(
            Meldingen inbox, Postbode post, HuidigeGebruiker current, @Value("${draaiboek.digest.hour:7}") int hour) {
        this.inbox = inbox;
        this.toegang = current.vereist().toegang();
        addClassNames("db-page", "db-inbox");
        Nav crumb = new Nav(new RouterLink("Meldingen", MeldingenView.class));
        crumb.addClassName("db-crumb");
        crumb.getElement().setAttribute("aria-label", "Kruimelpad");
        Paragraph lead = Stukjes.lead("Is er iets nieuws dat je nog niet las, dan krijg je om " + hour
                + " uur één mail met links ernaartoe. Niets nieuws, geen mail. Wat mensen antwoordden of schreven, staat er"
                + " nooit in.");
        kinds.setItems(Soort.values());
        kinds.setItemLabelGenerator(one -> one.label() + ": " + one.uitleg());
        kinds.addThemeName("vertical");
        kinds.addValueChangeListener(change -> keep(change.getValue()));
        said.addClassName("db-inbox-said");
        said.getElement().setAttribute("role", "status");
        Paragraph rest =
                Stukjes.help("Bij je meldingen in het Draaiboek staat altijd alles. Een herinnering die je trekker"
                        + " uitdrukkelijk stuurt, en mails over je account, komen apart en meteen.");
        add(crumb, new H1("Dagelijkse mail"), lead);
        if (!post.heeftMailserver()) {
            Paragraph without =
                    new Paragraph("Er is nog geen mailserver ingesteld: voorlopig vertrekt er geen mail. Je keuze"
                            + " telt zodra die er is.");
            without.addClassNames("db-pill", "warn");
            add(without);
        }
        Div card = new Div(kinds, none, said);
        card.addClassNames("db-card", "db-inbox-kinds");
        add(card, rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kept = inbox.inDagpost(toegang);
        kinds.setValue(kept);
        said.setText("");
        none.setVisible(!kept.isEmpty());
    }

    private void keep(Set<Soort> chosen) {
        Set<Soort> on = new HashSet<>(chosen);
        on.removeAll(kept);
        Set<Soort> off = new HashSet<>(kept);
        off.removeAll(chosen);
        if (on.isEmpty() && off.isEmpty()) {
            return;
        }
        on.forEach(one -> inbox.putInDagpost(toegang, one, true));
        off.forEach(one -> inbox.putInDagpost(toegang, one, false));
        kept = Set.copyOf(chosen);
        none.setVisible(!kept.isEmpty());
        said.setText(
                kept.isEmpty()
                        ? "Bewaard. Je krijgt geen dagelijkse mail meer."
                        : "Bewaard. Het telt vanaf de volgende mail.");
    }
}
