package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every value that a cell had, the newest first; each can be put back. */
public final class GeschiedenisDialoog extends Dialog {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    public GeschiedenisDialoog(
            String title,
            CellDefinition definition,
            List<Cel.Versie> versions,
            boolean writable,
            Consumer<Cel.Versie> restore) {
        setHeaderTitle("Geschiedenis van dit antwoord");
        addClassNames("db-history", Venster.BREED);
        Paragraph question = Stukjes.help(title);
        add(question);
        if (versions.isEmpty()) {
            add(new Paragraph("Hier werd nog niets bewaard. Zodra je iets invult, vind je elke versie hier terug."));
        }
        OrderedList list = new OrderedList();
        list.addClassName("db-history-list");
        for (List<Cel.Versie> together : samen(versions)) {
            ListItem entry = new ListItem(block(definition, together.getFirst(), versions, writable, restore));
            if (together.size() > 1) {
                Div earlier = new Div();
                together.stream()
                        .skip(1)
                        .forEach(one -> earlier.add(block(definition, one, versions, writable, restore)));
                int more = together.size() - 1;
                entry.add(new Uitklap(
                        more == 1 ? "Nog 1 versie van dezelfde minuut" : "Nog " + more + " versies van dezelfde minuut",
                        earlier));
            }
            list.add(entry);
        }
        add(list);
        getFooter().add(new Button("Sluiten", click -> close()));
    }

    /**
     * Returns versions in the same order, with what one person typed within a minute together: while somebody writes, a
     * pause is no version of its own.
     *
     * @param versions the newest first
     */
    static List<List<Cel.Versie>> samen(List<Cel.Versie> versions) {
        List<List<Cel.Versie>> groups = new ArrayList<>();
        for (Cel.Versie one : versions) {
            Cel.Versie newest = groups.isEmpty() ? null : groups.getLast().getFirst();
            if (newest != null
                    && newest.source() == Cel.Bron.TYPED
                    && one.source() == Cel.Bron.TYPED
                    && Objects.equals(newest.by(), one.by())
                    && !one.at().plus(MINUTE).isBefore(newest.at())) {
                groups.getLast().add(one);
            } else {
                groups.add(new ArrayList<>(List.of(one)));
            }
        }
        return groups;
    }

    private Div block(
            CellDefinition definition,
            Cel.Versie one,
            List<Cel.Versie> versions,
            boolean writable,
            Consumer<Cel.Versie> restore) {
        Span when = new Span(
                Opmaak.moment(one.at()) + " · " + (one.by() == null ? "een vroegere collega" : one.by()) + origin(one));
        when.addClassName("db-said-name");
        Paragraph text = new Paragraph(Opmaak.tekst(definition, one.value()));
        text.addClassName("db-said-text");
        text.getElement().setAttribute("dir", "auto");
        Div block = new Div(when, said(definition, one, text));
        block.addClassName("db-said");
        if (one.equals(versions.getFirst())) {
            Span now = Stukjes.pill("staat er nu", "ok");
            block.add(now);
        } else if (writable) {
            Button back = new Button("Deze versie terugzetten", click -> {
                restore.accept(one);
                close();
            });
            back.setAriaLabel("Zet de versie van " + Opmaak.moment(one.at()) + " terug");
            block.add(back);
        }
        return block;
    }

    /**
     * Says when its author said to be ready with the question.
     *
     * @param said null while they didn't
     */
    public GeschiedenisDialoog klaar(Cel.@Nullable Versie said) {
        if (said != null) {
            Paragraph line = Stukjes.help("Klaar gezegd: " + Opmaak.moment(said.at()) + " · "
                    + (said.by() == null ? "een vroegere collega" : said.by()));
            addComponentAtIndex(1, line);
        }
        return this;
    }

    private static Component said(CellDefinition definition, Cel.Versie one, Paragraph text) {
        return definition.kind() == CellKind.PICTURE && one.value() != null ? new Prent(one.value()) : text;
    }

    private static String origin(Cel.Versie one) {
        return switch (one.source()) {
            case TYPED -> "";
            case DRAFT -> " · van een concept op de computer";
            case CONFLICT -> " · gekozen na een conflict";
            case RESTORED -> " · teruggezet";
            case DEMO -> " · voorbeeld";
            case FUSIE -> " · overgenomen van een voorganger";
            case WORD -> one.file() == null ? " · uit Word" : " · uit Word, ‘" + one.file() + "’";
        };
    }
}
