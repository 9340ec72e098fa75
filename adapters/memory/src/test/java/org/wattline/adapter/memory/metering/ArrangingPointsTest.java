package org.wattline.adapter.memory.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryEquipmentRegister;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.metering.SampleMetering;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.ArrangementRefusal;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.UseCategory;

class ArrangingPointsTest {
    private static final Caller CLERK = Caller.system("clerk");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final BusinessClock CLOCK = () -> Instant.parse("2026-03-01T04:00:00Z");

    private final MemoryStore store = new MemoryStore(CLOCK, UUID::randomUUID);
    private final MemoryAccounts accounts = new MemoryAccounts(store);
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(store);
    private final MeteringPoint main = SampleMetering.metered(Register.ACTIVE_IMPORT);
    private final ArrangingPoints arranging = new ArrangingPoints(
            store, points, new MemoryPointArrangements(store), new MemoryEquipmentRegister(store), store, CLOCK);
    private final OpeningSubPoints opening = new OpeningSubPoints(
            store, accounts, points, new OpeningMeteringPoints(store, points, store.numbers(), store), arranging);

    ArrangingPointsTest() {
        assertThat(store.perform(SampleMetering.ACT, () -> {
                    accounts.add(Account.open(
                                    main.account(), main.customer(), main.unit(), UseCategory.LARGE_INDUSTRY, FIRST)
                            .state());
                    points.add(main);
                    return Outcome.done(true);
                }))
                .isEqualTo(Outcome.done(true));
    }

    private Outcome<MeteringPoint> open(AccountNo account, Optional<MeteringPointNo> above) {
        return opening.handle(
                CLERK,
                new OpeningSubPoints.Open(
                        account, Optional.empty(), MeteringMode.HIGH_SUPPLY_HIGH_METERED, FIRST, share(above, "3")));
    }

    private static Arrangement share(Optional<MeteringPointNo> above, String percent) {
        return new Arrangement(
                above,
                new QuantityRule.ShareOfRest(Share.percent(percent)),
                List.of(),
                Optional.empty(),
                PowerFactorParticipation.ENERGY_ONLY);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why);
        };
    }

    @Test
    void a_point_is_opened_with_its_place_moved_and_ended_and_each_step_is_published() {
        MeteringPoint light = done(open(main.account(), Optional.of(main.no())));
        assertThat(light.quantity()).isEqualTo(QuantityMode.FIXED_RATIO);
        assertThat(light.area()).isEqualTo(main.area());
        PointArrangement moved = done(arranging.handle(
                CLERK,
                new ArrangingPoints.Arrange(
                        light.no(), new Version(1), FIRST.plusDays(31), share(Optional.of(main.no()), "5"))));
        PointArrangement ended =
                done(arranging.handle(CLERK, new ArrangingPoints.End(light.no(), moved.version(), FIRST.plusDays(59))));
        assertThat(arranging.of(light.no())).contains(ended);
        assertThat(store.feed().after(EventFeed.BEGINNING, 10))
                .extracting(EventFeed.Recorded::type)
                .containsExactly(
                        "metering.metering-point-opened",
                        "metering.point-arranged",
                        "metering.point-arranged",
                        "metering.point-ended");
    }

    @Test
    void a_point_without_a_place_that_can_be_is_not_opened_at_all() {
        assertThat(open(main.account(), Optional.empty()))
                .isEqualTo(Outcome.refused(ArrangementRefusal.SHARE_OF_NOTHING));
        assertThat(open(AccountNo.of(77), Optional.of(main.no())))
                .isEqualTo(Outcome.refused(ArrangementRefusal.NO_SUCH_ACCOUNT));
        assertThat(points.ofAccounts(List.of(main.account()))).hasSize(1);
        assertThat(store.feed().after(EventFeed.BEGINNING, 10)).isEmpty();
    }

    @Test
    void a_main_point_of_which_nothing_is_told_has_version_zero() {
        assertThat(arranging.of(main.no())).contains(PointArrangement.untold(main));
        assertThat(arranging.of(MeteringPointNo.of(99_999))).isEqualTo(Optional.empty());
        Arrangement place = Arrangement.main(PowerFactorParticipation.NONE);
        assertThatThrownBy(() ->
                        arranging.handle(CLERK, new ArrangingPoints.Arrange(main.no(), new Version(1), FIRST, place)))
                .isInstanceOf(StaleState.class);
        assertThat(done(arranging.handle(CLERK, new ArrangingPoints.Arrange(main.no(), Version.NEW, FIRST, place)))
                        .version())
                .isEqualTo(new Version(1));
        assertThat(arranging.handle(CLERK, new ArrangingPoints.End(MeteringPointNo.of(99_999), Version.NEW, FIRST)))
                .isEqualTo(Outcome.refused(MeteringRefusal.POINT_NOT_FOUND));
    }
}
