package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.AGENDASLEUTEL;
import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.BESTUUR_PAUZE;
import static be.draaiboek.db.Tables.MEELEZEN;
import static be.draaiboek.db.Tables.MEELEZEN_INZAGE;
import static be.draaiboek.db.Tables.MEELEZEN_VRAAG;
import static be.draaiboek.db.Tables.POLISANTWOORD;
import static be.draaiboek.db.Tables.POLISVRAAG;
import static be.draaiboek.db.Tables.POLISVRAAG_BERICHT;
import static be.draaiboek.db.Tables.PORTRET;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WERKSESSIE_BESTUUR;
import static be.draaiboek.db.Tables.WERKSESSIE_FOTO;

import be.draaiboek.gegevens.PlekQueries.Plek;
import java.util.List;

/** What was between a bestuur and its coaches, on whichever side. */
final class BegeleidingplekQueries {

    static final List<Plek> PLEKKEN = List.of(
            new Plek(
                    "besturen die je liet pauzeren",
                    BESTUUR_PAUZE.SAID_BY,
                    List.of(BESTUUR_PAUZE.BESTUUR_ID, BESTUUR_PAUZE.UNTIL, BESTUUR_PAUZE.SAID_AT),
                    List.of()),
            new Plek(
                    "je logboek als begeleider",
                    BEGELEIDING_LOGBOEK.AUTHOR_ID,
                    List.of(
                            BEGELEIDING_LOGBOEK.BESTUUR_ID,
                            BEGELEIDING_LOGBOEK.KIND,
                            BEGELEIDING_LOGBOEK.SAID_ON,
                            BEGELEIDING_LOGBOEK.CREATED_AT),
                    List.of(BEGELEIDING_LOGBOEK.TEXT, BEGELEIDING_LOGBOEK.NEXT_ACTION)),
            new Plek("je foto", PORTRET.ACCOUNT_ID, List.of(PORTRET.MADE_AT), List.of(PORTRET.BYTES)),
            new Plek(
                    "berichten die je als begeleider stuurde",
                    BEGELEIDING_AANSPORING.SENT_BY,
                    List.of(BEGELEIDING_AANSPORING.BESTUUR_ID, BEGELEIDING_AANSPORING.SENT_AT),
                    List.of(BEGELEIDING_AANSPORING.TEXT)),
            new Plek(
                    "werksessies die je maakte",
                    WERKSESSIE.MADE_BY,
                    List.of(WERKSESSIE.ID, WERKSESSIE.COHORT_ID, WERKSESSIE.STARTS_AT, WERKSESSIE.MADE_AT),
                    List.of(WERKSESSIE.TITLE, WERKSESSIE.PREPARE, WERKSESSIE.AGENDA, WERKSESSIE.OUTCOME)),
            new Plek(
                    "wat je antwoordde op een werksessie",
                    WERKSESSIE_BESTUUR.ANSWERED_BY,
                    List.of(
                            WERKSESSIE_BESTUUR.WERKSESSIE_ID,
                            WERKSESSIE_BESTUUR.BESTUUR_ID,
                            WERKSESSIE_BESTUUR.COMES,
                            WERKSESSIE_BESTUUR.ANSWERED_AT),
                    List.of(WERKSESSIE_BESTUUR.WHO)),
            new Plek(
                    "werksessies waarvoor je zei of jullie klaar zijn",
                    WERKSESSIE_BESTUUR.READY_BY,
                    List.of(
                            WERKSESSIE_BESTUUR.WERKSESSIE_ID,
                            WERKSESSIE_BESTUUR.BESTUUR_ID,
                            WERKSESSIE_BESTUUR.READY_AT),
                    List.of()),
            new Plek(
                    "foto's van werksessies die je oplaadde",
                    WERKSESSIE_FOTO.MADE_BY,
                    List.of(
                            WERKSESSIE_FOTO.ID,
                            WERKSESSIE_FOTO.WERKSESSIE_ID,
                            WERKSESSIE_FOTO.KIND,
                            WERKSESSIE_FOTO.MADE_AT),
                    List.of()),
            new Plek(
                    "adressen voor een agendaprogramma",
                    AGENDASLEUTEL.ACCOUNT_ID,
                    List.of(AGENDASLEUTEL.BESTUUR_ID, AGENDASLEUTEL.CREATED_AT, AGENDASLEUTEL.REVOKED_AT),
                    List.of()),
            new Plek(
                    "wat je POLIS liet meelezen",
                    MEELEZEN.RELEASED_BY,
                    List.of(MEELEZEN.ID, MEELEZEN.BESTUUR_ID, MEELEZEN.PART, MEELEZEN.RELEASED_AT),
                    List.of()),
            new Plek(
                    "wat je POLIS niet meer liet meelezen",
                    MEELEZEN.REVOKED_BY,
                    List.of(MEELEZEN.ID, MEELEZEN.PART, MEELEZEN.REVOKED_AT),
                    List.of()),
            new Plek(
                    "wat je als begeleider meelas",
                    MEELEZEN_INZAGE.ACCOUNT_ID,
                    List.of(MEELEZEN_INZAGE.MEELEZEN_ID, MEELEZEN_INZAGE.FIRST_AT, MEELEZEN_INZAGE.LAST_AT),
                    List.of()),
            new Plek(
                    "waarvan je vroeg om mee te lezen",
                    MEELEZEN_VRAAG.ASKED_BY,
                    List.of(
                            MEELEZEN_VRAAG.BESTUUR_ID,
                            MEELEZEN_VRAAG.PART,
                            MEELEZEN_VRAAG.ASKED_AT,
                            MEELEZEN_VRAAG.GIVEN),
                    List.of(MEELEZEN_VRAAG.REASON)),
            new Plek(
                    "waarvan je zei of POLIS het mocht lezen",
                    MEELEZEN_VRAAG.ANSWERED_BY,
                    List.of(
                            MEELEZEN_VRAAG.BESTUUR_ID,
                            MEELEZEN_VRAAG.PART,
                            MEELEZEN_VRAAG.ANSWERED_AT,
                            MEELEZEN_VRAAG.GIVEN),
                    List.of()),
            new Plek(
                    "vragen aan POLIS die je stelde",
                    POLISVRAAG.ASKED_BY,
                    List.of(POLISVRAAG.ID, POLISVRAAG.BESTUUR_ID, POLISVRAAG.ITEM_ID, POLISVRAAG.ASKED_AT),
                    List.of()),
            new Plek(
                    "vragen aan POLIS die je opnam",
                    POLISVRAAG.TAKEN_BY,
                    List.of(POLISVRAAG.ID, POLISVRAAG.TAKEN_AT),
                    List.of()),
            new Plek(
                    "wat je in vragen aan POLIS zei",
                    POLISVRAAG_BERICHT.AUTHOR_ID,
                    List.of(POLISVRAAG_BERICHT.VRAAG_ID, POLISVRAAG_BERICHT.CREATED_AT),
                    List.of(POLISVRAAG_BERICHT.TEXT)),
            new Plek(
                    "antwoorden die je aan alle besturen gaf",
                    POLISANTWOORD.MADE_BY,
                    List.of(POLISANTWOORD.ID, POLISANTWOORD.ITEM_ID, POLISANTWOORD.MADE_AT),
                    List.of(POLISANTWOORD.QUESTION, POLISANTWOORD.ANSWER)),
            new Plek(
                    "antwoorden aan alle besturen die je introk",
                    POLISANTWOORD.WITHDRAWN_BY,
                    List.of(POLISANTWOORD.ID, POLISANTWOORD.WITHDRAWN_AT),
                    List.of()));

    private BegeleidingplekQueries() {}
}
