package be.draaiboek.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** WCAG 2.2 AA, as far as axe sees it: every page in both themes on a desktop and in one on a phone. */
class ToegankelijkheidIT extends BrowserTest {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final List<String> NARROW = List.of(
            "target-size", "scrollable-region-focusable", "label", "button-name", "link-name", "aria-hidden-focus");

    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** Of a bestuur that finished: every panel of a section is there. */
    private static final String TREKKER = "trekker@eikenrode.example";

    /** Of a bestuur that is under way, where less stands: axe needs long for a page on which everything is answered. */
    private static final String ONDERWEG = "trekker@leiewoude.example";

    /** Of a bestuur where four people answered: of fewer, a workshop shows nothing without names. */
    private static final String VIER = "trekker@beverdonk.example";

    private static final String MEEKIJKER = "mt@leiewoude.example";
    private static final String MT_LID = "ad@eikenrode.example";
    private static final String BEGELEIDER = "begeleider@polis.example";
    private static final String BEHEERDER = "beheerder@polis.example";
    private static final String FUSIE = "trekker@moerwaarde-aan-dijk.example";
    private static final String NOBODY = "";

    private static final Supplier<Browser.NewContextOptions> DESKTOP =
            () -> new Browser.NewContextOptions().setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE);

    private static AppProcess empty;

    /** Who looked at a page goes on to the next in the same tab: a new one costs more than all the looking. */
    private static final Map<String, Visitor> REGULARS = new HashMap<>();

    @AfterAll
    static void stop() {
        REGULARS.values().forEach(Visitor::leave);
        REGULARS.clear();
        if (empty != null) {
            empty.close();
        }
    }

    /**
     * A page to look at.
     *
     * @param route as its {@link Route} says it; null when it is none
     * @param who the login of whoever looks; "" when nobody is logged in
     */
    private record Bladzij(String name, String route, String who, Consumer<Visitor> open) {
        static Bladzij at(String path, String route, String who) {
            return new Bladzij(path, route, who, visitor -> visitor.open(path));
        }

        /** The page behind the first link of a list. */
        static Bladzij behind(String list, String route) {
            return new Bladzij(list + " › …", route, BEHEERDER, visitor -> {
                visitor.open(list);
                visitor.page.locator("main a[href*='" + route + "/']").first().click();
                visitor.page.waitForURL("**/" + route + "/*");
            });
        }

        @Override
        public String toString() {
            return name + (who.isEmpty() ? "" : " (" + who + ")");
        }
    }

    static Stream<Bladzij> pages() {
        return Stream.of(
                Bladzij.at("/aanmelden", "aanmelden", NOBODY),
                Bladzij.at("/aanmelden?error", null, NOBODY),
                Bladzij.at("/", "", TREKKER),
                Bladzij.at("/", "", BEHEERDER),
                Bladzij.at("/draaiboek/A", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/A.1", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/B.4.1", "draaiboek/:sectie?", MT_LID),
                Bladzij.at("/draaiboek/B.4.5", "draaiboek/:sectie?", TREKKER),
                Bladzij.at("/draaiboek/B.4", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/C.1.3", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/C.2.3", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/B.1", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/B.1.2", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/B.1.4", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/B.4.4", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/draaiboek/C.1.4", "draaiboek/:sectie?", ONDERWEG),
                Bladzij.at("/resultaten", "resultaten", TREKKER),
                Bladzij.at("/meetmomenten", "meetmomenten", ONDERWEG),
                Bladzij.at("/word", "word", TREKKER),
                Bladzij.at("/nota", "nota", ONDERWEG),
                Bladzij.at("/nota", null, TREKKER),
                Bladzij.at("/nota/versies", "nota/versies", TREKKER),
                new Bladzij("/nota/versie/…", "nota/versie/:versie", TREKKER, visitor -> {
                    visitor.open("/nota/versies");
                    visitor.page
                            .locator(".db-measure-list a[href*='nota/versie/']")
                            .last()
                            .click();
                    visitor.page
                            .locator(".db-nota-frozen .db-nota-remark")
                            .first()
                            .waitFor();
                }),
                new Bladzij("/nota/vergelijk/…", "nota/vergelijk/:van/:naar", TREKKER, visitor -> {
                    visitor.open("/nota/versies");
                    visitor.page.getByText("Toon het verschil").click();
                    visitor.page.locator(".db-nota-differences").waitFor();
                }),
                new Bladzij("/meetmomenten › …", "meetmomenten/:meetmoment", ONDERWEG, visitor -> {
                    closed(visitor, 1);
                    visitor.page.locator(".db-measure-list h2 a").first().click();
                    visitor.page.waitForURL("**/meetmomenten/*");
                }),
                new Bladzij(
                        "/meetmomenten › … › vergelijk",
                        "meetmomenten/:meetmoment/vergelijk/:ander",
                        ONDERWEG,
                        visitor -> {
                            closed(visitor, 2);
                            visitor.page
                                    .locator(".db-measure-list a[href*='vergelijk']")
                                    .first()
                                    .click();
                            visitor.page.waitForURL("**/vergelijk/*");
                        }),
                Bladzij.at("/workshops?sectie=B.4.1", "workshops", ONDERWEG),
                new Bladzij(
                        "/workshop/… › klaar om te beginnen", null, ONDERWEG, visitor -> workshop(visitor, "B.4.1", 0)),
                new Bladzij("/workshop/… › een keuze", "workshop/:workshop", VIER, visitor -> {
                    workshop(visitor, "B.4.1", 1);
                    visitor.page.locator(".db-bars").first().waitFor();
                }),
                new Bladzij("/workshop/… › een rooster", null, ONDERWEG, visitor -> workshop(visitor, "A.1", 1)),
                new Bladzij("/workshop/… › percentages", null, ONDERWEG, visitor -> workshop(visitor, "C.2.3", 1)),
                new Bladzij("/workshop/… › wie meekijkt", null, MEEKIJKER, visitor -> {
                    visitor.open("/workshops");
                    visitor.page.getByText("Kijk mee").click();
                    visitor.page.locator(".db-together").waitFor();
                }),
                new Bladzij("/workshop/… › verslag", null, ONDERWEG, visitor -> {
                    workshop(visitor, "C.2.3", 1);
                    visitor.page.locator(".db-stage-end").click();
                    visitor.page
                            .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                            .click();
                    visitor.page.locator(".db-workshop-report").waitFor();
                }),
                Bladzij.at("/gesprek/A", "gesprek/:deel", TREKKER),
                Bladzij.at("/afdruk/C.1.4?wat=samen", "afdruk/:sectie?", TREKKER),
                Bladzij.at("/afdruk?wat=samen", "afdruk/:sectie?", TREKKER),
                Bladzij.at("/afdruk/B.4.2?wat=leeg", "afdruk/:sectie?", TREKKER),
                Bladzij.at("/taken", "taken", TREKKER),
                Bladzij.at("/tweeling", "tweeling", TREKKER),
                Bladzij.at("/tweeling", "tweeling", ONDERWEG),
                Bladzij.at("/tweeling/zoeken", "tweeling/zoeken", TREKKER),
                Bladzij.at("/tweeling/profiel", "tweeling/profiel", TREKKER),
                Bladzij.at("/tweeling/vrijgeven", "tweeling/vrijgeven", TREKKER),
                Bladzij.at("/tweeling/vrijgeven/A.1", "tweeling/vrijgeven/:hoofdstuk", TREKKER),
                Bladzij.at("/zoeken?q=e-loket", "zoeken", TREKKER),
                Bladzij.at("/begrippen", "begrippen", TREKKER),
                Bladzij.at("/hulp", "hulp", BEGELEIDER),
                Bladzij.at("/welkom", "welkom", TREKKER),
                Bladzij.at("/team", "team", TREKKER),
                Bladzij.at("/team/wie-deed-wat", "team/wie-deed-wat", TREKKER),
                Bladzij.at("/account", "account", MT_LID),
                Bladzij.at("/account/codes", "account/codes", MT_LID),
                Bladzij.at("/account/sleutels", "account/sleutels", MT_LID),
                Bladzij.at("/meldingen", "meldingen", BEGELEIDER),
                new Bladzij("/meldingen, with some", "meldingen", NOBODY, visitor -> {
                    handOut(visitor.logIn(TREKKER), "B.4.4", "algemeen directeur");
                    visitor.context.clearCookies();
                    visitor.logIn(MT_LID).open("/meldingen");
                    visitor.page.locator(".db-inbox-list .unread").first().waitFor();
                }),
                Bladzij.at("/bestanden", "bestanden", TREKKER),
                Bladzij.at("/meldingen/mail", "meldingen/mail", MT_LID),
                Bladzij.at("/tweeling/vergelijk/1", "tweeling/vergelijk/:tweeling", TREKKER),
                Bladzij.at("/tweeling/vergelijk/1/A.1", "tweeling/vergelijk/:tweeling/:hoofdstuk", TREKKER),
                Bladzij.at("/tweeling/gesprek/1", "tweeling/gesprek/:tweeling", TREKKER),
                Bladzij.at("/tweeling/samenvatting/1", "tweeling/samenvatting/:tweeling", TREKKER),
                Bladzij.at("/tweeling/standpunt/1", "tweeling/standpunt/:tweeling", TREKKER),
                Bladzij.at("/tweeling/terugblik/1", "tweeling/terugblik/:tweeling", TREKKER),
                Bladzij.at("/beheer/post", "beheer/post", BEHEERDER),
                Bladzij.at("/uitnodiging/bestaat-niet", "uitnodiging", NOBODY),
                Bladzij.at("/uitnodiging-aannemen/bestaat-niet", "uitnodiging-aannemen", MT_LID),
                Bladzij.at("/wachtwoord-vergeten", "wachtwoord-vergeten", NOBODY),
                Bladzij.at("/wachtwoord-herstellen/bestaat-niet", "wachtwoord-herstellen", NOBODY),
                Bladzij.at("/draaiboek/Z.9", null, TREKKER),
                Bladzij.at("/wachtwoord", "wachtwoord", TREKKER),
                Bladzij.at("/cohort", "cohort", BEGELEIDER),
                Bladzij.at("/koppel", "koppel", BEGELEIDER),
                Bladzij.at("/cohorten", "cohorten", BEGELEIDER),
                new Bladzij("/cohort › …", "begeleiding/:cohort/:bestuur", BEGELEIDER, visitor -> {
                    visitor.open("/cohort")
                            .page
                            .locator("a[href^='begeleiding/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/begeleiding/**");
                }),
                new Bladzij("/cohort › koppel", "koppel/:cohort", BEGELEIDER, visitor -> {
                    visitor.open("/cohort")
                            .page
                            .locator("a[href^='koppel/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/koppel/**");
                }),
                Bladzij.at("/werksessies", "werksessies", BEGELEIDER),
                new Bladzij("/werksessies › …", "werksessie/:sessie", BEGELEIDER, visitor -> {
                    visitor.open("/werksessies")
                            .page
                            .locator("a[href^='werksessie/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/werksessie/**");
                }),
                Bladzij.at("/onze-werksessies", "onze-werksessies", TREKKER),
                new Bladzij("/onze-werksessies › …", "onze-werksessies/:sessie", TREKKER, visitor -> {
                    visitor.open("/onze-werksessies")
                            .page
                            .locator("a[href^='onze-werksessies/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/onze-werksessies/**");
                }),
                Bladzij.at("/agenda", "agenda", TREKKER),
                Bladzij.at("/wat-polis-ziet", "wat-polis-ziet", TREKKER),
                new Bladzij("/wat-polis-ziet › …", "wat-polis-ziet/:bestuur/:deel", TREKKER, visitor -> {
                    visitor.open("/wat-polis-ziet")
                            .page
                            .locator("a[href^='wat-polis-ziet/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/wat-polis-ziet/**");
                }),
                new Bladzij(
                        "/begeleiding › meelezen",
                        "begeleiding/:cohort/:bestuur/meelezen/:deel",
                        BEGELEIDER,
                        visitor -> {
                            visitor.open("/cohort")
                                    .page
                                    .locator(
                                            "a[href^='begeleiding/']",
                                            new Page.LocatorOptions().setHasText("Scheldekant"))
                                    .first()
                                    .click();
                            visitor.page
                                    .locator("a[href*='/meelezen/']")
                                    .first()
                                    .click();
                            visitor.page.waitForURL("**/meelezen/**");
                        }),
                Bladzij.at("/vraag-aan-polis/b41-strategie", "vraag-aan-polis/:item", TREKKER),
                Bladzij.at("/vragen-aan-polis", "vragen-aan-polis", TREKKER),
                new Bladzij(
                        "/vragen-aan-polis › …", "vragen-aan-polis/:vraag", "trekker@beverdonk.example", visitor -> {
                            visitor.open("/vragen-aan-polis")
                                    .page
                                    .locator("a[href^='vragen-aan-polis/']")
                                    .first()
                                    .click();
                            visitor.page.waitForURL("**/vragen-aan-polis/**");
                        }),
                Bladzij.at("/vragen", "vragen", BEGELEIDER),
                new Bladzij("/vragen › …", "vragen/:vraag", BEGELEIDER, visitor -> {
                    visitor.open("/vragen")
                            .page
                            .locator("a[href^='vragen/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/vragen/**");
                }),
                Bladzij.at("/lees/B.4.1", "lees", BEGELEIDER),
                Bladzij.at("/beheer/gebruikers", "beheer/gebruikers", BEHEERDER),
                Bladzij.at("/beheer/spoor", "beheer/spoor", BEHEERDER),
                Bladzij.behind("/beheer/gebruikers", "beheer/gebruiker"),
                Bladzij.at("/beheer/besturen", "beheer/besturen", BEHEERDER),
                Bladzij.behind("/beheer/besturen", "beheer/bestuur"),
                Bladzij.at("/beheer/cohorten", "beheer/cohorten", BEHEERDER),
                Bladzij.behind("/beheer/cohorten", "beheer/cohort"),
                Bladzij.at("/beheer/fusies", "beheer/fusies", BEHEERDER),
                new Bladzij("/ › Voorganger", "voorganger/:traject([0-9]{1,18})/:sectie?", FUSIE, visitor -> {
                    visitor.open("/")
                            .page
                            .locator("a[href*='voorganger/']")
                            .first()
                            .click();
                    visitor.page.waitForURL("**/voorganger/**");
                }));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsAccessible(Bladzij one) {
        Visitor visitor = one.who().equals(NOBODY)
                ? desktop(app(), NOBODY)
                : REGULARS.computeIfAbsent(
                        one.who(), who -> newVisitor(app(), DESKTOP.get()).logIn(who));
        visitor.page.setViewportSize(1280, 900);
        one.open().accept(visitor);
        if (!one.who().equals(NOBODY) && !visitor.page.url().contains("/workshop/")) {
            assertThat(visitor.page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Hoofdmenu")))
                    .isVisible();
        }
        inEveryForm(visitor, one.toString());
        assertEquals(List.of(), visitor.complaints());
    }

    @Test
    void firstAdministratorsPageIsAccessibleAndMakesAnAccountThatLogsIn() {
        empty = AppProcess.startEmpty("empty");
        Visitor visitor = desktop(empty, NOBODY).open("/");
        visitor.page.waitForURL("**/eerste-beheerder");
        inEveryForm(visitor, "/eerste-beheerder without its code");
        visitor.open("/eerste-beheerder" + empty.printed("eerste-beheerder(\\?code=\\S+)"));
        assertThat(visitor.button("Account maken")).isVisible();
        inEveryForm(visitor, "/eerste-beheerder");

        visitor.page.getByLabel("Je naam").fill("Eerste Beheerder");
        visitor.page.getByLabel("Je e-mailadres").fill("eerste@voorbeeld.example");
        visitor.page.locator("input[type=password]").first().fill("paard-nietje-batterij");
        visitor.page.locator("input[type=password]").last().fill("paard-nietje-batterij");
        visitor.button("Account maken").click();
        visitor.page.waitForURL("**/aanmelden*");
        assertThat(visitor.page.getByText("Je account is gemaakt")).isVisible();
        visitor.page.getByLabel("E-mailadres").fill("eerste@voorbeeld.example");
        visitor.page.locator("input[type=password]").fill("paard-nietje-batterij");
        visitor.button("Aanmelden").click();
        assertThat(visitor.page.locator("h1")).hasText("Dag Eerste");
    }

    /** A duration that is next to nothing starts thousands of transitions, and takes seconds where it should save them. */
    @Test
    void whoWantsLessMotionGetsNone() {
        Visitor visitor = desktop(app(), ONDERWEG).section("B.4.1");
        visitor.page.evaluate(
                "() => { window.moved = 0; document.addEventListener('transitionrun', () => window.moved++); }");
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.page.evaluate(TWO_FRAMES);
        assertEquals(0, visitor.page.evaluate("window.moved"));
    }

    @Test
    void everyRouteIsOnTheList() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> routes = new TreeSet<>();
        for (var found : scanner.findCandidateComponents("be.draaiboek")) {
            routes.add(Class.forName(found.getBeanClassName())
                    .getAnnotation(Route.class)
                    .value());
        }
        Set<String> listed = pages().map(Bladzij::route)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        listed.add("eerste-beheerder");
        // Only there between a password and a code; the demo asks none.
        listed.add("tweede-stap");
        assertEquals(routes, listed, "a page without a look at its accessibility");
    }

    @Test
    void whatOpensOnASectionIsAccessible() {
        Visitor lien = desktop(app(), "trekker@moerwaarde-aan-dijk.example").section("B.4.1");
        Locator text = lien.explanation("b41-beslissen");
        text.fill("Iets om op terug te komen.");
        text.blur();
        lien.saved();
        lien.openHistory(lien.page.locator("#b41-beslissen > db-text"));
        assertThat(lien.page.locator(".db-history-list")).isVisible();
        inBothThemes(lien, "history dialog", "html");
        lien.button("Sluiten").click();

        lien.page.evaluate("document.querySelector('#b41-beslissen > db-text textarea').select()");
        text.fill("x".repeat(20_001));
        text.blur();
        assertThat(lien.page.getByText("Kort hem in").first()).isVisible();
        inBothThemes(lien, "a message at a field", "#b41-beslissen");

        // First the session, or a slow machine sends the text while it still has one.
        lien.context.clearCookies(
                new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        text.fill("Afgemeld.");
        text.blur();
        lien.loginDialog().waitFor();
        inBothThemes(lien, "login dialog", "db-keeper");
        lien.button("Annuleren en verder typen").click();
        inBothThemes(lien, "logged out", "db-keeper");
    }

    @Test
    void conflictAndOfferedDraftsAreAccessible() {
        String email = "fd@moerwaarde-aan-dijk.example";
        Visitor dirk = desktop(app(), email).section("B.4.1");
        dirk.context.setOffline(true);
        dirk.explanation("b41-beslissen").fill("Hier getypt.");
        dirk.page.waitForCondition(() -> Visitor.drafts(dirk.page) == 1);
        inBothThemes(dirk, "offline", "db-keeper");
        Visitor elsewhere = desktop(app(), email).section("B.4.1");
        elsewhere.explanation("b41-beslissen").fill("Elders getypt.");
        elsewhere.explanation("b41-beslissen").blur();
        elsewhere.saved();
        dirk.page.close();
        dirk.context.setOffline(false);
        dirk.page = dirk.newTab();
        dirk.section("B.4.1");
        dirk.button("Bekijken").click();
        assertThat(dirk.page.locator(".db-offers-list")).isVisible();
        inBothThemes(dirk, "offered drafts", "db-keeper");
        dirk.button("Alles bewaren").click();
        assertThat(dirk.conflicts()).isVisible();
        inBothThemes(dirk, "conflict", "#b41-beslissen");
        dirk.button("Voeg samen").click();
        inBothThemes(dirk, "merging", "#b41-beslissen");
        dirk.page.setViewportSize(390, 844);
        inBothThemes(dirk, "merging on a phone", "#b41-beslissen");
    }

    /** Opens a workshop, after the one that may still run, and goes on to a question of it. */
    private static void workshop(Visitor visitor, String section, int question) {
        visitor.open("/workshops?sectie=" + section);
        visitor.page.locator(".db-workshop-open, .db-workshop-told").first().waitFor();
        if (visitor.page.locator(".db-workshop-told").count() > 0) {
            visitor.page.getByText("Naar het workshopscherm").click();
            visitor.page.locator(".db-stage-end").click();
            visitor.page
                    .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                    .click();
            visitor.page.locator(".db-workshop-report").waitFor();
            visitor.open("/workshops?sectie=" + section);
        }
        visitor.button("Workshop openen").click();
        visitor.page.locator(".db-stage").waitFor();
        for (int i = 0; i < question; i++) {
            visitor.page.locator("[data-key=j]").click();
            visitor.page.locator(".db-together").waitFor();
        }
    }

    /** Hands a section to who has this function. */
    private static void handOut(Visitor trekker, String section, String function) {
        trekker.open("/taken");
        choose(trekker.page, 0, section);
        choose(trekker.page, 1, function);
        trekker.button("Toewijzen").click();
        assertThat(trekker.page.locator(".db-task-said")).containsText("is toegewezen aan");
    }

    private static void choose(Page page, int group, String text) {
        page.locator(".db-task-form vaadin-checkbox-group")
                .nth(group)
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .locator("input")
                .check();
    }

    /** Sees to it that there are so many meetmomenten at least. */
    private static void closed(Visitor visitor, int count) {
        visitor.open("/meetmomenten");
        visitor.page.locator(".db-measure-close").waitFor();
        for (int have = visitor.page.locator(".db-measure-list > li").count(); have < count; have++) {
            visitor.page.getByLabel("Naam").fill("Meting " + (have + 1));
            visitor.button("Sluit dit meetmoment af").click();
            visitor.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sluit af").setExact(true))
                    .click();
            visitor.page.waitForURL("**/meetmomenten/*");
            visitor.open("/meetmomenten");
            visitor.page.locator(".db-measure-close").waitFor();
        }
    }

    private Visitor desktop(AppProcess app, String who) {
        Visitor visitor = visitor(app, DESKTOP.get());
        return who.isEmpty() ? visitor : visitor.logIn(who);
    }

    private static void inEveryForm(Visitor visitor, String what) {
        List<String> found = new ArrayList<>();
        // In the theme of the page before: changing it takes longer than looking.
        ColorScheme first = theme(visitor.page);
        ColorScheme other = first == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
        found.addAll(look(visitor.page, what, first, "html"));
        // The other one changes colours and nothing else.
        found.addAll(look(visitor.page, what, other, "html", axe -> axe.withRules(List.of("color-contrast"))));
        visitor.page.setViewportSize(390, 844);
        // Narrow, the same elements stand elsewhere: what only that can break.
        found.addAll(look(visitor.page, what + ", phone", other, "html", axe -> axe.withRules(NARROW)));
        found.addAll(Smal.kijk(visitor.page, what));
        assertEquals(List.of(), found);
    }

    /** The part of a page that opened; the rest of it was looked at before. */
    private static void inBothThemes(Visitor visitor, String what, String part) {
        List<String> found = new ArrayList<>();
        found.addAll(look(visitor.page, what, ColorScheme.LIGHT, part));
        found.addAll(look(visitor.page, what, ColorScheme.DARK, part));
        assertEquals(List.of(), found);
    }

    private static ColorScheme theme(Page page) {
        return Boolean.TRUE.equals(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                ? ColorScheme.DARK
                : ColorScheme.LIGHT;
    }

    private static List<String> look(Page page, String what, ColorScheme theme, String part) {
        return look(page, what, theme, part, axe -> axe.withTags(TAGS));
    }

    private static List<String> look(
            Page page, String what, ColorScheme theme, String part, UnaryOperator<AxeBuilder> rules) {
        boolean changes = theme(page) != theme;
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        assertThat(page.locator("h1").first()).isAttached();
        assertThat(page.locator(".db-field-wait")).hasCount(0);
        page.evaluate(TWO_FRAMES);
        // Another theme arrives in shadow roots by a transition: measured too soon, two mix.
        page.waitForTimeout(changes ? 400 : 100);
        // What is in order needn't be told element by element.
        AxeRunOptions brief = new AxeRunOptions();
        brief.setResultTypes(List.of("violations"));
        // Without frames the old way finds the same, and opens no second page for it.
        return rules
                .apply(new AxeBuilder(page).options(brief).setLegacyMode(true).include(List.of(part)))
                .analyze()
                .getViolations()
                .stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "\n" + what + ", " + theme + ": " + rule.getId() + " at " + node.getTarget() + " "
                                + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }
}
