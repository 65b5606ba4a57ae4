package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.Kenmerken;
import be.draaiboek.tweeling.Matching;
import be.draaiboek.tweeling.Profiel;
import be.draaiboek.tweeling.ProfielService;
import be.draaiboek.tweeling.Thema;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Uitdaging;
import be.draaiboek.tweeling.Uitwisseling;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** What a bestuur says of itself to find a twin, beside what the register says of it. */
@Route(TweelingNavigatie.PROFIEL)
@PageTitle("Jullie voorstelling – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class ProfielView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient ProfielService profielen;
    private final transient HuidigeGebruiker current;

    ProfielView(TrajectService trajecten, ProfielService profielen, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.profielen = profielen;
        this.current = current;
        addClassNames("db-page", "db-pair");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang))
                .filter(one -> !one.isInvuller())
                .orElse(null);
        Profiel profile = traject == null
                ? null
                : profielen.of(toegang, traject.bestuurId()).orElse(null);
        if (traject == null || profile == null) {
            add(
                    new H1("Jullie voorstelling"),
                    Stukjes.lead("Deze pagina is voor de trekker en het managementteam van een bestuur."));
            return;
        }
        Paragraph crumb = Stukjes.crumb(new RouterLink("Tweeling", TweelingView.class));
        add(crumb, new H1("Jullie voorstelling"));
        add(Stukjes.lead(traject.bestuur() + " stelt zich hier voor aan andere besturen die een tweeling zoeken. "
                + (traject.isTrekker() ? "Alles mag leeg blijven." : "De trekker vult dit in; jij leest mee.")));
        Div columns = new Div(
                form(traject, profile),
                register(profielen.kenmerken(toegang, traject.bestuurId()).orElse(null)));
        columns.addClassName("db-pair-columns");
        add(columns);
    }

    private Component form(Traject traject, Profiel profile) {
        boolean mine = traject.isTrekker();
        TextArea introduction = new TextArea("In enkele zinnen: wie zijn jullie?");
        Tekstgrens.put(introduction, Profiel.MAX_INLEIDING);
        introduction.setValue(profile.inleiding());
        introduction.setHelperText("Bijvoorbeeld wat jullie typeert, en wat jullie van een tweeling hopen te leren.");
        introduction.setReadOnly(!mine);
        Vinkjes<Uitdaging> challenges = new Vinkjes<>(
                "uitdagingen", "Wat typeert jullie?", Uitdaging.class, Uitdaging::label, profile.uitdagingen(), mine);
        Vinkjes<Thema> offers = new Vinkjes<>(
                "aanreiken",
                "Wat kunnen jullie aanreiken?",
                Thema.class,
                Thema::label,
                profile.uitwisseling().aanreiken(),
                mine);
        Vinkjes<Thema> wants = new Vinkjes<>(
                "leren",
                "Wat willen jullie leren?",
                Thema.class,
                Thema::label,
                profile.uitwisseling().leren(),
                mine);
        Checkbox maturity = box(
                "Hoever jullie staan, mag meetellen in de volgorde van de voorstellen", profile.maturiteitTelt(), mine);
        Checkbox looking = box("We zoeken nu niet", !profile.zoekt(), mine);
        Gezegd said = new Gezegd();
        Foutvak wrong = new Foutvak("de trekker van een van deze besturen");
        int[] version = {profile.versie()};
        Section card = new Section(
                challenges.titel(),
                Stukjes.help("Duid aan wat op jullie past. Andere besturen zien dit."),
                challenges,
                offers.titel(),
                Stukjes.help("Het moet niet af zijn: wat bij jullie loopt, helpt een ander al vooruit."),
                offers,
                wants.titel(),
                Stukjes.help("Wie dit kan aanreiken, komt hoger in de lijst van jullie voorstellen te staan."),
                wants,
                introduction,
                new H2("Wat telt mee"),
                maturity,
                Stukjes.help("Alleen als het andere bestuur dit ook aanduidt, en alleen grof: begin, midden of ver. Ook"
                        + " wanneer je begeleider een heel cohort in koppels verdeelt. Het niveau staat nergens, ook niet als zin; wie heel goed kijkt, kan het hoogstens uit de volgorde"
                        + " vermoeden. Uitzetten kan altijd."),
                looking,
                Stukjes.help(
                        "Dan staan jullie nergens in een lijst en kan niemand jullie uitnodigen of voorstellen. Lopende tweelingen"
                                + " gaan gewoon door."),
                wrong,
                said);
        card.addClassNames("db-card", "db-pair-profile");
        if (mine) {
            card.add(Stukjes.primary("Bewaar", "", () -> {
                said.setText("");
                Profiel next = new Profiel(
                        !looking.getValue(),
                        introduction.getValue(),
                        maturity.getValue(),
                        challenges.gekozen(),
                        new Uitwisseling(offers.gekozen(), wants.gekozen()),
                        version[0]);
                if (wrong.attempt(() -> profielen.save(current.vereist().toegang(), traject.bestuurId(), next))) {
                    version[0]++;
                    said.say("Bewaard.");
                }
            }));
        }
        return card;
    }

    private static Checkbox box(String label, boolean value, boolean mine) {
        Checkbox box = new Checkbox(label, value);
        box.setReadOnly(!mine);
        return box;
    }

    private static Component register(@Nullable Kenmerken facts) {
        DescriptionList list = new DescriptionList();
        if (facts != null) {
            add(list, "Inwoners", facts.inwoners() == null ? null : Matching.whole(facts.inwoners()));
            Double density = facts.dichtheid();
            add(list, "Inwoners per km²", density == null ? null : Matching.whole(density));
            Double growth = facts.groei();
            add(list, "Groei sinds 2020", growth == null ? null : Matching.tenth(growth) + " %");
            add(
                    list,
                    "Gemiddelde leeftijd",
                    facts.leeftijd() == null ? null : Matching.tenth(facts.leeftijd()) + " jaar");
            add(
                    list,
                    "Inkomen per inwoner",
                    facts.inkomen() == null ? null : "€ " + Matching.whole(facts.inkomen()) + " per jaar");
        }
        Section card = new Section(
                new H2("Uit het register"),
                Stukjes.help(
                        "Openbare cijfers, waarmee besturen vergeleken worden. Jullie hoeven ze niet in te vullen."),
                list);
        card.addClassNames("db-card", "db-pair-register");
        return card;
    }

    private static void add(DescriptionList list, String what, @Nullable String value) {
        list.add(
                new DescriptionList.Term(what), new DescriptionList.Description(value == null ? "niet bekend" : value));
    }
}
