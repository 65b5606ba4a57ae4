package be.draaiboek.nota.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Hoofdstuk;
import be.draaiboek.nota.Nota.Weggelaten;
import be.draaiboek.nota.ui.Blokpaneel.Ligging;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of the note, block by block. A block keeps its panel wherever it goes, so that what is open in it stays open. */
final class Papier extends Article {

    private final Editie editie;
    private final Notadaden deeds;
    private final Map<String, Blokpaneel> panels = new HashMap<>();
    private final Map<String, H2> heads = new HashMap<>();
    private final Map<String, NativeButton> empty = new HashMap<>();
    private final UnorderedList gone = new UnorderedList();
    private final Uitklap away = new Uitklap("", gone);

    Papier(Editie editie, Notadaden deeds) {
        this.editie = editie;
        this.deeds = deeds;
        addClassName("db-nota-paper");
        away.addClassName("db-nota-gone");
    }

    void show(Nota note) {
        List<Component> wanted = new ArrayList<>();
        List<Hoofdstuk> chapters = note.hoofdstukken();
        Map<String, Blokpaneel> here = new HashMap<>();
        for (int c = 0; c < chapters.size(); c++) {
            Hoofdstuk chapter = chapters.get(c);
            wanted.add(heads.computeIfAbsent(chapter.id(), id -> head(chapter)));
            List<Blok> blocks = chapter.blokken();
            Blokpaneel before = null;
            for (int i = 0; i < blocks.size(); i++) {
                Blok blok = blocks.get(i);
                Ligging where = new Ligging(
                        chapter.id(),
                        before,
                        i > 0 ? blocks.get(i - 1).itemId() : other(c > 0),
                        i < blocks.size() - 1 ? blocks.get(i + 1).itemId() : other(c < chapters.size() - 1));
                Blokpaneel panel = panels.get(blok.itemId());
                if (panel == null) {
                    panel = new Blokpaneel(editie, blok, where, deeds);
                } else {
                    panel.show(blok, where);
                }
                here.put(blok.itemId(), panel);
                wanted.add(panel);
                before = panel;
            }
            if (blocks.isEmpty()) {
                wanted.add(empty.computeIfAbsent(
                        chapter.id(), id -> Stukjes.small("Nieuw blok", chapter.kop(), () -> deeds.add(id, ""))));
            }
        }
        panels.clear();
        panels.putAll(here);
        gone(note.weggelaten());
        wanted.add(away);
        orden(wanted);
    }

    private static @Nullable String other(boolean exists) {
        return exists ? "" : null;
    }

    private static H2 head(Hoofdstuk chapter) {
        H2 head = new H2(chapter.kop());
        head.setId(Inhoud.anker(chapter));
        return head;
    }

    private void gone(List<Weggelaten> blocks) {
        away.setVisible(!blocks.isEmpty());
        away.titel(blocks.size() == 1 ? "1 blok uit de nota gehaald" : blocks.size() + " blokken uit de nota gehaald");
        gone.removeAll();
        blocks.forEach(one -> {
            ListItem line = new ListItem(one.titel() + " ");
            line.add(Stukjes.small("Zet terug", one.titel(), () -> deeds.putBack(one.id())));
            gone.add(line);
        });
    }

    /** Moves no more than what stands elsewhere: an element that moves loses the keyboard. */
    private void orden(List<Component> wanted) {
        getChildren().filter(one -> !wanted.contains(one)).toList().forEach(this::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= getComponentCount() || !getComponentAt(i).equals(wanted.get(i))) {
                addComponentAtIndex(i, wanted.get(i));
            }
        }
    }

    Optional<Blokpaneel> paneel(String id) {
        return Optional.ofNullable(panels.get(id));
    }

    /** Where somebody writes. */
    Optional<Blokpaneel> open() {
        return panels.values().stream().filter(Blokpaneel::schrijft).findFirst();
    }
}
