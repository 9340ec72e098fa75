package org.wattline.adapter.postgres.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.definition.ProcessVersions;
import org.wattline.application.workflow.definition.ProcessVersionsContract;

class PostgresProcessVersionsTest extends ProcessVersionsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresProcessVersions versions = new PostgresProcessVersions(units);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_database_itself_refuses_to_alter_what_was_published() {
        assertThat(publish("CHARGING", 1).stage().binding()).isTrue();
        for (String statement : List.of(
                "update process_version set document = '{}'",
                "update process_version set valid_from = '2026-12-01'",
                "update process_version set authors = '{zhao}'",
                "update process_version set state = 'DRAFT', acted_by = null, acted_at = null",
                "delete from process_version"))
            assertThatThrownBy(() -> database.database().jdbi().useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasMessageContaining("a published process is never altered");
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected ProcessVersions versions() {
        return versions;
    }
}
