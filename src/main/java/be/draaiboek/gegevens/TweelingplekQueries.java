package be.draaiboek.gegevens;

import static be.draaiboek.db.Tables.INZAGE;
import static be.draaiboek.db.Tables.LUISTERNOTITIE;
import static be.draaiboek.db.Tables.OPVOLGING;
import static be.draaiboek.db.Tables.STANDPUNT;
import static be.draaiboek.db.Tables.TERUGBLIK;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TERUGKOPPELING_REACTIE;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.VRIJGAVE;

import be.draaiboek.gegevens.PlekQueries.Plek;
import java.util.List;

/** What somebody did between twins. */
final class TweelingplekQueries {

    static final List<Plek> PLEKKEN = List.of(
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
                    List.of(OPVOLGING.OUTCOME)));

    private TweelingplekQueries() {}
}
