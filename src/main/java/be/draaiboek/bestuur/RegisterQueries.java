package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_BUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static be.draaiboek.db.Tables.FUSIE;

import be.draaiboek.bestuur.RegisterRow.Voorganger;
import be.draaiboek.common.StartFailure;
import be.draaiboek.db.enums.BestuurIdentifierScheme;
import be.draaiboek.db.tables.records.BestuurBuurRecord;
import be.draaiboek.db.tables.records.BestuurIdentifierRecord;
import be.draaiboek.db.tables.records.BestuurRecord;
import be.draaiboek.db.tables.records.BestuurVoorgangerRecord;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register. */
@Repository
class RegisterQueries {

    private static final Map<Character, String> PROVINCES = Map.of(
            '1', "Antwerpen", '2', "Vlaams-Brabant", '3', "West-Vlaanderen", '4', "Oost-Vlaanderen", '7', "Limburg");

    private final DSLContext dsl;

    RegisterQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Imports a register file in one transaction and returns how many besturen were new or changed. */
    @Transactional
    public int importAll(String name, Reader file) {
        List<RegisterRow> rows = RegisterFile.read(name, file);
        Map<String, BestuurRecord> known = present();
        List<BestuurRecord> changed = new ArrayList<>();
        List<RegisterRow> fresh = new ArrayList<>();
        Map<String, Long> merged = merged();
        for (RegisterRow row : rows) {
            BestuurRecord existing = known.get(row.nis());
            if (merged.containsKey(row.nis())) {
                // The file knows nothing yet of a merger that was carried out here.
                continue;
            }
            if (existing == null) {
                fresh.add(row);
            } else if (fill(existing, row).modified()) {
                changed.add(existing);
            }
        }
        if (!changed.isEmpty()) {
            dsl.batchUpdate(changed).execute();
        }
        if (!fresh.isEmpty()) {
            insert(name, fresh, rows, known, merged);
        }
        return changed.size() + fresh.size();
    }

    private Map<String, BestuurRecord> present() {
        Map<String, BestuurRecord> known = new LinkedHashMap<>();
        dsl.select(BESTUUR_IDENTIFIER.VALUE)
                .select(BESTUUR.fields())
                .from(BESTUUR)
                .join(BESTUUR_IDENTIFIER)
                .on(BESTUUR_IDENTIFIER.BESTUUR_ID.eq(BESTUUR.ID))
                .and(BESTUUR_IDENTIFIER.SCHEME.eq(BestuurIdentifierScheme.NIS))
                .and(BESTUUR_IDENTIFIER.VALID_TO.isNull())
                .where(BESTUUR.VALID_TO.isNull())
                .forEach(found -> known.put(found.get(BESTUUR_IDENTIFIER.VALUE), found.into(BESTUUR)));
        return known;
    }

    /** The codes of besturen that merged here, with the one that goes on. */
    private Map<String, Long> merged() {
        Map<String, Long> found = new LinkedHashMap<>();
        dsl.select(BESTUUR_IDENTIFIER.VALUE, FUSIE.BESTUUR_ID)
                .from(FUSIE)
                .join(BESTUUR_IDENTIFIER)
                .on(BESTUUR_IDENTIFIER.BESTUUR_ID.in(FUSIE.BESTUUR_ID, FUSIE.PREDECESSOR_ID))
                .and(BESTUUR_IDENTIFIER.SCHEME.eq(BestuurIdentifierScheme.NIS))
                .orderBy(FUSIE.ID)
                .forEach(row -> found.put(row.get(BESTUUR_IDENTIFIER.VALUE), row.get(FUSIE.BESTUUR_ID)));
        return found;
    }

