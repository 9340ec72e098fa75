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

    /** What the case is about is vouched for as well: each of these is found with its table, and the columns that differ. */
    @Test
    void whatever_is_edited_by_hand_in_the_records_of_a_case_is_found() {
        String no = "where application_no = '%s'";
        assertThat(records("update connection_application set sources = 3 where no = '%s'"))
                .containsExactly("connection_application: sources");
        assertThat(records("update connection_application set capacity_kva = 99 where no = '%s'"))
                .containsExactly("connection_application: capacity_kva");
        assertThat(records("update application_document set file_name = 'other.pdf' " + no))
                .containsExactly("application_document 1: file_name");
        assertThat(records("delete from application_document " + no)).containsExactly("application_document 1 is gone");
        assertThat(records("""
                        insert into supply_plan values ('%s', 1, '/33', false, '{}', '{CHIEF}', 'x', now(), 'DRAFTED', null, null, null,
                          null, null, null, 1)""")).containsExactly("supply_plan 1 was put in");
    }

    /** A step that is completed afterwards does not cover up what was changed before. */
    @Test
    void a_planted_edit_is_still_found_after_the_case_went_on() {
        InstanceNo no = begun();
        found(no, "update connection_application set capacity_kva = 99, sources = 3 where no = '" + no + "'");
        goOn(no);

        assertThat(told(no)).containsExactly("connection_application: capacity_kva, sources");
    }

    @Test
    void whatever_is_edited_by_hand_in_the_chain_of_records_is_found() {
        assertThat(records("update case_record set login = 'nobody' where case_no = '%s' and place = 1"))
                .containsExactly("case_record");
        assertThat(records("delete from case_record where case_no = '%s' and place = 1"))
                .contains("case_record");
        InstanceNo no = begun();
        assertThatThrownBy(() -> execute("delete from case_record where case_no = '" + no + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only ever added to");
    }

    private List<String> records(String edit) {
        InstanceNo no = begun();
        found(no, edit.formatted(no));
        return told(no);
    }

    private List<String> told(InstanceNo no) {
        return new VerifyingHistories(store().instances(), store().cases().histories())
                .of(no).orElseThrow().findings().stream()
                        .flatMap(finding -> finding.record().stream())
                        .toList();
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
