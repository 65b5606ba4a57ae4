package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.editie.Exercise;
import be.draaiboek.tweeling.Samenvatting.Punt;
import be.draaiboek.tweeling.Samenvatting.Verschil;
import be.draaiboek.weergave.Opmaak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The summary of a conversation as a text to take along. */
final class Samenvattingstuk {

    private final List<Deel> parts = new ArrayList<>();

    private Samenvattingstuk() {}

    static Stuk of(Samenvatting found) {
        Samenvattingstuk text = new Samenvattingstuk();
        text.all(found);
        List<String> before = new ArrayList<>();
        before.add("Voor het overleg van de twee besturen, opgemaakt op " + Opmaak.moment(found.op())
                + ". Alleen zij lezen wat hier staat.");
        if (!found.tweeling().loopt(found.mij().bestuurId())) {
            before.add(
                    "Deze tweeling loopt niet meer. Wat gezegd is, blijft; wat toen vrijgegeven was, staat hier niet in.");
        }
        before.add(
                "Wat hier niet in staat: wat beantwoord of gesloten is zonder dat iemand het meenam, de reacties bij elk"
                        + " punt, en ieders eigen notities.");
        return new Stuk(
                found.mij().naam(),
                found.titel(),
                "Samenvatting van het gesprek",
                LocalDate.ofInstant(found.op(), Klok.BRUSSEL),
                before,
                text.parts,
                true);
    }

    private void all(Samenvatting found) {
        if (found.leeg()) {
            parts.add(Alinea.of("Er is nog niets gezegd."));
        }
        differences(found);
        if (!found.gezienDoorMij().isEmpty() || !found.gezienDoorAnder().isEmpty()) {
            parts.add(new Kop(1, "Goede praktijk"));
            good("Gezien door " + found.mij().naam(), found.gezienDoorMij());
            good("Gezien door " + found.ander().naam(), found.gezienDoorAnder());
        }
        points("Open vragen", found.vragen());
        points("Opmerkingen met een voorstel", found.opmerkingen());
        points("Meegenomen", found.meegenomen());
        parts.add(new Kop(1, "Agenda: samen doen (" + found.minuten() + " minuten)"));
        for (Exercise one : found.agenda()) {
            parts.add(new Kop(2, one.title() + " (" + one.minutes() + " minuten)"));
            parts.add(Alinea.of(one.text()));
        }
        parts.add(new Kop(2, "Ons overleg"));
        for (String line : List.of("Datum", "Plaats", "Wie noteert")) {
            parts.add(new Alinea(Soort.PUNT, 0, 0, List.of(words(line + ": ", true), words("……………………………………", false))));
        }
    }

    private void differences(Samenvatting found) {
        if (found.verschillen().isEmpty()) {
            return;
        }
        String title = found.verschillen().size() == 1 ? "Het grootste verschil" : "De grootste verschillen";
        parts.add(new Kop(1, title));
        List<List<String>> rows = new ArrayList<>();
        for (Verschil one : found.verschillen()) {
            rows.add(List.of(one.waar(), one.wij(), one.zij()));
        }
        parts.add(new Tabel(
                title, List.of("Vraag", found.mij().naam(), found.ander().naam()), rows, false, ""));
    }

    private void good(String heading, List<Punt> some) {
        parts.add(new Kop(2, heading));
        if (some.isEmpty()) {
            parts.add(Alinea.of("Nog niets genoteerd."));
        }
        some.forEach(one -> point(one, 3));
    }

    private void points(String heading, List<Punt> some) {
        if (!some.isEmpty()) {
            parts.add(new Kop(1, heading));
            some.forEach(one -> point(one, 2));
        }
    }

    private void point(Punt one, int level) {
        parts.add(new Kop(level, one.waar()));
        said(one.gever(), one.tekst());
        if (one.voorstel() != null) {
            said("Voorstel", one.voorstel());
        }
        if (!one.besluit().isEmpty()) {
            said(one.ontvanger() + " neemt mee", one.besluit());
        }
    }

    private void said(String who, String what) {
        parts.add(new Alinea(
                Soort.PUNT, 0, 0, List.of(new Loop(who + ": ", false, true, ""), words(what.strip(), false))));
    }

    private static Loop words(String text, boolean bold) {
        return new Loop(text, bold, false, "");
    }
}
