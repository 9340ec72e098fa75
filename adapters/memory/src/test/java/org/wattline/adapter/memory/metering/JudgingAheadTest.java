package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.day;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.stored;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.metering.validation.MemoryReadingEdits;
import org.wattline.adapter.memory.metering.validation.MemoryVeeExceptions;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.intake.ArrivalRules.Ahead;
import org.wattline.application.metering.intake.ArrivalRules.Judged;
import org.wattline.application.metering.validation.AccountFacts;
import org.wattline.application.metering.validation.ValidatingReadings;
import org.wattline.application.metering.validation.VeeExceptions;
import org.wattline.application.metering.validation.VeePorts;
import org.wattline.application.metering.validation.VeeRuleSets;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Applicability;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.EditPolicy;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.metering.validation.VeeRuleSet;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** What is looked at ahead of its turn is judged as if everything before it were stored already. */
class JudgingAheadTest {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");

    private final MeteringStore store = MemoryMetering.fresh();
    private final MemoryStore memory = (MemoryStore) store.work();
    private final MemoryVeeExceptions exceptions = new MemoryVeeExceptions(memory, store.points());
    private final ValidatingReadings validating = new ValidatingReadings(
            new VeePorts(
                    store.points(),
                    store.readings(),
                    new AccountFacts(new MemoryAccounts(memory), new MemoryContracts(memory)),
                    exceptions,
                    new MemoryEstimates(memory),
                    new MemoryReadingEdits(memory)),
            new VeeRuleSets(List.of(rules())),
            () -> NOW,
            new UuidV7Ids(System::currentTimeMillis, new Random(3)),
            store.outbox());
    private final MeteringPoint point = stored(store, metered(Register.ACTIVE_IMPORT));
    private final Ahead ahead = validating.ahead();

    /** A day is at most three times what was usual before it, and lacks nothing. */
    private static VeeRuleSet rules() {
        VeeRule tooHigh =
                rule(VeeCheck.HIGH_LOW, Action.HOLD, Map.of("lowPercent", 1L, "highPercent", 300L, "minimumKwh", 1L));
        VeeRule gaps = rule(VeeCheck.MISSING_QUANTITY, Action.FLAG, Map.of("points", 0L));
        VeeGroup all = new VeeGroup("ALL", EnumSet.allOf(CustomerClass.class), List.of(tooHigh, gaps), List.of());
        return new VeeRuleSet(
                "T", LocalDate.parse("2020-01-01"), List.of(all), new EditPolicy(Energy.kwh("1"), BigDecimal.TEN));
    }

    private static VeeRule rule(VeeCheck check, Action action, Map<String, Long> parameters) {
        Map<String, BigDecimal> given = new HashMap<>();
        parameters.forEach((name, value) -> given.put(name, BigDecimal.valueOf(value)));
        return new VeeRule(
                new VeeRuleId("T-" + check.ordinal()),
                Text.of("", ""),
                check,
                VeeCheck.Target.DAY,
                given,
                Applicability.ALL,
                Severity.WARN,
                action,
                check.ordinal(),
                "test");
    }

    private Ahead.Found look(IntervalDay... days) {
        return ahead.look(List.of(point), List.of(days));
    }

    private void store(IntervalDay... days) {
        in(store, () -> {
            Judged judged = validating.judge(List.of(point), List.of(days));
            store.readings().storeDays(List.of(days), NOW);
            judged.stored(List.of());
            return true;
        });
        ahead.stored();
    }

    private IntervalDay usual(String on) {
        return day(point, on, 100);
    }

    private IntervalDay gappy(String on) {
        long[] values = new long[96];
        Arrays.fill(values, 100_000);
        values[40] = IntervalEnergy.MISSING;
        return SampleMetering.value(IntervalDay.arrived(
                point.no(),
                point.installations().getLast(),
                Channel.ACTIVE_IMPORT,
                IntervalEnergy.milliwattHours(LocalDate.parse(on), 15, values)));
    }

    private static BitSet set(int... places) {
        BitSet set = new BitSet();
        for (int place : places) set.set(place);
        return set;
    }

    @Test
    void a_new_day_that_nothing_strikes_passes_and_comes_again_from_then_on() {
        assertThat(look(usual("2026-01-02"), usual("2026-01-03"), usual("2026-01-02")))
                .isEqualTo(new Ahead.Found(set(0, 1), set(2)));
        assertThat(look(usual("2026-01-03"), usual("2026-01-04"))).isEqualTo(new Ahead.Found(set(1), set(0)));
    }

    @Test
    void what_is_stored_already_is_found() {
        store(usual("2026-01-02"));
        assertThat(look(usual("2026-01-02"), usual("2026-01-03"))).isEqualTo(new Ahead.Found(set(1), set(0)));
    }

    @Test
    void a_day_is_compared_with_those_of_a_batch_that_is_not_stored_yet() {
        assertThat(look(usual("2026-01-02"), usual("2026-01-03"), usual("2026-01-04"))
                        .passing())
                .isEqualTo(set(0, 1, 2));
        assertThat(look(day(point, "2026-01-05", 500)).passing()).isEqualTo(set());
    }

