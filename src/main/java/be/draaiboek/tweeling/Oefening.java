package be.draaiboek.tweeling;

import java.util.List;
import java.util.Map;

/**
 * Something that two besturen can do together about a chapter, around a table or on a call.
 *
 * @param minuten about how long it takes
 * @param uitleg how, in a few sentences
 */
public record Oefening(String titel, int minuten, String uitleg) {

    private static final Map<String, List<Oefening>> PER_HOOFDSTUK = Map.of(
            "A.1",
            List.of(
                    new Oefening(
                            "Teken jullie digitale overheid",
                            20,
                            "Elk bestuur tekent zonder woorden wat een inwoner in 2030 van zijn digitale overheid merkt."
                                    + " Wissel de tekeningen. De ander vertelt wat hij erin ziet; de tekenaar luistert."),
                    new Oefening(
                            "Eén dimensie, twee voorbeelden",
                            15,
                            "Kies samen de dimensie waarop jullie het verst uit elkaar liggen. Elk bestuur geeft één"
                                    + " voorbeeld van de voorbije maand. Zoek wat er in beide voorbeelden hetzelfde is.")),
            "A.2",
            List.of(
                    new Oefening(
                            "Vervangen, verbeteren of veranderen",
                            20,
                            "Leg elk drie projecten op tafel. De ander zegt of het iets vervangt, verbetert of echt"
                                    + " verandert, en waarom. Pas daarna zegt het bestuur zelf wat het dacht."),
                    new Oefening(
                            "De vraag achter het project",
                            15,
                            "Neem één digitaal project van elk bestuur en vraag vijf keer na elkaar waarom. Schrijf het"
                                    + " laatste antwoord op een kaartje en hang de kaartjes naast elkaar.")),
            "A.3",
            List.of(
                    new Oefening(
                            "Een dag meelopen, in gedachten",
                            20,
                            "Vertel elkaar over één beslissing waarin iemand van het MT digitaal leiderschap toonde. Wie"
                                    + " luistert, noemt wat die persoon deed en niet wat hij had moeten doen."),
                    new Oefening(
                            "Wat doen wij als het spant?",
                            15,
                            "Kies een moment waarop een digitaal project dreigde vast te lopen. Wie nam het woord, wie"
                                    + " zweeg? Vergelijk hoe dat in beide besturen gaat.")),
            "B.1",
            List.of(
                    new Oefening(
                            "Volg één aanvraag",
                            30,
                            "Kies een product dat beide besturen afleveren, zoals een parkeerkaart. Teken de weg van"
                                    + " aanvraag tot afgifte: proces, data en applicatie in drie kleuren. Leg ze naast elkaar."),
                    new Oefening(
                            "Welk beeld past?",
                            15,
                            "Beschrijf het andere bestuur met één beeld: een bijenkorf, een schip, een uurwerk. Zeg"
                                    + " waar in hun antwoorden je dat zag.")),
            "B.2",
            List.of(
                    new Oefening(
                            "Eén trede hoger",
                            20,
                            "Kies elk één onderwerp waarop je lager staat dan je wilt. Het andere bestuur, dat er hoger"
                                    + " staat, vertelt welke eerste stap het destijds zette en wat die kostte."),
                    new Oefening(
                            "Is hoger beter?",
                            15,
                            "Zoek een onderwerp waarop jullie bewust laag blijven. Leg uit waarom. De ander speelt de"
                                    + " kritische burger.")),
            "B.3",
            List.of(
                    new Oefening(
                            "Wissel van stoel",
                            20,
                            "De IT-verantwoordelijke van het ene bestuur voert het gesprek met de diensthoofden van het"
                                    + " andere. Wat vraagt die dat de eigen IT nooit vroeg?"),
                    new Oefening(
                            "Wie beslist hierover?",
                            15,
                            "Neem drie beslissingen: een nieuw pakket, een koppeling, een toestel. Duid aan wie ze"
                                    + " voorbereidt, wie beslist en wie het pas achteraf hoort.")),
            "B.4",
            List.of(
                    new Oefening(
                            "Drie verschillen op tafel",
                            30,
                            "Neem de drie grootste verschillen uit de vergelijking. Bespreek bij elk eerst of jullie de"
                                    + " vraag hetzelfde lazen, en pas dan het verschil zelf."),
                    new Oefening(
                            "Ruil een goede praktijk",
                            20,
                            "Elk bestuur kiest bij het andere één praktijk die het morgen zou kunnen overnemen. Schrijf"
                                    + " samen de eerste drie stappen op."),
                    new Oefening(
                            "De inwoner aan het loket",
                            15,
                            "Zoek op elkaars website hoe je een verhuis meldt. Zeg hardop wat je denkt terwijl je zoekt;"
                                    + " het andere bestuur kijkt mee en zwijgt.")),
            "C.1",
            List.of(
                    new Oefening(
                            "Lees elkaars wensbeeld voor",
                            20,
                            "Lees het wensbeeld van het andere bestuur hardop voor. Zeg welke zin blijft hangen en welke"
                                    + " zin ook over een ander bestuur had kunnen gaan."),
                    new Oefening(
                            "Samen kopen, samen leren",
                            25,
                            "Leg de tijdslijnen onder elkaar. Duid aan wat jullie samen kunnen aankopen, uitproberen of"
                                    + " opleiden, en wie de eerste telefoon doet."),
                    new Oefening(
                            "De lege stoel",
                            15,
                            "Zet voor elke rol in de nota een stoel. Wie zit er, voor hoeveel dagen? Bespreek de stoelen"
                                    + " die leeg blijven.")),
            "C.2",
            List.of(
                    new Oefening(
                            "Vooraf de fouten maken",
                            20,
                            "Het is twee jaar later en de ambitienota bleef liggen. Elk bestuur vertelt hoe dat kwam bij"
                                    + " het andere. Kies samen één oorzaak waar je nu al iets aan doet."),
                    new Oefening(
                            "Wie trekt, wie remt?",
                            15,
                            "Teken wie in jullie bestuur de verandering draagt en wie twijfelt, zonder namen. Vraag"
                                    + " elkaar wat de twijfelaars goed zien.")));

    /** Returns what two besturen can do about a chapter, such as B.4; nothing where there is nothing for it. */
    public static List<Oefening> bij(String hoofdstuk) {
        return PER_HOOFDSTUK.getOrDefault(hoofdstuk, List.of());
    }
}
