package org.wattline.adapter.postgres.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
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

    /** As a role that may read and write every table and owns none, as the application may be; nothing of it stays. */
    private void asApplication(String... statements) {
        database.database().jdbi().useHandle(h -> {
            h.begin();
            try {
                h.execute("create role books_clerk");
                h.execute("grant usage on schema public to books_clerk");
                h.execute(
                        "grant select, insert, update, delete, truncate on all tables in schema public to books_clerk");
                h.execute("set local role books_clerk");
                for (String sql : statements) h.execute(sql);
                h.execute("set constraints all immediate");
            } finally {
                h.rollback();
            }
        });
    }

    private void refused(String why, String... statements) {
        assertThatThrownBy(() -> asApplication(statements)).hasStackTraceContaining(why);
    }

    private static final String[] BALANCED = {
        entry("PAYMENT", "9", 2), posting("PAYMENT", "9", 1, 2, "10.00"), posting("PAYMENT", "9", 2, 2, "-10.00")
    };

    private static String[] after(String first, String... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(String[]::new);
    }

    @Test
    void the_application_writes_what_is_in_balance_and_nothing_else() {
        assertThatCode(() -> asApplication(BALANCED)).doesNotThrowAnyException();
        refused(
                "out of balance by 0.01",
                entry("PAYMENT", "9", 2),
                BALANCED[1],
                posting("PAYMENT", "9", 2, 2, "-9.99"));
        refused("1 of 2 postings", entry("PAYMENT", "9", 2), BALANCED[1]);
        refused("1 of 2 postings", entry("PAYMENT", "9", 2), BALANCED[1], "delete from ledger_entry_begun");
        refused("pending trigger events", entry("PAYMENT", "9", 2), BALANCED[1], "truncate ledger_entry_begun");
        refused("duplicate key", entry("BILL", "1", 2));
        refused("foreign key", posting("BILL", "1", 3, 3, "5.00"));
    }

    @Test
    void of_many_entries_at_once_none_lacks_postings_in_the_end() {
        String entries = """
                insert into ledger_entry (account_no, cause, document, day, entered_at, postings)
                select 'A', 'PAYMENT', 'M' || n, '2026-01-31', now(), 2 from generate_series(1, 60) n""";
        String postings = """
                insert into ledger_posting (account_no, cause, document, line, postings, kind, owner, amount_cny)
                select 'A', 'PAYMENT', 'M' || n, line, 2, 'CLEARING', 'CASH', 3 - 2 * line
                  from generate_series(1, %d) n, generate_series(1, 2) line""";
        assertThatCode(() -> asApplication(entries, postings.formatted(60))).doesNotThrowAnyException();
        refused("0 of 2 postings", entries, postings.formatted(59));
    }

    @Test
    void the_application_alters_and_removes_nothing_of_the_books() {
        refused("append-only", "update ledger_posting set amount_cny = amount_cny * 2");
        refused("append-only", "update ledger_entry set day = '2026-01-02'");
        refused("append-only", "delete from ledger_posting");
        refused("append-only", "delete from ledger_entry");
        refused("append-only", "truncate ledger_entry cascade");
        refused("must be owner", "alter table ledger_entry disable trigger all");
        refused("must be owner", "drop trigger ledger_entry_begins on ledger_entry");
        refused("must be owner", "drop trigger ledger_in_balance on ledger_entry_begun");
        refused("permission denied", "set session_replication_role = replica");
    }

    @Test
    void the_application_enters_nothing_into_a_closed_month_and_opens_none_again() {
        String closed = "insert into ledger_period values ('2026-01-01', 'chief', now())";
        refused("the books of 2026-01 are closed", after(closed, BALANCED));
        refused("append-only", closed, "delete from ledger_period");
        refused("append-only", closed, "update ledger_period set month = '2025-12-01'");
    }

    @Test
    void nothing_is_in_the_books_of_an_account_without_a_balance_and_none_goes_away() {
        String owed = "insert into receivable values ('9', '%s', 'RESIDENT', '2026-01-31', 10, 0, 0, 0, '2026-01-31')";
        refused("foreign key", owed.formatted("nobody"));
        refused("foreign key", entry("PAYMENT", "9", 2).replace("'A'", "'nobody'"));
        refused("stays there", owed.formatted("A"), "update receivable set account_no = 'nobody'");
        refused("stays there", "update account_balance set account_no = 'nobody'");
        refused("stays there", "delete from account_balance");
    }

    @Test
    void what_an_account_owes_and_has_paid_ahead_is_never_below_nothing() {
        refused("check constraint", "update account_balance set prepaid_cny = -0.01");
        refused(
                "check constraint",
                "insert into receivable values ('1', 'A', 'RESIDENT', '2026-01-31', 10, 10.01, 0, 0, '2026-01-31')");
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
