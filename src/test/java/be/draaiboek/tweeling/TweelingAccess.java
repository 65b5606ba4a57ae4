package be.draaiboek.tweeling;

import static be.draaiboek.AccessMatrixTest.CHOICE;
import static be.draaiboek.AccessMatrixTest.OTHER_CHOICE;
import static be.draaiboek.AccessMatrixTest.everyMember;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.common.Klok;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Tweelingen, releases, the conversation, looking back. */
public class TweelingAccess extends AccessRows {

    @Autowired
    MeelezenService along;

    @Autowired
    BestuurService besturen;

    @Autowired
    VergelijkingService comparisons;

    @Autowired
    KoppelService coupling;

    @Autowired
    TerugkoppelingService feedback;

    @Autowired
    OpvolgingService followUps;

    @Autowired
    OpnameService frozen;

    @Autowired
    TerugblikService lookBacks;

    @Autowired
    TweelingService pairings;

    @Autowired
    StandpuntService positions;

    @Autowired
    ProfielService profiles;

    @Autowired
    VrijgaveService releases;

    @Autowired
    VoorstelService suggestions;

    @Autowired
    SamenvattingService summaries;

    @Autowired
    TrajectService trajecten;

    @Override
    protected void rows() {
        pairing();
        sharing();
        feedback();
    }

    /** Finding a twin, and inviting, answering and ending. */
    private void pairing() {
        Set<Wie> everyMember = Set.of(
                Wie.MT_LID,
                Wie.TREKKER,
                Wie.ANDER_BESTUUR,
                Wie.TWEELING,
                Wie.TWEELING_LID,
                Wie.GEWEZEN_TWEELING,
                Wie.INVULLER,
                Wie.INVULLER_MET,
                Wie.VERTROKKEN,
                Wie.AFGESLOTEN);
        for (String path : List.of("tweeling", "tweeling/zoeken", "tweeling/profiel")) {
            route(path, path, everyMember);
        }
        Set<Wie> readers = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        long us = matrix.plaats.bestuur();
        read("VoorstelService.suggest", "", readers, (wie, toegang) -> suggestions.suggest(toegang, us));
        read(
                "VoorstelService.atInvitations",
                "",
                readers,
                (wie, toegang) ->
                        List.copyOf(suggestions.atInvitations(toegang, us).values()));
        read("ProfielService.of", "", readers, (wie, toegang) -> profiles.of(toegang, us));
        read("ProfielService.kenmerken", "", readers, (wie, toegang) -> profiles.kenmerken(toegang, us));
        write("ProfielService.save", "", trekkers, (wie, toegang) -> {
            profiles.save(toegang, us, Profiel.LEEG);
            return true;
        });
        read(
                "TweelingService.ofCohort",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.ofCohort(toegang, matrix.inCohort));
        read(
                "TweelingService.seeking",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.seeking(toegang, matrix.inCohort));
        write(
                "TweelingService.invite",
                "",
                trekkers,
                (wie, toegang) -> pairings.invite(toegang, us, matrix.elders.bestuur(), "Kijken jullie mee?"));
        write(
                "TweelingService.proposeToBoth",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.proposeToBoth(
                        toegang, matrix.inCohort, List.of(us, matrix.gewezenPlaats.bestuur()), "Kijken jullie mee?"));
        Set<Wie> couples = Set.of(Wie.BEGELEIDER, Wie.BEHEERDER);
        open("KoppelService.today", "a date", () -> coupling.today());
        read(
                "KoppelService.plan",
                "",
                couples,
                (wie, toegang) -> coupling.plan(toegang, matrix.cohort, Koppelkeuze.BEGIN));
        read(
                "KoppelService.plan",
                "another cohort",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> coupling.plan(toegang, matrix.ander, Koppelkeuze.BEGIN));
        write("KoppelService.together", "", couples, (wie, toegang) -> {
            coupling.together(toegang, matrix.cohort, us, matrix.leeg.bestuur(), false);
            return true;
        });
        List<List<Long>> pair =
                List.of(matrix.koppelbaar.stream().map(Plaats::bestuur).toList());
        write(
                "KoppelService.sendProposals",
                "",
                couples,
                (wie, toegang) -> coupling.sendProposals(
                        toegang, matrix.teKoppelen, pair, coupling.today().plusDays(9), "Kijken jullie mee?"));
        Set<Wie> asked = Set.of(Wie.TREKKER);
        write("TweelingService.accept(long)", "", asked, (wie, toegang) -> {
            pairings.accept(toegang, matrix.gevraagd, us);
            return true;
        });
        write("TweelingService.accept(String)", "with a word", asked, (wie, toegang) -> {
            pairings.accept(toegang, matrix.gevraagd, us, "Wij ook.");
            return true;
        });
        write("TweelingService.refuse", "", asked, (wie, toegang) -> {
            pairings.refuse(toegang, matrix.gevraagd, us, "Geen tijd.");
            return true;
        });
        write("TweelingService.withdraw", "", Set.of(Wie.GEWEZEN_TWEELING), (wie, toegang) -> {
            pairings.withdraw(toegang, matrix.zelfGevraagd);
            return true;
        });
        write("BestuurService.setFigures", "", Set.of(Wie.BEHEERDER), (wie, toegang) -> {
            besturen.setFigures(toegang, us, new BestuurService.Cijfers(51, 4, 10_000, 9_000, 40, 42, 22_000));
            return true;
        });
        write("TweelingService.end", "", trekkers, (wie, toegang) -> {
            pairings.end(toegang, matrix.tweeling, us, "We stoppen.");
            return true;
        });
    }

