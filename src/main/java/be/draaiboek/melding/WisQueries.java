package be.draaiboek.melding;

import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.MELDING;
import static be.draaiboek.db.Tables.MELDING_DAGPOST;
import static be.draaiboek.db.Tables.MELDING_ZONDER_MAIL;

import be.draaiboek.toegang.AccountGewist;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters and messages to somebody who was erased, and those to others that name them. */
@Component("meldingWisser")
class WisQueries {

    private final DSLContext dsl;

    WisQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    @EventListener
    void erased(AccountGewist who) {
        dsl.deleteFrom(BERICHT)
                .where(BERICHT.ACCOUNT_ID.eq(who.accountId()).or(BERICHT.RECIPIENT.eq(who.adres())))
                .execute();
        dsl.deleteFrom(MELDING)
                .where(MELDING.ACCOUNT_ID
                        .eq(who.accountId())
                        .or(MELDING.CAUSED_BY.eq(who.accountId()))
                        .or(MELDING.SENTENCE.contains(who.naam())))
                .execute();
        // What still waits to leave: without the lines that name them it would say nothing, so it doesn't leave.
        dsl.deleteFrom(BERICHT)
                .where(BERICHT.SENT_AT.isNull())
                .and(BERICHT.BODY_TEXT.contains(who.naam()).or(BERICHT.SUBJECT.contains(who.naam())))
                .execute();
        dsl.deleteFrom(MELDING_ZONDER_MAIL)
                .where(MELDING_ZONDER_MAIL.ACCOUNT_ID.eq(who.accountId()))
                .execute();
        dsl.deleteFrom(MELDING_DAGPOST)
                .where(MELDING_DAGPOST.ACCOUNT_ID.eq(who.accountId()))
                .execute();
    }
}
