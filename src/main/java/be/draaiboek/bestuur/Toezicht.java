package be.draaiboek.bestuur;

import be.draaiboek.bestuur.DeelnemerQueries.Betrokken;
import be.draaiboek.common.Voorval;
import be.draaiboek.melding.Brief;
import be.draaiboek.melding.Brief.Link;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.Ingreep;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.ToegangNavigatie;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody becomes somebody else unseen: what a beheerder does with somebody's way in, or in a bestuur, its people hear at
 * once, in the transaction of what was done.
 */
@Component
class Toezicht {

    private final DeelnemerQueries people;
    private final UitnodigingQueries invitations;
    private final Meldingen messages;
    private final Postbode post;
    private final ApplicationEventPublisher events;

    Toezicht(
            DeelnemerQueries people,
            UitnodigingQueries invitations,
            Meldingen messages,
            Postbode post,
            ApplicationEventPublisher events) {
        this.events = events;
        this.people = people;
        this.invitations = invitations;
        this.messages = messages;
        this.post = post;
    }

    /**
     * Tells the trekkers of a bestuur what somebody who is none of them changed in it, and no job.
     *
     * @param what the end of a sentence that begins with the name of who did it
     */
    void tell(Toegang door, long bestuurId, String what) {
        tell(door, bestuurId, what, "");
    }

    /** The same with the reason that was given for it, which is promised to whom it concerns. */
    void tell(Toegang door, long bestuurId, String what, String why) {
        if (door.afzender() == null) {
            return;
        }
        List<Long> trekkers = people.trekkers(door, bestuurId);
        if (!trekkers.contains(door.accountId())) {
            String sentence = name(door) + " (beheer) " + what;
            messages.tell(
                    door,
                    trekkers,
                    Soort.BEHEER,
                    why.isEmpty() ? sentence : withReason(sentence, why),
                    BestuurNavigatie.SPOOR);
        }
    }

    @EventListener
    void told(Ingreep event) {
        Toegang door = event.door();
        String who = name(door);
        Long person = event.persoon();
        String subject = person == null
                ? "iemand die uitgenodigd is"
                : people.name(person).orElse("een gebruiker");
        if (person != null && !person.equals(door.afzender())) {
            say(door, person, who, toPerson(event), event.reden(), ToegangNavigatie.ACCOUNT);
        }
        List<Betrokken> besturen = besturen(event);
        if (event.wat() == Ingreep.Wat.BRIEF_GELEZEN) {
            // Of an invitation nobody but this module knows the bestuur.
            events.publishEvent(door.voorval(Voorval.Soort.BRIEF_GELEZEN)
                    .over(person)
                    .bij(
                            person == null && !besturen.isEmpty()
                                    ? besturen.getFirst().bestuurId()
                                    : null)
                    .detail("mail " + event.bericht())
                    .omdat(event.reden()));
        }
        for (Betrokken one : besturen) {
            Set<Long> others = new LinkedHashSet<>(people.trekkers(door, one.bestuurId()));
            others.remove(person);
            others.remove(door.afzender());
            for (long trekker : others) {
                say(
                        door,
                        trekker,
                        who,
                        toTrekker(event, subject, one.bestuur()),
                        event.reden(),
                        BestuurNavigatie.SPOOR);
            }
        }
    }

    private List<Betrokken> besturen(Ingreep event) {
        Long bestuur = event.bestuur();
        Long person = event.persoon();
        Long letter = event.bericht();
        if (bestuur != null) {
            return List.of(new Betrokken(bestuur, invitations.bestuurName(bestuur)));
        }
        if (person != null) {
            return people.besturen(event.door(), person);
        }
        return letter == null ? List.of() : invitations.ofLetter(event.door(), letter);
    }

    private static String toPerson(Ingreep event) {
        return switch (event.wat()) {
            case TIJDELIJK_WACHTWOORD -> "gaf je account een tijdelijk wachtwoord.";
            case ADRES_GEWIJZIGD -> "gaf je account een ander e-mailadres. Vanaf nu meld je je daarmee aan.";
            case BRIEF_GELEZEN -> "las een mail aan jou, met de link die erin staat.";
            case CODES_GEWIST -> "haalde de codes en toegangssleutels weg waarmee je je aanmeldt.";
            case ZELF_TOEGEVOEGD -> "nam zichzelf op in een bestuur.";
        };
    }

    private static String toTrekker(Ingreep event, String subject, String bestuur) {
        return switch (event.wat()) {
            case TIJDELIJK_WACHTWOORD -> "gaf " + subject + " (" + bestuur + ") een tijdelijk wachtwoord.";
            case ADRES_GEWIJZIGD -> "gaf " + subject + " (" + bestuur + ") een ander e-mailadres.";
            case BRIEF_GELEZEN -> "las een mail aan " + subject + " (" + bestuur + "), met de link die erin staat.";
            case CODES_GEWIST -> "haalde de codes en toegangssleutels weg van " + subject + " (" + bestuur + ").";
            case ZELF_TOEGEVOEGD -> "nam zichzelf op in " + bestuur + " en kan jullie antwoorden nu lezen.";
        };
    }

    /** Tells everybody of two besturen that they are one, who made them so and why. */
    void samengevoegd(Toegang door, Collection<Long> everybody, Fusie fusie, String why) {
        String up = fusie.gaatOp().naam();
        String on = fusie.blijft().naam();
        String what = fusie.naam().equals(on)
                ? "liet " + up + " opgaan in " + on + "."
                : "voegde " + up + " en " + on + " samen tot " + fusie.naam() + ".";
        String who = name(door);
        for (long account : everybody) {
            if (account != door.accountId()) {
                say(door, account, who, what, why, "");
            }
        }
    }

    private void say(Toegang door, long account, String who, String what, String why, String path) {
        String sentence = who + " (beheer) " + what;
        messages.tellBesideBrief(door, List.of(account), Soort.BEHEER, withReason(sentence, why), path);
        var unused = post.send(
                door,
                account,
                new Brief(
                        Brief.Soort.INGREEP,
                        "Een beheerder deed iets dat jou aangaat",
                        List.of(
                                sentence,
                                "De reden die daarbij opgegeven is: " + why,
                                "Weet je hier niets van of klopt het niet, verwittig dan meteen je begeleider bij POLIS."),
                        new Link("Bekijk het in het Draaiboek", path)));
    }

    /** Where names are so long that a line hasn't room for all of it, the reason is what stays whole: it was promised. */
    private static String withReason(String sentence, String why) {
        String reason = " Reden: " + why;
        int room = Melding.LANGSTE_ZIN - reason.length();
        return (sentence.length() <= room ? sentence : sentence.substring(0, room - 1) + "…") + reason;
    }

    private String name(Toegang door) {
        return people.name(door.accountId()).orElse("Een beheerder");
    }
}
