package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Persoon;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text that was rendered once for somebody is never theirs: each call brings its own access and its own values. */
class RenderedStatementsTest extends LiveTest {

    @Autowired
    DSLContext dsl;

    private Persoon an;
    private Persoon bo;

    @BeforeAll
    void people() {
        an = wereld.persoon("An");
        bo = wereld.persoon("Bo");
    }

    @Test
    void whoAsksGetsTheirOwnWhoeverAskedFirst() {
        var mine = new RenderedStatements<String>(
                dsl,
                (shape, toegang, marks) -> dsl.select(ACCOUNT.NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(toegang.accountId()))
                        .and(toegang.ingelogd())
                        .and(ACCOUNT.NAME.ne(marks.text())));

        assertThat(mine.read("", an.toegang(), List.of("Nobody")).fetch(ACCOUNT.NAME))
                .containsExactly("An");
        assertThat(mine.read("", bo.toegang(), List.of("Nobody")).fetch(ACCOUNT.NAME))
                .containsExactly("Bo");
        assertThat(mine.read("", bo.toegang(), List.of("Bo")).fetch(ACCOUNT.NAME))
                .isEmpty();
    }

    @Test
    void aListIsAsLongAsItsShapeSays() {
        var some = new RenderedStatements<Integer>(
                dsl,
                (size, toegang, marks) -> dsl.select(ACCOUNT.NAME)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.in(an.account(), bo.account()))
                        .and(ACCOUNT.NAME.in(marks.texts(size))));

        assertThat(some.read(2, an.toegang(), List.of("Bo", "An")).fetch(ACCOUNT.NAME))
                .containsExactlyInAnyOrder("An", "Bo");
        assertThat(some.read(1, an.toegang(), List.of("Bo")).fetch(ACCOUNT.NAME))
                .containsExactly("Bo");
        assertThat(some.read(0, an.toegang(), List.of()).fetch(ACCOUNT.NAME)).isEmpty();
    }

    @Test
    void aValueTooManyOrTooFewIsRefused() {
        var two = new RenderedStatements<String>(
                dsl,
                (shape, toegang, marks) -> dsl.selectFrom(ACCOUNT)
                        .where(ACCOUNT.NAME.eq(marks.text()))
                        .and(ACCOUNT.ID.eq(marks.number())));
        Toegang toegang = an.toegang();

        assertThatThrownBy(() -> two.read("", toegang, List.of("An"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.write("", toegang, List.of("An", 1L, 2L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aValueThatTheStatementDoesNotUseIsAMistake() {
        var deaf = new RenderedStatements<String>(dsl, (shape, toegang, marks) -> {
            String unused = marks.text();
            return dsl.selectFrom(ACCOUNT)
                    .where(ACCOUNT.ID.eq(toegang.accountId()))
                    .and(ACCOUNT.NAME.ne("x" + unused));
        });

        assertThatThrownBy(() -> deaf.read("", an.toegang(), List.of("An"))).isInstanceOf(IllegalStateException.class);
    }
}
