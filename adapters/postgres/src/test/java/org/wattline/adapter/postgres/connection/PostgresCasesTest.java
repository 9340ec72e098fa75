package org.wattline.adapter.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.application.connection.CasesContract;
import org.wattline.application.connection.ConnectionStore;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.history.Finding;

class PostgresCasesTest extends CasesContract {
    @Override
    protected ConnectionStore store() {
        return PostgresConnections.SHARED;
    }

    @Test
    void the_database_refuses_to_change_a_history() {
        InstanceNo no = begun();

        for (String edit : List.of(
                "update process_history set login = 'x' where instance_no = '%s'",
                "delete from process_history where instance_no = '%s'"))
            assertThatThrownBy(() -> execute(edit.formatted(no)))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only ever added to");
    }

    /** A forger who owns the database can do anything; the chain tells it. */
    @Test
    void whatever_is_edited_by_hand_is_found() {
        assertThat(found("update process_history set login = 'nobody' where instance_no = '%s' and version = 2"))
                .containsExactly(Finding.Kind.ENTRY_CHANGED);
        assertThat(found("update process_history set moves = 'forged' where instance_no = '%s' and version = 2"))
                .containsExactly(Finding.Kind.ENTRY_CHANGED);
        assertThat(found("delete from process_history where instance_no = '%s' and version = 2"))
                .containsExactly(Finding.Kind.CHAIN_BROKEN);
        assertThat(found("delete from process_history where instance_no = '%s' and version = 3"))
                .containsExactly(Finding.Kind.ENTRY_MISSING);
        assertThat(found("""
                        insert into process_history select instance_no, 4, at, login, what, reason, process_code, process_version, moves,
                          state, hash, repeat('a', 64), day from process_history where instance_no = '%s' and version = 3""")).containsExactly(Finding.Kind.ENTRY_CHANGED, Finding.Kind.CASE_MISSING);
        assertThat(found("""
                        update process_history set version = -version where instance_no = '%1$s' and version in (2, 3);
                        update process_history set version = 5 + version where instance_no = '%1$s' and version < 0""")).contains(Finding.Kind.ENTRY_CHANGED, Finding.Kind.CHAIN_BROKEN);
        assertThat(found("update task set holder = 'nobody' where instance_no = '%s' and step = 'ACCEPT'"))
                .containsExactly(Finding.Kind.STATE_CHANGED);
        assertThat(found("update process_instance set data = data || '{\"capacityKva\": \"9\"}' where no = '%s'"))
                .containsExactly(Finding.Kind.STATE_CHANGED);
    }

    @Test
    void a_history_that_was_written_anew_shows_in_the_case_that_was_split_off() {
        InstanceNo no = begun();
        InstanceNo part = splitFrom(no);
        assertThat(found(part, "")).isEmpty();

        assertThat(found(part, "update process_history set hash = repeat('b', 64) where instance_no = '" + no + "'"))
                .containsExactly(Finding.Kind.ORIGIN_CHANGED);
    }

    private List<Finding.Kind> found(String edit) {
        InstanceNo no = begun();
        return found(no, edit.formatted(no));
    }

    private List<Finding.Kind> found(InstanceNo no, String edit) {
        try {
            execute("set session_replication_role = replica; " + edit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new VerifyingHistories(store().instances(), store().cases().histories())
                .of(no).orElseThrow().findings().stream().map(Finding::kind).toList();
    }

    private static void execute(String sql) throws SQLException {
        Database.Address at = PostgresConnections.DATABASE.address();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
