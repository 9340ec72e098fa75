package org.wattline.adapter.postgres.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.fault.FaultReportsContract;
import org.wattline.application.platform.ReadableVault;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;

class PostgresFaultReportsTest extends FaultReportsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final PostgresUnits units = new PostgresUnits(
            DATABASE.database(), TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final FaultReports reports = new PostgresFaultReports(units, new ReadableVault("k1"));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected UnitOfWork work() {
        return units;
    }

    @Override
    protected FaultReports reports() {
        return reports;
    }

    @Test
    void personal_values_are_sealed() {
        a_stored_report_is_found_as_it_was();
        byte[] phone = units.read(h -> h.createQuery("select phone from fault_report limit 1")
                .mapTo(byte[].class)
                .one());
        assertThat(new String(phone, StandardCharsets.UTF_8)).startsWith("k1|fault_report.phone|");
    }
}
