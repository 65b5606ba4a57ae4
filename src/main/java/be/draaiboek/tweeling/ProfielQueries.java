package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL_THEMA;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL_UITDAGING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import be.draaiboek.db.enums.TweelingprofielThemaKind;
import be.draaiboek.db.tables.Bestuur;
import be.draaiboek.toegang.Toegang;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What besturen say of themselves to find a twin, and what the register says of them. */
@Repository
class ProfielQueries {

    private final DSLContext dsl;

    ProfielQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A bestuur of mine, with what it said and what the register says. */
    public record Eigen(String naam, Profiel profiel, Kenmerken kenmerken) {}

    public Optional<Eigen> mine(Toegang toegang, long bestuurId) {
        var challenges = challenges(BESTUUR);
        var themes = themes(BESTUUR);
        return dsl.select(BESTUUR.fields())
                .select(TWEELINGPROFIEL.fields())
                .select(challenges, themes)
                .from(BESTUUR)
                .leftJoin(TWEELINGPROFIEL)
                .on(TWEELINGPROFIEL.BESTUUR_ID.eq(BESTUUR.ID))
                .where(BESTUUR.ID.eq(bestuurId))
                .and(toegang.eigenBestuur(BESTUUR.ID))
                .fetchOptional()
                .map(row -> new Eigen(
                        row.get(BESTUUR.NAME), profile(row, row.get(challenges), row.get(themes)), facts(row)));
    }

    /** Locks a bestuur, as its trekker; false when I am not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(Toegang toegang, long bestuurId) {
        return dsl.select(BESTUUR.ID)
                .from(BESTUUR)
                .where(BESTUUR.ID.eq(bestuurId))
                .and(toegang.trekkerVan(BESTUUR.ID))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Writes the profile of a bestuur that I locked as its trekker, in place of the version that I saw. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(Toegang toegang, long bestuurId, Profiel profile, LocalDateTime now) {
        var p = TWEELINGPROFIEL;
        int standing = Optional.ofNullable(dsl.select(p.VERSION)
                        .from(p)
                        .where(p.BESTUUR_ID.eq(bestuurId))
                        .and(toegang.trekkerVan(p.BESTUUR_ID))
                        .fetchOne(p.VERSION))
                .orElse(0);
        if (standing != profile.versie()) {
            return false;
        }
        dsl.insertInto(p)
                .set(p.BESTUUR_ID, bestuurId)
                .set(p.LOOKING, profile.zoekt())
                .set(p.INTRODUCTION, profile.inleiding())
                .set(p.MATURITY_SHARED, profile.maturiteitTelt())
                .set(p.VERSION, standing + 1)
                .set(p.CHANGED_BY, toegang.accountId())
                .set(p.CHANGED_AT, now)
                .onDuplicateKeyUpdate()
                .set(p.LOOKING, profile.zoekt())
                .set(p.INTRODUCTION, profile.inleiding())
                .set(p.MATURITY_SHARED, profile.maturiteitTelt())
                .set(p.VERSION, standing + 1)
                .set(p.CHANGED_BY, toegang.accountId())
                .set(p.CHANGED_AT, now)
                .execute();
        dsl.deleteFrom(TWEELINGPROFIEL_UITDAGING)
                .where(TWEELINGPROFIEL_UITDAGING.BESTUUR_ID.eq(bestuurId))
                .execute();
        for (Uitdaging one : profile.uitdagingen()) {
            dsl.insertInto(TWEELINGPROFIEL_UITDAGING)
                    .set(TWEELINGPROFIEL_UITDAGING.BESTUUR_ID, bestuurId)
                    .set(TWEELINGPROFIEL_UITDAGING.UITDAGING, one.id())
                    .execute();
        }
        var t = TWEELINGPROFIEL_THEMA;
        dsl.deleteFrom(t).where(t.BESTUUR_ID.eq(bestuurId)).execute();
        profile.uitwisseling().aanreiken().forEach(one -> theme(bestuurId, TweelingprofielThemaKind.AANREIKEN, one));
        profile.uitwisseling().leren().forEach(one -> theme(bestuurId, TweelingprofielThemaKind.LEREN, one));
        return true;
    }

    private void theme(long bestuurId, TweelingprofielThemaKind kind, Thema one) {
        var t = TWEELINGPROFIEL_THEMA;
        dsl.insertInto(t)
                .set(t.BESTUUR_ID, bestuurId)
                .set(t.KIND, kind)
                .set(t.THEMA, one.id())
                .execute();
    }

    /** What a bestuur can offer and wants to learn, in one field. */
    static Field<String> themes(Bestuur bestuur) {
        var t = TWEELINGPROFIEL_THEMA;
        Field<String> all = field("group_concat(concat({0}, ':', {1}) separator ',')", String.class, t.KIND, t.THEMA);
        return coalesce(field(select(all).from(t).where(t.BESTUUR_ID.eq(bestuur.ID))), inline(""))
                .as("themas");
    }

    /** Takes such a field apart; what the application doesn't know any more is left out. */
    static Uitwisseling themes(String ids) {
        Set<Thema> offers = EnumSet.noneOf(Thema.class);
        Set<Thema> wants = EnumSet.noneOf(Thema.class);
        for (String one : ids.split(",", -1)) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                Set<Thema> in = one.startsWith(TweelingprofielThemaKind.AANREIKEN.getLiteral()) ? offers : wants;
                Thema.of(one.substring(colon + 1)).ifPresent(in::add);
            }
        }
        return new Uitwisseling(offers, wants);
    }

    /** The ids of what a bestuur ticked, in one field. */
    static Field<String> challenges(Bestuur bestuur) {
        var c = TWEELINGPROFIEL_UITDAGING;
        // jOOQ's own sets a session variable first, in a second statement that the connection doesn't allow.
        Field<String> all = field("group_concat({0} separator ',')", String.class, c.UITDAGING);
        return coalesce(field(select(all).from(c).where(c.BESTUUR_ID.eq(bestuur.ID))), inline(""))
                .as("uitdagingen");
    }

    /** Takes such a field apart; what the application doesn't know any more is left out. */
    static Set<Uitdaging> challenges(String ids) {
        Set<Uitdaging> found = EnumSet.noneOf(Uitdaging.class);
        for (String id : ids.split(",", -1)) {
            Uitdaging.of(id).ifPresent(found::add);
        }
        return found;
    }

    static Profiel profile(Record row, String challenges, String themes) {
        var p = TWEELINGPROFIEL;
        return row.get(p.BESTUUR_ID) == null
                ? Profiel.LEEG
                : new Profiel(
                        row.get(p.LOOKING),
                        row.get(p.INTRODUCTION),
                        row.get(p.MATURITY_SHARED),
                        challenges(challenges),
                        themes(themes),
                        row.get(p.VERSION));
    }

    static Kenmerken facts(Record row) {
        return new Kenmerken(
                number(row.get(BESTUUR.LAT)),
                number(row.get(BESTUUR.LON)),
                row.get(BESTUUR.POPULATION),
                row.get(BESTUUR.POPULATION_2020),
                number(row.get(BESTUUR.AREA_KM2)),
                number(row.get(BESTUUR.MEAN_AGE)),
                row.get(BESTUUR.INCOME_PER_CAPITA));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
