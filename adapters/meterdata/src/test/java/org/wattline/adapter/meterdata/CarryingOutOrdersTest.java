package org.wattline.adapter.meterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.shown;
import static org.wattline.application.metering.SampleMetering.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.metering.MemoryFieldAddresses;
import org.wattline.adapter.memory.metering.MemoryMeterCommands;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.meterdata.dlt645.Credentials645;
import org.wattline.adapter.meterdata.dlt645.Dlt645Simulator;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.field.CarryingOutOrders;
import org.wattline.application.metering.field.MeterChannels;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.metering.field.RelayOrder;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.ChannelPassword;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.CommandStage.State;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.FieldRefusal;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterOrder;

/** Orders to a simulated meter over a socket, with a clock that the test sets. */
class CarryingOutOrdersTest {
    private static final MeterAddress ADDRESS = new MeterAddress("202311000123");
    private static final Credentials645 KEY = new Credentials645(2, "123456", "00000001");
    private static final Caller ORDERER = staff("orderer");
    private static final Caller APPROVER = staff("approver");

    private Instant now = Instant.parse("2026-03-01T04:00:00Z");
    private final MemoryStore store =
            new MemoryStore(() -> now, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(store);
    private final MemoryMeters meters = new MemoryMeters(store);
    private final MemoryReadings readings = new MemoryReadings(store, points);
    private final MemoryFieldAddresses addresses = new MemoryFieldAddresses(store);
    private final MemoryMeterCommands commands = new MemoryMeterCommands(store);
    private final OrderingMeters ordering = new OrderingMeters(
            store, addresses, commands, () -> now, new UuidV7Ids(System::currentTimeMillis, new Random(2)), store);
    private final MeterChannels sockets = new SocketChannels(Duration.ofMillis(300), 1);
    private final CarryingOutOrders carrying = carrying(sockets);
    private final Dlt645Simulator street = new Dlt645Simulator(0);
    private final StreetMeter onSite = new StreetMeter(ADDRESS, () -> LocalDateTime.ofInstant(now, Zone.CHINA))
            .showing(Register.ACTIVE_IMPORT, "12345.67");
    private final MeteringPoint point = SampleMetering.metered(Register.ACTIVE_IMPORT);

    @BeforeEach
    void hang() {
        street.add(onSite, KEY);
        FieldAddress address = new FieldAddress(
                point.installations().getLast().meter(),
                SampleMetering.UNIT,
                ChannelProtocol.DLT645,
                new Concentrator("127.0.0.1", street.line().address().getPort()),
                ADDRESS,
                Optional.of(new ChannelPassword("123456")),
                Version.NEW);
        Meter meter = new Meter(
                address.meter(),
                SampleMetering.UNIT,
                "DDZY102",
                List.of(Dial.usual(Register.ACTIVE_IMPORT)),
                MeterState.INSTALLED,
                Version.NEW);
        value(store.perform(SampleMetering.ACT, () -> {
            points.add(point);
            meters.add(meter);
            addresses.add(address);
            return Outcome.done(address);
        }));
    }

    @AfterEach
    void close() {
        street.close();
    }

    @Test
    void what_a_meter_shows_is_taken_in_as_a_reading() {
        MeterCommand read = carriedOut(order(MeterOrder.READ));
        assertThat(read.stage())
                .isEqualTo(new CommandStage.Confirmed(
                        now, Map.of("ACTIVE_IMPORT", "12345.67", "readAt", "2026-03-01T04:00:00Z")));
        assertThat(readings.versions(point.no(), read.meter(), now))
                .singleElement()
                .satisfies(
                        reading -> assertThat(reading.values()).isEqualTo(shown(Register.ACTIVE_IMPORT, "12345.67")));
    }

    @Test
    void a_dangerous_order_waits_for_another_person_and_is_read_back() {
        MeterCommand trip = order(MeterOrder.TRIP);
        assertThat(carriedOut(trip).stage()).isEqualTo(new CommandStage.Proposed());
        assertThat(ordering.handle(ORDERER, new OrderingMeters.Approve(trip.id(), trip.version())))
                .isEqualTo(Outcome.refused(FieldRefusal.OWN_ORDER));
        MeterCommand approved = approved(trip);
        assertThat(onSite.connected()).isTrue();
        assertThat(carriedOut(approved).stage()).isEqualTo(new CommandStage.Confirmed(now, Map.of("relay", "OPEN")));
        assertThat(onSite.connected()).isFalse();
    }

    @Test
    void an_order_that_got_no_answer_is_tried_again_after_growing_pauses_until_it_expires() {
        onSite.nextly(Trouble.SILENT, Trouble.WRONG_SUM, Trouble.SILENT);
        MeterCommand read = order(MeterOrder.READ);
        assertThat(carriedOut(read).stage())
                .isEqualTo(
                        new CommandStage.Queued(1, now.plusSeconds(30), false, Optional.of("silent, asked 1 times")));
        assertThat(carrying.carryOutDue(10)).as("not yet").isZero();
        now = now.plusSeconds(30);
        assertThat(carriedOut(read).stage())
                .isInstanceOfSatisfying(
                        CommandStage.Queued.class,
                        queued -> assertThat(queued.dueAt()).isEqualTo(now.plusSeconds(120)));
        now = now.plusSeconds(120);
        assertThat(carriedOut(read).stage().state()).isEqualTo(State.QUEUED);
        now = now.plusSeconds(3600);
        assertThat(carriedOut(read).stage()).isEqualTo(new CommandStage.Expired(now, false));
    }

    @Test
    void a_trip_whose_answer_was_lost_is_found_done_and_not_repeated() {
        MeterCommand trip = approved(order(MeterOrder.TRIP));
        onSite.nextly(Trouble.SILENT, Trouble.SILENT);
        assertThat(carriedOut(trip).stage())
                .isEqualTo(new CommandStage.Queued(1, now.plusSeconds(30), true, Optional.of("silent, asked 1 times")));
        assertThat(onSite.connected()).as("it heard").isFalse();
        int heard = street.line().heard();
        now = now.plusSeconds(30);
        assertThat(carriedOut(trip).stage()).isEqualTo(new CommandStage.Confirmed(now, Map.of("relay", "OPEN")));
        assertThat(street.line().heard()).as("one question, no order").isEqualTo(heard + 1);
    }

    @Test
    void a_server_that_dies_after_the_order_went_out_leaves_it_to_another_that_reads_first() {
        MeterCommand trip = approved(order(MeterOrder.TRIP));
        MeterChannels dying = to -> {
            try (var channel = sockets.open(to)) {
                channel.control(
                        ADDRESS,
                        new RelayOrder(RelayOrder.Action.TRIP, onSite.now().plusHours(1)));
            }
            throw new IllegalStateException("killed");
        };
        CarryingOutOrders dead = carrying(dying);
        assertThatThrownBy(() -> dead.carryOutDue(10)).hasMessageContaining("killed");
        assertThat(commands.find(trip.id()).orElseThrow().stage().state()).isEqualTo(State.SENT);
        assertThat(carrying.carryOutDue(10)).as("the dead one's lease").isZero();
        int heard = street.line().heard();
        now = now.plus(MeterCommand.LEASE);
        assertThat(carriedOut(trip).stage()).isEqualTo(new CommandStage.Confirmed(now, Map.of("relay", "OPEN")));
        assertThat(street.line().heard()).isEqualTo(heard + 1);
    }

    @Test
    void an_order_whose_time_has_passed_is_looked_for_and_never_given() {
        MeterCommand trip = approved(order(MeterOrder.TRIP));
        onSite.nextly(Trouble.SILENT, Trouble.SILENT);
        assertThat(carriedOut(trip).stage().state()).isEqualTo(State.QUEUED);
        assertThat(onSite.obey(RelayOrder.Action.CLOSE)).isTrue();
        now = now.plusSeconds(4000);
        assertThat(carriedOut(trip).stage()).isEqualTo(new CommandStage.Expired(now, true));
        assertThat(onSite.connected()).isTrue();
    }

    @Test
    void a_denial_ends_an_order_and_clocks_are_read_back() {
        street.add(onSite, new Credentials645(2, "654321", "00000001"));
        assertThat(carriedOut(order(MeterOrder.SET_CLOCK)).stage())
                .isEqualTo(new CommandStage.Failed(now, "NOT_AUTHORISED"));
        street.add(onSite, KEY);
        onSite.setClock(onSite.now().plusMinutes(20));
        assertThat(carriedOut(order(MeterOrder.SET_CLOCK)).stage())
                .isEqualTo(new CommandStage.Confirmed(now, Map.of("clock", "2026-03-01T12:00")));
        assertThat(carriedOut(order(MeterOrder.FREEZE)).stage().state()).isEqualTo(State.CONFIRMED);
        assertThat(onSite.freezes()).hasSize(1);
    }

    @Test
    void an_order_is_cancelled_before_it_is_sent_and_not_after() {
        MeterCommand read = order(MeterOrder.READ);
        assertThat(value(ordering.handle(ORDERER, new OrderingMeters.Cancel(read.id(), read.version())))
                        .stage())
                .isEqualTo(new CommandStage.Cancelled(now, "orderer"));
        MeterCommand done = carriedOut(order(MeterOrder.READ));
        assertThat(ordering.handle(ORDERER, new OrderingMeters.Cancel(done.id(), done.version())))
                .isEqualTo(Outcome.refused(FieldRefusal.OVER));
    }

    private MeterCommand order(MeterOrder order) {
        return value(ordering.handle(
                ORDERER,
                new OrderingMeters.Order(
                        point.installations().getLast().meter(), order, "a test", now.plusSeconds(3600))));
    }

    private MeterCommand approved(MeterCommand command) {
        return value(ordering.handle(APPROVER, new OrderingMeters.Approve(command.id(), command.version())));
    }

    private MeterCommand carriedOut(MeterCommand command) {
        carrying.carryOutDue(10);
        return commands.find(command.id()).orElseThrow();
    }

    private CarryingOutOrders carrying(MeterChannels channels) {
        TakingInLines taking = new TakingInLines(points, meters, readings, ArrivalRules.NONE, () -> now);
        return new CarryingOutOrders(
                store, addresses, commands, meters, channels, taking, () -> now, store, Runnable::run, 4);
    }

    private static Caller staff(String login) {
        return new Caller(login, Caller.Kind.STAFF, UnitPath.COMPANY, Set.of(), Set.of(), Caller.Origin.INTERNAL);
    }
}