    @Test
    void the_days_after_one_that_does_not_pass_wait_until_it_is_stored() {
        assertThat(look(gappy("2026-01-02"), usual("2026-01-03"))).isEqualTo(new Ahead.Found(set(), set()));
        assertThat(look(usual("2026-01-04"))).isEqualTo(new Ahead.Found(set(), set()));
        store(gappy("2026-01-02"), usual("2026-01-03"));
        store(usual("2026-01-04"));
        assertThat(look(usual("2026-01-04"), usual("2026-01-05"))).isEqualTo(new Ahead.Found(set(1), set(0)));
    }

    @Test
    void a_day_about_which_something_waits_is_left_to_the_unit_that_stores_it() {
        store(usual("2026-01-01"), usual("2026-01-02"), usual("2026-01-03"), day(point, "2026-01-04", 900));
        assertThat(raised()).isEqualTo(1);
        assertThat(look(day(point, "2026-01-04", 900), usual("2026-01-05"))).isEqualTo(new Ahead.Found(set(), set(0)));
    }

    @Test
    void what_is_under_way_is_known_even_when_all_else_is_forgotten() {
        look(usual("2026-01-02"), usual("2026-01-03"), usual("2026-01-04"));
        for (int i = 0; i < 10; i++) ahead.forget();
        assertThat(look(usual("2026-01-04"), day(point, "2026-01-05", 500), usual("2026-01-06")))
                .isEqualTo(new Ahead.Found(set(), set(0)));
    }

    @Test
    void values_that_others_stored_are_looked_up_again() {
        look(usual("2026-01-02"), usual("2026-01-03"), usual("2026-01-04"));
        store(day(point, "2026-01-02", 500), day(point, "2026-01-03", 500), day(point, "2026-01-04", 500));
        ahead.changed(point.no());
        assertThat(look(day(point, "2026-01-05", 900)).passing()).isEqualTo(set(0));
    }

    @Test
    void one_gap_does_not_make_its_point_wait_for_ever() {
        assertThat(look(gappy("2026-01-02"))).isEqualTo(new Ahead.Found(set(), set()));
        assertThat(look(usual("2026-01-03"))).isEqualTo(new Ahead.Found(set(), set()));
        store(gappy("2026-01-02"));
        assertThat(look(usual("2026-01-04"), usual("2026-01-04"))).isEqualTo(new Ahead.Found(set(0), set(1)));
    }

    @Test
    void a_point_waits_on_where_a_day_that_waited_does_not_pass() {
        look(usual("2026-01-02"), usual("2026-01-03"), usual("2026-01-04"));
        assertThat(look(gappy("2026-01-05"))).isEqualTo(new Ahead.Found(set(), set()));
        store(usual("2026-01-02"), usual("2026-01-03"), usual("2026-01-04"));
        assertThat(look(day(point, "2026-01-06", 900))).isEqualTo(new Ahead.Found(set(), set()));
        store(gappy("2026-01-05"));
        assertThat(look(day(point, "2026-01-07", 300))).isEqualTo(new Ahead.Found(set(), set()));
        store(day(point, "2026-01-06", 900));
        assertThat(look(day(point, "2026-01-08", 300))).isEqualTo(new Ahead.Found(set(0), set()));
    }

    @Test
    void a_long_row_of_batches_is_judged_as_it_is_when_it_is_stored() {
        List<List<IntervalDay>> batches = batches(3);
        for (List<IntervalDay> batch : batches) {
            BitSet passing = ahead.look(List.of(point), batch).passing();
            store(batch, passing);
        }
        assertThat(raised()).isPositive();
    }

    @Test
    void so_it_is_while_the_batch_before_is_being_stored() {
        assertThat(passedAhead(batches(3), 1)).isLessThan(40);
        assertThat(raised()).isPositive();
    }

    @Test
    void so_it_is_while_the_two_batches_before_are_being_stored() {
        assertThat(passedAhead(batches(3), 2)).isLessThan(40);
        assertThat(raised()).isPositive();
    }

    @Test
    void most_days_pass_in_spite_of_gaps_while_the_two_batches_before_are_being_stored() {
        assertThat(passedAhead(batches(0), 2)).isBetween(10, 35);
        assertThat(raised()).isPositive();
    }

    private int passedAhead(List<List<IntervalDay>> batches, int underWay) {
        List<BitSet> looked = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            looked.add(ahead.look(List.of(point), batches.get(i)).passing());
            if (i >= underWay) store(batches.get(i - underWay), looked.get(i - underWay));
        }
        return looked.stream().mapToInt(BitSet::cardinality).sum();
    }

    private void store(List<IntervalDay> batch, BitSet passing) {
        int before = raised();
        store(batch.toArray(IntervalDay[]::new));
        if (passing.cardinality() == batch.size()) assertThat(raised()).isEqualTo(before);
    }

    /** One day in twelve has a gap, some are too high. */
    private List<List<IntervalDay>> batches(int high) {
        Random random = new Random(7);
        LocalDate first = LocalDate.parse("2026-01-02");
        List<List<IntervalDay>> batches = new ArrayList<>();
        for (int batch = 0; batch < 20; batch++) {
            List<IntervalDay> days = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String on = first.plusDays(2L * batch + i).toString();
                days.add(
                        random.nextInt(12) == 0
                                ? gappy(on)
                                : random.nextInt(24) < high ? day(point, on, 900) : usual(on));
            }
            batches.add(days);
        }
        return batches;
    }

    private int raised() {
        return exceptions
                .list(Scope.EVERYTHING, VeeExceptions.Filter.ALL, Page.Request.first(400))
                .items()
                .size();
    }
}
