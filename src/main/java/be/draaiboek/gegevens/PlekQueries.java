package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.AFBEELDING;
import static be.draaiboek.db.Tables.AGENDASLEUTEL;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.BESTUUR_PAUZE;
import static be.draaiboek.db.Tables.BEZOEK;
import static be.draaiboek.db.Tables.BORDFILTER;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.GELEZEN;
import static be.draaiboek.db.Tables.GEPARKEERD;
import static be.draaiboek.db.Tables.HERSTELCODE;
import static be.draaiboek.db.Tables.INZAGE;
import static be.draaiboek.db.Tables.LUISTERNOTITIE;
import static be.draaiboek.db.Tables.MEELEZEN;
import static be.draaiboek.db.Tables.MEELEZEN_INZAGE;
import static be.draaiboek.db.Tables.MEELEZEN_VRAAG;
import static be.draaiboek.db.Tables.MELDING;
import static be.draaiboek.db.Tables.MELDING_DAGPOST;
import static be.draaiboek.db.Tables.MELDING_ZONDER_MAIL;
import static be.draaiboek.db.Tables.NOTA_MODEL;
import static be.draaiboek.db.Tables.NOTA_OORDEEL;
import static be.draaiboek.db.Tables.NOTA_OPMERKING;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.NOTA_VOORLEGGING;
import static be.draaiboek.db.Tables.NOTA_WEG;
import static be.draaiboek.db.Tables.NOTITIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.POLISANTWOORD;
import static be.draaiboek.db.Tables.POLISVRAAG;
import static be.draaiboek.db.Tables.POLISVRAAG_BERICHT;
import static be.draaiboek.db.Tables.SLEUTELHOUDER;
import static be.draaiboek.db.Tables.SPOOR;
import static be.draaiboek.db.Tables.STANDPUNT;
import static be.draaiboek.db.Tables.TAAK;
import static be.draaiboek.db.Tables.TERUGBLIK;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TERUGKOPPELING_REACTIE;
import static be.draaiboek.db.Tables.TOEGANGSSLEUTEL;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TWEEDE_STAP;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static be.draaiboek.db.Tables.WACHTWOORDHERSTEL;
import static be.draaiboek.db.Tables.WEERGAVE;
import static be.draaiboek.db.Tables.WELKOM;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WERKSESSIE_BESTUUR;
import static be.draaiboek.db.Tables.WERKSESSIE_FOTO;
import static be.draaiboek.db.Tables.WOORD_BESTAND;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;

import java.util.List;
import org.jooq.Field;
import org.jooq.TableField;

/**
 * The places where something about a person is kept, by the column that names them: what {@link GegevensQueries} reads. A test
 * finds one that is missing here.
 */
final class PlekQueries {

    private PlekQueries() {}

