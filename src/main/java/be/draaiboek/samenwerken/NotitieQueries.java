package be.draaiboek.samenwerken;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.NOTITIE;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TOEWIJZING_ITEM;
import static be.draaiboek.db.Tables.TRAJECT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes, for whoever may see the item that they stand at. */
@Repository
class NotitieQueries {

    /** As many as one page shows; the newest stay. */
    private static final int MOST = 1000;

    private final DSLContext dsl;

    NotitieQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Where a note stands, and what it says. */
    public record Plaats(long traject, String item, String tekst) {}

    /**
     * Who else may read a note, by account.
     *
     * @param schrijver my own name
     */
    public record Kring(String schrijver, String bestuur, String editie, Map<Long, String> mensen) {}

    public List<Notitie> on(Toegang toegang, long trajectId, Collection<String> itemIds) {
        return dsl.select(
                        NOTITIE.ID,
                        NOTITIE.ITEM_ID,
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        NOTITIE.AUTHOR_ID.convertFrom(author -> author == toegang.accountId()),
                        NOTITIE.TEXT,
                        NOTITIE.CREATED_AT.convertFrom(Klok::moment),
                        NOTITIE.EDITED_AT.convertFrom(Klok::momentOfNiets),
                        NOTITIE.RESOLVED_AT.convertFrom(Klok::momentOfNiets))
                .from(NOTITIE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTITIE.AUTHOR_ID))
                .where(NOTITIE.TRAJECT_ID.eq(trajectId))
                .and(NOTITIE.ITEM_ID.in(itemIds))
                .and(readable(toegang))
                .orderBy(NOTITIE.ID.desc())
                .limit(MOST)
                .fetch(Records.mapping(Notitie::new))
                .reversed();
    }

    /** Whether this item is mine to see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean belongs(Toegang toegang, long trajectId, String item) {
        return dsl.fetchExists(selectOne()
                .from(TRAJECT)
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(toegang.deelnameAanItem(DEELNEMER, TRAJECT.ID, val(item))));
    }

    /** Writes a note where the item is mine to see; false when it isn't, or its name was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insert(Toegang toegang, long trajectId, String item, UUID mutation, String text, LocalDateTime now) {
        var n = NOTITIE;
        try {
            return dsl.insertInto(n, n.TRAJECT_ID, n.ITEM_ID, n.AUTHOR_ID, n.MUTATION, n.TEXT, n.CREATED_AT)
                            .select(select(
                                            TRAJECT.ID,
                                            val(item),
                                            val(toegang.accountId()),
                                            val(mutation),
                                            val(text),
                                            val(now))
                                    .from(TRAJECT)
                                    .join(DEELNEMER)
                                    .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                                    .where(TRAJECT.ID.eq(trajectId))
                                    .and(toegang.deelnameAanItem(DEELNEMER, TRAJECT.ID, val(item))))
                            .execute()
                    > 0;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    /** What I wrote under this name; empty where I wrote nothing, also when somebody else did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Plaats> under(Toegang toegang, UUID mutation) {
        return at(
                NOTITIE.MUTATION
                        .eq(mutation)
                        .and(NOTITIE.AUTHOR_ID.eq(toegang.accountId()))
                        .and(readable(toegang)),
                false);
    }

    /** A note that I wrote and may still see, locked for a change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Plaats> mine(Toegang toegang, long id) {
        return at(
                NOTITIE.ID.eq(id).and(NOTITIE.AUTHOR_ID.eq(toegang.accountId())).and(readable(toegang)), true);
    }

    /** A note that I may see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Plaats> place(Toegang toegang, long id) {
        return at(NOTITIE.ID.eq(id).and(readable(toegang)), false);
    }

    private Optional<Plaats> at(Condition condition, boolean lock) {
        var query = dsl.select(NOTITIE.TRAJECT_ID, NOTITIE.ITEM_ID, NOTITIE.TEXT)
                .from(NOTITIE)
                .where(condition);
        return (lock ? query.forUpdate() : query).fetchOptional(Records.mapping(Plaats::new));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reword(Toegang toegang, long id, String text, LocalDateTime now) {
        dsl.update(NOTITIE)
                .set(NOTITIE.TEXT, text)
                .set(NOTITIE.EDITED_AT, now)
                .where(NOTITIE.ID.eq(id))
                .and(NOTITIE.AUTHOR_ID.eq(toegang.accountId()))
                .and(readable(toegang))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(Toegang toegang, long id, @Nullable LocalDateTime at) {
        dsl.update(NOTITIE)
                .set(NOTITIE.RESOLVED_AT, at)
                .set(NOTITIE.RESOLVED_BY, at == null ? null : toegang.accountId())
                .where(NOTITIE.ID.eq(id))
                .and(readable(toegang))
                .execute();
    }

    /** Who beside me may see this item of mine and can be reached. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kring circle(Toegang toegang, long trajectId, String item) {
        var me = DEELNEMER.as("me");
        var myself = ACCOUNT.as("ik");
        var writer = coalesce(myself.NAME, inline(Traject.VROEGER));
        var rows = dsl.select(ACCOUNT.ID, ACCOUNT.NAME, writer, BESTUUR.NAME, TRAJECT.EDITIE_ID)
                .from(TRAJECT)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(TRAJECT.BESTUUR_ID))
                .join(me)
                .on(me.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(toegang.deelnameAanItem(me, TRAJECT.ID, val(item)))
                .join(myself)
                .on(myself.ID.eq(me.ACCOUNT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(DEELNEMER.ID.ne(me.ID))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER
                        .ROLE
                        .ne(DeelnemerRole.INVULLER)
                        .or(exists(selectOne()
                                .from(TOEWIJZING)
                                .join(TOEWIJZING_ITEM)
                                .on(TOEWIJZING_ITEM.TOEWIJZING_ID.eq(TOEWIJZING.ID))
                                .where(TOEWIJZING.DEELNEMER_ID.eq(DEELNEMER.ID))
                                .and(TOEWIJZING.TRAJECT_ID.eq(TRAJECT.ID))
                                .and(TOEWIJZING_ITEM.ITEM_ID.eq(item)))))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .and(ACCOUNT.ACTIVE.isTrue())
                .and(ACCOUNT.NAME.isNotNull())
                .where(TRAJECT.ID.eq(trajectId))
                .fetch();
        return rows.stream()
                .findFirst()
                .map(first -> new Kring(
                        first.get(writer),
                        first.get(BESTUUR.NAME),
                        first.get(TRAJECT.EDITIE_ID),
                        rows.intoMap(ACCOUNT.ID, ACCOUNT.NAME)))
                .orElseGet(() -> new Kring("", "", "", Map.of()));
    }

    private static Condition readable(Toegang toegang) {
        return exists(selectOne()
                .from(TRAJECT)
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(TRAJECT.ID.eq(NOTITIE.TRAJECT_ID))
                .and(toegang.deelnameAanItem(DEELNEMER, NOTITIE.TRAJECT_ID, NOTITIE.ITEM_ID)));
    }
}
