package be.draaiboek.workshop.ui;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.Workshop.Afloop;
import be.draaiboek.workshop.Workshop.Verslag;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;

/** What the trekker is asked before something happens that the whole room sees. */
final class LeadDialogs {

    private final WorkshopService service;
    private final Toegang toegang;
    private final Traject traject;
    private final long workshop;

    LeadDialogs(WorkshopService service, Toegang toegang, Traject traject, long workshop) {
        this.service = service;
        this.toegang = toegang;
        this.traject = traject;
        this.workshop = workshop;
    }

    /** Who fills in the whole Draaiboek. */
    static List<Traject.Deelnemer> members(Traject traject) {
        return traject.deelnemers().stream()
                .filter(one -> one.actief() && one.rol() != Rol.INVULLER)
                .toList();
    }

    void names(Item item) {
        Venster.ingrijpend(
                "Tonen wie wat geantwoord heeft?",
                "Vraag eerst of iedereen dat goed vindt. De namen staan er dan bij voor deze vraag, op elk scherm, tot het einde"
                        + " van de workshop. Terugdraaien kan niet.",
                "De andere vragen staan er zonder namen.",
                "Namen tonen",
                () -> Attempt.run(() -> service.showWho(toegang, workshop, item.id())));
    }

    void end(Verslag report) {
        long settled =
                report.regels().stream().filter(one -> one.afloop().vast()).count();
        int here = report.met(Afloop.VASTGELEGD).size();
        int discussed = report.met(Afloop.BESPROKEN).size();
        int open = report.met(Afloop.ONAANGEROERD).size()
                + report.met(Afloop.BEKEKEN).size();
        int off = report.met(Afloop.GEPARKEERD).size();
        int all = report.regels().size();
        List<String> said = Stream.of(
                        settled == 0
                                ? ""
                                : settled + (all == 1 ? "" : " van de " + all) + " vastgelegd"
                                        + (settled == here || here == 0
                                                ? ""
                                                : ", waarvan " + here + " in deze workshop"),
                        off == 0 ? "" : off + " geparkeerd",
                        discussed == 0 ? "" : discussed + " besproken en nog niet vastgelegd",
                        open == 0 ? "" : open + " nog open")
                .filter(one -> !one.isEmpty())
                .toList();
        Venster.vraag(
                "De workshop afsluiten?",
                Opsomming.en(said)
                        + ". Daarna ziet ieder weer alleen wat na een eigen antwoord te zien is, en krijgen jullie"
                        + " een kort verslag.",
                "Sluit af",
                () -> Attempt.run(() -> service.close(toegang, workshop)));
    }

    void park(String item) {
        Dialog dialog = new Dialog("Parkeren voor later");
        TextField why = new TextField("Waarom? (mag leeg blijven)");
        Tekstgrens.put(why, Workshop.LANGSTE_WOORD);
        why.setWidthFull();
        Select<Traject.Deelnemer> who = new Select<>();
        who.setLabel("Wie pakt dit op? (mag leeg blijven)");
        who.setItems(members(traject));
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption("Nog niemand");
        who.setItemLabelGenerator(one -> one == null ? "Nog niemand" : one.shownName());
        who.setWidthFull();
        Div fields = new Div(
                new Paragraph("De vraag blijft op de lijst staan tot ze vastgelegd is of iemand ze eraf haalt."),
                why,
                who);
        fields.addClassName("db-park-fields");
        dialog.add(fields);
        Button keep = new Button(
                "Parkeer",
                click -> Attempt.run(() -> {
                    Traject.Deelnemer picked = who.getValue();
                    service.park(toegang, traject, workshop, item, why.getValue(), picked == null ? null : picked.id());
                    dialog.close();
                }));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), keep);
        Venster.open(dialog);
        why.focus();
    }
}