    private void insert(
            String name,
            List<RegisterRow> fresh,
            List<RegisterRow> all,
            Map<String, BestuurRecord> known,
            Map<String, Long> merged) {
        Map<String, Long> ids = new LinkedHashMap<>(merged);
        known.forEach((nis, existing) -> ids.put(nis, existing.getId()));

        List<BestuurRecord> besturen = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (RegisterRow row : fresh) {
            BestuurRecord bestuur = fill(new BestuurRecord(), row);
            LocalDate from = start(row);
            if (from != null) {
                bestuur.setValidFrom(from);
            }
            besturen.add(bestuur);
            codes.add(row.nis());
            for (Voorganger ended : row.ended()) {
                besturen.add(predecessor(name, row, ended));
                codes.add(ended.nis());
            }
        }
        // One statement; a server gives out ids in the order of the rows.
        List<Long> given = dsl.insertInto(BESTUUR)
                .columns(BESTUUR.fields())
                .valuesOfRecords(besturen)
                .returningResult(BESTUUR.ID)
                .fetch(BESTUUR.ID);
        for (int i = 0; i < codes.size(); i++) {
            ids.put(codes.get(i), given.get(i));
        }

        List<BestuurIdentifierRecord> identifiers = new ArrayList<>();
        List<BestuurVoorgangerRecord> mergers = new ArrayList<>();
        for (RegisterRow row : fresh) {
            long id = id(ids, row.nis());
            LocalDate from = start(row);
            identifiers.add(identifier(id, BestuurIdentifierScheme.NIS, row.nis(), from, null));
            identifiers.add(identifier(id, BestuurIdentifierScheme.KBO, row.kbo(), from, null));
            identifiers.add(identifier(id, BestuurIdentifierScheme.OVO, row.ovo(), from, null));
            identifiers.add(identifier(id, BestuurIdentifierScheme.OCMW_KBO, row.ocmwKbo(), from, null));
            identifiers.add(identifier(id, BestuurIdentifierScheme.OCMW_OVO, row.ocmwOvo(), from, null));
            for (Voorganger ended : row.ended()) {
                long predecessor = id(ids, ended.nis());
                identifiers.add(identifier(predecessor, BestuurIdentifierScheme.NIS, ended.nis(), null, ended.at()));
                mergers.add(new BestuurVoorgangerRecord(id, predecessor, ended.at()));
            }
        }
        dsl.batchInsert(identifiers).execute();
        dsl.batchInsert(mergers).execute();
        neighbours(all, ids);
    }

    private void neighbours(List<RegisterRow> all, Map<String, Long> ids) {
        List<BestuurBuurRecord> pairs = new ArrayList<>();
        for (RegisterRow row : all) {
            for (String neighbour : row.neighbours()) {
                long one = id(ids, row.nis());
                long other = id(ids, neighbour);
                // The two of a merger are neighbours in the file, and one bestuur here.
                if (one != other) {
                    pairs.add(new BestuurBuurRecord(one, other));
                }
            }
        }
        if (!pairs.isEmpty()) {
            dsl.insertInto(BESTUUR_BUUR)
                    .columns(BESTUUR_BUUR.fields())
                    .valuesOfRecords(pairs)
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    private static @Nullable LocalDate start(RegisterRow row) {
        return row.wentOn() ? null : row.predecessors().getLast().at();
    }

    private static BestuurRecord fill(BestuurRecord bestuur, RegisterRow row) {
        bestuur.setName(row.name());
        bestuur.setProvince(row.province());
        bestuur.setArrondissement(row.arrondissement());
        bestuur.setReferentieregio(row.referentieregio());
        bestuur.setLat(row.lat().setScale(5, java.math.RoundingMode.HALF_UP));
        bestuur.setLon(row.lon().setScale(5, java.math.RoundingMode.HALF_UP));
        bestuur.setPopulation(row.population());
        bestuur.setPopulationYear(row.populationYear());
        bestuur.setPopulation_2020(row.population2020());
        bestuur.setAreaKm2(row.areaKm2().setScale(2, java.math.RoundingMode.HALF_UP));
        bestuur.setMeanAge(row.meanAge().setScale(1, java.math.RoundingMode.HALF_UP));
        bestuur.setIncomePerCapita(row.incomePerCapita());
        bestuur.setInvented(false);
        return bestuur;
    }

    private static BestuurRecord predecessor(String name, RegisterRow row, Voorganger ended) {
        String province = PROVINCES.get(ended.nis().charAt(0));
        if (province == null) {
            throw new StartFailure("Het register van besturen klopt niet: " + name + ", regel " + row.line()
                    + ": NIS-code " + ended.nis() + " ligt niet in Vlaanderen.");
        }
        var bestuur = new BestuurRecord();
        bestuur.setName(ended.name());
        bestuur.setProvince(province);
        bestuur.setInvented(false);
        bestuur.setValidTo(ended.at());
        return bestuur;
    }

    private static BestuurIdentifierRecord identifier(
            long bestuurId,
            BestuurIdentifierScheme scheme,
            String value,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var identifier = new BestuurIdentifierRecord();
        identifier.setBestuurId(bestuurId);
        identifier.setScheme(scheme);
        identifier.setValue(value);
        if (from != null) {
            identifier.setValidFrom(from);
        }
        if (to != null) {
            identifier.setValidTo(to);
        }
        return identifier;
    }

    private static long id(Map<String, Long> ids, String nis) {
        return Objects.requireNonNull(ids.get(nis), () -> "no bestuur with NIS code " + nis);
    }
}
