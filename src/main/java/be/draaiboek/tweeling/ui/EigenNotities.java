package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Terugkoppeling.Luisternotitie;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Vraagnaam;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * What somebody noted for themselves while they listened. The answers beside which it stood can be withdrawn, and a tweeling
 * ends; their own words stay theirs.
 */
final class EigenNotities extends Div {

    EigenNotities(TerugkoppelingService service, Toegang toegang, Tweeling tweeling, Edities edities) {
        List<Luisternotitie> all = service.notities(toegang, tweeling.id(), null).stream()
                .filter(one -> !one.tekst().isBlank())
                .toList();
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-fb-own-notes");
        for (Luisternotitie one : all) {
            Span where = new Span(Vraagnaam.of(edities, one.item())
                    + tweeling.lid(one.bestuur())
                            .map(Lid::naam)
                            .map(name -> " (" + name + ")")
                            .orElse(""));
            where.addClassName("db-count");
            list.add(new ListItem(where, Tweelingstukjes.woord(one.tekst())));
        }
        NativeDetails fold = new NativeDetails("Jouw notities bij wat je las (" + all.size() + ")");
        fold.setContent(new Div(Stukjes.help("Alleen jij leest dit."), list));
        fold.setOpen(
                tweeling.mij().filter(me -> !tweeling.loopt(me.bestuurId())).isPresent());
        add(fold);
        addClassNames("db-card", "db-print-controls");
    }
}
