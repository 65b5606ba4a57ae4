package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.BEZOEK;
import static be.draaiboek.db.Tables.BORDFILTER;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.GELEZEN;
import static be.draaiboek.db.Tables.HERSTELCODE;
import static be.draaiboek.db.Tables.MELDING;
import static be.draaiboek.db.Tables.MELDING_DAGPOST;
import static be.draaiboek.db.Tables.MELDING_ZONDER_MAIL;
import static be.draaiboek.db.Tables.SLEUTELHOUDER;
import static be.draaiboek.db.Tables.SPOOR;
import static be.draaiboek.db.Tables.TOEGANGSSLEUTEL;
import static be.draaiboek.db.Tables.TWEEDE_STAP;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.WACHTWOORDHERSTEL;
import static be.draaiboek.db.Tables.WEERGAVE;
import static be.draaiboek.db.Tables.WELKOM;

import be.draaiboek.gegevens.PlekQueries.Plek;
import java.util.List;

/** Who somebody is, how they come in, what they were told and what they did. */
final class AccountplekQueries {

    static final List<Plek> PLEKKEN = List.of(
            new Plek(
                    "account",
                    ACCOUNT.ID,
                    List.of(
                            ACCOUNT.ID,
                            ACCOUNT.EMAIL,
                            ACCOUNT.NAME,
                            ACCOUNT.BEHEERDER,
                            ACCOUNT.ACTIVE,
                            ACCOUNT.CREATED_AT),
                    List.of()),
            new Plek(
                    "links voor een nieuw wachtwoord",
                    WACHTWOORDHERSTEL.ACCOUNT_ID,
                    List.of(WACHTWOORDHERSTEL.CREATED_AT, WACHTWOORDHERSTEL.EXPIRES_AT, WACHTWOORDHERSTEL.USED_AT),
                    List.of()),
            new Plek(
                    "aanmelden met een code",
                    TWEEDE_STAP.ACCOUNT_ID,
                    List.of(TWEEDE_STAP.CREATED_AT, TWEEDE_STAP.CONFIRMED_AT),
                    List.of()),
            new Plek(
                    "je nummer bij toegangssleutels",
                    SLEUTELHOUDER.ACCOUNT_ID,
                    List.of(SLEUTELHOUDER.HANDLE),
                    List.of()),
            new Plek(
                    "toegangssleutels",
                    TOEGANGSSLEUTEL.ACCOUNT_ID,
                    List.of(TOEGANGSSLEUTEL.CREATED_AT, TOEGANGSSLEUTEL.LAST_USED_AT),
                    List.of(TOEGANGSSLEUTEL.LABEL, TOEGANGSSLEUTEL.TRANSPORTS)),
            new Plek("herstelcodes", HERSTELCODE.ACCOUNT_ID, List.of(HERSTELCODE.USED_AT), List.of()),
            new Plek(
                    "deelname aan besturen",
                    DEELNEMER.ACCOUNT_ID,
                    List.of(DEELNEMER.BESTUUR_ID, DEELNEMER.ROLE, DEELNEMER.FUNCTION, DEELNEMER.ENDED_AT),
                    List.of()),
            new Plek(
                    "gesprekken die je noteerde",
                    DEELNEMER.NOTED_BY,
                    List.of(DEELNEMER.ID, DEELNEMER.BESTUUR_ID),
                    List.of(DEELNEMER.FUNCTION)),
            new Plek(
                    "uitnodigingen die je verstuurde",
                    UITNODIGING.INVITED_BY,
                    List.of(
                            UITNODIGING.ID,
                            UITNODIGING.BESTUUR_ID,
                            UITNODIGING.ROLE,
                            UITNODIGING.CREATED_AT,
                            UITNODIGING.ACCEPTED_AT,
                            UITNODIGING.WITHDRAWN_AT),
                    List.of()),
            new Plek(
                    "begeleider van cohorten",
                    COHORT_BEGELEIDER.ACCOUNT_ID,
                    List.of(COHORT_BEGELEIDER.COHORT_ID),
                    List.of()),
            new Plek(
                    "keuzes die je als begeleider bewaarde",
                    BORDFILTER.ACCOUNT_ID,
                    List.of(BORDFILTER.WAITS_FOR, BORDFILTER.STAGE, BORDFILTER.SORT_BY),
                    List.of(BORDFILTER.NAME, BORDFILTER.SEARCH)),
            new Plek(
                    "mails aan jou",
                    BERICHT.ACCOUNT_ID,
                    List.of(BERICHT.RECIPIENT, BERICHT.KIND, BERICHT.SUBJECT, BERICHT.CREATED_AT, BERICHT.SENT_AT),
                    List.of()),
            new Plek(
                    "mails die je verstuurde",
                    BERICHT.SENDER_ID,
                    List.of(BERICHT.KIND, BERICHT.CREATED_AT, BERICHT.SENT_AT),
                    List.of()),
            new Plek(
                    "meldingen aan jou",
                    MELDING.ACCOUNT_ID,
                    List.of(MELDING.KIND, MELDING.PATH, MELDING.CREATED_AT, MELDING.READ_AT),
                    List.of(MELDING.SENTENCE)),
            new Plek("meldingen door jou", MELDING.CAUSED_BY, List.of(MELDING.KIND, MELDING.CREATED_AT), List.of()),
            new Plek(
                    "soorten die niet in je dagelijkse mail staan",
                    MELDING_ZONDER_MAIL.ACCOUNT_ID,
                    List.of(MELDING_ZONDER_MAIL.KIND),
                    List.of()),
            new Plek(
                    "je laatste dagelijkse mail",
                    MELDING_DAGPOST.ACCOUNT_ID,
                    List.of(MELDING_DAGPOST.LAST_DAY),
                    List.of()),
            new Plek(
                    "je bezoeken",
                    BEZOEK.ACCOUNT_ID,
                    List.of(BEZOEK.TRAJECT_ID, BEZOEK.LAST_AT, BEZOEK.PREVIOUS_AT),
                    List.of()),
            new Plek("wanneer je de inleiding las", WELKOM.ACCOUNT_ID, List.of(WELKOM.SEEN_AT), List.of()),
            new Plek("secties die je las", GELEZEN.ACCOUNT_ID, List.of(GELEZEN.SECTION), List.of()),
            new Plek("hoe je leest", WEERGAVE.ACCOUNT_ID, List.of(WEERGAVE.WHOLE), List.of()),
            new Plek(
                    "wat je deed",
                    SPOOR.ACCOUNT_ID,
                    List.of(
                            SPOOR.AT,
                            SPOOR.KIND,
                            SPOOR.SUBJECT_ID,
                            SPOOR.BESTUUR_ID,
                            SPOOR.DETAIL,
                            SPOOR.ADDRESS,
                            SPOOR.REASON),
                    List.of()),
            new Plek(
                    "wat met je account gebeurde",
                    SPOOR.SUBJECT_ID,
                    List.of(SPOOR.AT, SPOOR.KIND, SPOOR.ACCOUNT_ID, SPOOR.BESTUUR_ID, SPOOR.DETAIL, SPOOR.REASON),
                    List.of()));

    private AccountplekQueries() {}
}
