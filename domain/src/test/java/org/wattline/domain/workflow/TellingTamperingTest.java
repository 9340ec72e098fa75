package org.wattline.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.history.Tampering;
import org.wattline.domain.workflow.history.TamperingEvent;

/** WFL-86: what was changed by hand is told once, again when it is other, and when it is gone. */
class TellingTamperingTest {
    private static final Instant NIGHT = Instant.parse("2026-03-02T17:30:00Z");
    private static final Instant NEXT = NIGHT.plusSeconds(86_400);
    private static final UnitPath STATION = new UnitPath("/33/3301/330106/33010601");
    private static final UnitPath COUNTY = new UnitPath("/33/3301/330106");
    private static final String CASE = "4000000000019";

    private static Tampering found(Optional<Tampering> before, Instant at, String... words) {
        return Tampering.found(before, CASE, STATION, List.of(words), at);
    }

    private static List<Event> told(Tampering now, Optional<Tampering> before) {
        return now.told(before, Set.of(STATION));
    }

    @Test
    void it_is_told_to_the_county_of_the_case_when_it_is_found_first() {
        Tampering first = found(Optional.empty(), NIGHT, "STATE_CHANGED at 3", "CHAIN_BROKEN at 2");

        assertThat(first)
                .isEqualTo(new Tampering(
                        CASE, STATION, "STATE_CHANGED at 3; CHAIN_BROKEN at 2", NIGHT, NIGHT, Optional.empty()));
        assertThat(told(first, Optional.empty()))
                .containsExactly(new TamperingEvent(
                        "workflow.history-broken", CASE, COUNTY, "STATE_CHANGED at 3; CHAIN_BROKEN at 2"));
    }

    @Test
    void the_same_is_not_told_again_and_what_is_other_is() {
        Optional<Tampering> first = Optional.of(found(Optional.empty(), NIGHT, "STATE_CHANGED at 3"));
        Tampering same = found(first, NEXT, "STATE_CHANGED at 3");
        Tampering more = found(first, NEXT, "STATE_CHANGED at 3", "CHAIN_BROKEN at 2");

        assertThat(told(same, first)).isEmpty();
        assertThat(same.since()).isEqualTo(NIGHT);
        assertThat(same.seen()).isEqualTo(NEXT);
        assertThat(told(more, first)).hasSize(1);
    }

    @Test
    void that_it_is_gone_is_told_and_if_it_comes_back_it_is_new() {
        Tampering first = found(Optional.empty(), NIGHT, "STATE_CHANGED at 3");
        Tampering gone = first.missing(NEXT);
        Tampering back = found(Optional.of(gone), NEXT.plusSeconds(60), "STATE_CHANGED at 3");

        assertThat(told(gone, Optional.of(first)))
                .containsExactly(new TamperingEvent("workflow.history-restored", CASE, COUNTY, "STATE_CHANGED at 3"));
        assertThat(told(back, Optional.of(gone))).hasSize(1);
        assertThat(back.since()).isEqualTo(NEXT.plusSeconds(60));
    }

    @Test
    void a_seal_is_told_to_each_county_once_and_without_any_to_the_company() {
        Tampering seal =
                Tampering.found(Optional.empty(), "seal 2026-03-02", UnitPath.COMPANY, List.of("SEAL_BROKEN"), NIGHT);
        UnitPath other = new UnitPath("/42/4201/420106");

        assertThat(seal.told(Optional.empty(), Set.of(STATION, COUNTY, other)))
                .extracting(each -> each.facts().get("unit"))
                .containsExactly("/33/3301/330106", "/42/4201/420106");
        assertThat(seal.told(Optional.empty(), Set.of()))
                .extracting(each -> each.facts().get("unit"))
                .containsExactly("/");
    }

    @Test
    void twenty_findings_are_told_and_how_many_more_there_are() {
        String[] words = Collections.nCopies(23, "RECORD_CHANGED at 1").toArray(String[]::new);

        assertThat(found(Optional.empty(), NIGHT, words).what())
                .startsWith("RECORD_CHANGED at 1; ")
                .endsWith("; +3")
                .hasSize(20 * "RECORD_CHANGED at 1; ".length() + "+3".length());
    }
}
