package org.wattline.domain.metering.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;

class OrderingAMeterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final FieldAddress ADDRESS = address(Optional.empty());

    private static FieldAddress address(Optional<ChannelPassword> password) {
        return new FieldAddress(
                new AssetNo("M-0001"),
                new UnitPath("/33"),
                ChannelProtocol.DLT645,
                new Concentrator("10.33.1.20", 8001),
                new MeterAddress("202311000123"),
                password,
                Version.NEW);
    }

    private static Outcome<Change<MeterCommand>> ordered(MeterOrder order, Duration good) {
        return MeterCommand.ordered(
                new MeterCommandId(new UUID(1, 2)), ADDRESS, order, "a test", "orderer", NOW, NOW.plus(good));
    }

    private static <T> T done(Outcome<Change<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Change<T>>(Change<T> change) -> change.state();
            case Outcome.Refused<Change<T>>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    @ParameterizedTest
    @EnumSource(MeterOrder.class)
    void only_dangerous_orders_wait_for_a_second_person(MeterOrder order) {
        MeterCommand command = done(ordered(order, Duration.ofHours(1)));
        assertThat(command.stage().state())
                .isEqualTo(order.dangerous() ? CommandStage.State.PROPOSED : CommandStage.State.QUEUED);
    }

    @Test
    void an_order_stands_for_a_week_at_most_and_never_for_the_past() {
        assertThat(ordered(MeterOrder.READ, Duration.ZERO)).isEqualTo(Outcome.refused(FieldRefusal.NO_SUCH_EXPIRY));
        assertThat(ordered(MeterOrder.READ, Duration.ofDays(7))).isInstanceOf(Outcome.Done.class);
        assertThat(ordered(MeterOrder.READ, Duration.ofDays(7).plusMillis(1)))
                .isEqualTo(Outcome.refused(FieldRefusal.NO_SUCH_EXPIRY));
    }

    @Test
    void approval_comes_in_time_from_another_person_and_once() {
        MeterCommand trip = done(ordered(MeterOrder.TRIP, Duration.ofHours(1)));
        assertThat(trip.approved("orderer", NOW)).isEqualTo(Outcome.refused(FieldRefusal.OWN_ORDER));
        assertThat(trip.approved("other", NOW.plusSeconds(3600))).isEqualTo(Outcome.refused(FieldRefusal.TOO_LATE));
        MeterCommand approved = done(trip.approved("other", NOW.plusSeconds(3599)));
        assertThat(approved.approvedBy()).contains("other");
        assertThat(approved.approved("third", NOW)).isEqualTo(Outcome.refused(FieldRefusal.NOT_PROPOSED));
    }

    @Test
    void an_order_is_given_up_after_the_last_pause_and_says_what_is_not_known() {
        MeterCommand command = done(ordered(MeterOrder.READ, Duration.ofDays(2)));
        Instant at = NOW;
        for (Duration pause : MeterCommand.PAUSES) {
            command = done(done(command.takenUp(at)).tried(at, "silent", true));
            assertThat(command.dueAt()).contains(at.plus(pause));
            at = at.plus(pause);
        }
        assertThat(done(done(command.takenUp(at)).tried(at, "silent", false)).stage())
                .isEqualTo(new CommandStage.Failed(at, "silent (7 tries, outcome not known)"));
    }

    @Test
    void the_last_try_comes_when_an_order_expires_at_the_latest() {
        MeterCommand command = done(ordered(MeterOrder.READ, Duration.ofSeconds(20)));
        MeterCommand tried = done(done(command.takenUp(NOW)).tried(NOW, "silent", true));
        assertThat(tried.dueAt()).contains(tried.expiresAt());
        assertThat(done(tried.takenUp(tried.expiresAt())).stage().state())
                .as("it may have reached the meter: somebody has to look")
                .isEqualTo(CommandStage.State.SENT);
    }

    @Test
    void what_another_server_has_is_left_to_it_until_its_lease_ends() {
        MeterCommand sent =
                done(done(ordered(MeterOrder.READ, Duration.ofHours(1))).takenUp(NOW));
        assertThat(sent.takenUp(NOW.plusSeconds(299))).isEqualTo(Outcome.refused(FieldRefusal.UNDER_WAY));
        assertThat(done(sent.takenUp(NOW.plusSeconds(300))).stage())
                .isEqualTo(new CommandStage.Sent(2, NOW.plusSeconds(600), true));
        assertThat(sent.cancelled("orderer", NOW)).isEqualTo(Outcome.refused(FieldRefusal.UNDER_WAY));
    }

    @Test
    void a_password_never_shows_and_has_six_digits_in_dlt_645() {
        assertThat(new ChannelPassword("123456")).hasToString("******");
        assertThatIllegalArgumentException().isThrownBy(() -> address(Optional.of(new ChannelPassword("Abcd-1"))));
    }
}
