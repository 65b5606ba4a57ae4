package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Every value that a cell had, the newest first; each can be put back. */
public final class GeschiedenisDialoog extends Dialog {

    public GeschiedenisDialoog(
            String title,
            CellDefinition definition,
            List<Cel.Versie> versions,
            boolean writable,
            Consumer<Cel.Versie> restore) {
        setHeaderTitle("Geschiedenis van dit antwoord");
        addClassName("db-history");
        Paragraph question = new Paragraph(title);
        question.addClassName("db-help");
        add(question);
        if (versions.isEmpty()) {
            add(new Paragraph("Hier werd nog niets bewaard. Zodra je iets invult, vind je elke versie hier terug."));
        }
        OrderedList list = new OrderedList();
        list.addClassName("db-history-list");
        for (Cel.Versie one : versions) {
            Span when = new Span(Opmaak.moment(one.op()) + " · "
                    + (one.door() == null ? "een vroegere collega" : one.door()) + origin(one.bron()));
            when.addClassName("db-said-name");
            Paragraph text = new Paragraph(Opmaak.tekst(definition, one.value()));
            text.addClassName("db-said-text");
            text.getElement().setAttribute("dir", "auto");
            Div block = new Div(when, said(definition, one, text));
            block.addClassName("db-said");
            if (one.equals(versions.getFirst())) {
                Span now = new Span("staat er nu");
                now.addClassNames("db-pill", "ok");
                block.add(now);
            } else if (writable) {
                Button back = new Button("Zet deze versie terug", click -> {
                    restore.accept(one);
                    close();
                });
                back.setAriaLabel("Zet de versie van " + Opmaak.moment(one.op()) + " terug");
                block.add(back);
            }
            list.add(new ListItem(block));
        }
        add(list);
        getFooter().add(new Button("Sluiten", click -> close()));
    }

    private static Component said(CellDefinition definition, Cel.Versie one, Paragraph text) {
        return definition.kind() == CellKind.PICTURE && one.value() != null ? new Prent(one.value()) : text;
    }

    private static String origin(Cel.Bron source) {
        return switch (source) {
            case TYPED -> "";
            case DRAFT -> " · van een concept op de computer";
            case CONFLICT -> " · gekozen na een conflict";
            case RESTORED -> " · teruggezet";
            case DEMO -> " · voorbeeld";
        };
    }
}
