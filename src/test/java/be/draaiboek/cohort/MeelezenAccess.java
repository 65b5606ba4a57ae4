package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.antwoord.CellReader;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.nota.VersieService;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** What coaches may read along. */
public class MeelezenAccess extends AccessRows {

    @Autowired
    MeelezenService along;

    @Autowired
    CellReader cells;

    @Autowired
    OpnameService frozen;

    @Autowired
    VersieService versions;

    @Override
    protected void rows() {
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        long here = matrix.plaats.bestuur();
        Toegang gives = matrix.trekker.toegang();
        along.release(gives, matrix.gezienDoorTrekker(), "B", along.preview(gives, matrix.gezienDoorTrekker(), "B"));
        along.ask(person(Wie.BEGELEIDER).toegang(), matrix.cohort, here, List.of("A"), "Om te helpen.");
        assertThat(along.read(person(Wie.BEGELEIDER).toegang(), here, "B")).isPresent();
        Meelezen given = along.self(gives, here).vrij().getFirst();
        long question = along.self(gives, here).gevraagd().getFirst().id();
        String page = "begeleiding/:cohort/:bestuur/meelezen/:deel";
        route(page, "begeleiding/" + matrix.cohort + "/" + here + "/meelezen/B", begeleider);
        route(page, "begeleiding/" + matrix.cohort + "/" + here + "/meelezen/C", Set.of());
        route(page, "begeleiding/" + matrix.ander + "/" + matrix.elders.bestuur() + "/meelezen/B", Set.of());
        route("wat-polis-ziet/:bestuur/:deel", "wat-polis-ziet/" + here + "/B", own);
        route("wat-polis-ziet/:bestuur/:deel", "wat-polis-ziet/" + here + "/Z", Set.of());
        read("MeelezenService.read", "", begeleider, (wie, toegang) -> along.read(toegang, here, "B"));
        read("MeelezenService.read", "not released", Set.of(), (wie, toegang) -> along.read(toegang, here, "C"));
        read(
                "MeelezenService.ofBestuur",
                "what was released",
                begeleider,
                (wie, toegang) -> along.ofBestuur(toegang, matrix.cohort, here).vrij());
        read(
                "MeelezenService.ofBestuur",
                "what was asked",
                begeleider,
                (wie, toegang) -> along.ofBestuur(toegang, matrix.cohort, here).gevraagd());
        read(
                "MeelezenService.self",
                "what was released",
                own,
                (wie, toegang) -> along.self(toegang, here).vrij());
        read(
                "MeelezenService.self",
                "what was asked",
                own,
                (wie, toegang) -> along.self(toegang, here).gevraagd());
        read(
                "MeelezenService.self",
                "who read",
                own,
                (wie, toegang) -> along.self(toegang, here).gelezen());
        read(
                "MeelezenService.own",
                "",
                own,
                (wie, toegang) -> along.own(toegang, here, "B").filter(cells -> !cells.isEmpty()));
        read(
                "MeelezenService.preview",
                "",
                trekkers,
                (wie, toegang) -> along.preview(toegang, matrix.gezien, "B").cellen());
        write("MeelezenService.release", "", trekkers, (wie, toegang) -> {
            along.release(toegang, matrix.gezien, "B", along.preview(gives, matrix.gezien, "B"));
            return true;
        });
        write("MeelezenService.releaseNota", "", trekkers, (wie, toegang) -> {
            along.releaseNota(
                    toegang,
                    here,
                    versions.standen(gives, List.of(here))
                            .values()
                            .iterator()
                            .next()
                            .versies()
                            .getFirst()
                            .id());
            return true;
        });
        write("MeelezenService.revoke", "", trekkers, (wie, toegang) -> {
            along.revoke(toegang, given.id());
            return true;
        });
        write("MeelezenService.refuse", "", trekkers, (wie, toegang) -> {
            along.refuse(toegang, question);
            return true;
        });
        write("MeelezenService.ask", "", begeleider, (wie, toegang) -> {
            along.ask(toegang, matrix.cohort, here, List.of("C"), "Om te helpen.");
            return true;
        });
        read(
                "OpnameService.alongside",
                "",
                begeleider,
                (wie, toegang) ->
                        frozen.alongside(toegang, List.of(given.opname())).keySet());
        read(
                "OpnameService.ownAlongside",
                "",
                own,
                (wie, toegang) ->
                        frozen.ownAlongside(toegang, List.of(given.opname())).keySet());
        read(
                "VersieService.alongside",
                "not released",
                Set.of(),
                (wie, toegang) -> versions.alongside(
                        toegang,
                        versions.standen(gives, List.of(here))
                                .values()
                                .iterator()
                                .next()
                                .versies()
                                .getFirst()
                                .id()));
    }
}
