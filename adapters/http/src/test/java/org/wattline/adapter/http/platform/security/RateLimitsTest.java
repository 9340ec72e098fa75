package org.wattline.adapter.http.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.UnitPath;

class RateLimitsTest {
    @Test
    void a_bucket_gives_what_it_holds_and_no_more() {
        RateLimits limits = new RateLimits(0.001, 2);
        assertThat(limits.take("a").given()).isTrue();
        assertThat(limits.take("a").left()).isZero();
        RateLimits.Room none = limits.take("a");
        assertThat(none.given()).isFalse();
        assertThat(none.seconds()).isBetween(900L, 1000L);
        assertThat(limits.take("b").given()).as("every caller has a bucket").isTrue();
    }

    @Test
    void a_token_is_checked_once_until_callers_change() {
        List<String> checked = new ArrayList<>();
        Callers callers = new Callers(
                (token, origin) -> {
                    checked.add(token);
                    return Optional.of(
                            new Caller("li", Caller.Kind.STAFF, UnitPath.COMPANY, Set.of(), Set.of(), origin));
                },
                Duration.ofHours(1));
        Caller first = callers.of(Optional.of("Bearer t"), new Caller.Origin("10.0.0.1", "r1"));
        Caller second = callers.of(Optional.of("bearer t"), new Caller.Origin("10.0.0.2", "r2"));
        assertThat(first.origin().requestId()).isEqualTo("r1");
        assertThat(second.origin().requestId()).isEqualTo("r2");
        assertThat(checked).containsExactly("t");
        callers.forget();
        assertThat(callers.of(Optional.of("Bearer t"), Caller.Origin.INTERNAL).login())
                .isEqualTo("li");
        assertThat(checked).containsExactly("t", "t");
    }
}
