package be.draaiboek.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.DatabaseTest;
import be.draaiboek.common.StartFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Databases that a Draaiboek can't live in, and whether one that runs is well. */
class FitnessTest extends DatabaseTest {

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Connection database(String name) throws SQLException {
        String url = environment.getProperty("spring.datasource.url", "");
        return new DatabaseLogin(
                        url.replace("/draaiboek?", "/" + name + "?"),
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""))
                .connect();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.11.6-MariaDB-0+deb12u1", "11.3.2-MariaDB", "5.5.5-10.6.18-MariaDB-log", "8.4.3", "anders"})
    void aServerThatIsTooOldOrAnotherIsRefused(String version) {
        assertThatThrownBy(() -> Fitness.requireVersion(version))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(version)
                .hasMessageContaining("11.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.4.5-MariaDB", "11.8.3-MariaDB-0+deb13u1", "5.5.5-11.4.2-MariaDB", "12.0.2-MariaDB-log"})
    void aNewerOneIsNot(String version) {
        assertThatCode(() -> Fitness.requireVersion(version)).doesNotThrowAnyException();
    }

    @Test
    void ourOwnDatabaseFitsAndOnesInAnotherCollationAreRefusedInOneSentence() throws Exception {
        try (Connection own = database("draaiboek")) {
            Fitness.require(own);
            try (Statement sql = own.createStatement()) {
                sql.execute(
                        "CREATE OR REPLACE DATABASE draaiboek_anders CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
            }
            try (Connection other = database("draaiboek_anders")) {
                assertThatThrownBy(() -> Fitness.require(other))
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("utf8mb4_general_ci")
                        .hasMessageContaining("CREATE DATABASE draaiboek_anders");
            } finally {
                try (Statement sql = own.createStatement()) {
                    sql.execute("DROP DATABASE draaiboek_anders");
                }
            }
        }
    }

    @Test
    void whoeverAsksHearsThatItIsWell() {
        var answer = new Api(port).get("/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).isEqualTo("goed\n");
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
    }
}
