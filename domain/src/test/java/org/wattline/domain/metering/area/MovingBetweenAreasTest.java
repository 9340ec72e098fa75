package org.wattline.domain.metering.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.wattline.domain.premises.AreaCode;

class MovingBetweenAreasTest {
    private static final AreaCode OLD = new AreaCode("A-01");
    private static final AreaCode NEW = new AreaCode("A-02");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    private final AreaMembership held = AreaMembership.of(MeteringPoint.open(
                    MeteringPointNo.of(1),
                    AccountNo.of(1),
                    new CustomerId(new UUID(7, 1)),
                    new UnitPath("/33"),
                    OLD,
                    MeteringMode.LOW_SUPPLY_LOW_METERED,
                    PowerFactorParticipation.NONE)
            .state());

    @Test
    void a_move_ends_one_stay_and_begins_the_next_on_the_same_day() {
        LocalDate day = LocalDate.parse("2026-03-01");
        Outcome<Change<AreaMembership>> moved = held.moved(NEW, day, TODAY);
        assertThat(moved).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            AreaMembership now = (AreaMembership) ((Change<?>) done.value()).state();
            assertThat(now.stays())
                    .containsExactly(
                            new AreaMembership.Stay(OLD, Span.of(LocalDate.EPOCH, day)),
                            new AreaMembership.Stay(NEW, Span.startingOn(day)));
            assertThat(now.moved(OLD, day, TODAY)).isEqualTo(Outcome.refused(AreaRefusal.BEFORE_THE_LAST));
        });
    }

    @Test
    void a_move_is_recorded_when_it_has_happened_and_leads_elsewhere() {
        assertThat(held.moved(NEW, TODAY.plusDays(1), TODAY)).isEqualTo(Outcome.refused(AreaRefusal.NOT_YET));
        assertThat(held.moved(OLD, TODAY, TODAY)).isEqualTo(Outcome.refused(AreaRefusal.THERE_ALREADY));
    }
}