    private void sharing() {
        String chapter = "B.4";
        long over = wereld.tweeling(matrix.plaats, matrix.gewezenPlaats);
        matrix.release(matrix.tweeling, matrix.tweelingPlaats, chapter);
        matrix.release(over, matrix.gewezenPlaats, chapter);
        wereld.beeindig(over);
        releases.read(person(Wie.TWEELING).toegang(), matrix.tweeling, chapter);
        var given = releases.mine(matrix.trekker.toegang(), matrix.plaats.bestuur()).stream()
                .filter(one -> one.tweelingId() == matrix.tweeling)
                .findFirst()
                .orElseThrow();
        var seen = releases.preview(matrix.trekker.toegang(), matrix.gezien, chapter);
        var items = matrix.gezien.editie().chapterItems(chapter);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> twins = Set.of(Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> withDraaiboek = Set.of(
                Wie.MT_LID, Wie.TREKKER, Wie.ANDER_BESTUUR, Wie.TWEELING, Wie.TWEELING_LID, Wie.GEWEZEN_TWEELING);
        Set<Wie> members = new LinkedHashSet<>(withDraaiboek);
        members.addAll(Set.of(Wie.INVULLER, Wie.INVULLER_MET, Wie.VERTROKKEN, Wie.AFGESLOTEN));
        route("tweeling/vrijgeven", "tweeling/vrijgeven", members);
        route("tweeling/vrijgeven/:hoofdstuk", "tweeling/vrijgeven/" + chapter, withDraaiboek);
        route("tweeling/vergelijk/:tweeling", "tweeling/vergelijk/" + matrix.tweeling, pair);
        route(
                "tweeling/vergelijk/:tweeling",
                "tweeling/vergelijk/" + over,
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING));
        route("tweeling/vergelijk/:tweeling/:hoofdstuk", "tweeling/vergelijk/" + matrix.tweeling + "/" + chapter, pair);
        http(
                "GET /api/tweelingen/{tweeling:[0-9]{1,18}}/vergelijking/{hoofdstuk:[A-C][.0-9]{0,6}}/{soort:docx|pdf}",
                "",
                twins,
                wie -> browser(wie).get("/api/tweelingen/%d/vergelijking/%s/docx".formatted(matrix.tweeling, chapter)));
        read(
                "VergelijkingService.stuk",
                "",
                twins,
                (wie, toegang) -> comparisons.stuk(toegang, matrix.tweeling, chapter));
        read(
                "VergelijkingService.stuk",
                "of one that ended",
                Set.of(),
                (wie, toegang) -> comparisons.stuk(toegang, over, chapter));
        Toegang twin = person(Wie.TWEELING).toegang();
        Traject theirs = trajecten.mine(twin).getFirst();
        Tweeling pairing = pairings.find(twin, matrix.tweeling).orElseThrow();
        read(
                "VergelijkingService.read",
                "",
                twins,
                (wie, toegang) -> comparisons
                        .read(
                                toegang,
                                theirs,
                                pairing,
                                theirs.editie().chapters().stream()
                                        .filter(one -> one.code().equals(chapter))
                                        .findFirst()
                                        .orElseThrow())
                        .hunne());
        read(
                "VrijgaveService.preview",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) ->
                        releases.preview(toegang, matrix.gezien, chapter).cellen());
        read(
                "VrijgaveService.previews",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.previews(toegang, matrix.gezien).values().stream()
                        .flatMap(one -> one.cellen().stream())
                        .toList());
        write("VrijgaveService.release", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            releases.release(
                    toegang,
                    matrix.gezien,
                    matrix.tweeling,
                    chapter,
                    List.of(matrix.tweelingPlaats.bestuur()),
                    "Kijk eens.",
                    seen);
            return true;
        });
        write("VrijgaveService.release", "in a tweeling that ended", Set.of(), (wie, toegang) -> {
            releases.release(
                    toegang, matrix.gezien, over, chapter, List.of(matrix.gewezenPlaats.bestuur()), "Kijk eens.", seen);
            return true;
        });
        write("VrijgaveService.revoke", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            releases.revoke(toegang, given.id());
            return true;
        });
        read("VrijgaveService.mine", "", own, (wie, toegang) -> releases.mine(toegang, matrix.plaats.bestuur()));
        read(
                "VrijgaveService.inzagen",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.inzagen(toegang, matrix.plaats.bestuur()));
        read("VrijgaveService.toMe", "", twins, (wie, toegang) -> releases.toMe(toegang));
        read("VrijgaveService.read", "", twins, (wie, toegang) -> releases.read(toegang, matrix.tweeling, chapter));
        read(
                "VrijgaveService.read",
                "in a tweeling that ended",
                Set.of(),
                (wie, toegang) -> releases.read(toegang, over, chapter));
        read(
                "VrijgaveService.mutual",
                "where only one gave",
                Set.of(),
                (wie, toegang) -> releases.mutual(
                        toegang, matrix.tweeling, matrix.plaats.bestuur(), matrix.tweelingPlaats.bestuur()));
        read("VrijgaveService.own", "", own, (wie, toegang) -> releases.own(toegang, List.of(given)));
        read(
                "OpnameService.preview",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> frozen.preview(toegang, matrix.gezien, items).cellen());
        write(
                "OpnameService.freeze",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> frozen.freeze(toegang, matrix.gezien, "Van " + wie, "", items));
        read(
                "OpnameService.own",
                "",
                own,
                (wie, toegang) -> frozen.own(toegang, List.of(given.opnameId())).keySet());
        read("OpnameService.versies", "", own, (wie, toegang) -> frozen.versies(toegang, given.opnameId()));
        read(
                "OpnameService.released",
                "",
                twins,
                (wie, toegang) ->
                        frozen.released(toegang, List.of(given.opnameId())).keySet());
    }

    private void feedback() {
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> receivers = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> givers = Set.of(Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> once = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING);
        for (String page : List.of("gesprek", "samenvatting", "standpunt", "terugblik")) {
            String template = "tweeling/" + page + "/:tweeling";
            route(template, "tweeling/" + page + "/" + matrix.tweeling, pair);
            route(template, "tweeling/" + page + "/" + matrix.gewezen, once);
            route(template, "tweeling/" + page + "/0", Set.of());
        }
        long thread = give(matrix.tweeling, Wie.TWEELING, matrix.tweelingPlaats);
        Plaats former = matrix.gewezenPlaats;
        // Given while it lasted.
        long lasted = wereld.tweeling(matrix.plaats, former);
        wereld.vrijgave(lasted, matrix.plaats, former, "B.4");
        long old = give(lasted, Wie.GEWEZEN_TWEELING, former);
        wereld.beeindig(lasted);
        for (String over : List.of("", "of one that ended")) {
            long which = over.isEmpty() ? matrix.tweeling : lasted;
            Set<Wie> readers = over.isEmpty() ? pair : once;
            http(
                    "GET /api/tweelingen/{tweeling:[0-9]{1,18}}/samenvatting.{soort:docx|pdf}",
                    over,
                    readers,
                    wie -> browser(wie).get("/api/tweelingen/%d/samenvatting.docx".formatted(which)));
            read("SamenvattingService.read", over, readers, (wie, toegang) -> summaries.read(toegang, which, 0));
            read("SamenvattingService.stuk", over, readers, (wie, toegang) -> summaries.stuk(toegang, which, 0));
        }
        read("TerugkoppelingService.all", "", pair, (wie, toegang) -> feedback.all(toegang, matrix.tweeling));
        read("TerugkoppelingService.all", "of one that ended", once, (wie, toegang) -> feedback.all(toegang, lasted));
        read(
                "TerugkoppelingService.wachtend",
                "for who got it",
                receivers,
                (wie, toegang) -> feedback.wachtend(toegang, matrix.plaats.bestuur()));
        read(
                "TerugkoppelingService.wachtend",
                "of who gave it",
                Set.of(),
                (wie, toegang) -> feedback.wachtend(toegang, matrix.tweelingPlaats.bestuur()));
        read(
                "TerugkoppelingService.between",
                "",
                pair,
                (wie, toegang) -> feedback.between(
                        toegang,
                        matrix.tweeling,
                        matrix.plaats.bestuur(),
                        matrix.tweelingPlaats.bestuur(),
                        List.of(CHOICE)));
        write("TerugkoppelingService.give", "", givers, (wie, toegang) -> {
            feedback.give(toegang, question(matrix.tweeling, matrix.tweelingPlaats));
            return true;
        });
        write("TerugkoppelingService.give", "in one that ended", Set.of(), (wie, toegang) -> {
            feedback.give(toegang, question(lasted, former));
            return true;
        });
        write("TerugkoppelingService.reply", "for who got it", receivers, (wie, toegang) -> {
            feedback.reply(toegang, thread, matrix.plaats.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.reply", "for who gave it", givers, (wie, toegang) -> {
            feedback.reply(toegang, thread, matrix.tweelingPlaats.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.reply", "in one that ended", Set.of(), (wie, toegang) -> {
            feedback.reply(toegang, old, former.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.answer", "", receivers, (wie, toegang) -> {
            feedback.answer(toegang, thread);
            return true;
        });
        write("TerugkoppelingService.takeAlong(String)", "", receivers, (wie, toegang) -> {
            feedback.takeAlong(toegang, thread, "");
            return true;
        });
        LocalDate soon = LocalDate.now(Klok.BRUSSEL).plusDays(30);
        write("TerugkoppelingService.takeAlong(Belofte)", "with who does it", receivers, (wie, toegang) -> {
            feedback.takeAlong(toegang, thread, "We doen het.", new Terugkoppeling.Belofte(matrix.lid.id(), soon));
            return true;
        });
        long taken = give(matrix.tweeling, Wie.TWEELING, matrix.tweelingPlaats);
        feedback.takeAlong(
                matrix.trekker.toegang(), taken, "We doen het.", new Terugkoppeling.Belofte(matrix.lid.id(), soon));
        long followUp = wereld.traject(matrix.trekker).opvolgingen().getFirst().id();
        write("OpvolgingService.takeUp", "", receivers, (wie, toegang) -> {
            followUps.takeUp(toegang, matrix.plaats.traject(), taken, matrix.lid.id(), "Anders.", soon);
            return true;
        });
        read("OpvolgingService.lapse", "of what one's own bestuur took along", receivers, (wie, toegang) -> {
            followUps.lapse(toegang, taken);
            return wereld.traject(matrix.trekker).opvolgingen().isEmpty() ? true : null;
        });
        // Whose it is, and the trekker.
        write("OpvolgingService.finish", "", receivers, (wie, toegang) -> {
            followUps.finish(toegang, followUp, true, "Gelukt.");
            return true;
        });
        write("OpvolgingService.reopen", "", receivers, (wie, toegang) -> {
            followUps.reopen(toegang, followUp);
            return true;
        });
        before(receivers, givers);
        lookingBack(pair, taken, receivers, givers);
        write("TerugkoppelingService.close", "", receivers, (wie, toegang) -> {
            feedback.close(toegang, thread, "reden");
            return true;
        });
        write("TerugkoppelingService.reopen", "", pair, (wie, toegang) -> {
            feedback.reopen(toegang, thread);
            return true;
        });
        feedback.note(person(Wie.TWEELING).toegang(), matrix.tweeling, matrix.plaats.bestuur(), CHOICE, 0, "voor mij");
        read(
                "TerugkoppelingService.notities",
                "of one person",
                Set.of(Wie.TWEELING),
                (wie, toegang) -> feedback.notities(toegang, matrix.tweeling, null));
        write(
                "TerugkoppelingService.note",
                "",
                givers,
                (wie, toegang) ->
                        feedback.note(toegang, matrix.tweeling, matrix.plaats.bestuur(), OTHER_CHOICE, 0, "voor mij"));
        open("TerugkoppelingService.listen", "says where something changed and not what", () -> {
            feedback.listen(matrix.tweeling, item -> {}).run();
            return true;
        });
    }

    /** What a bestuur tells its twin before they look at each other. */
    private void before(Set<Wie> own, Set<Wie> twins) {
        long us = matrix.plaats.bestuur();
        Standpunt text = new Standpunt("Hier staan we.", "Dit willen we leren.", "", "", "");
        int version = positions.share(matrix.trekker.toegang(), matrix.tweeling, us, text, 0);
        read("StandpuntService.of", "", own, (wie, toegang) -> {
            Standpunt.Eigen found = positions.of(toegang, matrix.tweeling, us);
            return found.versie() == 0 && found.gedeeld() == null ? null : found;
        });
        read("StandpuntService.shared", "", twins, (wie, toegang) -> positions.shared(toegang, matrix.tweeling));
        read("StandpuntService.voorstel", "", own, (wie, toegang) -> {
            String leansOn = positions.voorstel(toegang, matrix.gezien).bewijs();
            return leansOn.isEmpty() ? null : leansOn;
        });
        write(
                "StandpuntService.save",
                "",
                own,
                (wie, toegang) -> positions.save(toegang, matrix.tweeling, us, text, version));
        write(
                "StandpuntService.save",
                "in a tweeling that ended",
                Set.of(),
                (wie, toegang) -> positions.save(toegang, matrix.gewezen, us, text, 0));
        write(
                "StandpuntService.share",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> positions.share(toegang, matrix.tweeling, us, text, version));
        write("StandpuntService.withdraw", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            positions.withdraw(toegang, matrix.tweeling, us);
            return true;
        });
    }

    /** What both say of it, half a year later. */
    private void lookingBack(Set<Wie> pair, long taken, Set<Wie> receivers, Set<Wie> givers) {
        wereld.laatTerugkoppelingRijpen(matrix.tweeling, 7);
        read(
                "TerugblikService.of",
                "",
                pair,
                (wie, toegang) -> lookBacks.of(toegang, matrix.tweeling).alles());
        write(
                "TerugblikService.say",
                "for who got it",
                receivers,
                (wie, toegang) -> lookBacks.say(
                        toegang,
                        matrix.tweeling,
                        taken,
                        matrix.plaats.bestuur(),
                        Terugblik.Uitkomst.GELUKT,
                        "Gelukt.",
                        0));
        write(
                "TerugblikService.say",
                "for who gave it",
                givers,
                (wie, toegang) -> lookBacks.say(
                        toegang,
                        matrix.tweeling,
                        taken,
                        matrix.tweelingPlaats.bestuur(),
                        Terugblik.Uitkomst.DEELS,
                        "Half.",
                        0));
    }

    private long give(long pairing, Wie wie, Plaats giver) {
        Toegang toegang = person(wie).toegang();
        feedback.give(toegang, question(pairing, giver));
        return feedback.all(toegang, pairing).getLast().id();
    }

    private Terugkoppeling.Nieuw question(long pairing, Plaats giver) {
        return new Terugkoppeling.Nieuw(
                pairing,
                giver.bestuur(),
                matrix.plaats.bestuur(),
                CHOICE,
                Terugkoppeling.Soort.VRAAG,
                "tekst",
                "",
                UUID.randomUUID());
    }
}
