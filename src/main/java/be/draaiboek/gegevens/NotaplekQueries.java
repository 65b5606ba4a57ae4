package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.NOTA_MODEL;
import static be.draaiboek.db.Tables.NOTA_OORDEEL;
import static be.draaiboek.db.Tables.NOTA_OPMERKING;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.NOTA_VOORLEGGING;
import static be.draaiboek.db.Tables.NOTA_WEG;

import be.draaiboek.gegevens.PlekQueries.Plek;
import java.util.List;

/** What somebody did about a note and its way along the bodies. */
final class NotaplekQueries {

    static final List<Plek> PLEKKEN = List.of(
            new Plek(
                    "modellen van een ontwerpbesluit die je oplaadde",
                    NOTA_MODEL.UPLOADED_BY,
                    List.of(NOTA_MODEL.BESTUUR_ID, NOTA_MODEL.UPLOADED_AT),
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
                    List.of(NOTA_OORDEEL.VERDICT, NOTA_OORDEEL.WORD)));

    private NotaplekQueries() {}
}
