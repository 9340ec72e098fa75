package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;

class BillsOfAHouseholdOnPostgresScenario extends BillsOfAHousehold {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    BillsOfAHouseholdOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_line_that_somebody_altered_in_the_database_is_found_by_bill_line_and_field() throws SQLException {
        Bill january = issued(1);
        tamper(firstLineOf(january.no()));
        assertThat(differences())
                .extracting(Difference::bill, Difference::line, Difference::field, Difference::kept)
                .containsExactly(tuple(january.no(), 1, "amount_cny", "1.00"));
    }

    @Test
    void so_are_a_line_and_the_facts_of_a_note_which_the_database_itself_keeps() throws SQLException {
        BillNo note = note(issued(1), 200).no();
        tamper(firstLineOf(note));
        String facts = "update bill_adjustment set facts = replace(facts, '200', '300') where no = '" + note + "'";
        assertThatThrownBy(() -> tamper(facts)).hasMessageContaining("never altered");
        assertThat(differences())
                .extracting(Difference::bill, Difference::line, Difference::field, Difference::kept)
                .containsExactly(tuple(note, 1, "amount_cny", "1.00"));
        tamper("alter table bill_adjustment disable trigger bill_adjustment_keeps_facts; " + facts
                + "; alter table bill_adjustment enable trigger bill_adjustment_keeps_facts");
        assertThat(differences())
                .extracting(Difference::bill, Difference::line, Difference::field)
                .contains(tuple(note, 0, "total_cny"), tuple(note, 1, "quantity"));
    }

    private static String firstLineOf(BillNo bill) {
        return "update bill_lines set lines = jsonb_set(cast(lines as jsonb), '{lines,0,11}', '\"1.00\"') where bill_no = '"
                + bill + "'";
    }

    private static void tamper(String update) throws SQLException {
        Database.Address address = DATABASE.address();
        try (Connection free = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement sql = free.createStatement()) {
            sql.execute("alter table bill_lines disable trigger bill_lines_stay");
            sql.execute(update);
            sql.execute("alter table bill_lines enable trigger bill_lines_stay");
        }
    }
}
