package be.draaiboek.nota.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;

/** The edition's tips for who writes the note, and what people may answer to it: folded, beside the block that somebody writes in. */
final class Schrijfhulp extends Div {

    /** Where the tips and the pitfalls stand. */
    static final List<String> SECTIES = List.of("C.2.1", "C.2.2");

    Schrijfhulp(Editie editie) {
        addClassName("db-nota-tips");
        SECTIES.stream().flatMap(code -> editie.section(code).stream()).forEach(section -> add(fold(section)));
    }

    private static Uitklap fold(Section section) {
        Uitklap fold = new Uitklap(section.title());
        section.guidance().forEach(one -> fold.add(new H3(one.title()), Opmaak.markdown(one.text())));
        Anchor whole = new Anchor(TrajectNavigatie.sectie(section), "Open " + section.heading());
        fold.add(whole);
        return fold;
    }
}
