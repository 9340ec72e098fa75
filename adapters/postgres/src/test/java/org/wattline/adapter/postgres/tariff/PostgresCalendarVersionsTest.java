package org.wattline.adapter.postgres.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.CalendarVersions;
import org.wattline.application.tariff.CalendarVersionsContract;

class PostgresCalendarVersionsTest extends CalendarVersionsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresCalendarVersions versions = new PostgresCalendarVersions(units, new JsonTariffDocuments());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_database_itself_refuses_to_alter_what_was_published() {
        assertThat(publish("2027-01", "2027-01-01").stage().binding()).isTrue();
        for (String statement : List.of(
                "update calendar_version set document = replace(document, '08:00', '09:00')",
                "update calendar_version set valid_from = '2026-12-01'",
                "update calendar_version set state = 'DRAFT'",
                "delete from calendar_version"))
            assertThatThrownBy(() -> database.database().jdbi().useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasMessageContaining("a published calendar is never altered");
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected CalendarVersions versions() {
        return versions;
    }
}
