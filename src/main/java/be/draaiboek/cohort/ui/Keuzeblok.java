package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Bordfilter;
import be.draaiboek.cohort.BordfilterService;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;

/** What a coach looks for each week, one click away; and what is looked for now, to be kept. */
final class Keuzeblok extends Nav {

    private final transient BordfilterService service;
    private final transient HuidigeGebruiker current;
    private final transient Bordkeuze now;
    private final transient Consumer<String> done;

    /** @param done gets what was done, in words */
    Keuzeblok(BordfilterService service, HuidigeGebruiker current, Bordkeuze now, Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.now = now;
        this.done = done;
        addClassName("db-monday-kept");
        getElement().setAttribute("aria-label", "Bewaarde keuzes");
        List<Bordfilter> mine = service.mine(current.vereist().toegang());
        UnorderedList list = new UnorderedList();
        mine.forEach(one -> list.add(line(one)));
        if (!mine.isEmpty()) {
            add(list);
            if (!now.vanzelf()) {
                add(new Anchor(now.pad(), "Toon weer alles"));
            }
        }
        if (!now.vanzelf() && mine.stream().noneMatch(this::isNow)) {
            Button keep = new Button("Bewaar deze keuze", click -> keep());
            keep.addThemeVariants(ButtonVariant.TERTIARY);
            add(keep);
        }
        setVisible(getComponentCount() > 0);
    }

    private boolean isNow(Bordfilter one) {
        return Bordkeuze.van(now.cohort(), one).equals(now);
    }

    private ListItem line(Bordfilter one) {
        Anchor link = new Anchor(Bordkeuze.van(now.cohort(), one).adres(), one.naam());
        if (isNow(one)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Button away = new Button(
                "×",
                click -> Invulvenster.attempt(done, () -> {
                    service.delete(current.vereist().toegang(), one.naam());
                    return "De keuze “" + one.naam() + "” is weg. Wat je nu ziet, blijft staan.";
                }));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel("Haal de keuze “" + one.naam() + "” weg");
        return new ListItem(link, away);
    }

    private void keep() {
        TextField name = new TextField("Hoe noem je ze?");
        Tekstgrens.put(name, Bordfilter.MAX_NAAM);
        name.setWidthFull();
        name.setHelperText(
                "Met wat je nu zoekt en hoe je nu sorteert. Alleen jij ziet ze, bij elk cohort dat je begeleidt."
                        + " Een naam die je al gebruikte, krijgt deze keuze.");
        Invulvenster.open("Bewaar deze keuze", "Bewaar", List.of(name), () -> {
            service.save(current.vereist().toegang(), now.onder(name.getValue()));
            done.accept("Bewaard als “" + name.getValue().strip() + "”: je vindt ze boven de tabel.");
        });
        name.focus();
    }
}
