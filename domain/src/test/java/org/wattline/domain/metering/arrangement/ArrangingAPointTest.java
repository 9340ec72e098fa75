package org.wattline.domain.metering.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;

class ArrangingAPointTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant AT = Instant.parse("2025-12-20T02:00:00Z");
    private static final EquipmentId OWN = new EquipmentId(new UUID(1, 1));
    private static final MeteringPoint A = point(1, QuantityMode.METERED);
    private static final MeteringPoint B = point(2, QuantityMode.METERED);
    private static final MeteringPoint C = point(3, QuantityMode.FIXED_RATIO);

    private static MeteringPoint point(int n, QuantityMode quantity) {
        return MeteringPoint.open(
                        MeteringPointNo.of(n),
                        AccountNo.of(1),
                        new CustomerId(new UUID(2, 2)),
                        new UnitPath("/33"),
                        new AreaCode("A-01"),
                        MeteringMode.HIGH_SUPPLY_LOW_METERED,
                        PowerFactorParticipation.ENERGY_AND_MONEY,
                        quantity)
                .state();
    }

    private static Surroundings among(PointArrangement... others) {
        return new Surroundings(List.of(A, B, C), List.of(others), Set.of(OWN));
    }

    private static Arrangement as(Optional<MeteringPoint> above, QuantityRule quantity, PointLoss... losses) {
        return new Arrangement(
                above.map(MeteringPoint::no),
                quantity,
                List.of(losses),
                Optional.empty(),
                PowerFactorParticipation.ENERGY_AND_MONEY);
    }

    private static Arrangement below(MeteringPoint above) {
        return as(Optional.of(above), new QuantityRule.ByMeter());
    }

    private static PointArrangement arranged(MeteringPoint point, LocalDate from, Arrangement as) {
        return done(PointArrangement.untold(point).arranging(as, from, among(), AT));
    }

    private static PointArrangement done(Outcome<Change<PointArrangement>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<PointArrangement>>(var change) -> change.state();
            case Outcome.Refused<Change<PointArrangement>>(var why) -> throw new AssertionError(why);
        };
    }

    private static Optional<ArrangementRefusal> refusal(Outcome<Change<PointArrangement>> outcome) {
        return outcome instanceof Outcome.Refused<Change<PointArrangement>>(var why)
                ? Optional.of((ArrangementRefusal) why)
                : Optional.empty();
    }

    private static Optional<ArrangementRefusal> refusal(MeteringPoint point, Arrangement as) {
        return refusal(PointArrangement.untold(point).arranging(as, FIRST, among(), AT));
    }

    @Test
    void a_point_of_which_nothing_is_told_is_a_main_point_if_it_has_a_meter() {
        assertThat(PointArrangement.untold(A).on(FIRST, A))
                .contains(Arrangement.main(PowerFactorParticipation.ENERGY_AND_MONEY));
        assertThat(PointArrangement.untold(C).on(FIRST, C)).isEmpty();
    }

    @Test
    void another_place_ends_the_one_before_and_an_end_ends_all() {
        PointArrangement sub = arranged(B, FIRST, below(A));
        Arrangement main = as(Optional.empty(), new QuantityRule.ByMeter());
        LocalDate later = FIRST.plusMonths(1);
        LocalDate gone = FIRST.plusMonths(3);
        PointArrangement over =
                done(done(sub.arranging(main, later, among(), AT)).ending(gone));
        assertThat(over.arranged())
                .containsExactly(
                        new Arranged(Span.of(FIRST, later), below(A), AT),
                        new Arranged(Span.of(later, gone), main, AT));
        assertThat(over.on(FIRST.minusDays(1), B))
                .as("a sub-point before its first day")
                .isEmpty();
        assertThat(over.on(later, B)).contains(main);
        assertThat(over.on(gone, B)).isEmpty();
        assertThat(refusal(over.ending(gone.plusDays(1)))).contains(ArrangementRefusal.OVER);
        assertThat(refusal(over.arranging(below(A), gone.plusDays(1), among(), AT)))
                .contains(ArrangementRefusal.OVER);
    }

    @Test
    void a_place_that_cannot_be_is_refused_by_name() {
        PointLoss foreign = new PointLoss.InTransformers(
                List.of(new EquipmentId(new UUID(9, 9))), new PointLoss.Copper.ByLoad(BigDecimal.ONE));
        PointLoss cable = new PointLoss.Percentage("cable", Share.percent("1"), Share.NONE);
        QuantityRule tenth = new QuantityRule.ShareOfRest(Share.percent("10"));
        assertThat(refusal(A, as(Optional.empty(), new QuantityRule.PerMonth(Energy.kwh(1)))))
                .contains(ArrangementRefusal.QUANTITY_DIFFERS);
        assertThat(refusal(C, as(Optional.of(A), tenth, cable))).contains(ArrangementRefusal.LOSSES_WITHOUT_METER);
        assertThat(refusal(C, as(Optional.empty(), tenth))).contains(ArrangementRefusal.SHARE_OF_NOTHING);
        assertThat(refusal(A, as(Optional.empty(), new QuantityRule.ByMeter(), foreign)))
                .contains(ArrangementRefusal.TRANSFORMER_UNKNOWN);
        assertThat(refusal(A, below(point(7, QuantityMode.METERED)))).contains(ArrangementRefusal.ABOVE_UNKNOWN);
        assertThat(refusal(A, below(A))).contains(ArrangementRefusal.BELOW_ITSELF);
        assertThat(refusal(PointArrangement.untold(A).ending(FIRST))).contains(ArrangementRefusal.NOTHING_TO_END);
        PointArrangement sub = arranged(B, FIRST, below(A));
        assertThat(refusal(sub.arranging(below(A), FIRST.plusDays(1), among(), AT)))
                .contains(ArrangementRefusal.SAME_PLACE);
        assertThat(refusal(sub.arranging(Arrangement.main(PowerFactorParticipation.NONE), FIRST, among(), AT)))
                .contains(ArrangementRefusal.IN_THE_PAST);
        assertThat(refusal(sub.ending(FIRST))).contains(ArrangementRefusal.IN_THE_PAST);
    }

    @Test
    void a_point_does_not_come_to_lie_below_itself_on_a_later_day_either() {
        PointArrangement later = arranged(B, FIRST.plusMonths(2), below(A));
        assertThat(refusal(PointArrangement.untold(A).arranging(below(B), FIRST, among(later), AT)))
                .contains(ArrangementRefusal.BELOW_ITSELF);
        PointArrangement ended = done(arranged(B, FIRST, below(A)).ending(FIRST.plusMonths(1)));
        assertThat(refusal(PointArrangement.untold(A).arranging(below(B), FIRST.plusMonths(1), among(ended), AT)))
                .isEmpty();
    }

    @Test
    void the_page_names_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/metering.md"));
        for (ArrangementRefusal why : ArrangementRefusal.values())
            assertThat(page).contains("| " + why.rule()).contains(why.code());
    }
}
