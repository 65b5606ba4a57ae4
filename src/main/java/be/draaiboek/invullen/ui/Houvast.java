package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Section.Guidance;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;

/** Lists and explanations that ask nothing: each folded behind its title. */
final class Houvast extends Div {

    Houvast(List<Guidance> guidance) {
        addClassName("db-guidance");
        add(new H2("Houvast"));
        guidance.forEach(one -> add(new NativeDetails(one.title(), Opmaak.markdown(one.text()))));
    }
}