    /**
     * A place.
     *
     * @param naam what it is, said to the person
     * @param van the column that says whose it is
     * @param velden what anybody may be handed who hands it out
     * @param woorden what people wrote: for the person alone
     */
    record Plek(String naam, TableField<?, Long> van, List<Field<?>> velden, List<Field<?>> woorden) {}

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
                    "antwoorden die je schreef",
                    ANTWOORD_VERSIE.CHANGED_BY,
                    List.of(
                            ANTWOORD_VERSIE.ANTWOORD_ID,
                            ANTWOORD_VERSIE.VERSION,
                            ANTWOORD_VERSIE.SOURCE,
                            ANTWOORD_VERSIE.CHANGED_AT),
                    List.of(ANTWOORD_VERSIE.VALUE, ANTWOORD_VERSIE.FILE_NAME)),
            new Plek(
                    "een Word-bestand dat je nog kan terugzetten",
                    WOORD_BESTAND.ACCOUNT_ID,
                    List.of(WOORD_BESTAND.TRAJECT_ID, WOORD_BESTAND.AT),
                    List.of(WOORD_BESTAND.NAME, WOORD_BESTAND.CONTENT)),
            new Plek(
                    "bestanden die je liet maken",
                    TAAK.ACCOUNT_ID,
                    List.of(TAAK.KIND, TAAK.FORM, TAAK.TITLE, TAAK.STATE, TAAK.ASKED_AT, TAAK.EXPIRES_AT),
                    List.of()),
            new Plek(
                    "modellen van een ontwerpbesluit die je oplaadde",
                    NOTA_MODEL.UPLOADED_BY,
                    List.of(NOTA_MODEL.BESTUUR_ID, NOTA_MODEL.UPLOADED_AT),
                    List.of()),
            new Plek(
                    "antwoorden die van jou staan",
                    ANTWOORD.CHANGED_BY,
                    List.of(
                            ANTWOORD.ID,
                            ANTWOORD.TRAJECT_ID,
                            ANTWOORD.ITEM_ID,
                            ANTWOORD.ROW_ID,
                            ANTWOORD.COL_ID,
                            ANTWOORD.VERSION,
                            ANTWOORD.CHANGED_AT),
                    List.of(ANTWOORD.VALUE)),
            new Plek(
                    "afbeeldingen die je oplaadde",
                    AFBEELDING.UPLOADED_BY,
                    List.of(
                            AFBEELDING.ID,
                            AFBEELDING.TRAJECT_ID,
                            AFBEELDING.ITEM_ID,
                            AFBEELDING.KIND,
                            AFBEELDING.WIDTH,
                            AFBEELDING.HEIGHT,
                            AFBEELDING.UPLOADED_AT),
                    List.of()),
            new Plek(
                    "notities die je schreef",
                    NOTITIE.AUTHOR_ID,
                    List.of(NOTITIE.TRAJECT_ID, NOTITIE.ITEM_ID, NOTITIE.CREATED_AT, NOTITIE.EDITED_AT),
                    List.of(NOTITIE.TEXT)),
            new Plek(
                    "notities die je afwerkte",
                    NOTITIE.RESOLVED_BY,
                    List.of(NOTITIE.TRAJECT_ID, NOTITIE.ITEM_ID, NOTITIE.RESOLVED_AT),
                    List.of()),
            new Plek(
                    "secties die je uitdeelde",
                    TOEWIJZING.ASSIGNED_BY,
                    List.of(
                            TOEWIJZING.TRAJECT_ID,
                            TOEWIJZING.SECTION,
                            TOEWIJZING.DUE,
                            TOEWIJZING.ASSIGNED_AT,
                            TOEWIJZING.DONE_AT),
                    List.of()),
            new Plek(
                    "meetmomenten en vrijgaven die je vastlegde",
                    OPNAME.MADE_BY,
                    List.of(OPNAME.TRAJECT_ID, OPNAME.KIND, OPNAME.AT),
                    List.of(OPNAME.REMARK, OPNAME.SIGNED_OFF_BY)),
            new Plek(
                    "tweelingen die je voorstelde",
                    TWEELING.PROPOSED_BY,
                    List.of(TWEELING.ID, TWEELING.STATE, TWEELING.PROPOSED_AT),
                    List.of(TWEELING.WORD)),
            new Plek(
                    "tweelingen waarover je besliste",
                    TWEELING_LID.DECIDED_BY,
                    List.of(
                            TWEELING_LID.TWEELING_ID,
                            TWEELING_LID.BESTUUR_ID,
                            TWEELING_LID.STATE,
                            TWEELING_LID.DECIDED_AT),
                    List.of(TWEELING_LID.REASON)),
            new Plek(
                    "profielen die je wijzigde",
                    TWEELINGPROFIEL.CHANGED_BY,
                    List.of(TWEELINGPROFIEL.BESTUUR_ID, TWEELINGPROFIEL.CHANGED_AT),
                    List.of(TWEELINGPROFIEL.INTRODUCTION)),
            new Plek(
                    "wat je vrijgaf",
                    VRIJGAVE.RELEASED_BY,
                    List.of(
                            VRIJGAVE.ID,
                            VRIJGAVE.TWEELING_ID,
                            VRIJGAVE.BESTUUR_ID,
                            VRIJGAVE.RECIPIENT_ID,
                            VRIJGAVE.CHAPTER,
                            VRIJGAVE.RELEASED_AT),
                    List.of()),
            new Plek(
                    "wat je introk",
                    VRIJGAVE.REVOKED_BY,
                    List.of(VRIJGAVE.ID, VRIJGAVE.CHAPTER, VRIJGAVE.REVOKED_AT),
                    List.of()),
            new Plek(
                    "wat je bij een tweeling las",
                    INZAGE.ACCOUNT_ID,
                    List.of(INZAGE.VRIJGAVE_ID, INZAGE.FIRST_AT, INZAGE.LAST_AT),
                    List.of()),
            new Plek(
                    "je eigen notities bij een tweeling",
                    LUISTERNOTITIE.ACCOUNT_ID,
                    List.of(
                            LUISTERNOTITIE.TWEELING_ID,
                            LUISTERNOTITIE.BESTUUR_ID,
                            LUISTERNOTITIE.ITEM_ID,
                            LUISTERNOTITIE.CHANGED_AT),
                    List.of(LUISTERNOTITIE.TEXT)),
            new Plek(
                    "terugkoppeling die je gaf",
                    TERUGKOPPELING.AUTHOR_ID,
                    List.of(
                            TERUGKOPPELING.ID,
                            TERUGKOPPELING.TWEELING_ID,
                            TERUGKOPPELING.ITEM_ID,
                            TERUGKOPPELING.KIND,
                            TERUGKOPPELING.CREATED_AT),
                    List.of(TERUGKOPPELING.TEXT, TERUGKOPPELING.SUGGESTION)),
            new Plek(
                    "terugkoppeling waarover je besliste",
                    TERUGKOPPELING.DECIDED_BY,
                    List.of(TERUGKOPPELING.ID, TERUGKOPPELING.ITEM_ID, TERUGKOPPELING.STATE, TERUGKOPPELING.CHANGED_AT),
                    List.of(TERUGKOPPELING.CONCLUSION)),
            new Plek(
                    "je reacties op terugkoppeling",
                    TERUGKOPPELING_REACTIE.AUTHOR_ID,
                    List.of(TERUGKOPPELING_REACTIE.TERUGKOPPELING_ID, TERUGKOPPELING_REACTIE.CREATED_AT),
                    List.of(TERUGKOPPELING_REACTIE.TEXT)),
            new Plek(
                    "workshops die je begon",
                    WORKSHOP.STARTED_BY,
                    List.of(WORKSHOP.ID, WORKSHOP.TRAJECT_ID, WORKSHOP.SECTION, WORKSHOP.STARTED_AT, WORKSHOP.ENDED_AT),
                    List.of()),
            new Plek(
                    "workshops die je beëindigde",
                    WORKSHOP.ENDED_BY,
                    List.of(WORKSHOP.ID, WORKSHOP.ENDED_AT),
                    List.of()),
            new Plek(
                    "vragen waarbij je namen toonde",
                    WORKSHOP_ITEM.NAMED_BY,
                    List.of(WORKSHOP_ITEM.WORKSHOP_ID, WORKSHOP_ITEM.ITEM_ID, WORKSHOP_ITEM.NAMED_AT),
                    List.of()),
            new Plek(
                    "wat je parkeerde",
                    GEPARKEERD.PARKED_BY,
                    List.of(GEPARKEERD.TRAJECT_ID, GEPARKEERD.ITEM_ID, GEPARKEERD.PARKED_AT),
                    List.of(GEPARKEERD.REMARK)),
            new Plek(
                    "wat je van de parkeerlijst haalde",
                    GEPARKEERD.OFF_BY,
                    List.of(GEPARKEERD.TRAJECT_ID, GEPARKEERD.ITEM_ID, GEPARKEERD.OFF_AT),
                    List.of()),
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
                    List.of()),
            new Plek(
                    "wegen van een nota die je koos",
                    NOTA_WEG.CHOSEN_BY,
                    List.of(NOTA_WEG.TRAJECT_ID, NOTA_WEG.CHOSEN_AT),
                    List.of()),
            new Plek(
                    "versies van een nota die je indiende",
                    NOTA_VERSIE.MADE_BY,
                    List.of(NOTA_VERSIE.ID, NOTA_VERSIE.TRAJECT_ID, NOTA_VERSIE.MADE_AT),
                    List.of(NOTA_VERSIE.TITLE, NOTA_VERSIE.WORD)),
            new Plek(
                    "versies van een nota die je introk",
                    NOTA_VERSIE.WITHDRAWN_BY,
                    List.of(NOTA_VERSIE.ID, NOTA_VERSIE.TRAJECT_ID, NOTA_VERSIE.WITHDRAWN_AT),
                    List.of()),
            new Plek(
                    "beslissingen over een nota die je noteerde",
                    NOTA_VOORLEGGING.CHANGED_BY,
                    List.of(
                            NOTA_VOORLEGGING.VERSIE_ID,
                            NOTA_VOORLEGGING.BODY,
                            NOTA_VOORLEGGING.MEETING,
                            NOTA_VOORLEGGING.RESULT,
                            NOTA_VOORLEGGING.CHANGED_AT),
                    List.of(NOTA_VOORLEGGING.CONDITIONS, NOTA_VOORLEGGING.REMARK)),
            new Plek(
                    "je opmerkingen bij een nota",
                    NOTA_OPMERKING.ACCOUNT_ID,
                    List.of(NOTA_OPMERKING.VERSIE_ID, NOTA_OPMERKING.PLACE, NOTA_OPMERKING.MADE_AT),
                    List.of(NOTA_OPMERKING.TEXT)),
            new Plek(
                    "opmerkingen bij een nota die je afhandelde",
                    NOTA_OPMERKING.SETTLED_BY,
                    List.of(NOTA_OPMERKING.ID, NOTA_OPMERKING.STATE, NOTA_OPMERKING.SETTLED_AT),
                    List.of(NOTA_OPMERKING.ANSWER)),
            new Plek(
                    "je oordeel over een nota",
                    NOTA_OORDEEL.ACCOUNT_ID,
                    List.of(NOTA_OORDEEL.VERSIE_ID, NOTA_OORDEEL.MADE_AT),
                    List.of(NOTA_OORDEEL.VERDICT, NOTA_OORDEEL.WORD)),
            new Plek(
                    "wat je voor een tweeling schreef over waar jullie staan",
                    STANDPUNT.CHANGED_BY,
                    List.of(STANDPUNT.TWEELING_ID, STANDPUNT.BESTUUR_ID, STANDPUNT.CHANGED_AT),
                    List.of(STANDPUNT.STAND, STANDPUNT.LEARN, STANDPUNT.PEOPLE, STANDPUNT.EVIDENCE, STANDPUNT.DOUBT)),
            new Plek(
                    "waarop je terugblikte",
                    TERUGBLIK.CHANGED_BY,
                    List.of(TERUGBLIK.TERUGKOPPELING_ID, TERUGBLIK.BESTUUR_ID, TERUGBLIK.CHANGED_AT),
                    List.of(TERUGBLIK.OUTCOME, TERUGBLIK.TEXT)),
            new Plek(
                    "wat je van een tweeling liet opvolgen",
                    OPVOLGING.MADE_BY,
                    List.of(OPVOLGING.TRAJECT_ID, OPVOLGING.ITEM_ID, OPVOLGING.DUE, OPVOLGING.MADE_AT),
                    List.of(OPVOLGING.WHAT)),
            new Plek(
                    "wat je als opgevolgd afsloot",
                    OPVOLGING.CLOSED_BY,
                    List.of(OPVOLGING.TRAJECT_ID, OPVOLGING.ITEM_ID, OPVOLGING.STATE, OPVOLGING.CLOSED_AT),
                    List.of(OPVOLGING.OUTCOME)),
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
}
