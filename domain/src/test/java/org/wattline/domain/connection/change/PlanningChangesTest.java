package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;
import static org.wattline.domain.connection.change.SampleFiles.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.EquipmentState;

/** What changes of a factory's supply come to, on both sides of the edges of their rules. */
class PlanningChangesTest {
    private static final CustomerFile FILE =
            factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CAPACITY, Money.ZERO);
    private static final ChangeType SUSPEND =
            type(ChangeEffect.SUSPEND, Map.of(ChangeNumber.LEAST_DAYS, 15, ChangeNumber.MOST_DAYS_A_YEAR, 184), false);

    private static Wish suspension(CustomerFile file, String on, String until) {
        return wish(SUSPEND, file, on, "equipment", "2#", "until", until);
    }

    @Test
    void a_suspension_lasts_15_days() {
        assertThat(said(suspension(FILE, "2026-01-11", "2026-01-26")))
                .containsExactly("EQUIPMENT 2# RUNNING -> SUSPENDED", "BASIC_CHARGE yuan/month 42869.00 -> 26300.00");
        assertThat(said(suspension(FILE, "2026-01-11", "2026-01-25")))
                .containsExactly("CON-32 It lasts 15 days at least");
    }

    @Test
    void suspensions_of_a_year_are_counted_together() {
        CustomerFile before = with(
                with(FILE, "2#", EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 1)),
                "2#",
                EquipmentState.RUNNING,
                LocalDate.of(2026, 6, 1));

        assertThat(said(suspension(before, "2026-08-01", "2026-09-03"))).hasSize(2);
        assertThat(said(suspension(before, "2026-08-01", "2026-09-04")))
                .containsExactly("CON-33 2# would be suspended on 185 days of 2026; 184 are allowed");
        assertThat(said(suspension(before, "2026-12-01", "2027-06-01"))).hasSize(2);
    }

    @Test
    void by_demand_whole_months_are_suspended() {
        CustomerFile byDemand = factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CONTRACT_DEMAND, Money.ZERO);

        assertThat(said(suspension(byDemand, "2026-02-01", "2026-03-01")))
                .containsExactly("EQUIPMENT 2# RUNNING -> SUSPENDED");
        assertThat(said(suspension(byDemand, "2026-02-02", "2026-03-01")))
                .containsExactly("CON-29 It begins with a month, and ends with one");
    }

    @Test
    void what_is_left_may_be_too_small_for_two_parts() {
        CustomerFile small = factory(Map.of("1#", 100, "2#", 630), BasicChargeMode.CAPACITY, Money.ZERO);

        assertThat(said(suspension(small, "2026-01-11", "2026-02-21")))
                .containsExactly("CON-34 The remaining 100 kVA are single-part");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        CustomerFile byDemand = factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CONTRACT_DEMAND, Money.ZERO);
        ChangeType replace = type(ChangeEffect.TEMP_REPLACE, Map.of(ChangeNumber.MOST_MONTHS, 2), true);
        CustomerFile owing = factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CAPACITY, Money.yuan("7.00"));

        assertThat(said(wish(SUSPEND, byDemand, "2026-02-02", "equipment", "3#;4#", "until", "2026-02-09")))
                .containsExactly(
                        "CON-30 There is no equipment 3# that is running",
                        "CON-30 There is no equipment 4# that is running",
                        "CON-32 It lasts 15 days at least",
                        "CON-29 It begins with a month, and ends with one");
        assertThat(said(wish(
                        replace,
                        owing,
                        "2026-02-02",
                        "equipment",
                        "2#",
                        "transformers",
                        "9#:400",
                        "until",
                        "2026-06-01",
                        "cause",
                        "MORE_LOAD")))
                .containsExactly(
                        "CON-40 7.00 yuan are owed",
                        "CON-303 Another transformer stands in for one that has a fault, and for no other reason",
                        "CON-39 The replacement is smaller than what it stands in for",
                        "CON-38 It lasts 2 months at most");
    }

    @Test
    void a_transformer_is_suspended_that_runs() {
        CustomerFile sealed = with(FILE, "2#", EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 1));

        assertThat(said(suspension(sealed, "2026-02-11", "2026-03-21")))
                .containsExactly("CON-30 There is no equipment 2# that is running");
        assertThat(said(wish(
                        type(ChangeEffect.SUSPEND_RESUME, Map.of(), false), sealed, "2026-02-11", "equipment", "2#")))
                .containsExactly("EQUIPMENT 2# SUSPENDED -> RUNNING", "BASIC_CHARGE yuan/month 26300.00 -> 42869.00");
    }

    @Test
    void a_suspension_ends_by_itself_unless_it_has_ended() {
        LocalDate sealed = LocalDate.of(2026, 1, 11);
        LocalDate until = LocalDate.of(2026, 2, 21);
        List<String> named = List.of("2#");
        CustomerFile still = with(FILE, "2#", EquipmentState.SUSPENDED, sealed);

        assertThat(Suspensions.expired(still, named, sealed, until)).hasSize(1);
        assertThat(Suspensions.expired(FILE, named, sealed, until)).isEmpty();
        assertThat(Suspensions.expired(still, named, sealed.minusDays(1), until))
                .isEmpty();
    }

    @Test
    void what_was_reduced_comes_back_within_two_years() {
        ChangeType restore = type(ChangeEffect.REDUCE_RESTORE, Map.of(ChangeNumber.RESTORE_WITHIN_MONTHS, 24), false);
        CustomerFile reduced = with(FILE, "2#", EquipmentState.REDUCED, LocalDate.of(2025, 3, 1));

        assertThat(said(wish(restore, reduced, "2027-03-01", "equipment", "2#")))
                .hasSize(3);
        assertThat(said(wish(restore, reduced, "2027-03-02", "equipment", "2#")))
                .containsExactly("CON-35 It was reduced more than 24 months ago");
    }

    @Test
    void demand_is_at_least_40_percent_of_what_runs() {
        ChangeType demand = type(ChangeEffect.CHANGE_DEMAND, Map.of(ChangeNumber.FLOOR_PERCENT, 40), false);
        CustomerFile byDemand = factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CONTRACT_DEMAND, Money.ZERO);

        assertThat(said(wish(demand, byDemand, "2026-02-01", "contractDemandKw", "652")))
                .hasSize(2);
        assertThat(said(wish(demand, byDemand, "2026-02-01", "contractDemandKw", "651")))
                .containsExactly("CON-45 Demand is at least 40 % of the capacity: 652 kW");
        assertThat(said(wish(demand, FILE, "2026-02-01", "contractDemandKw", "652")))
                .containsExactly("CON-46 The basic charge is not counted by contract demand");
    }

    @Test
    void nobody_closes_an_account_that_owes() {
        ChangeType close = type(ChangeEffect.CLOSE, Map.of(), true);
        CustomerFile owing = factory(Map.of("1#", 1000), BasicChargeMode.CAPACITY, Money.yuan("0.01"));
        CustomerFile ahead = factory(Map.of("1#", 1000), BasicChargeMode.CAPACITY, Money.yuan("-5.00"));

        assertThat(said(wish(close, owing, "2026-02-01"))).containsExactly("CON-40 0.01 yuan are owed");
        assertThat(said(wish(close, ahead, "2026-02-01")))
                .containsExactly(
                        "EQUIPMENT 1# RUNNING -> ",
                        "CONTRACT " + ahead.contract().no() + " IN_FORCE -> TERMINATED",
                        "ACCOUNT " + ahead.account().no() + " OPEN -> CLOSED");
    }

    @Test
    void all_that_is_missing_or_too_much_is_told_at_once() {
        ChangeType suspend = new ChangeType(
                "SUSPEND",
                SUSPEND.name(),
                ChangeEffect.SUSPEND,
                "P",
                java.util.Set.of("equipment", "until"),
                java.util.Set.of("stoppedKva"),
                Map.of(),
                false,
                false,
                java.util.Set.of(),
                SUSPEND.during(),
                "test");

        assertThat(ChangePlan.complete(suspend, Asked.of(Map.of("from", "2026-01-11")), Party.NOBODY))
                .isEqualTo(ApplyingRefusal.NOT_TOLD.because("equipment, until"));
        Asked more = Asked.of(Map.of("from", "x", "equipment", "2#", "until", "y", "area", "A", "plantKw", "3"));
        assertThat(ChangePlan.complete(suspend, more, Party.NOBODY))
                .isEqualTo(ApplyingRefusal.NOT_TAKEN.because("area, plantKw"));
    }

    @Test
    void what_cannot_be_read_is_refused_by_name() {
        assertThat(ChangePlan.decide(suspension(FILE, "2026-01-11", "soon"))).isInstanceOf(Outcome.Refused.class);
        assertThat(said(suspension(FILE, "2026-01-11", "soon")).getFirst()).startsWith("CON-27 ");
    }
}
