package org.wattline.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MorningTest {
    @Test
    void a_run_begins_at_ten_in_china_on_the_day_on_which_it_is_started() {
        for (String time : new String[] {"2026-11-21T16:00:00Z", "2026-11-22T02:00:00Z", "2026-11-22T15:45:00Z"}) {
            Instant now = Instant.parse(time);
            assertThat(now.plus(Morning.ahead(now))).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
        }
    }
}
