package org.wattline.domain.connection.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.connection.channel.ApplicationChannel.By;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/** By which channel an application comes in. */
class ChoosingAChannelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<ApplicationChannel> ALL = List.of(
            channel("ONLINE", By.OWN_LOGIN, true, Span.startingOn(LocalDate.of(2020, 1, 1))),
            channel("OLD", By.OWN_LOGIN, false, Span.of(LocalDate.of(2020, 1, 1), DAY)),
            channel("KIOSK", By.OWN_LOGIN, false, Span.startingOn(DAY)),
            channel("COUNTER", By.STAFF, true, Span.startingOn(LocalDate.of(2020, 1, 1))),
            channel("HOTLINE", By.STAFF, false, Span.startingOn(LocalDate.of(2020, 1, 1))));

    @Test
    void who_says_nothing_comes_by_the_one_that_is_meant_then() {
        assertThat(chosen("", By.OWN_LOGIN, DAY)).isEqualTo("ONLINE");
        assertThat(chosen("", By.STAFF, DAY)).isEqualTo("COUNTER");
        assertThat(ApplicationChannel.chosen(ALL.subList(2, 3), Optional.empty(), By.OWN_LOGIN, DAY))
                .isEqualTo(Outcome.refused(new ChannelsMissing(List.of(new ChannelCode("KIOSK")))));
    }

    @Test
    void a_channel_is_open_from_its_first_day_until_its_last() {
        assertThat(chosen("KIOSK", By.OWN_LOGIN, DAY)).isEqualTo("KIOSK");
        assertThat(chosen("OLD", By.OWN_LOGIN, DAY.minusDays(1))).isEqualTo("OLD");
        List<ChannelCode> open = List.of(new ChannelCode("ONLINE"), new ChannelCode("KIOSK"));
        for (String closed : List.of("OLD", "NOWHERE", "COUNTER"))
            assertThat(ApplicationChannel.chosen(ALL, Optional.of(new ChannelCode(closed)), By.OWN_LOGIN, DAY))
                    .isEqualTo(Outcome.refused(new ChannelClosed(new ChannelCode(closed), open)));
    }

    @Test
    void staff_fill_in_by_channels_of_their_own() {
        assertThat(chosen("HOTLINE", By.STAFF, DAY)).isEqualTo("HOTLINE");
        assertThat(chosen("KIOSK", By.STAFF, DAY)).isEqualTo("COUNTER");
        assertThatThrownBy(() -> new ChannelCode("kiosk")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String chosen(String told, By by, LocalDate on) {
        Optional<ChannelCode> code =
                Optional.of(told).filter(text -> !text.isEmpty()).map(ChannelCode::new);
        return switch (ApplicationChannel.chosen(ALL, code, by, on)) {
            case Outcome.Done<ApplicationChannel>(ApplicationChannel channel) ->
                channel.code().value();
            case Outcome.Refused<ApplicationChannel>(var why) -> throw new AssertionError(why);
        };
    }

    private static ApplicationChannel channel(String code, By by, boolean unlessSaid, Span during) {
        return new ApplicationChannel(
                new ChannelCode(code), Text.of(code, code), by, unlessSaid, false, during, "test");
    }
}
