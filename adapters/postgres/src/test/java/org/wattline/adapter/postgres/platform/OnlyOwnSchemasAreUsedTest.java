package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A database that this version did not make is told apart before anything is written to it. */
class OnlyOwnSchemasAreUsedTest {

    @Test
    void a_database_that_is_up_to_date_needs_no_step() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            assertThat(Migrations.run(fresh.database().dataSource())).isZero();
        }
    }

    @Test
    void one_look_at_the_history_tells_whether_any_step_is_missing_or_was_another() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            assertThat(Migrations.isUpToDate(fresh.database().dataSource())).isTrue();
            change(fresh, "update flyway_schema_history set checksum = checksum + 1 where installed_rank = 1");
            assertThat(Migrations.isUpToDate(fresh.database().dataSource())).isFalse();
            change(fresh, "update flyway_schema_history set checksum = checksum - 1 where installed_rank = 1");
            assertThat(Migrations.isUpToDate(fresh.database().dataSource())).isTrue();
            change(fresh, "update flyway_schema_history set success = false where installed_rank = 1");
            assertThat(Migrations.isUpToDate(fresh.database().dataSource())).isFalse();
            change(fresh, "delete from flyway_schema_history where installed_rank = 1");
            assertThat(Migrations.isUpToDate(fresh.database().dataSource())).isFalse();
            change(fresh, "drop table flyway_schema_history");
            assertThat(Migrations.isUpToDate(fresh.database().dataSource())).isFalse();
        }
    }

    @Test
    void a_database_of_a_newer_version_is_refused() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            change(
                    fresh,
                    "insert into flyway_schema_history select installed_rank + 1, '9999', 'later', type,"
                            + " 'V9999__later.sql', checksum, installed_by, now(), 1, true"
                            + " from flyway_schema_history order by installed_rank desc limit 1");

            assertThatThrownBy(() -> Migrations.run(fresh.database().dataSource()))
                    .isInstanceOf(OtherSchema.class)
                    .hasMessageContaining("by a newer version of Wattline: start that version");
        }
    }

    @Test
    void a_database_made_by_other_steps_is_refused() {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            change(fresh, "update flyway_schema_history set checksum = checksum + 1 where version is not null");

            assertThatThrownBy(() -> Migrations.run(fresh.database().dataSource()))
                    .isInstanceOf(OtherSchema.class)
                    .hasMessageContaining("use another database")
                    .message()
                    .hasLineCount(1);
        }
    }

    private static void change(TestDatabase database, String sql) {
        database.database().jdbi().useHandle(handle -> handle.execute(sql));
    }
}
