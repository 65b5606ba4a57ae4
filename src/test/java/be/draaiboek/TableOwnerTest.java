package be.draaiboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A table belongs to the module whose folder in {@code sql/} makes it. Only that module writes it. Who else reads it stands
 * here by name, with the reason; there is no other way to a table than the constants that jOOQ generated.
 */
class TableOwnerTest {

    private static final Path SQL = Path.of("sql");
    private static final Path MAIN = Path.of("src/main/java/be/draaiboek");
    private static final Pattern CREATED =
            Pattern.compile("(?i)^create table (?:if not exists )?(\\w+)", Pattern.MULTILINE);
    private static final Pattern ALTERED = Pattern.compile("(?i)^alter table (\\w+)", Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("import static be\\.draaiboek\\.db\\.Tables\\.(\\w+|\\*);");
    private static final Pattern GENERATED =
            Pattern.compile("import be\\.draaiboek\\.db\\.tables\\.(?:records\\.)?(\\w+);");
    private static final Pattern ALIAS = Pattern.compile("(\\w+) = ([A-Z][A-Z_]+)(?:\\.as\\(\"\\w+\"\\))?;");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:insertInto|update|deleteFrom|mergeInto|truncate)\\(\\s*(\\w+)");

    private static final String WHO_I_AM = "conditions on who takes part where, which every query adds to its own";
    private static final String NAMES = "the name of who did it comes with the row: one statement instead of two";
    private static final String ABOUT_ONE = "all that is kept about one person, wherever it stands";
    private static final String MINE = "whose it is, and in which bestuur, is asked in the statement itself";

    /** Who reads tables of another module, as {@code class: tables}, each with the reason. */
    private static final Map<String, String> READERS = new TreeMap<>(Map.ofEntries(
            Map.entry("toegang.Meedoen: DEELNEMER TWEELING TWEELING_LID", WHO_I_AM),
            Map.entry(
                    "toegang.Toegang: ANTWOORD BESTUUR_VOORGANGER COHORT COHORT_BEGELEIDER COHORT_BESTUUR DEELNEMER MEELEZEN TERUGKOPPELING TOEWIJZING TOEWIJZING_ITEM TWEELING TWEELING_LID VRIJGAVE WORKSHOP",
                    WHO_I_AM),
            Map.entry(
                    "cohort.TelQueries: ANTWOORD ANTWOORD_VERSIE DEELNEMER TRAJECT",
                    "how much was answered and agreed, of a whole cohort in as many statements as of one bestuur"),
            Map.entry(
                    "cohort.BegeleidingQueries: ACCOUNT ANTWOORD ANTWOORD_VERSIE BESTUUR BEZOEK DEELNEMER TOEWIJZING TRAJECT TWEELING TWEELING_LID UITNODIGING WELKOM",
                    "who waits for what, of a whole cohort in a number of statements that doesn't grow with it"),
            Map.entry(
                    "cohort.MeelezenQueries: ACCOUNT BESTUUR DEELNEMER NOTA_VERSIE OPNAME TRAJECT",
                    "a release is a frozen set, and who hears of it is asked in the statement itself"),
            Map.entry(
                    "vraagbaak.PolisvraagQueries: ACCOUNT BESTUUR COHORT COHORT_BEGELEIDER COHORT_BESTUUR TRAJECT",
                    "whom a bestuur asks is who coaches the cohort in which it is"),
            Map.entry("cohort.BundelQueries: BESTUUR", "a file of a whole cohort names whose each text is"),
            Map.entry("cohort.LogboekQueries: ACCOUNT BESTUUR DEELNEMER", "the log says who called whom"),
            Map.entry("cohort.VertrekQueries: ACCOUNT BESTUUR", "who left is named, and the log says who called whom"),
            Map.entry(
                    "cohort.InschrijfQueries: ACCOUNT BESTUUR DEELNEMER UITNODIGING",
                    "the trekkers of a bestuur that comes or goes are told, asked by who may put it in or take it out; and"
                            + " which besturen wait for a trekker or a cohort is counted in one statement"),
            Map.entry(
                    "werksessie.WerksessieQueries: BESTUUR COHORT COHORT_BESTUUR COHORT_VERTREK DEELNEMER",
                    "who is invited is who is in the cohort, asked in the statement itself"),
            Map.entry(
                    "werksessie.DeelnameQueries: COHORT COHORT_BESTUUR",
                    "who answers is who is in the running cohort, asked in the statement itself"),
            Map.entry("werksessie.FotoQueries: BESTUUR", MINE),
            Map.entry(
                    "werksessie.SessiepostQueries: ACCOUNT COHORT COHORT_BEGELEIDER COHORT_BESTUUR DEELNEMER",
                    "who is told is who is in the cohort, asked in the statement itself"),
            Map.entry("agenda.AgendaQueries: ACCOUNT", "a closed account's calendar is nobody's"),
            Map.entry(
                    "nota.NotaQueries: ANTWOORD ANTWOORD_VERSIE DEELNEMER TRAJECT",
                    "the note shows its sources with their versions in one statement"),
            Map.entry(
                    "nota.VersieQueries: ACCOUNT DEELNEMER TRAJECT VRIJGAVE",
                    "who may read a version, and who hears of it, is asked in the statement itself"),
            Map.entry("nota.ModelQueries: ACCOUNT TRAJECT", MINE),
            Map.entry("nota.OpmerkingQueries: ACCOUNT BESTUUR DEELNEMER TRAJECT", MINE),
            Map.entry("nota.NotastandQueries: TRAJECT", MINE),
            Map.entry("nota.NagelatenQueries: TRAJECT", MINE),
            Map.entry(
                    "toegang.AccountQueries: COHORT_BEGELEIDER DEELNEMER",
                    "roles follow from where somebody takes part"),
            Map.entry(
                    "melding.BerichtQueries: ACCOUNT UITNODIGING WACHTWOORDHERSTEL",
                    "a letter goes to the address of an account, and not once the link in it works no more"),
            Map.entry("melding.MeldingQueries: ACCOUNT", "the daily mail goes to accounts that are open"),
            Map.entry("bestuur.DeelnemerQueries: ACCOUNT", NAMES),
            Map.entry(
                    "bestuur.UitnodigingQueries: ACCOUNT BERICHT",
                    "who was invited is told with what became of the letter"),
            Map.entry(
                    "traject.TrajectQueries: ACCOUNT BESTUUR BESTUUR_VOORGANGER DEELNEMER GELEZEN OPVOLGING TERUGKOPPELING TOEWIJZING WEERGAVE WORKSHOP",
                    "every page begins with all of a traject, in one statement"),
            Map.entry("antwoord.CelColumns: ACCOUNT", NAMES),
            Map.entry("antwoord.Celrecht: DEELNEMER FUSIE WORKSHOP WORKSHOP_ITEM", WHO_I_AM),
            Map.entry("antwoord.AntwoordQueries: ACCOUNT DEELNEMER TRAJECT", MINE),
            Map.entry("antwoord.SchrijfQueries: ACCOUNT DEELNEMER TRAJECT", MINE),
            Map.entry("antwoord.VulQueries: TRAJECT", MINE),
            Map.entry("antwoord.VoorgangerQueries: ACCOUNT BESTUUR DEELNEMER TRAJECT", MINE),
            Map.entry("bestuur.FusieQueries: ACCOUNT", NAMES),
            Map.entry(
                    "bestuur.WerkstandQueries: ANTWOORD NOTA_VERSIE OPNAME OPVOLGING TOEWIJZING TRAJECT",
                    "who merges two besturen reads in one place how much each of them has under way, in counts"),
            Map.entry("tweeling.TweelingfusieQueries: BESTUUR", NAMES),
            Map.entry(
                    "antwoord.AfbeeldingQueries: DEELNEMER OPNAME_VERSIE TRAJECT",
                    "a picture is read through whatever cell, today's or frozen, still has it"),
            Map.entry("antwoord.VoortgangQueries: DEELNEMER TRAJECT", MINE),
            Map.entry(
                    "samenwerken.BezoekQueries: ACCOUNT ANTWOORD DEELNEMER TRAJECT",
                    "news is a count over what others wrote"),
            Map.entry("samenwerken.HerinneringQueries: ACCOUNT DEELNEMER TRAJECT", MINE),
            Map.entry("samenwerken.NotitieQueries: ACCOUNT BESTUUR DEELNEMER TRAJECT", MINE),
            Map.entry("samenwerken.TaakQueries: BESTUUR DEELNEMER TRAJECT", MINE),
            Map.entry("samenwerken.OpvolgingQueries: DEELNEMER TERUGKOPPELING TRAJECT", MINE),
            Map.entry(
                    "meetmoment.MeetmomentQueries: ACCOUNT ANTWOORD ANTWOORD_VERSIE TRAJECT",
                    "a frozen set is read through the versions that it holds"),
            Map.entry(
                    "meetmoment.OpnameQueries: ANTWOORD ANTWOORD_VERSIE TRAJECT",
                    "a set is frozen in one INSERT … SELECT, at one moment"),
            Map.entry("woord.WoordQueries: DEELNEMER TRAJECT", MINE),
            Map.entry("workshop.WorkshopQueries: ACCOUNT TRAJECT", MINE),
            Map.entry(
                    "workshop.MeningQueries: ACCOUNT ANTWOORD ANTWOORD_VERSIE DEELNEMER TRAJECT",
                    "what is on screen is read under the workshop's own rule; distances stay figures in the database"),
            Map.entry(
                    "workshop.GeparkeerdQueries: ACCOUNT ANTWOORD DEELNEMER TRAJECT",
                    "what was settled since is no longer parked, in the same statement"),
            Map.entry("tweeling.ProfielQueries: BESTUUR", NAMES),
            Map.entry("tweeling.StandpuntQueries: BESTUUR", NAMES),
            Map.entry("tweeling.TerugblikQueries: ACCOUNT", NAMES),
            Map.entry(
                    "tweeling.GesprekQueries: ACCOUNT BESTUUR DEELNEMER OPVOLGING",
                    "a thread is shown with what its receiver does about it, in one statement"),
            Map.entry(
                    "tweeling.KantQueries: BESTUUR COHORT_BESTUUR TRAJECT",
                    "what keeps a bestuur from being a twin is asked of all of them in one statement"),
            Map.entry(
                    "tweeling.TweelingQueries: ACCOUNT BESTUUR COHORT COHORT_BEGELEIDER COHORT_BESTUUR DEELNEMER",
                    "who can be paired is who goes through the same cohort"),
            Map.entry(
                    "tweeling.KoppelQueries: BESTUUR COHORT COHORT_BESTUUR TRAJECT",
                    "a cohort is paired from what all its besturen are, in a number of statements that doesn't grow with it"),
            Map.entry(
                    "tweeling.VoorstelQueries: ANTWOORD BESTUUR COHORT_BESTUUR TRAJECT",
                    "a proposal compares all besturen of a cohort in one statement"),
            Map.entry(
                    "tweeling.VrijgaveQueries: ACCOUNT BESTUUR DEELNEMER OPNAME TRAJECT", "a release is a frozen set"),
            Map.entry(
                    "tweeling.TerugkoppelingQueries: BESTUUR DEELNEMER OPNAME TRAJECT",
                    "a thread hangs on the release that it is about, under the release's own rule"),
            Map.entry(
                    "spoor.SpoorQueries: ACCOUNT BESTUUR DEELNEMER",
                    "the trail holds ids; names, and whose bestuur it was, come with the line"),
            Map.entry(
                    "spoor.NaamQueries: ACCOUNT BERICHT BESTUUR COHORT COHORT_BESTUUR COHORT_VERTREK DEELNEMER FUSIE OPNAME POLISANTWOORD TRAJECT TWEELING_LID UITNODIGING VRIJGAVE WERKSESSIE",
                    "what the numbers in a line are called today, of a whole page in one statement"),
            Map.entry(
                    "gegevens.AccountplekQueries: ACCOUNT BERICHT BEZOEK BORDFILTER COHORT_BEGELEIDER DEELNEMER GELEZEN HERSTELCODE MELDING MELDING_DAGPOST MELDING_ZONDER_MAIL SLEUTELHOUDER SPOOR TOEGANGSSLEUTEL TWEEDE_STAP UITNODIGING WACHTWOORDHERSTEL WEERGAVE WELKOM",
                    ABOUT_ONE),
            Map.entry(
                    "gegevens.InvulplekQueries: AFBEELDING ANTWOORD ANTWOORD_VERSIE GEPARKEERD NOTITIE OPNAME TAAK TOEWIJZING WOORD_BESTAND WORKSHOP WORKSHOP_ITEM",
                    ABOUT_ONE),
            Map.entry(
                    "gegevens.TweelingplekQueries: INZAGE LUISTERNOTITIE OPVOLGING STANDPUNT TERUGBLIK TERUGKOPPELING TERUGKOPPELING_REACTIE TWEELING TWEELINGPROFIEL TWEELING_LID VRIJGAVE",
                    ABOUT_ONE),
            Map.entry(
                    "gegevens.BegeleidingplekQueries: AGENDASLEUTEL BEGELEIDING_AANSPORING BEGELEIDING_LOGBOEK BESTUUR_PAUZE MEELEZEN MEELEZEN_INZAGE MEELEZEN_VRAAG POLISANTWOORD POLISVRAAG POLISVRAAG_BERICHT PORTRET WERKSESSIE WERKSESSIE_BESTUUR WERKSESSIE_FOTO",
                    ABOUT_ONE),
            Map.entry(
                    "gegevens.NotaplekQueries: NOTA_MODEL NOTA_OORDEEL NOTA_OPMERKING NOTA_VERSIE NOTA_VOORLEGGING NOTA_WEG",
                    ABOUT_ONE),
            Map.entry("cohort.PortretQueries: ACCOUNT", "a picture is kept for an account that is open"),
            Map.entry(
                    "cohort.TermijnQueries: WERKSESSIE",
                    "who changes the period of a cohort hears how many of its meetings fall outside of it"),
            Map.entry(
                    "gegevens.GegevensQueries: ACCOUNT BESTUUR COHORT TRAJECT TWEELING_LID UITNODIGING WERKSESSIE",
                    ABOUT_ONE),
            Map.entry("cohort.CohortQueries: ACCOUNT BESTUUR BESTUUR_IDENTIFIER", NAMES)));

    /** Changes of another module's table that stand in one's own folder. */
    private static final Set<String> ALTERED_ELSEWHERE = Set.of("tweeling: opname");

    private static final Map<String, String> OWNER = new TreeMap<>();

    @BeforeAll
    static void owners() throws IOException {
        for (Path file : files(SQL, ".sql")) {
            Matcher made = CREATED.matcher(Files.readString(file));
            while (made.find()) {
                String table = made.group(1).toUpperCase(Locale.ROOT);
                assertThat(OWNER.put(table, module(SQL, file))).as(table).isNull();
            }
        }
    }

    @Test
    void everyFolderIsThatOfAModule() {
        assertThat(OWNER).hasSizeGreaterThan(30);
        assertThat(OWNER.values())
                .allSatisfy(module -> assertThat(MAIN.resolve(module)).isDirectory());
    }

    @Test
    void aTableIsChangedInTheFolderThatMadeIt() throws IOException {
        Set<String> elsewhere = new TreeSet<>();
        for (Path file : files(SQL, ".sql")) {
            Matcher changed = ALTERED.matcher(Files.readString(file));
            while (changed.find()) {
                String module = module(SQL, file);
                if (!module.equals(OWNER.get(changed.group(1).toUpperCase(Locale.ROOT)))) {
                    elsewhere.add(module + ": " + changed.group(1));
                }
            }
        }
        assertThat(elsewhere).isEqualTo(ALTERED_ELSEWHERE);
    }

    @Test
    void onlyItsOwnerWritesATable() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int writes = 0;
        for (Path file : files(MAIN, ".java")) {
            String text = Files.readString(file);
            Map<String, String> aliases = new TreeMap<>();
            Matcher alias = ALIAS.matcher(text);
            while (alias.find()) {
                aliases.put(alias.group(1), alias.group(2));
            }
            Matcher written = WRITTEN.matcher(text);
            while (written.find()) {
                String table = aliases.getOrDefault(written.group(1), written.group(1));
                String owner = OWNER.get(table);
                writes += owner == null ? 0 : 1;
                if (owner != null && !owner.equals(module(MAIN, file))) {
                    wrong.add(name(file) + " writes " + table + " of " + owner);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(writes).isGreaterThan(50);
    }

    @Test
    void whoReadsTablesOfAnotherModuleStandsHereWithTheReason() throws IOException {
        Set<String> readers = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            Set<String> others = used(Files.readString(file)).stream()
                    .filter(table -> !module(MAIN, file).equals(OWNER.get(table)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!others.isEmpty()) {
                readers.add(name(file) + ": " + String.join(" ", others));
            }
        }
        assertThat(readers).isEqualTo(READERS.keySet());
    }

    private static Set<String> used(String text) {
        Set<String> tables = new TreeSet<>();
        Matcher constant = CONSTANT.matcher(text);
        while (constant.find()) {
            assertThat(OWNER).as("by name, never *").containsKey(constant.group(1));
            tables.add(constant.group(1));
        }
        Matcher generated = GENERATED.matcher(text);
        while (generated.find()) {
            tables.add(generated
                    .group(1)
                    .replaceFirst("Record$", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                    .toUpperCase(Locale.ROOT));
        }
        return tables;
    }

    private static Set<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(end)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String module(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static String name(Path file) {
        return MAIN.relativize(file).toString().replace(".java", "").replace('/', '.');
    }
}
