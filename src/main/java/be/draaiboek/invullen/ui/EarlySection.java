package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.EarlyPage;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** A section, as {@link EarlyPage} shows it: its name, and to who comes there for the first time what it is about. */
@Component
class EarlySection extends EarlyPage {

    private static final Logger LOG = LoggerFactory.getLogger(EarlySection.class);
    private static final String BELOW = "/" + TrajectNavigatie.DRAAIBOEK + "/";

    private final HuidigeGebruiker current;
    private final TrajectService trajecten;

    EarlySection(HuidigeGebruiker current, TrajectService trajecten) {
        this.current = current;
        this.trajecten = trajecten;
    }

    @Override
    protected void show(Element place, String path, VaadinRequest request) {
        // On somebody's behalf one reads who for, before anything else.
        if (!path.startsWith(BELOW) || request.getParameter(TrajectNavigatie.NAMENS) != null) {
            return;
        }
        try {
            Gebruiker me = current.find()
                    .filter(one -> one.binnen() && one.roles().contains(Gebruiker.DEELNEMER))
                    .orElse(null);
            Optional<Traject> mine = me == null ? Optional.empty() : GekozenTraject.uit(trajecten.mine(me.toegang()));
            mine.ifPresent(here ->
                    here.editie().section(path.substring(BELOW.length())).ifPresent(now -> show(place, here, now)));
        } catch (DataAccessException | TransactionException away) {
            // The page itself says so, and tries again.
            LOG.debug("no early page", away);
        }
    }

    private static void show(Element place, Traject here, Section now) {
        Element app = framed(place).appendElement("div").addClass("db-app");
        app.appendElement("details").attr("open", true).appendElement("summary").text(Sectiemenu.NAAM);
        Element page = app.appendElement("div").addClass("db-page");
        String part = here.editie().part(now.part()).map(Part::heading).orElse("");
        page.appendElement("p").addClass("db-crumb").text(Sectiebouwer.crumb(here, part));
        page.appendElement("h1").text(now.heading());
        boolean asks = !here.editie().items(now).isEmpty();
        Element words = page;
        if (asks) {
            if (Gids.perVraag(here, now)) {
                page.attr("data-weergave", "een");
            }
            page.appendElement("p").addClass("db-help").text("De vragen komen eraan.");
            words = app.appendElement("aside")
                    .addClass("db-aside")
                    .appendElement("div")
                    .addClass("db-aside-stays")
                    .appendElement("details")
                    .addClass("db-about")
                    .attr("open", true);
            words.appendElement("summary").text(Leesstof.WAAROVER);
        }
        if (!asks || !here.leeswijze().gelezen().contains(now.code())) {
            words.appendElement("div")
                    .addClass("db-prose")
                    .addClass("db-lead")
                    .html(Markup.markdown(now.intro()).toString());
        } else {
            words.remove();
        }
    }
}
