package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Instants, dates and odd texts come back as they went in, also where the machine's zone has gaps. */
class ValuesKeepTheirMeaningTest {
    /** Chatham skips 02:45 … 03:45 on 27 September 2026; dates before 1900 have local mean time there. */
    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    1,
                    Instant.parse("2026-09-26T14:00:00Z"),
                    LocalDate.parse("2026-09-27"),
                    "plain",
                    Optional.of(new BigDecimal("0.50"))),
            new Sample(
                    2,
                    Instant.parse("2026-04-04T13:59:59.123456Z"),
                    LocalDate.parse("2026-04-05"),
                    "tab\tline\nback\\slash\r\\N",
                    Optional.empty()),
            new Sample(
                    3,
                    Instant.parse("1867-12-31T23:59:59Z"),
                    LocalDate.parse("1868-01-01"),
                    "户号 “引号” 😀",
                    Optional.of(new BigDecimal("-1E+3"))));

    private static <T> T inFreshTable(java.util.function.Function<Handle, T> work) {
        return PostgresPlatform.shared().database().jdbi().withHandle(h -> {
            h.execute("create temp table sample (n int, at timestamptz, day date, words text, amount numeric)");
            try {
                return work.apply(h);
            } finally {
                h.execute("drop table sample");
            }
        });
    }

    private static List<Sample> stored(Handle h) {
        return h.createQuery("select * from sample order by n")
                .mapTo(Sample.class)
                .list();
    }

    @Test
    void by_statements() {
        List<Sample> back = inFreshTable(h -> {
            for (Sample one : SAMPLES)
                h.createUpdate("insert into sample values (:n, :at, :day, :words, :amount)")
                        .bindMethods(one)
                        .execute();
            return stored(h);
        });
        assertThat(back).usingElementComparator(Sample::compare).isEqualTo(SAMPLES);
    }

    @Test
    void by_copy() {
        List<Sample> back = inFreshTable(h -> {
            long rows = Copy.into(h, "sample (n, at, day, words, amount)", copy -> {
                for (Sample one : SAMPLES) copy.add(one.n, one.at, one.day, one.words, one.amount);
            });
            assertThat(rows).isEqualTo(3);
            return stored(h);
        });
        assertThat(back).usingElementComparator(Sample::compare).isEqualTo(SAMPLES);
    }

    @Test
    void by_arrays() {
        List<Sample> back = inFreshTable(h -> {
            h.createUpdate("""
                            insert into sample select * from unnest(:n, :at, :day, :words)""")
                    .bindArray(
                            "n", Integer.class, SAMPLES.stream().map(Sample::n).toList())
                    .bindArray(
                            "at",
                            Instant.class,
                            SAMPLES.stream().map(Sample::at).toList())
                    .bindArray(
                            "day",
                            LocalDate.class,
                            SAMPLES.stream().map(Sample::day).toList())
                    .bindArray(
                            "words",
                            String.class,
                            SAMPLES.stream().map(Sample::words).toList())
                    .execute();
            return stored(h);
        });
        assertThat(back)
                .extracting(Sample::at, Sample::day, Sample::words)
                .containsExactlyElementsOf(SAMPLES.stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.at, one.day, one.words))
                        .toList());
    }

    @Test
    void ids_find_their_rows_by_array() {
        UUID id = UUID.randomUUID();
        int found = PostgresPlatform.shared()
                .database()
                .jdbi()
                .withHandle(h -> h.createQuery(
                                "select count(*) from (select cast(:id as uuid) as id) as one where id = any(:ids)")
                        .bind("id", id)
                        .bindArray("ids", UUID.class, List.of(UUID.randomUUID(), id))
                        .mapTo(int.class)
                        .one());
        assertThat(found).isEqualTo(1);
    }

    /** One of each. */
    public record Sample(int n, Instant at, LocalDate day, String words, Optional<BigDecimal> amount) {
        static int compare(Sample one, Sample other) {
            boolean same = one.n == other.n
                    && one.at.equals(other.at)
                    && one.day.equals(other.day)
                    && one.words.equals(other.words)
                    && one.amount
                            .map(BigDecimal::stripTrailingZeros)
                            .equals(other.amount.map(BigDecimal::stripTrailingZeros));
            return same ? 0 : 1;
        }
    }
}
