package be.draaiboek.taak;

import static be.draaiboek.AccessMatrixTest.without;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.meetmoment.RapportService;
import be.draaiboek.woord.WoordAccess;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are asked for and fetched later. */
public class BestandAccess extends AccessRows {

    @Autowired
    AntwoordService answers;

    @Autowired
    Bestanden made;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    RapportService reports;

    @Override
    protected void rows() {
        made();
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        // Of the sections that were handed to them, and there joint answers only.
        Set<Wie> some = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET);
        for (String kind : List.of("docx", "pdf")) {
            http(
                    "GET /api/rapporten/{traject:[0-9]{1,18}}.{soort:docx|pdf}",
                    kind,
                    some,
                    wie -> browser(wie).get("/api/rapporten/" + matrix.plaats.traject() + "." + kind));
            http(
                    "GET /api/meetmomenten/{meetmoment:[0-9]{1,18}}.{soort:docx|pdf}",
                    kind,
                    own,
                    wie -> browser(wie).get("/api/meetmomenten/" + matrix.nulmeting + "." + kind));
        }
        for (String kind : List.of("xlsx", "csv")) {
            http(
                    "GET /api/rapporten/{traject}.{soort:xlsx|csv}",
                    kind,
                    some,
                    wie -> browser(wie).get("/api/rapporten/" + matrix.plaats.traject() + "." + kind));
            http(
                    "GET /api/meetmomenten/{meetmoment}.{soort:xlsx|csv}",
                    kind,
                    own,
                    wie -> browser(wie).get("/api/meetmomenten/" + matrix.nulmeting + "." + kind));
        }
        matrix.bring(new WoordAccess(some));
        read("RapportService.ofToday", "", some, (wie, toegang) -> reports.ofToday(toegang, matrix.plaats.traject()));
        read("RapportService.ofMeetmoment", "", own, (wie, toegang) -> reports.ofMeetmoment(toegang, matrix.nulmeting));
        read(
                "RapportService.isAnything",
                "",
                some,
                (wie, toegang) -> reports.isAnything(toegang, matrix.gezien) ? List.of(true) : List.of());
    }

    /** What somebody asked for is theirs alone, also in their own bestuur. */
    private void made() {
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        Set<Wie> mine = Set.of(Wie.MT_LID);
        long file = made.vraag(matrix.lid.toegang(), "draaiboek", matrix.plaats.traject(), "docx")
                .id();
        for (int i = 0; i < 300 && made.fetch(matrix.lid.toegang(), file).isEmpty(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        route("bestanden", "bestanden", loggedIn);
        http(
                "GET /api/bestanden/{bestand:[0-9]{1,18}}.{soort:docx|pdf|zip}",
                "the member's",
                mine,
                wie -> browser(wie).get("/api/bestanden/" + file + ".docx"));
        read("Bestanden.mijn", "the member's", mine, (wie, toegang) -> made.mijn(toegang));
        read("Bestanden.fetch", "the member's", mine, (wie, toegang) -> made.fetch(toegang, file));
        read("Bestanden.stuk", "the member's", mine, (wie, toegang) -> made.stuk(toegang, file, 0));
        write(
                "Bestanden.vraag",
                "the whole Draaiboek",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> made.vraag(toegang, "draaiboek", matrix.plaats.traject(), "pdf"));
        write(
                "Bestanden.vraag",
                "of a cohort",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> made.vraag(toegang, "bundel", matrix.inCohort, "zip"));
        write("Bestanden.opnieuw", "what didn't fail", Set.of(), (wie, toegang) -> {
            made.opnieuw(toegang, file);
            return true;
        });
        write("Bestanden.delete", "the member's", mine, (wie, toegang) -> {
            made.delete(toegang, file);
            return true;
        });
    }
}
