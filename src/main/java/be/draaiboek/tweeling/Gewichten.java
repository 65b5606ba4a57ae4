package be.draaiboek.tweeling;

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
}
