package be.draaiboek.vraagbaak;

import static be.draaiboek.AccessMatrixTest.CHOICE;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.woord.WoordService;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions to POLIS. */
public class VraagAccess extends AccessRows {

    @Autowired
    PolisvraagService questions;

    @Autowired
    WoordService words;

    @Override
    protected void rows() {
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> readers = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        long here = matrix.plaats.bestuur();
        long id = questions.ask(
                matrix.lid.toegang(), matrix.gezien, CHOICE, UUID.randomUUID(), "Telt een vrijwilliger mee?");
        route("vragen/:vraag", "vragen/" + id, begeleider);
        route("vragen/:vraag", "vragen/0", Set.of());
        route("vragen-aan-polis/:vraag", "vragen-aan-polis/" + id, own);
        route("vragen-aan-polis/:vraag", "vragen-aan-polis/0", Set.of());
        read("PolisvraagService.lezers", "", own, (wie, toegang) -> questions.lezers(toegang, here));
        read("PolisvraagService.read", "", readers, (wie, toegang) -> questions.read(toegang, id));
        read("PolisvraagService.queue", "", begeleider, (wie, toegang) -> questions.queue(toegang));
        read(
                "PolisvraagService.countWaiting",
                "",
                begeleider,
                (wie, toegang) -> questions.countWaiting(toegang) == 0 ? null : 1);
        read("PolisvraagService.ours", "", own, (wie, toegang) -> questions.ours(toegang, here));
        read(
                "PolisvraagService.waitingAt",
                "",
                begeleider,
                (wie, toegang) -> questions.waitingAt(toegang, matrix.inCohort, here));
        read(
                "PolisvraagService.waitingAt",
                "another cohort of the same coach",
                Set.of(),
                (wie, toegang) -> questions.waitingAt(toegang, matrix.cohort, here));
        read(
                "PolisvraagService.waiting",
                "",
                readers,
                (wie, toegang) ->
                        questions.waiting(toegang, matrix.inCohort, null).keySet());
        write(
                "PolisvraagService.ask",
                "",
                own,
                (wie, toegang) -> questions.ask(toegang, matrix.gezien, CHOICE, UUID.randomUUID(), "En een stagiair?"));
        write("PolisvraagService.addTo", "", own, (wie, toegang) -> {
            questions.addTo(toegang, id, UUID.randomUUID(), "En een stagiair?");
            return true;
        });
        write("PolisvraagService.answer", "", begeleider, (wie, toegang) -> {
            questions.answer(toegang, id, UUID.randomUUID(), "Nee.");
            return true;
        });
        write("PolisvraagService.take", "", begeleider, (wie, toegang) -> {
            questions.take(toegang, id, true);
            return true;
        });
        write("PolisvraagService.makeGeneral", "", begeleider, (wie, toegang) -> {
            questions.makeGeneral(toegang, id, "Telt een vrijwilliger mee?", "Nee.");
            return true;
        });
        questions.makeGeneral(
                person(Wie.BEGELEIDER).toegang(), id, "Telt een vrijwilliger mee?", "Alleen met een contract.");
        long general = questions.general(CHOICE).getFirst().id();
        write("PolisvraagService.withdrawGeneral", "", begeleider, (wie, toegang) -> {
            questions.withdrawGeneral(toegang, general);
            return true;
        });
        write("PolisvraagService.inventDay", "", Set.of(), (wie, toegang) -> {
            questions.inventDay(toegang, id, Instant.now());
            return true;
        });
        open("PolisvraagService.general", "what every bestuur reads", () -> questions.general(CHOICE));
        var shown = questions.read(matrix.lid.toegang(), id).orElseThrow().vraag();
        open("PolisvraagService.title", "words of the edition", () -> questions.title(shown));
        open("PolisvraagService.item", "words of the edition", () -> questions.item(shown));
    }
}
