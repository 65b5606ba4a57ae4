package be.draaiboek.nota.ui;

import be.draaiboek.common.ApiFout;
import be.draaiboek.document.Besluitmodel;
import be.draaiboek.nota.Model;
import be.draaiboek.nota.ModelService;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Oplader;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;

/** The bestuur's own model of a besluit: what is in it, another in its place, and the places that one may use. */
final class Modelkaart extends Section {

    private static final String DOCX = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int KB = 1000;

    private final transient ModelService models;
    private final transient Toegang toegang;
    private final transient Traject traject;
    private final Gezegd said = new Gezegd();
    private final Div known = new Div();

    Modelkaart(ModelService models, Toegang toegang, Traject traject) {
        this.models = models;
        this.toegang = toegang;
        this.traject = traject;
        addClassNames("db-card", "db-nota-model");
        H2 heading = new H2("Jullie eigen model van een ontwerpbesluit");
        heading.setId("eigen-model");
        getElement().setAttribute("aria-labelledby", "eigen-model");
        Paragraph lead = new Paragraph(
                "Werkt jullie bestuur met een vast model in Word? Zet er plaatsen in zoals {{titel}} en laad het hier op. Bij elke"
                        + " versie die voorligt, haal je dan een ontwerpbesluit in jullie eigen stijl op.");
        Oplader choose = new Oplader(
                NotaNavigatie.model(traject.id()),
                "Kies een Word-bestand",
                ".docx, hoogstens 5 MB",
                DOCX,
                Besluitmodel.GROOTST,
                ApiFout.MODEL_TOO_LARGE.message());
        choose.bijOpgeladen(answer -> {
            show();
            said.say("Het model is bewaard. Kijk hieronder na of elke plaats herkend is.");
        });
        Div begin = new Div(new Bestandlink(NotaNavigatie.beginmodel(traject.id()), "Haal een beginmodel op"));
        begin.addClassName("db-actions");
        add(heading, lead, known, choose, said, begin, uitleg());
        show();
    }

    private Uitklap uitleg() {
        Markup rows = ModelService.places(traject).entrySet().stream()
                .map(one -> Markup.of(
                        "<tr><th scope=\"row\"><code>{{%s}}</code></th><td>%s</td></tr>", one.getKey(), one.getValue()))
                .collect(Markup.joining());
        HtmlContainer table = Markup.of(
                        "<thead><tr><th scope=\"col\">Schrijf dit</th><th scope=\"col\">Dan komt er</th></tr></thead>"
                                + "<tbody>%s</tbody>",
                        rows)
                .in("table", "db-nota-places");
        Paragraph help = Stukjes.help(
                "Staat een plaats alleen in een alinea, dan komen er zoveel alinea's en tabellen als nodig, in de"
                        + " opmaak van die alinea. Midden in een zin komt de tekst in die zin. Wat we niet weten, blijft staan als iets om aan"
                        + " te vullen.");
        return new Uitklap("Welke plaatsen je kan gebruiken", help, table);
    }

    private void show() {
        known.removeAll();
        Model one = models.model(toegang, traject.bestuurId()).orElse(null);
        if (one == null) {
            known.add(Stukjes.help("Er is nog geen eigen model. Het gewone ontwerpbesluit haal je op bij een versie."));
            return;
        }
        int places = one.plaatsen().bekend().size();
        known.add(Stukjes.help("Opgeladen op %s door %s, %s. We vullen er %s in: %s."
                .formatted(
                        Opmaak.moment(one.op()),
                        one.door(),
                        String.format(Locale.ROOT, "%d kB", Math.max(1, one.bytes() / KB)),
                        places == 1 ? "één plaats" : places + " plaatsen",
                        String.join(", ", one.plaatsen().bekend()))));
        if (!one.plaatsen().onbekend().isEmpty()) {
            Paragraph strange = new Paragraph(
                    "Deze plaatsen kennen we niet. Ze blijven staan zoals ze er staan: verbeter ze in Word en laad het model opnieuw"
                            + " op.");
            strange.addClassName("db-message");
            UnorderedList list = new UnorderedList();
            one.plaatsen().onbekend().forEach(place -> {
                ListItem item = new ListItem("{{" + place + "}}");
                item.getElement().setAttribute("dir", "auto");
                list.add(item);
            });
            known.add(strange, list);
        }
        Div actions = new Div(
                new Bestandlink(NotaNavigatie.modelbestand(traject.id()), "Haal jullie model op"),
                Ingrijpend.teken(Stukjes.plain("Verwijder het model", "", this::delete)));
        actions.addClassName("db-actions");
        known.add(actions);
    }

    private void delete() {
        Venster.ingrijpend(
                "Jullie eigen model verwijderen?",
                "Het is dan weg voor het hele bestuur. Haal het eerst op als je het nog nodig hebt.",
                "Het gewone ontwerpbesluit.",
                "Verwijder",
                () -> {
                    Foutvak wrong = new Foutvak("de trekker");
                    boolean done = wrong.attempt(() -> models.delete(toegang, traject.bestuurId()));
                    show();
                    said.say(done ? "Het model is verwijderd." : wrong.getText());
                });
    }
}
