package be.draaiboek.nota;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.NOTA_MODEL;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.document.Besluitmodel.Plaatsen;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The bestuur's own model of a besluit: its people use it, its trekker puts it there. */
@Repository
class ModelQueries {

    private final DSLContext dsl;
    private final JsonMapper json;

    ModelQueries(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    public Optional<Model> find(Toegang toegang, long bestuurId) {
        return dsl.select(
                        NOTA_MODEL.BESTUUR_ID,
                        NOTA_MODEL.BYTES,
                        NOTA_MODEL.PLACES.convertFrom(places -> json.readValue(places.data(), Plaatsen.class)),
                        coalesce(ACCOUNT.NAME, inline("")),
                        NOTA_MODEL.UPLOADED_AT.convertFrom(Klok::moment))
                .from(NOTA_MODEL)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTA_MODEL.UPLOADED_BY))
                .where(NOTA_MODEL.BESTUUR_ID.eq(bestuurId))
                .and(toegang.eigenBestuur(NOTA_MODEL.BESTUUR_ID))
                .fetchOptional(Records.mapping(Model::new));
    }

    /** The file of the bestuur of this traject. */
    public Optional<byte[]> content(Toegang toegang, long trajectId) {
        return dsl.select(NOTA_MODEL.CONTENT)
                .from(NOTA_MODEL)
                .join(TRAJECT)
                .on(TRAJECT.BESTUUR_ID.eq(NOTA_MODEL.BESTUUR_ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(toegang.eigenBestuur(NOTA_MODEL.BESTUUR_ID))
                .fetchOptional(NOTA_MODEL.CONTENT);
    }

    /** Keeps a model of the bestuur of which I am the trekker, in the place of an earlier one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(Toegang toegang, long trajectId, byte[] content, Plaatsen places, LocalDateTime now) {
        var m = NOTA_MODEL;
        String found = json.writeValueAsString(places);
        return dsl.insertInto(m, m.BESTUUR_ID, m.CONTENT, m.BYTES, m.PLACES, m.UPLOADED_BY, m.UPLOADED_AT)
                        .select(select(
                                        TRAJECT.BESTUUR_ID,
                                        val(content),
                                        val(content.length),
                                        val(found, SQLDataType.JSON),
                                        val(toegang.accountId()),
                                        val(now))
                                .from(TRAJECT)
                                .where(TRAJECT.ID.eq(trajectId))
                                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                        .onDuplicateKeyUpdate()
                        .set(m.CONTENT, content)
                        .set(m.BYTES, content.length)
                        .set(m.PLACES, JSON.valueOf(found))
                        .set(m.UPLOADED_BY, toegang.accountId())
                        .set(m.UPLOADED_AT, now)
                        .execute()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(Toegang toegang, long bestuurId) {
        return dsl.deleteFrom(NOTA_MODEL)
                        .where(NOTA_MODEL.BESTUUR_ID.eq(bestuurId))
                        .and(toegang.trekkerVan(NOTA_MODEL.BESTUUR_ID))
                        .execute()
                == 1;
    }
}
