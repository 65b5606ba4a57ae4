package be.draaiboek.bestuur;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One line of the register file. */
record RegisterRow(
        int line,
        String nis,
        String name,
        String province,
        String arrondissement,
        String referentieregio,
        BigDecimal lat,
        BigDecimal lon,
        int population,
        int populationYear,
        int population2020,
        BigDecimal areaKm2,
        BigDecimal meanAge,
        int incomePerCapita,
        String kbo,
        String ovo,
        String ocmwKbo,
        String ocmwOvo,
        List<Voorganger> predecessors,
        List<String> neighbours) {

    /** A bestuur that went up in this one. */
    record Voorganger(String nis, String name, LocalDate at) {}

    RegisterRow {
        predecessors = List.copyOf(predecessors);
        neighbours = List.copyOf(neighbours);
    }

    /** The bestuur kept its NIS code, and so it went on: the others joined it. */
    boolean wentOn() {
        return predecessors.isEmpty()
                || predecessors.stream()
                        .anyMatch(predecessor -> predecessor.nis().equals(nis));
    }

    /** The besturen that ended in this one. */
    List<Voorganger> ended() {
        return predecessors.stream()
                .filter(predecessor -> !predecessor.nis().equals(nis))
                .toList();
    }
}
