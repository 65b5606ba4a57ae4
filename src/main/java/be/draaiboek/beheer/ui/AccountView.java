package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.cohort.PortretService;
import be.draaiboek.melding.MeldingNavigatie;
import be.draaiboek.melding.Postbode;
import be.draaiboek.melding.Postbode.Bericht;
import be.draaiboek.melding.Poststand;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.SessieService;
import be.draaiboek.toegang.SessieService.Aanmelding;
import be.draaiboek.toegang.ToegangNavigatie;
import be.draaiboek.toegang.ui.Sessie;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** One's own account: where one is logged in, a coach's picture, and which of one's mails didn't leave. */
@Route(ToegangNavigatie.ACCOUNT)
@PageTitle("Mijn account – Draaiboek")
@PermitAll
class AccountView extends Div implements AfterNavigationObserver {

    private final SessieService sessions;
    private final Postbode post;
    private final PortretService portraits;
    private final HuidigeGebruiker current;
    private final Melding message = new Melding();
    private final Div content = new Div();

    AccountView(SessieService sessions, Postbode post, PortretService portraits, HuidigeGebruiker current) {
        this.portraits = portraits;
        this.sessions = sessions;
        this.post = post;
        this.current = current;
        addClassNames("db-page", "db-people");
        var me = current.vereist();
        var password = new Anchor(ToegangNavigatie.WACHTWOORD, "Wachtwoord wijzigen");
        password.addClassName("db-btn");
        var mail = new Anchor(MeldingNavigatie.MAIL, "Dagelijkse mail");
        mail.addClassName("db-btn");
        var codes = new Anchor(ToegangNavigatie.CODES, "Aanmelden met een code");
        codes.addClassName("db-btn");
        var keys = new Anchor(ToegangNavigatie.SLEUTELS, "Toegangssleutels");
        keys.addClassName("db-btn");
        add(
                new H1("Mijn account"),
                Bouwstenen.lead(me.name() + ", " + me.email()),
                new Paragraph(
                        password,
                        keys,
                        codes,
                        mail,
                        Bouwstenen.bestand(ToegangNavigatie.GEGEVENS, "Mijn gegevens als bestand")),
                message,
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        var toegang = current.vereist().toegang();
        content.removeAll();
        Portretblok.of(portraits, current.vereist(), message, this::refresh).ifPresent(content::add);
        content.add(sessions(sessions.mine(toegang, Sessie.id())));
        List<Bericht> stuck = post.mijnOnverstuurde(toegang);
        if (!stuck.isEmpty()) {
            var table = Bouwstenen.tabel("Mails die niet vertrokken zijn", "Mail", "Aan", "Status");
            stuck.forEach(
                    one -> table.rij(new Span(one.onderwerp()), new Span(one.aan()), new Span(post.zin(one.stand()))));
            content.add(Bouwstenen.kaart("Mails die niet vertrokken zijn", table));
        }
    }

    private Section sessions(List<Aanmelding> all) {
        var card = Bouwstenen.kaart(
                "Waar je aangemeld bent",
                new Paragraph("Herken je iets niet, meld het daar af en wijzig je wachtwoord."));
        var table =
                Bouwstenen.tabel("Waar je aangemeld bent", "Toestel", "Aangemeld", "Laatst actief", "Adres", "Actie");
        for (Aanmelding one : all) {
            table.rij(
                    new Span(one.toestel()),
                    new Span(moment(one.begonnen())),
                    new Span(moment(one.laatst())),
                    new Span(one.adres()),
                    one.hier()
                            ? Stukjes.pill("hier en nu", "own")
                            : Bouwstenen.rijKnop("Afmelden", one.toestel() + ", " + moment(one.begonnen()), () -> {
                                sessions.end(current.vereist().toegang(), one.id());
                                refresh();
                                message.gelukt("Daar ben je afgemeld.");
                            }));
        }
        card.add(table);
        if (all.stream().filter(one -> !one.hier()).count() > 1) {
            card.add(Ingrijpend.knop(
                    "Overal elders afmelden",
                    () -> Venster.ingrijpend(
                            "Je overal elders afmelden?",
                            "Op al je andere toestellen moet je je opnieuw aanmelden.",
                            "Hier blijf je aangemeld, en wat je bewaarde blijft.",
                            "Meld af",
                            () -> {
                                sessions.endOthers(current.vereist().toegang(), Sessie.id());
                                refresh();
                                message.gelukt("Overal elders ben je afgemeld.");
                            })));
        }
        return card;
    }

    private static String moment(Instant instant) {
        return Poststand.moment(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
