package org.wattline.adapter.postgres.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.in;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.field.FieldStore;
import org.wattline.application.metering.field.MeterCommandsContract;
import org.wattline.application.metering.field.SampleField;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterOrder;

class PostgresMeterCommandsTest extends MeterCommandsContract {
    static final FieldStore SHARED = on(TestDatabase.fresh());

    @Override
    protected FieldStore store() {
        return SHARED;
    }

    @Test
    void what_one_server_has_taken_up_another_passes_over() {
        Concentrator line = SampleField.concentrator();
        Instant now = SampleField.NOW.plusSeconds(10_000_000);
        MeterCommand command = SampleField.command(SampleField.address(SHARED, line), MeterOrder.READ, now);
        in(SHARED.metering(), () -> {
            SHARED.commands().add(command);
            return command;
        });
        List<MeterCommand> other = in(SHARED.metering(), () -> {
            assertThat(of(line, SHARED.commands().due(now, 1000, 4))).hasSize(1);
            return CompletableFuture.supplyAsync(() -> in(
                            SHARED.metering(), () -> of(line, SHARED.commands().due(now, 1000, 4))))
                    .join();
        });
        assertThat(other).isEmpty();
    }

    private static List<MeterCommand> of(Concentrator line, List<MeterCommand> commands) {
        return commands.stream()
                .filter(each -> each.concentrator().equals(line))
                .toList();
    }

    private static FieldStore on(TestDatabase fresh) {
        PostgresUnits units = new PostgresUnits(
                fresh.database(), TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));
        MeteringStore metering = new MeteringStore(
                units,
                units,
                units.numbers(),
                new PostgresMeteringPoints(units),
                new PostgresMeters(units),
                new PostgresReadings(units),
                new PostgresMeterDataFiles(units));
        return new FieldStore(
                metering,
                new PostgresFieldAddresses(units, new AesVault(VaultKeys.generated())),
                new PostgresMeterCommands(units),
                new PostgresPolls(units));
    }
}
