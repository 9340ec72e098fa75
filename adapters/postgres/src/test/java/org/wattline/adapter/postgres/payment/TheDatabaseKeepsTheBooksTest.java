package org.wattline.adapter.postgres.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.postgres.platform.TestDatabase;

/** Whoever writes to the ledger, with whatever program: the database refuses what would put it out of balance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheDatabaseKeepsTheBooksTest {
    private final TestDatabase database = TestDatabase.fresh();

    @BeforeAll
    void balanceAndOneEntry() {
        run(
                "insert into account_balance values ('A', gen_random_uuid(), '/33', 0, 1)",
                entry("BILL", "1", 2),
                posting("BILL", "1", 1, 2, "10.00"),
                posting("BILL", "1", 2, 2, "-10.00"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void run(String... statements) {
        database.database().jdbi().useTransaction((Handle h) -> {
            for (String sql : statements) h.execute(sql);
        });
    }

    private static String entry(String cause, String document, int postings) {
        return "insert into ledger_entry (account_no, cause, document, day, entered_at, postings) values ('A', '%s', '%s', '2026-01-01', now(), %d)"
                .formatted(cause, document, postings);
    }

    private static String posting(String cause, String document, int line, int postings, String yuan) {
        return "insert into ledger_posting (account_no, cause, document, line, postings, kind, owner, amount_cny) values ('A', '%s', '%s', %d, %d, 'CLEARING', 'COUNTER', %s)"
                .formatted(cause, document, line, postings, yuan);
    }

    @Test
    void an_entry_out_of_balance_does_not_commit() {
        assertThatThrownBy(() -> run(
                        entry("PAYMENT", "2", 2),
                        posting("PAYMENT", "2", 1, 2, "10.00"),
                        posting("PAYMENT", "2", 2, 2, "-9.99")))
                .rootCause()
                .hasMessageContaining("out of balance by 0.01");
    }

    @Test
    void an_entry_with_missing_postings_does_not_commit() {
        assertThatThrownBy(() -> run(entry("PAYMENT", "3", 2))).rootCause().hasMessageContaining("0 of 2 postings");
    }

    @Test
    void no_posting_is_added_to_an_entry_that_is_there() {
        assertThatThrownBy(() -> run(posting("BILL", "1", 3, 3, "5.00"))).hasMessageContaining("foreign key");
        assertThatThrownBy(() -> run(posting("BILL", "1", 3, 2, "5.00"))).hasMessageContaining("check constraint");
        assertThatThrownBy(() -> run(posting("BILL", "1", 2, 2, "5.00"))).hasMessageContaining("duplicate key");
    }

    @Test
    void nothing_in_the_ledger_is_altered_or_removed() {
        assertThatThrownBy(() -> run("update ledger_posting set amount_cny = 1"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("delete from ledger_posting")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("update ledger_entry set day = '2026-01-02'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("truncate ledger_entry cascade")).hasMessageContaining("append-only");
        long left = database.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select count(*) from ledger_posting")
                        .mapTo(Long.class)
                        .one());
        assertThat(left).isEqualTo(2);
    }
}
