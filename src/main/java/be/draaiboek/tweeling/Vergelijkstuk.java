package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.document.Stuk;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.As;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Plek;
import be.draaiboek.tweeling.Tegenover.Vraag;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.weergave.Opmaak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A comparison as a text to take along: the scores, what opens a conversation, and every question with what each says. */
final class Vergelijkstuk {

    private static final int HUNDRED = 100;

    /** Fewer make no figure. */
    private static final int LEAST = 3;

    private final Vergelijking found;
    private final List<Kant> sides;
    private final List<Deel> parts = new ArrayList<>();

    private Vergelijkstuk(Vergelijking found) {
        this.found = found;
        sides = found.kanten();
    }

    static Stuk of(Vergelijking found, Instant now) {
        Vergelijkstuk text = new Vergelijkstuk(found);
        Blad sheet = found.blad(text.sides);
        text.explained();
        text.scores();
        text.openers(sheet);
        text.questions(sheet);
        text.other(sheet);
        List<String> before = new ArrayList<>();
        before.add("Opgemaakt op %s door %s, uit het Draaiboek."
                .formatted(Opmaak.moment(now), found.traject().ik().shownName()));
        before.add(found.uitleg());
        found.zonder().stream()
                .map(Lid::naam)
                .forEach(name -> before.add(name + " heeft dit hoofdstuk niet vrijgegeven."));
        before.add("Wat een ander bestuur vrijgaf, is voor jullie bestuur bestemd. Het kan zijn vrijgave intrekken; dan"
                + " verdwijnt ze op het scherm, maar niet uit dit bestand.");
        before.add(
                "Wat hier niet in staat: wat niet vrijgegeven is, wat jullie elkaar vroegen of antwoordden, notities en"
                        + " afbeeldingen.");
        return new Stuk(
                found.traject().bestuur(),
                found.hoofdstuk().heading(),
                "Vergelijking " + found.hoofdstuk().code() + " met "
                        + Opsomming.en(
                                text.sides.stream().skip(1).map(Kant::naam).toList()),
                LocalDate.ofInstant(now, Klok.BRUSSEL),
                before,
                text.parts);
    }

    private void explained() {
        parts.add(new Kop(1, "Vooraf, in hun eigen woorden"));
        for (Inhoud one : found.hunne()) {
            Vrijgave release = one.vrijgave();
            parts.add(new Alinea(
                    Soort.ALINEA,
                    0,
                    0,
                    List.of(words(
                            release.bestuur() + ", vrijgegeven op " + Opmaak.moment(release.vrijgegeven()), true))));
            parts.add(Alinea.of(release.woord()));
        }
    }

    private void scores() {
        List<List<Dimensie>> all = found.dimensies(sides);
        if (all.isEmpty()) {
            return;
        }
        List<Dimensie> ours = all.getFirst();
        parts.add(new Kop(1, "Waar we staan"));
        List<List<String>> rows = new ArrayList<>();
        for (int d = 0; d < ours.size(); d++) {
            List<String> row = new ArrayList<>(List.of(ours.get(d).sectie().title()));
            for (List<Dimensie> one : all) {
                row.add(one.get(d).score().isPresent() ? honderd(one.get(d)) : "nog geen score");
            }
            rows.add(row);
        }
        parts.add(new Tabel("Scores per dimensie, op honderd", heads("Dimensie"), rows, false, "Op honderd."));
        if (ours.size() < LEAST) {
            return;
        }
        for (int i = 0; i < sides.size(); i++) {
            if (all.get(i).stream().anyMatch(one -> one.score().isPresent())) {
                parts.add(new Kop(2, "De scores van " + name(sides.get(i))));
                parts.add(new Figuur(
                        "De scores van " + sides.get(i).naam(),
                        all.get(i).stream().map(Vergelijkstuk::axis).toList()));
            }
        }
    }

    private static String honderd(Dimensie one) {
        return String.valueOf(Math.round(HUNDRED * one.score().orElse(0)));
    }

    private static As axis(Dimensie one) {
        return new As(
                one.sectie().title(),
                one.score().isPresent() ? one.score().getAsDouble() : null,
                one.status() != Status.AFGESPROKEN);
    }

    private void openers(Blad sheet) {
        var asked = found.openersVoor(sheet, sides);
        if (asked.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        parts.add(new Kop(1, "Om het gesprek te openen"));
        parts.add(Alinea.of(
                "Niemand hoeft hier beter te zijn. Kies één of twee vragen, en maak er jullie eigen vraag van."));
        asked.forEach((to, some) -> {
            if (asked.size() > 1 && !some.isEmpty()) {
                parts.add(new Kop(2, "Aan " + to.naam()));
            }
            some.forEach(one -> parts.add(new Alinea(Soort.PUNT, 0, 0, List.of(words(one.tekst(), false)))));
        });
    }

    private void questions(Blad sheet) {
        parts.add(new Kop(1, "Vraag per vraag"));
        String section = "";
        for (Vraag vraag : sheet.vragen()) {
            Item item = vraag.item();
            if (!item.section().equals(section)) {
                section = item.section();
                parts.add(new Kop(
                        2,
                        found.traject()
                                .editie()
                                .section(section)
                                .map(Section::heading)
                                .orElse(section)));
            }
            parts.add(new Kop(3, item.number() + ". " + item.title()));
            if (vraag.leeg()) {
                parts.add(Alinea.of("Hier heeft nog niemand iets ingevuld."));
                continue;
            }
            if (vraag.gelijk()) {
                parts.add(Alinea.of("Gelijk beantwoord."));
            }
            if (!vraag.plekken().isEmpty()) {
                parts.add(places(vraag));
            }
            if (item.growing()) {
                sides.forEach(side -> rows(item, side));
            }
        }
    }

    private Tabel places(Vraag vraag) {
        List<List<String>> rows = new ArrayList<>();
        for (Plek place : vraag.plekken()) {
            String part = place.deel().isEmpty() ? "Antwoord" : place.deel();
            List<String> row = new ArrayList<>(List.of(place.afstand() > 0 ? part + " (verschilt)" : part));
            place.waarden()
                    .forEach(value -> row.add(
                            value.map(said -> Opmaak.tekst(place.cel(), said)).orElse("nog niets")));
            rows.add(row);
        }
        return new Tabel(vraag.item().title(), heads("Onderdeel"), rows, false, "");
    }

    private void rows(Item item, Kant side) {
        parts.add(new Alinea(Soort.ALINEA, 0, 0, List.of(words(name(side), true))));
        Optional<Tabel> table = Rijentabel.of(item, side);
        parts.add(table.isPresent() ? table.get() : Alinea.of("Hier staat nog niets."));
    }

    private void other(Blad sheet) {
        if (sheet.anders().isEmpty()) {
            return;
        }
        parts.add(new Kop(1, "Niet te vergelijken"));
        parts.add(Alinea.of(
                "Jullie vulden niet dezelfde editie van het Draaiboek in. Deze vragen zijn in de ene anders dan"
                        + " in de andere:"));
        sheet.anders().forEach(item -> parts.add(new Alinea(Soort.PUNT, 0, 0, List.of(words(item.title(), false)))));
    }

    private List<String> heads(String first) {
        return Stream.concat(Stream.of(first), sides.stream().map(this::name)).toList();
    }

    private String name(Kant side) {
        return side.bestuurId() == found.traject().bestuurId() ? side.naam() + " (wij)" : side.naam();
    }

    private static Loop words(String text, boolean bold) {
        return new Loop(text, bold, false, "");
    }
}
