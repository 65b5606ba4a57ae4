package be.draaiboek.werksessie;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WERKSESSIE_FOTO;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.common.Sha256;
import be.draaiboek.db.enums.WerksessieFotoKind;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.werksessie.Werksessie.Foto;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Pictures of a meeting: brought in by its coaches, seen by the besturen from when what came of it is shared. */
@Repository
class FotoQueries {

    private final DSLContext dsl;

    FotoQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Foto> all(Toegang toegang, long id) {
        return dsl.select(WERKSESSIE_FOTO.ID, WERKSESSIE_FOTO.WIDTH, WERKSESSIE_FOTO.HEIGHT)
                .from(WERKSESSIE_FOTO)
                .join(WERKSESSIE)
                .on(WERKSESSIE.ID.eq(WERKSESSIE_FOTO.WERKSESSIE_ID))
                .where(WERKSESSIE.ID.eq(id))
                .and(readable(toegang))
                .orderBy(WERKSESSIE_FOTO.MADE_AT, WERKSESSIE_FOTO.ID)
                .fetch(Records.mapping(Foto::new));
    }

    public Optional<Afbeelding.Inhoud> read(Toegang toegang, UUID id) {
        return dsl.select(
                        WERKSESSIE_FOTO.KIND.convertFrom(kind -> Afbeelding.Soort.valueOf(kind.getLiteral())),
                        WERKSESSIE_FOTO.WIDTH,
                        WERKSESSIE_FOTO.HEIGHT,
                        WERKSESSIE_FOTO.BYTES)
                .from(WERKSESSIE_FOTO)
                .join(WERKSESSIE)
                .on(WERKSESSIE.ID.eq(WERKSESSIE_FOTO.WERKSESSIE_ID))
                .where(WERKSESSIE_FOTO.ID.eq(id))
                .and(readable(toegang))
                .fetchOptional(Records.mapping(Afbeelding.Inhoud::new));
    }

    /** How many there are, of a meeting of a cohort that I coach, which is locked; empty for any other. */
    public Optional<Integer> count(Toegang toegang, long id) {
        return dsl.select(WERKSESSIE.ID)
                .from(WERKSESSIE)
                .where(WERKSESSIE.ID.eq(id))
                .and(toegang.begeleiderVan(WERKSESSIE.COHORT_ID))
                .forUpdate()
                .fetchOptional()
                .map(found -> dsl.fetchCount(WERKSESSIE_FOTO, WERKSESSIE_FOTO.WERKSESSIE_ID.eq(id)));
    }

    /** Keeps a picture, the same one once, after {@link #count}. */
    public void keep(Toegang toegang, long id, Afbeelding.Inhoud made, LocalDateTime now) {
        dsl.insertInto(WERKSESSIE_FOTO)
                .set(WERKSESSIE_FOTO.ID, UUID.randomUUID())
                .set(WERKSESSIE_FOTO.WERKSESSIE_ID, id)
                .set(
                        WERKSESSIE_FOTO.KIND,
                        WerksessieFotoKind.valueOf(made.mediaType().name()))
                .set(WERKSESSIE_FOTO.WIDTH, made.width())
                .set(WERKSESSIE_FOTO.HEIGHT, made.height())
                .set(WERKSESSIE_FOTO.SHA256, Sha256.of(made.bytes()))
                .set(WERKSESSIE_FOTO.BYTES, made.bytes())
                .set(WERKSESSIE_FOTO.MADE_BY, toegang.accountId())
                .set(WERKSESSIE_FOTO.MADE_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    public boolean remove(Toegang toegang, UUID id) {
        return dsl.deleteFrom(WERKSESSIE_FOTO)
                        .where(WERKSESSIE_FOTO.ID.eq(id))
                        .and(WERKSESSIE_FOTO.WERKSESSIE_ID.in(select(WERKSESSIE.ID)
                                .from(WERKSESSIE)
                                .where(toegang.begeleiderVan(WERKSESSIE.COHORT_ID))))
                        .execute()
                == 1;
    }

    private static Condition readable(Toegang toegang) {
        return or(
                toegang.begeleiderVan(WERKSESSIE.COHORT_ID),
                WERKSESSIE
                        .SHARED_AT
                        .isNotNull()
                        .and(exists(selectOne()
                                .from(BESTUUR)
                                .where(toegang.eigenBestuur(BESTUUR.ID))
                                .and(WerksessieQueries.invites(BESTUUR.ID)))));
    }
}
