package be.draaiboek;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.weergave.Venster;
import be.draaiboek.werksessie.WerksessieService;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house as docs/architecture.md draws it. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.draaiboek");

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("be.draaiboek..")
            .and(DescribedPredicate.not(resideInAPackage("be.draaiboek.db..")))
            .as("ours");

    /** Who runs statements: queries with what they share, and the keepers of the login. */
    private static final String SQL =
            ".*Queries(\\$.*)?|.*\\.toegang\\.(Aanmeldrem|Geheimen|RenderedStatements)(\\$.*)?";

    /** Who only makes parts of them. */
    private static final String CONDITIONS =
            ".*\\.(toegang\\.(Toegang|Meedoen)|antwoord\\.(Celrecht|StandingCells|CelColumns)|tweeling\\.Tweelingrecht)";

    private static final String OF_THE_LOGIN = "is called before anybody is logged in";
    private static final String OF_SPRING = "belongs to what Spring asks of a repository; nobody calls it";
    private static final String AFTER_LOCK =
            "is called after a query with a Toegang locked the bestuur for this change";
    private static final String AFTER_CHECK = "is called after a query with a Toegang said that the caller may";
    private static final String OF_THE_LINK = "is for whoever has the secret of a one-time link";
    private static final String FOR_EVERYBODY = "reads what a coach wrote for every bestuur to read";
    private static final String OF_THE_REGISTER = "reads and writes public facts, at the start";

    /** Methods of queries without a Toegang, each with the reason why that is no hole. */
    private static final Map<String, String> WITHOUT_TOEGANG = new TreeMap<>(Map.ofEntries(
            Map.entry("AgendaQueries.by", OF_THE_LINK),
            Map.entry("AlgemeenQueries.all", FOR_EVERYBODY),
            Map.entry("AccountQueries.count", OF_THE_LOGIN),
            Map.entry("AccountQueries.gebruiker", OF_THE_LOGIN),
            Map.entry("AccountQueries.insert", AFTER_CHECK),
            Map.entry(
                    "AccountQueries.words", "what may not stand in the password that is being set; reaches no screen"),
            Map.entry("DeelnemerQueries.accountExists", AFTER_LOCK),
            Map.entry("DeelnemerQueries.bestuurOf", "gives the bestuur to lock, and reaches nobody"),
            Map.entry("DeelnemerQueries.end", AFTER_LOCK),
            Map.entry("DeelnemerQueries.hasOtherTrekker", AFTER_LOCK),
            Map.entry("DeelnemerQueries.insert", AFTER_LOCK),
            Map.entry("DeelnemerQueries.link", AFTER_LOCK),
            Map.entry("DeelnemerQueries.name", "the name in a message about what was just done"),
            Map.entry("DeelnemerQueries.nameOf", AFTER_LOCK),
            Map.entry("DeelnemerQueries.part", AFTER_LOCK),
            Map.entry("DeelnemerQueries.resume", AFTER_LOCK),
            Map.entry("DeelnemerQueries.running", AFTER_LOCK),
            Map.entry("DeelnemerQueries.update", AFTER_LOCK),
            Map.entry(
                    "BerichtQueries.address",
                    "gives the address to who is about to write to it, and reaches no screen"),
            Map.entry("BerichtQueries.dueNow", AFTER_CHECK),
            Map.entry("HerstelQueries.account", OF_THE_LINK),
            Map.entry("HerstelQueries.insert", OF_THE_LOGIN),
            Map.entry("HerstelQueries.issuedSince", OF_THE_LOGIN),
            Map.entry("HerstelQueries.lockOpenAccount", OF_THE_LOGIN),
            Map.entry("HerstelQueries.overtake", "takes rights away, of whoever's password was just changed"),
            Map.entry("HerstelQueries.setPassword", OF_THE_LINK),
            Map.entry("HerstelQueries.use", OF_THE_LINK),
            Map.entry("SleutelQueries.delete", OF_SPRING),
            Map.entry("SleutelQueries.findByCredentialId", OF_THE_LOGIN),
            Map.entry("SleutelQueries.findByUserId", OF_THE_LOGIN),
            Map.entry("SleutelQueries.holder", OF_THE_LOGIN),
            Map.entry(
                    "SleutelQueries.save",
                    "the login, and after a query with a Toegang said that there is room for one"),
            Map.entry("SleutelhouderQueries.delete", OF_SPRING),
            Map.entry("SleutelhouderQueries.findById", OF_THE_LOGIN),
            Map.entry("SleutelhouderQueries.findByUsername", OF_THE_LOGIN),
            Map.entry("SleutelhouderQueries.save", "gives an account a number, which is no right"),
            Map.entry("StapQueries.confirmed", OF_THE_LOGIN),
            Map.entry("StapQueries.take", OF_THE_LOGIN),
            Map.entry("StapQueries.takeRecovery", OF_THE_LOGIN),
            Map.entry("UitnodigingQueries.accept", OF_THE_LINK),
            Map.entry("UitnodigingQueries.bestuurName", AFTER_LOCK),
            Map.entry("UitnodigingQueries.content", OF_THE_LINK),
            Map.entry("UitnodigingQueries.isPending", AFTER_LOCK),
            Map.entry("UitnodigingQueries.mailed", AFTER_LOCK),
            Map.entry("UitnodigingQueries.pendingCount", AFTER_LOCK),
            Map.entry("UitnodigingQueries.readdress", AFTER_LOCK),
            Map.entry("UitnodigingQueries.renew", AFTER_LOCK),
            Map.entry("UitnodigingQueries.takesPart", AFTER_LOCK),
            Map.entry("UitnodigingQueries.withdraw", AFTER_LOCK),
            Map.entry("CohortQueries.addCoach", AFTER_CHECK),
            Map.entry("CohortQueries.addMember", AFTER_CHECK),
            Map.entry("CohortQueries.countCoaches", AFTER_CHECK),
            Map.entry("CohortQueries.insert", AFTER_CHECK),
            Map.entry("CohortQueries.removeCoach", AFTER_CHECK),
            Map.entry("RegisterQueries.importAll", OF_THE_REGISTER)));

    /** Who may see everything, for nobody in particular. */
    private static final Set<String> SYSTEM_JOBS = Set.of(
            "be.draaiboek.bestuur.UitnodigingService.accept",
            "be.draaiboek.bestuur.UitnodigingService.acceptAsNew",
            "be.draaiboek.cohort.SlotService.close",
            "be.draaiboek.cohort.VertrekService.detachSilently",
            "be.draaiboek.demo.Demo.run",
            "be.draaiboek.melding.Accountpost.warn",
            "be.draaiboek.melding.Accountpost.resetAsked",
            "be.draaiboek.melding.Dagpost.mail",
            "be.draaiboek.taak.Taakwerker.job",
            "be.draaiboek.tweeling.Terugblikwacht.look",
            "be.draaiboek.tweeling.Uitnodigingswacht.look",
            "be.draaiboek.werksessie.Werksessiewacht.look",
            "be.draaiboek.woord.Opruimer.cleanUp");

    @Test
    void modulesDependOnWhatStandsBelowThemOnly() {
        ApplicationModules.of(DraaiboekApplication.class).verify();
    }

    @Test
    void onlyScreensKnowVaadin() {
        noClasses()
                .that(OURS)
                .and()
                .resideOutsideOfPackages("..ui..", "be.draaiboek.shell..", "be.draaiboek.weergave..")
                .and()
                .doNotHaveFullyQualifiedName(DraaiboekApplication.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("be.draaiboek.toegang.SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(ALL);
    }

    @Test
    void screensDoNotKnowTheDatabase() {
        noClasses()
                .that(resideInAnyPackage("..ui..", "be.draaiboek.shell..", "be.draaiboek.weergave.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "be.draaiboek.db..", "java.sql..", "javax.sql.."))
                .check(ALL);
    }

    @Test
    void onlyQueriesKnowJooq() {
        noClasses()
                .that(OURS)
                .and()
                .haveNameNotMatching(SQL + "|" + CONDITIONS)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jooq..", "be.draaiboek.db.."))
                .check(ALL);
    }

    @Test
    void everyQueryTakesAToegang() {
        Set<String> without = ALL.stream()
                .filter(type -> type.getSimpleName().endsWith("Queries"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Toegang.class)))
                .map(ArchitectureTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without).isEqualTo(WITHOUT_TOEGANG.keySet());
    }

    @Test
    void onlyClassesThatAreNamedQueriesOrKeepersOfTheLoginRunSql() {
        classes()
                .that(OURS)
                .and(DescribedPredicate.describe(
                        "hold a DSLContext",
                        type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().getName().equals("org.jooq.DSLContext"))))
                .should()
                .haveNameMatching(SQL)
                .check(ALL);
    }

    @Test
    void systemJobsAreListedByName() {
        assertThat(callers(Toegang.class, "systeem")).isEqualTo(SYSTEM_JOBS);
    }

    @Test
    void onlyTheDemoWritesInSomebodysName() {
        assertThat(callers(AntwoordService.class, "invent"))
                .containsExactlyInAnyOrder("be.draaiboek.demo.Demo.fill", "be.draaiboek.demo.Demofusie.fill");
        assertThat(callers(WerksessieService.class, "inventAnswer"))
                .containsExactly("be.draaiboek.demo.Demowerksessies.fill");
        assertThat(callers(BegeleidingService.class, "inventBericht"))
                .containsExactly("be.draaiboek.demo.Demobegeleiding.fill");
        assertThat(callers(VersieService.class, "date")).containsExactly("be.draaiboek.demo.Demoversies.date");
        assertThat(callers(PolisvraagService.class, "inventDay")).containsExactly("be.draaiboek.demo.Demovragen.vraag");
        assertThat(callers(Toegang.class, "alleenSysteem"))
                .containsExactlyInAnyOrder(
                        "be.draaiboek.antwoord.VulQueries.fill",
                        "be.draaiboek.cohort.LogboekQueries.invent",
                        "be.draaiboek.nota.VersieQueries.date",
                        "be.draaiboek.taak.BestandenQueries.sweep",
                        "be.draaiboek.taak.WerkQueries.claim",
                        "be.draaiboek.taak.WerkQueries.ours",
                        // the morning's look at invitations that wait
                        "be.draaiboek.tweeling.TerugblikQueries.asked",
                        "be.draaiboek.tweeling.TerugblikQueries.due",
                        "be.draaiboek.tweeling.TweelingQueries.closeSilent",
                        "be.draaiboek.tweeling.TweelingQueries.expired",
                        "be.draaiboek.tweeling.TweelingQueries.reminded",
                        "be.draaiboek.tweeling.TweelingQueries.waiting",
                        "be.draaiboek.vraagbaak.PolisvraagQueries.date",
                        // what an invented bestuur said, and what is near
                        "be.draaiboek.werksessie.DeelnameQueries.isSystem",
                        "be.draaiboek.werksessie.SessiepostQueries.remind",
                        "be.draaiboek.werksessie.SessiepostQueries.toRemind",
                        // what nobody put back within a day
                        "be.draaiboek.woord.WoordQueries.sweep");
    }

    private static Set<String> callers(Class<?> owner, String method) {
        return ALL.stream()
                // a call, or a reference to the method
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().equals(method))
                .map(JavaAccess::getOrigin)
                .map(origin -> origin.getOwner().getName() + "." + origin.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void stylesStandInTheStyleSheet() {
        noClasses()
                .that(OURS)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "getStyle() is asked for",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("getStyle")))
                .check(ALL);
    }

    /** A double click opens no second one: {@link Venster} sees to it, so nothing goes around it. */
    @Test
    void dialogsOpenInOneWay() {
        noClasses()
                .that(OURS)
                .and()
                .doNotHaveFullyQualifiedName(Venster.class.getName())
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a dialog is opened",
                        (JavaAccess<?> access) -> (access.getTarget().getName().equals("open")
                                        || access.getTarget().getName().equals("setOpened"))
                                && (access.getTargetOwner().isAssignableTo(Dialog.class)
                                        || access.getTargetOwner().isAssignableTo(ConfirmDialog.class))))
                .check(ALL);
    }

    /** Another spelling is the same word to people: {@link be.draaiboek.common.Folding} compares what they type. */
    @Test
    void wordsOfPeopleAreFoldedInOnePlace() {
        noClasses()
                .that(OURS)
                .and()
                .doNotHaveFullyQualifiedName("be.draaiboek.common.Folding")
                .and()
                // the names of files, and passwords, which have a spelling of their own
                .doNotHaveFullyQualifiedName("be.draaiboek.document.Bestandsnaam")
                .and()
                .doNotHaveFullyQualifiedName("be.draaiboek.toegang.Wachtwoordcodering")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.Normalizer")
                .orShould()
                .accessTargetWhere(DescribedPredicate.describe(
                        "jOOQ compares without capitals",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("containsIgnoreCase")))
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        Set<String> packages =
                ALL.stream().filter(OURS).map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                                .as(name)
                                .isTrue());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
