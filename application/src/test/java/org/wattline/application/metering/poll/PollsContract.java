package org.wattline.application.metering.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.shown;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.field.FieldStore;
import org.wattline.application.metering.field.SampleField;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.ChannelProtocol;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.poll.Heard;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.poll.Wanted;
import org.wattline.domain.quantity.IntervalEnergy;

/** The promises of {@link Polls}. */
public abstract class PollsContract {
    private static final LocalDate DAY = LocalDate.parse("2026-02-27");
    private static final Instant NOW = Instant.parse("2026-02-26T16:30:00Z");
    private static final PollingPlan PLAN = plan(Set.of());

    private final Concentrator near = SampleField.concentrator();

    protected abstract FieldStore store();

    private static PollingPlan plan(Set<ChannelProtocol> protocols) {
        return new PollingPlan(
                "TEST",
                Text.of("测试", "test"),
                LocalDate.parse("2000-01-01"),
                LocalTime.of(0, 20),
                3,
                Set.of(Wanted.FREEZE, Wanted.IMPORT_CURVE),
                protocols,
                List.of(Duration.ofMinutes(15)),
                "D");
    }

    /** A meter that hangs since 1 January 2026 and is reached over a line. */
    private AssetNo hung(Concentrator line) {
        MeteringPoint point = SampleMetering.metered(Register.ACTIVE_IMPORT);
        AssetNo meter = point.installations().getFirst().meter();
        return in(store().metering(), () -> {
            store().metering().points().add(point);
            store().metering()
                    .meters()
                    .add(new Meter(
                            meter,
                            SampleMetering.UNIT,
                            "DDZY102",
                            List.of(Dial.usual(Register.ACTIVE_IMPORT)),
                            MeterState.INSTALLED,
                            Version.NEW));
            store().addresses().add(SampleField.address(meter, line));
            return meter;
        });
    }

    private List<Question> due(PollingPlan plan, Scope scope, LocalDate day, Instant now, AssetNo... meters) {
        return store().polls().due(scope, plan, day, now, Optional.empty(), 10_000).stream()
                .filter(question -> Arrays.asList(meters).contains(question.meter()))
                .toList();
    }

    private List<Question> due(Instant now, AssetNo... meters) {
        return due(PLAN, Scope.EVERYTHING, DAY, now, meters);
    }

    private void keep(PolledAnswer... answers) {
        in(store().metering(), () -> {
            store().polls().keep(List.of(answers));
            return true;
        });
    }

    private static Question question(AssetNo meter, Wanted wanted, int tries) {
        return new Question(meter, SampleMetering.UNIT, DAY, wanted, tries);
    }

    @Test
    public void what_was_never_asked_is_due_line_by_line() {
        Concentrator far = SampleField.concentrator();
        AssetNo first = hung(near);
        AssetNo elsewhere = hung(far);
        AssetNo second = hung(near);
        List<AssetNo> order = due(NOW, first, elsewhere, second).stream()
                .map(Question::meter)
                .distinct()
                .toList();
        assertThat(order).hasSize(3);
        assertThat(Math.abs(order.indexOf(first) - order.indexOf(second))).isEqualTo(1);
        assertThat(due(NOW, first))
                .containsExactly(question(first, Wanted.FREEZE, 1), question(first, Wanted.IMPORT_CURVE, 1));
        List<Question> all = store().polls().due(Scope.EVERYTHING, PLAN, DAY, NOW, Optional.empty(), 10_000);
        List<Question> portions = new ArrayList<>();
        Optional<Question> last = Optional.empty();
        do {
            List<Question> portion = store().polls().due(Scope.EVERYTHING, PLAN, DAY, NOW, last, 3);
            portions.addAll(portion);
            last = portion.isEmpty() ? Optional.empty() : Optional.of(portion.getLast());
        } while (last.isPresent());
        assertThat(portions).isEqualTo(all);
    }

