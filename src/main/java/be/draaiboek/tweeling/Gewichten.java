package be.draaiboek.tweeling;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** How much each likeness counts when besturen are suggested; {@code draaiboek.tweeling.gewicht.*}. Zero leaves it out. */
public record Gewichten(
        double afstand,
        double uitdagingen,
        double uitwisseling,
        double grootte,
        double dichtheid,
        double groei,
        double leeftijd,
        double inkomen,
        double maturiteit) {

    public Gewichten {
        for (double one : new double[] {
            afstand, uitdagingen, uitwisseling, grootte, dichtheid, groei, leeftijd, inkomen, maturiteit
        }) {
            if (!(one >= 0) || Double.isInfinite(one)) {
                throw new IllegalArgumentException("draaiboek.tweeling.gewicht.*: a weight is a number from 0");
            }
        }
        if (afstand + uitdagingen + uitwisseling + grootte + dichtheid + groei + leeftijd + inkomen <= 0) {
            throw new IllegalArgumentException("draaiboek.tweeling.gewicht.*: all weights are 0");
        }
    }

    /** Returns what is configured. */
    static Gewichten uit(Environment environment) {
        return Binder.get(environment)
                .bind("draaiboek.tweeling.gewicht", Gewichten.class)
                .get();
    }

    /**
     * Returns the same with distance and challenges weighed more or less; nothing else is anybody's to turn. How far besturen
     * are keeps its share of the whole: whoever turns the others must not see it come out.
     */
    Gewichten met(double factorAfstand, double factorUitdagingen) {
        double far = afstand * factorAfstand;
        double shared = uitdagingen * factorUitdagingen;
        double rest = uitwisseling + grootte + dichtheid + groei + leeftijd + inkomen;
        return new Gewichten(
                far,
                shared,
                uitwisseling,
                grootte,
                dichtheid,
                groei,
                leeftijd,
                inkomen,
                maturiteit * (far + shared + rest) / (afstand + uitdagingen + rest));
    }
}
