package be.draaiboek.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of before the files in {@code sql/} went to the folders of their owners is met as it is. */
class SchemaUpgradeTest {

    private static final Path ARCHIVE =
            Path.of(System.getProperty("draaiboek.mariadb.archive", "target/mariadb/mariadb-server.jar"));

    /** What Liquibase kept of it then: id, file, checksum. */
    private static final String BEFORE = """
            bestuur-register bestuur/001-register.sql 9:296281842e6a751365cf4cf69f20f0fd
            toegang-accounts toegang/001-accounts.sql 9:3c5e111ec8e2d61abbf1415ba8e70fe2
            bestuur-deelnemers bestuur/002-deelnemers.sql 9:9038ea03975ca0f743ff66762773f14d
            traject-antwoorden traject/001-antwoorden.sql 9:b38f545c4ec4b4d8f1d588dbccf63c0c
            traject-afbeeldingen traject/002-afbeeldingen.sql 9:82ae78701cc3ae893b28f0a49b19268b
            traject-bezoek traject/003-bezoek.sql 9:16815279a832bc1f30a13c59e17c34bd
            traject-welkom traject/003-bezoek.sql 9:737c9d3d15d498f4c81a2dd14495c5b2
            toegang-wachtwoordherstel toegang/002-herstel.sql 9:c8b9d1b05a3233141e94a15647597644
            melding-berichten melding/001-berichten.sql 9:22f405f85045cd0c7373474a898b4aad
            bestuur-uitnodigingen bestuur/003-uitnodigingen.sql 9:2e9a28afcfbff876340c4a7551026bd5
            bestuur-gesprekken bestuur/004-gesprekken.sql 9:8c69904c91bed085335ab4f1ef989eb3
            traject-opname traject/004-opname.sql 9:7d393a331bc174fc9ecaca9051a1be02
            traject-opname-versie traject/004-opname.sql 9:28c81e4bc6044794f215d87985a61c59
            traject-toewijzing traject/005-toewijzing.sql 9:8efe2be18c9d15661aaefd88bf3507ae
            traject-toewijzing-item traject/005-toewijzing.sql 9:4baeb5c130d5b19770b36f9bd53c2a95
            traject-notitie traject/006-notitie.sql 9:5231f09e9e00a7c1d9e1866ad6256ecf
            tweeling-tweeling tweeling/001-tweelingen.sql 9:16cfcd4351999f1b6d7d923104e639fa
            tweeling-lid tweeling/001-tweelingen.sql 9:97acb5789b8fbf0e06ec82239fa21a38
            tweeling-profiel tweeling/001-tweelingen.sql 9:dffc63c6798eedabef74a201fb27ad35
            tweeling-uitdaging tweeling/001-tweelingen.sql 9:d2518cd7478ff559098b5ee713d05048
            tweeling-opname-vrijgave tweeling/002-vrijgave.sql 9:9ea977a82e16c1dea8661c264d75915a
            tweeling-vrijgave tweeling/002-vrijgave.sql 9:d1c5907e24ed36d882c0d87a1592a3a1
            tweeling-inzage tweeling/002-vrijgave.sql 9:3b67551f7b9eb828b39fca8c8251af47
            tweeling-luisternotitie tweeling/003-terugkoppeling.sql 9:58caac0a6ba3dafc78addf4b317093fd
            tweeling-terugkoppeling tweeling/003-terugkoppeling.sql 9:9e093948e93c66213c87e35f057fcbe1
            tweeling-reactie tweeling/003-terugkoppeling.sql 9:c898250ffef0333c63cd1395fd0af0a4
            melding-meldingen melding/002-meldingen.sql 9:355457a59f7743aba8c2744d7b34b423
            traject-workshop traject/007-workshop.sql 9:2c24d6204ca50c7be78369b9dd82faba
            traject-workshop-item traject/007-workshop.sql 9:c5db9081b3fc5bd7c5e475a4fcc0a4ac
            traject-geparkeerd traject/007-workshop.sql 9:7a1e95e29fcd4ce437b128b0a637daff
            traject-leeswijze traject/010-leeswijze.sql 9:2390feea8873c67d50ea99743a0be7da
            """;

    /** What was a part of two of these until then. */
    private static final List<String> SPLIT_OFF = List.of("cohort-cohorten", "antwoord-antwoorden");

    @TempDir
    Path directory;

    @Test
    void nothingThatRanRunsAgain() throws Exception {
        try (EmbeddedMariaDb server = EmbeddedMariaDb.start(ARCHIVE, directory, line -> {});
                Connection connection = server.login().connect()) {
            BackupTest.migrate(connection);
            List<String> now = Schema.applied(connection);
            TableRows.execute(
                    connection, "INSERT INTO cohort (name, starts, ends) VALUES ('x', '2026-01-01', '2026-12-31')");
            for (String one : SPLIT_OFF) {
                forget(connection, one);
            }
            for (String line : BEFORE.lines().toList()) {
                forget(connection, line.split(" ", -1)[0]);
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO DATABASECHANGELOG (ID, AUTHOR, FILENAME, DATEEXECUTED,"
                            + " ORDEREXECUTED, EXECTYPE, MD5SUM) VALUES (?, 'draaiboek', ?, NOW(), ?, 'EXECUTED', ?)")) {
                int order = 0;
                for (String line : BEFORE.lines().toList()) {
                    String[] row = line.split(" ", -1);
                    insert.setString(1, row[0]);
                    insert.setString(2, "db/changelog/" + row[1]);
                    insert.setInt(3, ++order);
                    insert.setString(4, row[2]);
                    insert.executeUpdate();
                }
            }
            assertThat(BackupTest.migrate(connection)).isEqualTo(SPLIT_OFF.size());
            assertThat(Schema.applied(connection)).containsExactlyInAnyOrderElementsOf(now);
            assertThat(TableRows.strings(connection, "SELECT name FROM cohort")).containsExactly(List.of("x"));
        }
    }

    private static void forget(Connection connection, String id) throws SQLException {
        TableRows.execute(connection, "DELETE FROM DATABASECHANGELOG WHERE ID = '" + id + "'");
    }
}
