package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.EnigeTrekker;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.PersoonService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.TweedeStapService;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a beheerder does to somebody that reaches far or can't be turned back, in one card below the rest. */
final class Persooningreep {

    private final AccountService accounts;
    private final TweedeStapService steps;
    private final PersoonService persons;
    private final DeelnemerService deelnemers;
    private final Supplier<Toegang> toegang;
    private final Account account;
    private final String name;
    private final BiConsumer<Runnable, String> change;
    private final Consumer<String> done;

    /**
     * @param change does something, and tells what was done when it worked
     * @param done tells what was done
     */
    Persooningreep(
            AccountService accounts,
            TweedeStapService steps,
            PersoonService persons,
            DeelnemerService deelnemers,
            Supplier<Toegang> toegang,
            Account account,
            BiConsumer<Runnable, String> change,
            Consumer<String> done) {
        this.accounts = accounts;
        this.steps = steps;
        this.persons = persons;
        this.deelnemers = deelnemers;
        this.toegang = toegang;
        this.account = account;
        this.name = GebruikersView.name(account);
        this.change = change;
        this.done = done;
    }

    Ingrijpend kaart() {
        return new Ingrijpend("Wat ver reikt of niet terug kan")
                .regel("Op elk toestel opnieuw laten aanmelden, bij een verloren of gestolen toestel.", out())
                .regel("Als app, toestel en herstelcodes kwijt zijn.", secondStep())
                .regel(
                        account.active()
                                ? "Niet meer laten aanmelden. Heropenen kan."
                                : "Dit account is afgesloten: aanmelden kan niet.",
                        account.active() ? close() : open())
                .regel(
                        account.beheerder()
                                ? "Beheert nu gebruikers, besturen en cohorten."
                                : "Alle gebruikers, besturen en cohorten laten beheren.",
                        account.beheerder() ? noMoreBeheerder() : beheerder())
                .regel("Naam, adres en al het andere van deze persoon weghalen. Dat kan niet terug.", erase());
    }

    private Button out() {
        return Ingrijpend.knop(
                "Overal afmelden",
                () -> Venster.ingrijpend(
                        name + " overal afmelden?",
                        name + " moet zich op elk toestel opnieuw aanmelden, ook midden in het werk.",
                        "Het account, de rollen en wat bewaard is. Wat net getypt werd, wacht in de browser tot " + name
                                + " zich daar weer aanmeldt.",
                        "Meld overal af",
                        () -> change.accept(
                                () -> persons.logOut(toegang.get(), account.id()),
                                name + " is nergens meer aangemeld.")));
    }

    private Button secondStep() {
        return Ingrijpend.knop(
                "Tweede stap wissen",
                () -> Bewijs.vraag(
                        "Tweede stap wissen voor " + name + "?",
                        "Codes en toegangssleutels werken dan niet meer: het wachtwoord alleen is genoeg tot " + name
                                + " een nieuwe tweede stap instelt. " + name + " en de trekkers van het bestuur krijgen"
                                + " meteen bericht, met je naam en je reden.",
                        "Het wachtwoord, de rollen en wat geschreven is.",
                        "Wissen",
                        proof -> {
                            steps.eraseFor(toegang.get(), account.id(), proof);
                            done.accept("De codes en toegangssleutels zijn weg.");
                        }));
    }

    private Button close() {
        return Ingrijpend.knop("Account afsluiten", () -> {
            String title = "Account van " + name + " afsluiten?";
            String follows = "Aanmelden kan dan niet meer; is " + name
                    + " nu aangemeld, dan kan die niets meer lezen of bewaren.";
            String stays = "Wat " + name + " schreef. Je kan het account later heropenen.";
            String closed = "Het account is afgesloten.";
            String only = enigeTrekker();
            if (only.isEmpty()) {
                Venster.ingrijpend(
                        title,
                        follows,
                        stays,
                        "Afsluiten",
                        () -> change.accept(() -> accounts.setActive(toegang.get(), account.id(), false), closed));
                return;
            }
            // More than this person stops here: it isn't done with one key.
            Bewijs.vraag(title, only + follows, stays, "Toch afsluiten", proof -> {
                accounts.close(toegang.get(), account.id(), proof);
                done.accept(closed);
            });
        });
    }

    private Button open() {
        return Bouwstenen.knop(
                "Account heropenen",
                () -> change.accept(
                        () -> accounts.setActive(toegang.get(), account.id(), true), "Het account is weer open."));
    }

    private Button beheerder() {
        return Ingrijpend.knop(
                "Maak beheerder",
                () -> Bewijs.vraag(
                        name + " beheerder maken?",
                        name + " kan dan elk account, bestuur en cohort beheren: ook jou als beheerder afhalen, iemand"
                                + " wissen en besturen samenvoegen. " + name + " meldt zich daarna opnieuw aan.",
                        "Antwoorden leest een beheerder niet zonder deel te nemen. Terugdraaien kan.",
                        "Maak beheerder",
                        proof -> {
                            persons.setBeheerder(toegang.get(), account.id(), true, proof);
                            done.accept(name + " is beheerder.");
                        }));
    }

    private Button noMoreBeheerder() {
        return Ingrijpend.knop(
                "Geen beheerder meer",
                () -> Bewijs.vraag(
                        name + " geen beheerder meer?",
                        name + " beheert dan geen gebruikers, besturen en cohorten meer, en wordt nu afgemeld.",
                        "Het account, en de rollen in besturen en cohorten.",
                        "Geen beheerder meer",
                        proof -> {
                            persons.setBeheerder(toegang.get(), account.id(), false, proof);
                            done.accept(name + " is geen beheerder meer.");
                        }));
    }

    private Button erase() {
        return Ingrijpend.knop(
                "Persoon wissen",
                () -> Bewijs.vraag(
                        name + " wissen?",
                        enigeTrekker()
                                + "Naam, adres, wachtwoord, sessies, mails en meldingen verdwijnen, en dat kan niet"
                                + " ongedaan gemaakt worden. De trekkers krijgen bericht.",
                        "Wat deze persoon voor een bestuur schreef, zonder naam.",
                        "Wissen",
                        proof -> {
                            accounts.erase(toegang.get(), account.id(), proof);
                            done.accept("De persoon is gewist.");
                        }));
    }

    /** A warning, where a bestuur would be left without anybody who can agree on its answers. */
    private String enigeTrekker() {
        List<String> besturen = deelnemers.onlyTrekkerOf(toegang.get(), account.id());
        return besturen.isEmpty()
                ? ""
                : name + " is de enige trekker van " + Opsomming.en(besturen) + ". Maak liefst eerst iemand anders"
                        + " trekker. " + EnigeTrekker.gevolg(besturen) + " ";
    }
}
