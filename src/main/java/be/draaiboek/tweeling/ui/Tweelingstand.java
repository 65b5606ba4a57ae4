package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import java.util.List;

/** How a bestuur stands with its twins, in the sentence above them. */
final class Tweelingstand {

    private Tweelingstand() {}

    /** @param open invitations that wait for an answer */
    static String zin(long us, List<Tweeling> active, List<Tweeling> open) {
        String now = switch (active.size()) {
            case 0 -> "Jullie hebben nog geen tweelingbestuur.";
            case 1 -> {
                List<Lid> others = active.getFirst().anderen(us);
                yield others.size() == 1
                        ? "Jullie hebben een tweelingbestuur."
                        : "Jullie zijn een tweeling van drie, met "
                                + Opsomming.en(others.stream().map(Lid::naam).toList()) + ".";
            }
            default -> "Jullie hebben " + active.size() + " tweelingen.";
        };
        String waits = switch (open.size()) {
            case 0 -> "";
            case 1 -> " Er wacht één uitnodiging op een antwoord.";
            default -> " Er wachten " + open.size() + " uitnodigingen op een antwoord.";
        };
        return now + waits
                + " Jullie eigen resultaten wachten nooit op een tweeling: die zijn er zodra jullie antwoorden.";
    }
}
