package org.wattline.domain.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.SamplePoints;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

class ComposingAVirtualPointTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LATER = LocalDate.parse("2026-02-01");
    private static final SumTerm METER =
            new SumTerm(SumTerm.Sign.ADDED, new Member.Point(MeteringPointNo.of(1), Channel.ACTIVE_IMPORT));
    private static final SumTerm OTHER = new SumTerm(SumTerm.Sign.SUBTRACTED, new Member.Virtual(VirtualPointNo.of(2)));
    private static final VirtualPoint POINT = VirtualPoint.compose(
                    VirtualPointNo.of(1),
                    "A-01",
                    new UnitPath("/33"),
                    Optional.of(new AreaCode("A-01")),
                    Optional.empty(),
                    FIRST,
                    List.of(METER),
                    NOW)
            .state();

    private static Outcome<Change<VirtualPoint>> recomposed(
            LocalDate from, Set<VirtualPointNo> reached, SumTerm... terms) {
        return POINT.recomposing(from, List.of(terms), reached, NOW);
    }

    @Test
    void another_sum_ends_the_one_before_and_both_stay() {
        VirtualPoint changed = SamplePoints.done(recomposed(LATER, Set.of(), METER, OTHER));
        assertThat(changed.compositions())
                .containsExactly(
                        new Composition(Span.of(FIRST, LATER), List.of(METER), NOW),
                        new Composition(Span.startingOn(LATER), List.of(METER, OTHER), NOW));
        assertThat(changed.on(FIRST.minusDays(1))).isEmpty();
        assertThat(changed.on(LATER.minusDays(1))).containsExactly(METER);
        assertThat(changed.on(LATER)).containsExactly(METER, OTHER);
        assertThat(changed.names()).containsExactly(VirtualPointNo.of(2));
    }

    @Test
    void the_past_the_same_and_itself_are_refused() {
        assertThat(recomposed(FIRST, Set.of(), METER, OTHER))
                .isEqualTo(Outcome.refused(VirtualPointRefusal.IN_THE_PAST));
        assertThat(recomposed(LATER, Set.of(), METER)).isEqualTo(Outcome.refused(VirtualPointRefusal.SAME_COMPOSITION));
        assertThat(recomposed(LATER, Set.of(VirtualPointNo.of(2), POINT.no()), OTHER))
                .isEqualTo(Outcome.refused(VirtualPointRefusal.PART_OF_ITSELF));
    }

    @Test
    void a_member_stands_in_a_sum_once() {
        SumTerm away = new SumTerm(SumTerm.Sign.SUBTRACTED, METER.of());
        assertThatThrownBy(() -> Composition.checked(List.of(METER, away)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Composition.checked(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void terms_are_read_as_they_are_written() {
        List<SumTerm> all = List.of(
                METER,
                OTHER,
                new SumTerm(SumTerm.Sign.ADDED, new Member.Area(new AreaCode("A33010601-001"), Channel.ACTIVE_EXPORT)),
                new SumTerm(SumTerm.Sign.ADDED, new Member.Line(new FeederCode("L-01"), Channel.ACTIVE_IMPORT)),
                new SumTerm(SumTerm.Sign.ADDED, new Member.District(new UnitPath("/33/3301"), Channel.ACTIVE_IMPORT)));
        assertThat(all.stream().map(SumTerm::text).map(SumTerm::parse).toList()).isEqualTo(all);
        assertThat(METER.text()).isEqualTo("+POINT:" + MeteringPointNo.of(1) + ":ACTIVE_IMPORT");
        assertThatThrownBy(() -> SumTerm.parse("AREA:A-01:ACTIVE_IMPORT")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SumTerm.parse("+PLACE:A-01:ACTIVE_IMPORT"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
