package org.wattline.adapter.postgres.tariff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.SampleTariffs;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.application.tariff.TariffVersionsContract;

class PostgresTariffVersionsTest extends TariffVersionsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units = new PostgresUnits(database.database(), () -> NOW, UUID::randomUUID);
    private final PostgresTariffVersions versions = new PostgresTariffVersions(units, new JsonTariffDocuments());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_database_itself_refuses_to_alter_what_was_published() {
        publish(SampleTariffs.from("2027-01", "2027-01-01", "0.538"));
        for (String statement : List.of(
                "update tariff_version set document = replace(document, '0.538', '0.1')",
                "update tariff_version set valid_from = '2026-12-01'",
                "update tariff_version set state = 'DRAFT'",
                "delete from tariff_version"))
            assertThatThrownBy(() -> database.database().jdbi().useHandle(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasMessageContaining("a published tariff is never altered");
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected TariffVersions versions() {
        return versions;
    }
}
