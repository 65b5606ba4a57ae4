package be.draaiboek.werksessie;

import static be.draaiboek.AccessMatrixTest.PROOF;
import static be.draaiboek.AccessMatrixTest.email;
import static be.draaiboek.AccessMatrixTest.everyMember;
import static be.draaiboek.AccessMatrixTest.without;
import static java.nio.charset.StandardCharsets.UTF_8;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.agenda.AgendaService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.common.Klok;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.taak.Bestanden;
import be.draaiboek.toegang.PersoonService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Wat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings of a cohort, and people that a beheerder keeps. */
public class WerksessieAccess extends AccessRows {

    @Autowired
    AgendaService agendas;

    @Autowired
    BestuurService besturen;

    @Autowired
    Bestanden made;

    @Autowired
    WerksessieService meetings;

    @Autowired
    PersoonService persons;

    @Autowired
    SpoorService spoor;

    @Override
    protected void rows() {
        werksessies();
        persons();
    }

    private void werksessies() {
        Toegang coach = person(Wie.BEGELEIDER).toegang();
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        LocalDateTime begin = LocalDateTime.now(Klok.BRUSSEL).plusDays(9).truncatedTo(ChronoUnit.HOURS);
        Wat what = new Wat("Werksessie", begin, begin.plusHours(2), "Zaal", "", List.of("B.4"), "");
        long draft = meetings.create(coach, matrix.cohort, what);
        long id = meetings.create(coach, matrix.cohort, what);
        meetings.send(coach, id);
        meetings.addFoto(coach, id, Beelden.stream(Beelden.png(6, 6)));
        UUID picture = meetings.fotos(coach, id).getFirst().id();
        long shared = meetings.create(coach, matrix.cohort, what);
        meetings.send(coach, shared);
        meetings.setVerslag(coach, shared, "", "Wat eruit kwam.");
        meetings.addFoto(coach, shared, Beelden.stream(Beelden.png(7, 7)));
        meetings.share(coach, shared);
        UUID seen = meetings.fotos(coach, shared).getFirst().id();
        Set<Wie> seers = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        route("werksessies", "werksessies", Set.of(Wie.BEGELEIDER, Wie.AFGESLOTEN));
        route("werksessies", "werksessies/" + matrix.cohort, begeleider);
        route("werksessies", "werksessies/" + matrix.ander, Set.of());
        route("werksessie/:sessie", "werksessie/" + id, begeleider);
        route("onze-werksessies", "onze-werksessies", everyMember());
        route("onze-werksessies/:sessie", "onze-werksessies/" + id, own);
        route("onze-werksessies/:sessie", "onze-werksessies/" + draft, Set.of());
        Set<Wie> withDays = new LinkedHashSet<>(everyMember());
        withDays.addAll(Set.of(Wie.BEGELEIDER, Wie.AFGESLOTEN));
        route("agenda", "agenda", withDays);
        String photos = "POST /api/werksessies/{sessie:[0-9]{1,18}}/fotos";
        http(
                photos,
                "",
                begeleider,
                wie -> browser(wie)
                        .post("/api/werksessies/" + id + "/fotos", Beelden.png(5, 5), "application/octet-stream"));
        String photo = "GET /api/werksessies/fotos/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
        http(photo, "before it is shared", begeleider, wie -> browser(wie).get("/api/werksessies/fotos/" + picture));
        http(photo, "shared", seers, wie -> browser(wie).get("/api/werksessies/fotos/" + seen));
        http(
                "POST /api/cohorten/{cohort:[0-9]{1,18}}/lijst",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                wie -> browser(wie)
                        .post(
                                "/api/cohorten/" + matrix.cohort + "/lijst",
                                "Proefdam".getBytes(UTF_8),
                                "application/octet-stream"));
        http(
                "POST /api/cohorten/{cohort:[0-9]{1,18}}/lijst",
                "another cohort",
                Set.of(Wie.BEHEERDER),
                wie -> browser(wie)
                        .post(
                                "/api/cohorten/" + matrix.ander + "/lijst",
                                "Proefdam".getBytes(UTF_8),
                                "application/octet-stream"));
        http(
                "GET /api/agenda/bestuur/{bestuur:[0-9]{1,18}}.ics",
                "",
                own,
                wie -> browser(wie).get("/api/agenda/bestuur/" + matrix.plaats.bestuur() + ".ics"));
        http(
                "GET /api/agenda/cohort/mijn.ics",
                "",
                begeleider,
                wie -> browser(wie).get("/api/agenda/cohort/mijn.ics"));
        http(
                "GET /api/agenda/werksessie/{sessie:[0-9]{1,18}}.ics",
                "",
                seers,
                wie -> browser(wie).get("/api/agenda/werksessie/" + id + ".ics"));
        String secret = agendas.newKey(person(Wie.TREKKER).toegang(), matrix.plaats.bestuur());
        String subscribed = "GET /api/agenda/{secret:[A-Za-z0-9_-]{43}}.ics";
        http(subscribed, "", Set.of(Wie.values()), wie -> browser(wie).get("/api/agenda/" + secret + ".ics"));
        http(subscribed, "made up", Set.of(), wie -> browser(wie).get("/api/agenda/" + "x".repeat(43) + ".ics"));
        String closed = agendas.newKey(person(Wie.MT_LID).toegang(), matrix.plaats.bestuur());
        agendas.revoke(person(Wie.MT_LID).toegang(), matrix.plaats.bestuur());
        http(subscribed, "taken back", Set.of(), wie -> browser(wie).get("/api/agenda/" + closed + ".ics"));

        open("WerksessieService.now", "an hour", () -> meetings.now());
        read("WerksessieService.of", "", begeleider, (wie, toegang) -> meetings.of(toegang, matrix.cohort));
        read("WerksessieService.coached", "", begeleider, (wie, toegang) -> meetings.coached(toegang));
        read("WerksessieService.blad", "", begeleider, (wie, toegang) -> meetings.blad(toegang, id));
        read(
                "WerksessieService.uitnodigingen",
                "of my bestuur",
                own,
                (wie, toegang) -> meetings.uitnodigingen(toegang).stream()
                        .filter(one -> one.sessie().id() == id)
                        .toList());
        read("WerksessieService.uitnodiging", "", own, (wie, toegang) -> meetings.uitnodiging(toegang, id));
        read(
                "WerksessieService.uitnodiging",
                "a draft",
                Set.of(),
                (wie, toegang) -> meetings.uitnodiging(toegang, draft));
        read(
                "WerksessieService.fotos",
                "before it is shared",
                begeleider,
                (wie, toegang) -> meetings.fotos(toegang, id));
        read("WerksessieService.fotos", "shared", seers, (wie, toegang) -> meetings.fotos(toegang, shared));
        read("WerksessieService.foto", "", begeleider, (wie, toegang) -> meetings.foto(toegang, picture));
        write(
                "WerksessieService.create",
                "",
                begeleider,
                (wie, toegang) -> meetings.create(toegang, matrix.cohort, what));
        write(
                "WerksessieService.create",
                "another cohort",
                Set.of(),
                (wie, toegang) -> meetings.create(toegang, matrix.ander, what));
        meetingWrite("WerksessieService.change", begeleider, toegang -> meetings.change(toegang, id, 0, what));
        meetingWrite(
                "WerksessieService.setAgenda", begeleider, toegang -> meetings.setAgenda(toegang, id, "", "9 uur"));
        meetingWrite(
                "WerksessieService.setVerslag", begeleider, toegang -> meetings.setVerslag(toegang, id, "", "Ja."));
        meetingWrite("WerksessieService.send", begeleider, toegang -> meetings.send(toegang, draft));
        meetingWrite("WerksessieService.cancel", begeleider, toegang -> meetings.cancel(toegang, id));
        meetingWrite("WerksessieService.share", begeleider, toegang -> {
            meetings.setVerslag(toegang, id, "", "Ja.");
            meetings.share(toegang, id);
        });
        meetingWrite("WerksessieService.deleteFoto", begeleider, toegang -> meetings.deleteFoto(toegang, picture));
        write(
                "WerksessieService.addFoto",
                "",
                begeleider,
                (wie, toegang) -> meetings.addFoto(toegang, id, Beelden.stream(Beelden.png(3, 3))) ? true : null);
        meetingWrite(
                "WerksessieService.answer",
                Set.of(Wie.TREKKER),
                toegang -> meetings.answer(toegang, id, matrix.plaats.bestuur(), true, "trekker"));
        meetingWrite(
                "WerksessieService.ready",
                Set.of(Wie.TREKKER),
                toegang -> meetings.ready(toegang, id, matrix.plaats.bestuur(), true));
        meetingWrite(
                "WerksessieService.inventAnswer",
                Set.of(),
                toegang -> meetings.inventAnswer(
                        toegang, matrix.trekker.toegang(), id, matrix.plaats.bestuur(), true, "", true));
        // Nothing is found, so nothing is told.
        write(
                "WerksessieService.remind",
                "",
                Set.of(),
                (wie, toegang) -> meetings.remind(toegang, Duration.ofDays(30)) > 0 ? true : null);
        Set<Wie> withCalendar = Set.of(Wie.MT_LID, Wie.TREKKER);
        read(
                "AgendaService.find",
                "of the bestuur",
                withCalendar,
                (wie, toegang) -> agendas.find(toegang, matrix.plaats.bestuur()));
        read("AgendaService.find", "of a coach", begeleider, (wie, toegang) -> agendas.find(toegang, null));
        read(
                "AgendaService.mine",
                "with that of the bestuur",
                withCalendar,
                (wie, toegang) -> agendas.mine(toegang).stream()
                        .filter(one -> Long.valueOf(matrix.plaats.bestuur()).equals(one.bestuurId()))
                        .toList());
        read("AgendaService.werksessie", "", seers, (wie, toegang) -> agendas.werksessie(toegang, id));
        read("AgendaService.sleutels", "my own", Set.of(Wie.TREKKER), (wie, toegang) -> agendas.sleutels(toegang));
        write(
                "AgendaService.newKey",
                "",
                withCalendar,
                (wie, toegang) -> agendas.newKey(toegang, matrix.plaats.bestuur()));
        meetingWrite(
                "AgendaService.revoke",
                Set.of(Wie.TREKKER),
                toegang -> agendas.revoke(toegang, matrix.plaats.bestuur()));
        open("AgendaService.asker", "the secret is the right", () -> agendas.asker("niets"));
    }

    private void persons() {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        long someone = matrix.lid.persoon().account();
        meetingWrite("PersoonService.setName", beheerder, toegang -> persons.setName(toegang, someone, "Zoë"));
        meetingWrite(
                "PersoonService.setAddress",
                beheerder,
                toegang -> persons.setAddress(toegang, someone, email(), PROOF));
        meetingWrite(
                "PersoonService.setBeheerder",
                beheerder,
                toegang -> persons.setBeheerder(toegang, someone, true, PROOF));
        long nobody = wereld.persoon("Nergens aangemeld").account();
        meetingWrite("PersoonService.logOut", beheerder, toegang -> persons.logOut(toegang, nobody));
        read(
                "SpoorService.lastLogins",
                "",
                beheerder,
                (wie, toegang) -> spoor.lastLogins(toegang).keySet());
        read(
                "BestuurService.searchVoorganger",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> besturen.searchVoorganger(toegang, "Moerbeke").keySet());
    }

    private void meetingWrite(String id, Set<Wie> allowed, Consumer<Toegang> work) {
        write(id, "", allowed, (wie, toegang) -> {
            work.accept(toegang);
            return true;
        });
    }
}
