package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.AFBEELDING;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.GEPARKEERD;
import static be.draaiboek.db.Tables.NOTITIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.TAAK;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.WOORD_BESTAND;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;

import be.draaiboek.gegevens.PlekQueries.Plek;
import java.util.List;

/** What somebody wrote, made and agreed in the Draaiboek of a bestuur. */
final class InvulplekQueries {

    static final List<Plek> PLEKKEN = List.of(
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
                    List.of()));

    private InvulplekQueries() {}
}