    @Test
    public void only_meters_that_hung_that_day_of_the_plan_and_the_scope_are_asked() {
        AssetNo meter = hung(near);
        AssetNo unhung = SampleField.address(store(), near).meter();
        assertThat(due(NOW, unhung)).isEmpty();
        assertThat(due(PLAN, Scope.EVERYTHING, LocalDate.parse("2025-12-31"), NOW, meter))
                .isEmpty();
        assertThat(due(plan(Set.of(ChannelProtocol.DLMS_HDLC)), Scope.EVERYTHING, DAY, NOW, meter))
                .isEmpty();
        assertThat(due(plan(Set.of(ChannelProtocol.DLT645)), Scope.EVERYTHING, DAY, NOW, meter))
                .hasSize(2);
        Scope branch = new Scope(Optional.of(new UnitPath("/33")), Optional.empty());
        Scope other = new Scope(Optional.of(new UnitPath("/44")), Optional.empty());
        Scope customer = new Scope(Optional.empty(), Optional.of(Set.of()));
        assertThat(due(PLAN, branch, DAY, NOW, meter)).hasSize(2);
        assertThat(due(PLAN, other, DAY, NOW, meter)).isEmpty();
        assertThat(due(PLAN, customer, DAY, NOW, meter)).isEmpty();
    }

    @Test
    public void what_did_not_come_is_due_again_after_its_pause_and_what_is_settled_never() {
        AssetNo meter = hung(near);
        Instant again = NOW.plusSeconds(900);
        keep(
                question(meter, Wanted.FREEZE, 1).missed("silent", NOW, Optional.of(again)),
                question(meter, Wanted.IMPORT_CURVE, 1).nothing("NOT_POSSIBLE", NOW));
        assertThat(due(NOW, meter)).isEmpty();
        assertThat(due(again, meter)).containsExactly(question(meter, Wanted.FREEZE, 2));
        keep(question(meter, Wanted.FREEZE, 2).missed("silent", again, Optional.empty()));
        assertThat(due(again.plusSeconds(100_000), meter)).isEmpty();
    }

    @Test
    public void what_was_heard_is_kept_until_readings_are_made_of_it() {
        AssetNo meter = hung(near);
        long[] values = new long[96];
        Arrays.setAll(values, i -> i * 1000L);
        values[7] = IntervalEnergy.MISSING;
        values[95] = IntervalEnergy.MISSING;
        PolledAnswer freeze = question(meter, Wanted.FREEZE, 1)
                .received(new Heard.Registers(shown(Register.ACTIVE_IMPORT, "70.25")), NOW);
        PolledAnswer curve = question(meter, Wanted.IMPORT_CURVE, 2)
                .received(new Heard.Curve(IntervalEnergy.milliwattHours(DAY.minusDays(1), 15, values)), NOW);
        keep(freeze, curve);
        assertThat(received(meter)).containsExactly(freeze, curve);
        assertThat(due(NOW.plusSeconds(100_000), meter)).isEmpty();
        PolledAnswer refused = curve.turnedAway("metering.meter-elsewhere", Optional.of(NOW.plusSeconds(60)));
        keep(freeze.takenIn(), refused);
        assertThat(received(meter)).isEmpty();
        assertThat(due(NOW.plusSeconds(60), meter)).containsExactly(question(meter, Wanted.IMPORT_CURVE, 3));
        assertThat(listed(Scope.EVERYTHING, Optional.empty(), meter)).containsExactly(freeze.takenIn(), refused);
        assertThat(listed(Scope.EVERYTHING, Optional.of(PolledAnswer.State.TURNED_AWAY), meter))
                .containsExactly(refused);
        assertThat(listed(new Scope(Optional.of(new UnitPath("/44")), Optional.empty()), Optional.empty(), meter))
                .isEmpty();
        assertThat(listed(new Scope(Optional.empty(), Optional.of(Set.of())), Optional.empty(), meter))
                .isEmpty();
    }

    private List<PolledAnswer> received(AssetNo meter) {
        return store().polls().received(10_000).stream()
                .filter(answer -> answer.question().meter().equals(meter))
                .toList();
    }

    /** All pages of two rows each. */
    private List<PolledAnswer> listed(Scope scope, Optional<PolledAnswer.State> state, AssetNo meter) {
        List<PolledAnswer> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<PolledAnswer> page = store().polls().list(scope, DAY, state, new Page.Request(2, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all.stream()
                .filter(answer -> answer.question().meter().equals(meter))
                .toList();
    }
}
