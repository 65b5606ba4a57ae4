package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.Trekkeruitnodiging;
import be.draaiboek.cohort.InschrijfService.Ingeschreven;
import be.draaiboek.common.Opsomming;
import be.draaiboek.melding.Postbode;
import java.util.ArrayList;
import java.util.List;

/** What is said of an invitation that was made: that it leaves is only so where there is something that sends it. */
final class Uitnodigwoord {

    /** More than these are a number: nobody reads on. */
    private static final int MOST = 8;

    private Uitnodigwoord() {}

    private static String some(List<String> all, String more) {
        return all.size() > MOST ? all.size() + more : Opsomming.en(all);
    }

    /**
     * Says that invitations are on their way, or where their links are.
     *
     * @param wie their addresses
     * @param post whether one reads the outbox oneself
     */
    static String klaar(Postbode mail, List<String> wie, boolean post) {
        boolean one = wie.size() == 1;
        String what = (one ? "De uitnodiging voor " : "De uitnodigingen voor ") + some(wie, " mensen");
        if (mail.heeftMailserver()) {
            return what + (one ? " vertrekt zo dadelijk." : " vertrekken zo dadelijk.");
        }
        return what + (one ? " staat klaar. " : " staan klaar. ") + "Er is geen mailserver: "
                + (post
                        ? "geef de link zelf door, je vindt hem bij ‘Post’."
                        : "vraag een beheerder om de link door te geven.");
    }

    /** Says what is to be done with one that was made again, with a new link. */
    static String opnieuw(Postbode mail, String wie, boolean post) {
        return mail.heeftMailserver()
                ? "De uitnodiging voor " + wie + " vertrekt zo dadelijk opnieuw, met een nieuwe link."
                : klaar(mail, List.of(wie), post) + " Het is een nieuwe link: de vorige werkt niet meer.";
    }

    /** Says what became of besturen that came into a cohort, and of their trekkers. */
    static String ingeschreven(Postbode mail, List<Ingeschreven> all, boolean post) {
        List<String> words = new ArrayList<>();
        words.add(
                all.size() == 1
                        ? all.getFirst().bestuur() + " is toegevoegd."
                        : all.size() + " besturen zijn toegevoegd.");
        List<String> invited = all.stream()
                .filter(one -> one.uitnodiging() == Trekkeruitnodiging.GEMAAKT)
                .map(Ingeschreven::email)
                .toList();
        if (!invited.isEmpty()) {
            words.add(klaar(mail, invited, post));
        }
        List<String> not = all.stream()
                .filter(one -> one.uitnodiging() != null && one.uitnodiging() != Trekkeruitnodiging.GEMAAKT)
                .map(one -> one.email() + " bij " + one.bestuur() + " ("
                        + one.uitnodiging().waarom() + ")")
                .toList();
        if (!not.isEmpty()) {
            words.add("Niet uitgenodigd: " + String.join("; ", not.subList(0, Math.min(MOST, not.size())))
                    + (not.size() > MOST ? " en nog " + (not.size() - MOST) : "") + ".");
        }
        List<String> empty = all.stream()
                .filter(Ingeschreven::leeg)
                .map(Ingeschreven::bestuur)
                .toList();
        if (!empty.isEmpty()) {
            words.add("Bij " + some(empty, " ervan") + " doet nog niemand mee: het Draaiboek staat er klaar, "
                    + (post
                            ? "nodig de trekker uit op de bladzijde van het bestuur."
                            : "vraag een beheerder om de trekker uit te nodigen."));
        }
        return String.join(" ", words);
    }
}
