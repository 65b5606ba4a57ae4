package be.draaiboek.antwoord;

import static be.draaiboek.db.Tables.AFBEELDING;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonValue;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.antwoord.AntwoordQueries.Individueel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.Sha256;
import be.draaiboek.db.enums.AfbeeldingKind;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of cells: written by who may write the cell, read by who may read it. */
@Repository
class AfbeeldingQueries {

    private static final Field<Afbeelding.Inhoud> CONTENT = field(row(
                    AFBEELDING.KIND.convertFrom(kind -> Afbeelding.Soort.valueOf(kind.getLiteral())),
                    AFBEELDING.WIDTH,
                    AFBEELDING.HEIGHT,
                    AFBEELDING.BYTES)
            .mapping(Afbeelding.Inhoud::new));

    private final DSLContext dsl;

    AfbeeldingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How many pictures I brought in since a moment; empty where the cell is not mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Integer> countSince(
            Toegang toegang, long trajectId, Adres cell, boolean individual, LocalDateTime since) {
        return dsl.select(field(selectCount()
                        .from(AFBEELDING)
                        .where(AFBEELDING.UPLOADED_BY.eq(toegang.accountId()))
                        .and(AFBEELDING.UPLOADED_AT.gt(since))))
                .from(TRAJECT)
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(Celrecht.van(toegang)
                        .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual))
                .fetchOptional(Record1::value1);
    }

    /** Keeps a picture; the same one in the same cell is kept once. Empty where the cell is not mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Afbeelding> keep(
            Toegang toegang,
            long trajectId,
            Adres cell,
            boolean individual,
            Afbeelding.Inhoud made,
            LocalDateTime now) {
        var p = AFBEELDING;
        byte[] sha256 = Sha256.of(made.bytes());
        dsl.insertInto(
                        p,
                        p.ID,
                        p.TRAJECT_ID,
                        p.ITEM_ID,
                        p.ROW_ID,
                        p.COL_ID,
                        p.HOLDER_ID,
                        p.KIND,
                        p.WIDTH,
                        p.HEIGHT,
                        p.SHA256,
                        p.BYTES,
                        p.UPLOADED_BY,
                        p.UPLOADED_AT)
                .select(select(
                                val(UUID.randomUUID()),
                                TRAJECT.ID,
                                val(cell.item()),
                                val(cell.row()),
                                val(cell.col()),
                                val(cell.holder()),
                                val(AfbeeldingKind.valueOf(made.mediaType().name())),
                                val(made.width()),
                                val(made.height()),
                                val(sha256),
                                val(made.bytes()),
                                val(toegang.accountId()),
                                val(now))
                        .from(TRAJECT)
                        .join(DEELNEMER)
                        .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(Celrecht.van(toegang)
                                .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual)))
                .onDuplicateKeyIgnore()
                .execute();
        return dsl.select(p.ID, p.WIDTH, p.HEIGHT)
                .from(p)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(p.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(of(trajectId, cell))
                .and(p.UPLOADED_BY.eq(toegang.accountId()))
                .and(p.SHA256.eq(sha256))
                .and(Celrecht.van(toegang)
                        .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual))
                .fetchOptional(Records.mapping(Afbeelding::new));
    }

    /** Whether this picture was made for this very cell, which is mine to write. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean belongs(Toegang toegang, long trajectId, Adres cell, boolean individual, UUID id) {
        return dsl.fetchExists(selectOne()
                .from(AFBEELDING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(AFBEELDING.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(AFBEELDING.ID.eq(id))
                .and(of(trajectId, cell))
                .and(Celrecht.van(toegang)
                        .magCelSchrijven(DEELNEMER, TRAJECT.ID, cell.item(), cell.holder(), individual)));
    }

    /** The edition of the traject of mine that a picture belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> editieId(Toegang toegang, UUID id) {
        return dsl.select(TRAJECT.EDITIE_ID)
                .from(AFBEELDING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(AFBEELDING.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(AFBEELDING.ID.eq(id))
                .and(toegang.deelnameAanItem(DEELNEMER, AFBEELDING.TRAJECT_ID, AFBEELDING.ITEM_ID))
                .fetchOptional(TRAJECT.EDITIE_ID);
    }

    /**
     * A picture that a cell which I may read has or had, or that I brought in; in a bestuur in which I take part. While the
     * group looks at its item together, also the one that stands there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Afbeelding.Inhoud> read(Toegang toegang, UUID id, Individueel individual, LocalDateTime now) {
        Condition shown = exists(selectOne()
                .from(ANTWOORD)
                .join(ANTWOORD_VERSIE)
                .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                .where(hadIt(id))
                .and(or(
                        Celrecht.van(toegang)
                                .magCelLezen(ANTWOORD, DEELNEMER, individual.items(), individual.choices()),
                        Celrecht.van(toegang)
                                .opHetScherm(ANTWOORD, DEELNEMER, now, individual.choices())
                                .and(ANTWOORD_VERSIE.VERSION.eq(ANTWOORD.VERSION)))));
        return dsl.select(CONTENT)
                .from(AFBEELDING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(AFBEELDING.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(AFBEELDING.ID.eq(id))
                .and(toegang.deelnameAanItem(DEELNEMER, AFBEELDING.TRAJECT_ID, AFBEELDING.ITEM_ID))
                .and(AFBEELDING.UPLOADED_BY.eq(toegang.accountId()).or(shown))
                .fetchOptional(CONTENT);
    }

    /** A picture of a frozen cell in a release that I may read; what stands in the cell today doesn't matter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Afbeelding.Inhoud> readReleased(Toegang toegang, UUID id, LocalDate today) {
        return dsl.select(CONTENT)
                .from(AFBEELDING)
                .where(AFBEELDING.ID.eq(id))
                .and(exists(selectOne()
                        .from(ANTWOORD)
                        .join(ANTWOORD_VERSIE)
                        .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                        .join(OPNAME_VERSIE)
                        .on(OPNAME_VERSIE.VERSIE_ID.eq(ANTWOORD_VERSIE.ID))
                        .where(hadIt(id))
                        .and(or(
                                toegang.vrijgegevenAanMij(OPNAME_VERSIE.OPNAME_ID),
                                toegang.meegelezenOpname(OPNAME_VERSIE.OPNAME_ID, today)))))
                .fetchOptional(CONTENT);
    }

    /** The edition of a traject that a bestuur left which went up in mine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> editieIdOfLeft(Toegang toegang, UUID id) {
        return dsl.select(TRAJECT.EDITIE_ID)
                .from(AFBEELDING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(AFBEELDING.TRAJECT_ID))
                .where(AFBEELDING.ID.eq(id))
                .and(toegang.voorganger(TRAJECT.BESTUUR_ID))
                .fetchOptional(TRAJECT.EDITIE_ID);
    }

    /** A picture of a cell that I may read among what such a bestuur left, as it stands or stood there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Afbeelding.Inhoud> readLeft(Toegang toegang, UUID id, Individueel individual) {
        return dsl.select(CONTENT)
                .from(AFBEELDING)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(AFBEELDING.TRAJECT_ID))
                .where(AFBEELDING.ID.eq(id))
                .and(exists(selectOne()
                        .from(ANTWOORD)
                        .join(ANTWOORD_VERSIE)
                        .on(ANTWOORD_VERSIE.ANTWOORD_ID.eq(ANTWOORD.ID))
                        .where(hadIt(id))
                        .and(Celrecht.van(toegang)
                                .magVoorgangerLezen(ANTWOORD, TRAJECT.BESTUUR_ID, individual.choices()))))
                .fetchOptional(CONTENT);
    }

    private static Condition of(long trajectId, Adres cell) {
        return AFBEELDING
                .TRAJECT_ID
                .eq(trajectId)
                .and(AFBEELDING.ITEM_ID.eq(cell.item()))
                .and(AFBEELDING.ROW_ID.eq(cell.row()))
                .and(AFBEELDING.COL_ID.eq(cell.col()))
                .and(AFBEELDING.HOLDER_ID.eq(cell.holder()));
    }

    /** Of the cell that a picture was brought in for: it has it, or had it. */
    private static Condition hadIt(UUID id) {
        return ANTWOORD.TRAJECT_ID
                .eq(AFBEELDING.TRAJECT_ID)
                .and(ANTWOORD.ITEM_ID.eq(AFBEELDING.ITEM_ID))
                .and(ANTWOORD.ROW_ID.eq(AFBEELDING.ROW_ID))
                .and(ANTWOORD.COL_ID.eq(AFBEELDING.COL_ID))
                .and(ANTWOORD.HOLDER_ID.eq(AFBEELDING.HOLDER_ID))
                .and(jsonValue(ANTWOORD_VERSIE.VALUE, val("$.id"))
                        .cast(SQLDataType.VARCHAR)
                        .eq(id.toString()));
    }
}
