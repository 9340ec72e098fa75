package org.wattline.adapter.meterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.metering.SampleMetering.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.metering.MemoryFieldAddresses;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryPolls;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.meterdata.dlms.DlmsSimulator;
import org.wattline.adapter.meterdata.dlms.DlmsTerms;
import org.wattline.adapter.meterdata.dlt645.Credentials645;
import org.wattline.adapter.meterdata.dlt645.Dlt645Simulator;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.metering.poll.PollingMeters;
import org.wattline.application.metering.poll.PollingPlans;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Wanted;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;

/** Simulated DLMS meters behind one concentrator are polled over a socket, with a clock that the test sets. */
class PollingMetersTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final DlmsTerms TERMS =
            new DlmsTerms(DlmsTerms.Framing.WRAPPER, true, DlmsTerms.PUBLIC_CLIENT, 1, Optional.empty());
    private static final PollingPlan PLAN = new PollingPlan(
            "TEST",
            Text.of("测试", "test"),
            LocalDate.parse("2000-01-01"),
            LocalTime.of(0, 20),
            0,
            EnumSet.allOf(Wanted.class),
            Set.of(),
            List.of(Duration.ofMinutes(15), Duration.ofHours(1)),
            "D");

    private volatile Instant now = Instant.parse("2026-02-28T16:30:00Z");
    private final MemoryStore store =
            new MemoryStore(() -> now, new UuidV7Ids(System::currentTimeMillis, new Random(1)));
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(store);
    private final MemoryReadings readings = new MemoryReadings(store, points);
    private final MemoryFieldAddresses addresses = new MemoryFieldAddresses(store);
    private final MemoryPolls polls = new MemoryPolls(store, addresses, points);
    private final DlmsSimulator street = new DlmsSimulator(0, TERMS);

    @AfterEach
    void close() {
        street.close();
    }

    @Test
    void freezes_and_curves_become_readings_and_are_not_asked_for_again() {
        MeteringPoint point = hung("202311000123");
        run(ArrivalRules.NONE);
        assertThat(freeze(point)).isEqualTo("1234.56");
        IntervalDay curve = curve(point);
        assertThat(curve.quality()).isEqualTo(ReadingQuality.MEASURED);
        assertThat(curve.energy().total().kwh()).isEqualByComparingTo(new BigDecimal("9.6"));
        assertThat(states()).containsExactly("EXPORT_CURVE NONE 1", "FREEZE ANSWERED 1", "IMPORT_CURVE ANSWERED 1");
        int heard = street.line().heard();
        now = now.plusSeconds(7200);
        run(ArrivalRules.NONE);
        assertThat(street.line().heard()).isEqualTo(heard);
    }

    @Test
    void what_did_not_come_is_asked_for_again_after_a_pause_and_not_for_ever() {
        StreetMeter onSite = meter("202311000123");
        MeteringPoint point = hung(onSite);
        onSite.nextly(Trouble.SILENT);
        run(ArrivalRules.NONE);
        assertThat(states()).containsExactly("EXPORT_CURVE NONE 1", "FREEZE MISSING 1", "IMPORT_CURVE MISSING 1");
        run(ArrivalRules.NONE);
        assertThat(states()).contains("FREEZE MISSING 1");
        now = now.plusSeconds(900);
        run(ArrivalRules.NONE);
        assertThat(states()).containsExactly("EXPORT_CURVE NONE 1", "FREEZE ANSWERED 2", "IMPORT_CURVE ANSWERED 2");
        assertThat(freeze(point)).isEqualTo("1234.56");
    }

    @Test
    void what_was_heard_becomes_a_reading_though_the_server_died_and_the_meter_is_gone() {
        MeteringPoint point = hung("202311000123");
        assertThatThrownBy(() -> run((of, days) -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        assertThat(states()).contains("FREEZE RECEIVED 1", "IMPORT_CURVE RECEIVED 1");
        street.close();
        run(ArrivalRules.NONE);
        assertThat(states()).contains("FREEZE ANSWERED 1", "IMPORT_CURVE ANSWERED 1");
        assertThat(freeze(point)).isEqualTo("1234.56");
    }

    @Test
    void nobody_waits_for_a_line_on_which_all_are_silent_nor_asks_for_what_is_known() {
        for (int i = 1; i <= 8; i++) {
            StreetMeter silent = new StreetMeter(new MeterAddress("20231100020" + i), this::local);
            silent.nextly(Trouble.SILENT, Trouble.SILENT);
            hung(silent);
        }
        MeteringPoint known = hung("202311000199");
        value(store.perform(SampleMetering.ACT, () -> {
            readings.storeRegisters(
                    List.of(SampleMetering.reading(known, "2026-03-01", Register.ACTIVE_IMPORT, "7")), now);
            readings.storeDays(List.of(SampleMetering.day(known, "2026-02-28", 3)), now);
            return Outcome.done(known);
        }));
        run(ArrivalRules.NONE);
        assertThat(states()).filteredOn(state -> state.contains("MISSING")).hasSize(16);
        assertThat(answers().stream().map(PolledAnswer::words).toList())
                .filteredOn(words -> words.equals("not asked, the line was silent"))
                .hasSize(6);
        assertThat(freeze(known)).isEqualTo("7");
        assertThat(states()).contains("FREEZE ANSWERED 1");
    }

    @Test
    void what_came_is_stored_while_a_slower_concentrator_still_talks() {
        MeteringPoint quick = hung("202311000123");
        CountDownLatch stored = new CountDownLatch(1);
        AtomicBoolean waited = new AtomicBoolean();
        try (Dlt645Simulator other = new Dlt645Simulator(0)) {
            StreetMeter slow = new StreetMeter(new MeterAddress("202311000777"), () -> {
                try {
                    waited.set(stored.await(20, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return local();
            });
            hung(slow, other);
            run(
                    (of, days) -> {
                        stored.countDown();
                        return ArrivalRules.NONE.judge(of, days);
                    },
                    Duration.ofSeconds(30));
        }
        assertThat(waited).isTrue();
        assertThat(freeze(quick)).isEqualTo("1234.56");
    }

    @Test
    void a_concentrator_that_takes_too_long_is_left_for_the_next_try() {
        try (Dlt645Simulator other = new Dlt645Simulator(0)) {
            for (int i = 1; i <= 3; i++)
                hung(
                        new StreetMeter(new MeterAddress("20231100077" + i), () -> {
                            now = now.plusSeconds(250);
                            return local();
                        }),
                        other);
            run(ArrivalRules.NONE);
        }
        assertThat(answers().stream().map(PolledAnswer::words).toList())
                .filteredOn(words -> words.equals("not asked, its concentrator took too long"))
                .hasSize(4);
    }

    private void hung(StreetMeter onSite, Dlt645Simulator street) {
        street.add(onSite, new Credentials645(2, "123456", "00000000"));
        hung(onSite.address(), ChannelProtocol.DLT645, street.line().address().getPort());
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(now, Zone.CHINA);
    }

    /** Counted a tenth of a kWh each quarter of an hour of the day before. */
    private StreetMeter meter(String address) {
        StreetMeter meter =
                new StreetMeter(new MeterAddress(address), this::local).showing(Register.ACTIVE_IMPORT, "1234.60");
        BigDecimal shown = new BigDecimal("1224.96");
        for (LocalDateTime at = DAY.minusDays(1).atStartOfDay();
                !at.isAfter(DAY.atStartOfDay());
                at = at.plusMinutes(15)) {
            meter.keeping(at, Register.ACTIVE_IMPORT, shown.toPlainString());
            shown = shown.add(new BigDecimal("0.10"));
        }
        return meter;
    }

    private MeteringPoint hung(String address) {
        return hung(meter(address));
    }

    private MeteringPoint hung(StreetMeter onSite) {
        street.add(onSite);
        return hung(
                onSite.address(),
                ChannelProtocol.DLMS_GATEWAY,
                street.line().address().getPort());
    }

    private MeteringPoint hung(MeterAddress onSite, ChannelProtocol protocol, int port) {
        MeteringPoint point = SampleMetering.metered(Register.ACTIVE_IMPORT);
        FieldAddress address = new FieldAddress(
                point.installations().getLast().meter(),
                SampleMetering.UNIT,
                protocol,
                new Concentrator("127.0.0.1", port),
                onSite,
                Optional.empty(),
                Version.NEW);
        value(store.perform(SampleMetering.ACT, () -> {
            points.add(point);
            addresses.add(address);
            return Outcome.done(address);
        }));
        return point;
    }

    private void run(ArrivalRules rules) {
        run(rules, Duration.ofMillis(200));
    }

    private void run(ArrivalRules rules, Duration answerWithin) {
        TakingInLines taking = new TakingInLines(points, new MemoryMeters(store), readings, rules, () -> now);
        new PollingMeters(
                        store,
                        polls,
                        new PollingPlans(List.of(PLAN)),
                        addresses,
                        points,
                        readings,
                        new SocketChannels(answerWithin, 1),
                        taking,
                        () -> now,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        4,
                        Duration.ofMinutes(10))
                .run(Gateway.progress(Map.of()));
    }

    private List<PolledAnswer> answers() {
        return polls.list(Scope.EVERYTHING, DAY, Optional.empty(), Page.Request.first(500))
                .items();
    }

    private List<String> states() {
        return answers().stream()
                .map(each -> each.question().wanted() + " " + each.state() + " "
                        + each.question().tries())
                .toList();
    }

    private String freeze(MeteringPoint point) {
        RegisterReading reading = readings.registersAt(List.of(point.no()), DAY).getFirst();
        return reading.value(Register.ACTIVE_IMPORT).orElseThrow().toString();
    }

    private IntervalDay curve(MeteringPoint point) {
        return readings.days(List.of(point.no()), List.of(Channel.ACTIVE_IMPORT), Span.of(DAY.minusDays(1), DAY))
                .getFirst();
    }
}
