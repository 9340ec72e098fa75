package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.wattline.adapter.http.metering.field.FieldAddressRoutes;
import org.wattline.adapter.http.metering.field.MeterCommandRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.MemoryFieldAddresses;
import org.wattline.adapter.memory.metering.MemoryMeterCommands;
import org.wattline.adapter.meterdata.SocketChannels;
import org.wattline.adapter.postgres.metering.PostgresFieldAddresses;
import org.wattline.adapter.postgres.metering.PostgresMeterCommands;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.field.CarryingOutOrders;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.KeepingFieldAddresses;
import org.wattline.application.metering.field.MeterChannels;
import org.wattline.application.metering.field.MeterCommands;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;

/** Meters on site: how they are reached, and orders to them. */
public final class FieldModule extends AbstractModule {
    /** How long an answer of a meter may take, and how often it is asked for it [D]. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int ATTEMPTS = 2;
    /** Orders that one concentrator bears at once [D]. */
    private static final int PER_CONCENTRATOR = 4;

    private static final int ORDERS_A_ROUND = 200;

    @Provides
    @Singleton
    FieldAddresses addresses(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryFieldAddresses(memory.store());
            case Storage.Postgres postgres -> new PostgresFieldAddresses(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    MeterCommands commands(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryMeterCommands(memory.store());
            case Storage.Postgres postgres -> new PostgresMeterCommands(postgres.units());
        };
    }

    @Provides
    @Singleton
    MeterChannels channels() {
        return new SocketChannels(PATIENCE, ATTEMPTS);
    }

    @Provides
    KeepingFieldAddresses keeping(UnitOfWork work, Meters meters, FieldAddresses addresses) {
        return new KeepingFieldAddresses(work, meters, addresses);
    }

    @Provides
    OrderingMeters ordering(
            UnitOfWork work,
            FieldAddresses addresses,
            MeterCommands commands,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        return new OrderingMeters(work, addresses, commands, clock, ids, outbox);
    }

    @Provides
    @Singleton
    CarryingOutOrders carryingOut(
            UnitOfWork work,
            FieldAddresses addresses,
            MeterCommands commands,
            Meters meters,
            MeteringPoints points,
            Readings readings,
            ArrivalRules rules,
            MeterChannels channels,
            BusinessClock clock,
            Outbox outbox) {
        return new CarryingOutOrders(
                work,
                addresses,
                commands,
                meters,
                channels,
                new TakingInLines(points, meters, readings, rules, clock),
                clock,
                outbox,
                Executors.newVirtualThreadPerTaskExecutor(),
                PER_CONCENTRATOR);
    }

    @ProvidesIntoSet
    Background carryingOutDue(CarryingOutOrders carrying) {
        return new Background("meter-orders", Duration.ofSeconds(1), () -> carrying.carryOutDue(ORDERS_A_ROUND) > 0);
    }

    @ProvidesIntoSet
    Routes addressRoutes(FieldAddresses addresses, KeepingFieldAddresses keeping) {
        return new FieldAddressRoutes(addresses, keeping);
    }

    @ProvidesIntoSet
    Routes commandRoutes(MeterCommands commands, OrderingMeters ordering, BusinessClock clock) {
        return new MeterCommandRoutes(commands, ordering, clock);
    }

    @ProvidesIntoSet
    Ownerships.Lookup addressOwners(FieldAddresses addresses) {
        return Ownerships.Lookup.of(
                "field-address", no -> addresses.find(new AssetNo(no)).map(address -> Scope.Owner.of(address.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup commandOwners(MeterCommands commands) {
        return Ownerships.Lookup.of(
                "meter-command",
                id -> commands.find(new MeterCommandId(UUID.fromString(id)))
                        .map(command -> Scope.Owner.of(command.unit())));
    }
}
