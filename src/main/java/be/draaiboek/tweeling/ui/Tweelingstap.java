package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.TweelingNavigatie;
import java.util.List;

/** The one thing to do next in a tweeling that runs. */
record Tweelingstap(String text, String path, String stand) {

    /**
     * Returns it, with what was released either way: give something first, else read what the others gave, else say
     * where we stand.
     *
     * @param gave which chapters we released to them
     * @param got which they released to us
     */
    static Tweelingstap of(Traject traject, long tweeling, List<String> gave, List<String> got) {
        String stand = (got.isEmpty() ? "Zij gaven nog niets vrij." : "Zij gaven " + Opsomming.en(got) + " vrij.")
                + (gave.isEmpty() ? " Jullie nog niets." : " Jullie gaven " + Opsomming.en(gave) + " vrij.");
        if (gave.isEmpty() && traject.isTrekker()) {
            return new Tweelingstap("Geef een eerste hoofdstuk vrij", TweelingNavigatie.VRIJGEVEN, stand);
        }
        return got.isEmpty()
                ? new Tweelingstap("Zeg waar jullie staan", TweelingNavigatie.standpunt(tweeling), stand)
                : new Tweelingstap("Lees wat zij vrijgaven", TweelingNavigatie.vergelijk(tweeling), stand);
    }
}
