package org.wattline.adapter.postgres.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.rating.line.ReadingRef;

class ReadingSpansTest {
    private static List<ReadingRef> refs(String... ids) {
        return Stream.of(ids).map(ReadingRef::new).toList();
    }

    private static void stored(List<ReadingRef> readings, String... texts) {
        assertThat(ReadingSpans.of(readings)).containsExactly(texts);
        assertThat(ReadingSpans.read(List.of(texts))).isEqualTo(readings);
    }

    @Test
    void days_that_follow_one_another_are_one_text() {
        stored(
                refs("P1/ACTIVE_IMPORT/2024-02-28#1", "P1/ACTIVE_IMPORT/2024-02-29#1", "P1/ACTIVE_IMPORT/2024-03-01#1"),
                "P1/ACTIVE_IMPORT/2024-02-28..2024-03-01#1");
    }

    @Test
    void another_version_point_or_channel_and_a_gap_begin_another_text() {
        stored(
                refs("P1/ACTIVE_IMPORT/2026-01-01#1", "P1/ACTIVE_IMPORT/2026-01-02#1", "P1/ACTIVE_IMPORT/2026-01-03#2"),
                "P1/ACTIVE_IMPORT/2026-01-01..2026-01-02#1",
                "P1/ACTIVE_IMPORT/2026-01-03#2");
        stored(
                refs("P1/ACTIVE_IMPORT/2026-01-01#1", "P2/ACTIVE_IMPORT/2026-01-02#1", "P2/ACTIVE_EXPORT/2026-01-03#1"),
                "P1/ACTIVE_IMPORT/2026-01-01#1",
                "P2/ACTIVE_IMPORT/2026-01-02#1",
                "P2/ACTIVE_EXPORT/2026-01-03#1");
        stored(
                refs("P1/ACTIVE_IMPORT/2026-01-01#1", "P1/ACTIVE_IMPORT/2026-01-03#1", "P1/ACTIVE_IMPORT/2026-01-04#1"),
                "P1/ACTIVE_IMPORT/2026-01-01#1",
                "P1/ACTIVE_IMPORT/2026-01-03..2026-01-04#1");
    }

    @Test
    void days_in_another_order_and_twice_stay_so() {
        stored(
                refs("P1/ACTIVE_IMPORT/2026-01-02#1", "P1/ACTIVE_IMPORT/2026-01-01#1", "P1/ACTIVE_IMPORT/2026-01-01#1"),
                "P1/ACTIVE_IMPORT/2026-01-02#1",
                "P1/ACTIVE_IMPORT/2026-01-01#1",
                "P1/ACTIVE_IMPORT/2026-01-01#1");
    }

    @Test
    void readings_of_registers_and_other_names_stay_as_they_are() {
        stored(
                refs("P1/M1/2025-12-31T16:00:00Z#1", "P1/M1/2026-01-31T16:00:00Z#1"),
                "P1/M1/2025-12-31T16:00:00Z#1",
                "P1/M1/2026-01-31T16:00:00Z#1");
        stored(
                refs("by hand", "x/1234567890#1", "x/1234567891#1", "#", "a..b"),
                "by hand",
                "x/1234567890#1",
                "x/1234567891#1",
                "#",
                "a..b");
        stored(List.of());
    }
}
