package be.draaiboek.common;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to be able to account for afterwards. Published in the transaction of what it tells about;
 * what listens keeps it. It has numbers and codes, never what people wrote.
 *
 * @param wie the account that did it; null where nobody was logged in
 * @param over the account that it was done to; null where there is none
 * @param bestuur whom it concerns; null where it concerns no bestuur in particular
 * @param detail a code or a number, such as {@code hoofdstuk A}
 * @param adres the network address where it is known; empty to have it looked up
 * @param reden why a beheerder did it, in their words; empty for everything else
 */
public record Voorval(
        Soort soort,
        @Nullable Long wie,
        @Nullable Long over,
        @Nullable Long bestuur,
        String detail,
        String adres,
        String reden) {

    /** A job that runs for nobody in particular: what it does is told of the person for whom it does it, and not here. */
    public static final long SYSTEEM = 0;

    private static final int MAX_DETAIL = 80;

    /** What kinds belong together, to choose from. */
    public enum Groep {
        AANMELDEN("Aanmelden en afmelden"),
        WACHTWOORD("Wachtwoorden en codes"),
        ACCOUNT("Accounts"),
        DEELNAME("Deelnemers en rollen"),
        UITNODIGING("Uitnodigingen"),
        VRIJGAVE("Vrijgaven en meetmomenten"),
        LEZEN("Lezen bij anderen"),
        UITVOER("Bestanden"),
        BEHEER("Beheer");

        private final String label;

        Groep(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What happened. */
    public enum Soort {
        AANGEMELD(Groep.AANMELDEN, "meldde zich aan"),
        AANMELDING_MISLUKT(Groep.AANMELDEN, "aanmelden is mislukt"),
        AANMELDING_GEREMD(Groep.AANMELDEN, "aanmelden is geweigerd na te veel pogingen"),
        AFGEMELD(Groep.AANMELDEN, "meldde zich af"),
        ELDERS_AFGEMELD(Groep.AANMELDEN, "meldde een ander toestel af"),

        WACHTWOORD_GEWIJZIGD(Groep.WACHTWOORD, "wijzigde het eigen wachtwoord"),
        WACHTWOORD_HERSTELD(Groep.WACHTWOORD, "koos een nieuw wachtwoord met een link"),
        HERSTEL_GEVRAAGD(Groep.WACHTWOORD, "een link voor een nieuw wachtwoord is gevraagd"),
        EIGEN_WACHTWOORD_FOUT(Groep.WACHTWOORD, "gaf het eigen wachtwoord verkeerd op"),
        TIJDELIJK_WACHTWOORD(Groep.WACHTWOORD, "gaf een tijdelijk wachtwoord"),
        CODES_AAN(Groep.WACHTWOORD, "zette aanmelden met een code aan"),
        CODES_UIT(Groep.WACHTWOORD, "zette aanmelden met een code uit"),
        CODES_GEWIST(Groep.WACHTWOORD, "haalde codes en toegangssleutels van iemand anders weg"),
        SLEUTEL_ERBIJ(Groep.WACHTWOORD, "voegde een toegangssleutel toe"),
        SLEUTEL_WEG(Groep.WACHTWOORD, "haalde een eigen toegangssleutel weg"),
        CODE_FOUT(Groep.WACHTWOORD, "gaf een verkeerde code op"),
        HERSTELCODE_GEBRUIKT(Groep.WACHTWOORD, "gebruikte een herstelcode"),
        HERSTELCODES_VERNIEUWD(Groep.WACHTWOORD, "maakte nieuwe herstelcodes"),

        ACCOUNT_GEMAAKT(Groep.ACCOUNT, "maakte een account"),
        ACCOUNT_AFGESLOTEN(Groep.ACCOUNT, "sloot een account af"),
        ACCOUNT_HEROPEND(Groep.ACCOUNT, "heropende een account"),
        ACCOUNT_GEWIST(Groep.ACCOUNT, "wiste een persoon"),
        ACCOUNT_VERBETERD(Groep.ACCOUNT, "verbeterde de naam of het adres van een account"),
        BEHEERDER_GEMAAKT(Groep.ACCOUNT, "maakte iemand beheerder"),
        BEHEERDER_AF(Groep.ACCOUNT, "liet iemand stoppen als beheerder"),

        DEELNEMER_ERBIJ(Groep.DEELNAME, "voegde een deelnemer toe"),
        DEELNEMER_GEWIJZIGD(Groep.DEELNAME, "wijzigde een rol of functie"),
        DEELNEMER_WEG(Groep.DEELNAME, "beëindigde een deelname"),
        GESPREK_GENOTEERD(Groep.DEELNAME, "noteerde iemand zonder account"),
        GESPREK_GEKOPPELD(Groep.DEELNAME, "koppelde een gesprek aan een account"),

        UITGENODIGD(Groep.UITNODIGING, "nodigde iemand uit"),
        UITNODIGING_OPNIEUW(Groep.UITNODIGING, "verstuurde een uitnodiging opnieuw"),
        UITNODIGING_VERBETERD(Groep.UITNODIGING, "wijzigde het adres van een uitnodiging"),
        UITNODIGING_INGETROKKEN(Groep.UITNODIGING, "trok een uitnodiging in"),
        UITNODIGING_AANGENOMEN(Groep.UITNODIGING, "nam een uitnodiging aan"),

        VRIJGEGEVEN(Groep.VRIJGAVE, "gaf een hoofdstuk vrij aan de tweeling"),
        VRIJGAVE_INGETROKKEN(Groep.VRIJGAVE, "trok een vrijgave in"),
        MEELEZEN_GEGEVEN(Groep.VRIJGAVE, "liet de begeleiders van POLIS een deel meelezen"),
        MEELEZEN_INGETROKKEN(Groep.VRIJGAVE, "laat de begeleiders van POLIS een deel niet meer meelezen"),
        ALGEMEEN_ANTWOORD(Groep.VRIJGAVE, "gaf een antwoord op een vraag aan alle besturen te lezen"),
        ALGEMEEN_INGETROKKEN(Groep.VRIJGAVE, "trok een antwoord voor alle besturen in"),
        MEETMOMENT_GESLOTEN(Groep.VRIJGAVE, "legde een meetmoment vast"),

        TWEELING_GELEZEN(Groep.LEZEN, "las als tweeling een vrijgegeven hoofdstuk"),
        MEELEZEN_GEVRAAGD(Groep.LEZEN, "vroeg als begeleider om mee te lezen"),
        MEELEZEN_GELEZEN(Groep.LEZEN, "las als begeleider een deel dat werd vrijgegeven"),
        BEGELEIDER_KEEK(Groep.LEZEN, "bekeek als begeleider hoe ver het bestuur staat"),
        GEWEIGERD(Groep.LEZEN, "vroeg iets op dat er niet is of niet voor die persoon bedoeld is"),

        BESTAND_OPGEHAALD(Groep.UITVOER, "haalde een bestand op"),
        WORD_TERUGGEZET(Groep.UITVOER, "zette antwoorden terug uit een Word-bestand"),
        MODEL_OPGELADEN(Groep.UITVOER, "laadde een eigen model van een ontwerpbesluit op"),
        MODEL_VERWIJDERD(Groep.UITVOER, "verwijderde het eigen model van een ontwerpbesluit"),
        GEGEVENS_OPGEHAALD(Groep.UITVOER, "haalde de gegevens over een persoon op"),
        SPOOR_OPGEHAALD(Groep.UITVOER, "haalde deze lijst als bestand op"),

        BRIEF_GELEZEN(Groep.BEHEER, "las een mail aan iemand anders"),
        POST_OPNIEUW(Groep.BEHEER, "liet wachtende mails opnieuw proberen"),
        TRAJECT_GESTART(Groep.BEHEER, "startte het Draaiboek van een bestuur"),
        BESTUREN_SAMENGEVOEGD(Groep.BEHEER, "voegde twee besturen samen"),
        COHORT_GEMAAKT(Groep.BEHEER, "maakte een cohort"),
        COHORT_GEWIJZIGD(Groep.BEHEER, "wijzigde naam of periode van een cohort"),
        COHORT_BESTUUR_ERBIJ(Groep.BEHEER, "zette een bestuur in een cohort"),
        COHORT_BESTUUR_WEG(Groep.BEHEER, "haalde een bestuur uit een cohort"),
        COHORT_BESTUUR_GEWIST(Groep.BEHEER, "haalde een bestuur uit een cohort en wiste wat de begeleiders bijhielden"),
        WERKSESSIE_VERSTUURD(Groep.BEHEER, "nodigde de besturen van een cohort uit op een werksessie"),
        WERKSESSIE_AFGELAST(Groep.BEHEER, "lastte een werksessie af"),
        WERKSESSIE_GEDEELD(Groep.BEHEER, "gaf het verslag van een werksessie aan de besturen te lezen"),
        AGENDA_GEDEELD(Groep.UITVOER, "maakte een adres voor een agendaprogramma"),
        AGENDA_INGETROKKEN(Groep.UITVOER, "trok het adres voor een agendaprogramma in"),
        COHORT_GEKOPPELD(Groep.BEHEER, "stelde een cohort tweelingen voor"),
        COHORT_GESLOTEN(Groep.BEHEER, "sloot een cohort af"),
        COHORT_HEROPEND(Groep.BEHEER, "heropende een cohort"),
        BEGELEIDER_ERBIJ(Groep.BEHEER, "maakte iemand begeleider van een cohort"),
        BEGELEIDER_WEG(Groep.BEHEER, "liet iemand stoppen als begeleider");

        private final Groep groep;
        private final String label;

        Soort(Groep groep, String label) {
            this.groep = groep;
            this.label = label;
        }

        public Groep groep() {
            return groep;
        }

        /** Returns what somebody did, as the end of a sentence. */
        public String label() {
            return label;
        }

        /** Whether it is kept though what it belongs to is undone: what went wrong would else leave no trace. */
        public boolean apart() {
            return switch (this) {
                case AANMELDING_MISLUKT, AANMELDING_GEREMD, EIGEN_WACHTWOORD_FOUT, CODE_FOUT, GEWEIGERD -> true;
                default -> false;
            };
        }

        /** Whether once in a while says as much as each time: what a page does at every redraw, or who goes on and on. */
        public boolean herhaalt() {
            return switch (this) {
                case TWEELING_GELEZEN, BEGELEIDER_KEEK, MEELEZEN_GELEZEN, AANMELDING_GEREMD, GEWEIGERD -> true;
                default -> false;
            };
        }

        /** Whether the besturen in which the other takes part are to know it. */
        public boolean raaktDeelnemer() {
            return switch (this) {
                case TIJDELIJK_WACHTWOORD,
                        BRIEF_GELEZEN,
                        CODES_GEWIST,
                        ACCOUNT_AFGESLOTEN,
                        ACCOUNT_HEROPEND,
                        ACCOUNT_VERBETERD,
                        ACCOUNT_GEWIST -> true;
                default -> false;
            };
        }
    }

    public Voorval {
        // Whatever gets here: no line can break out of a log, and no sentence gets in.
        detail = detail.replaceAll("[^A-Za-z0-9 .,:_-]", "?");
        detail = detail.substring(0, Math.min(MAX_DETAIL, detail.length()));
        adres = adres.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f.:%]", "");
        adres = adres.substring(0, Math.min(45, adres.length()));
    }

    /** Something that an account did. */
    public static Voorval door(@Nullable Long wie, Soort soort) {
        return new Voorval(soort, wie, null, null, "", "", "");
    }

    public Voorval over(@Nullable Long account) {
        return new Voorval(soort, wie, account, bestuur, detail, adres, reden);
    }

    public Voorval bij(@Nullable Long bestuurId) {
        return new Voorval(soort, wie, over, bestuurId, detail, adres, reden);
    }

    public Voorval detail(String code) {
        return new Voorval(soort, wie, over, bestuur, code, adres, reden);
    }

    public Voorval vanaf(String address) {
        return new Voorval(soort, wie, over, bestuur, detail, address, reden);
    }

    public Voorval omdat(String why) {
        return new Voorval(soort, wie, over, bestuur, detail, adres, why);
    }
}
