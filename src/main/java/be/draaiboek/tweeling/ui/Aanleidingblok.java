package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Voorstel;
import be.draaiboek.tweeling.VoorstelService.Aanleiding;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/** Why these besturen may go together, and how each presents itself: what somebody who has to answer wants to read first. */
final class Aanleidingblok extends Div {

    Aanleidingblok(Aanleiding why) {
        addClassName("db-pair-reason");
        add(new Paragraph("Waarom jullie samen? " + why.zin()));
        for (Voorstel one : why.anderen()) {
            Div inside = new Div();
            Voorstelregel.presents(inside, one);
            if (inside.getComponentCount() == 0) {
                inside.add(Stukjes.help(one.naam() + " heeft zich nog niet voorgesteld."));
            }
            inside.add(Voorstelregel.why(one));
            NativeDetails fold = new NativeDetails(one.naam() + " stelt zich voor");
            fold.setContent(inside);
            fold.setOpen(why.anderen().size() == 1);
            add(fold);
        }
    }
}
