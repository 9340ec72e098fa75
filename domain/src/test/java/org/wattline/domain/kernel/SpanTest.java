package org.wattline.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 2, 1);

    @Test
    void the_first_day_belongs_to_it_and_the_end_does_not() {
        Span january = Span.of(FIRST, NEXT);
        assertThat(january.contains(FIRST)).isTrue();
        assertThat(january.contains(NEXT)).isFalse();
        assertThat(january.days()).isEqualTo(31);
    }

    @Test
    void spans_that_touch_do_not_overlap() {
        assertThat(Span.of(FIRST, NEXT).overlaps(Span.startingOn(NEXT))).isFalse();
        assertThat(Span.startingOn(FIRST).overlaps(Span.startingOn(NEXT))).isTrue();
    }

    @Test
    void the_common_days_of_an_open_and_a_closed_span() {
        assertThat(Span.startingOn(FIRST.plusDays(9)).common(Span.of(FIRST, NEXT)))
                .contains(Span.of(FIRST.plusDays(9), NEXT));
        assertThat(Span.startingOn(NEXT).common(Span.of(FIRST, NEXT))).isEqualTo(Optional.empty());
    }

    @Test
    void an_empty_span_is_none() {
        assertThatThrownBy(() -> Span.of(FIRST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }
}
