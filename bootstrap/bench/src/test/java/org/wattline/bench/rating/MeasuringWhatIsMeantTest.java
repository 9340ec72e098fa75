package org.wattline.bench.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

class MeasuringWhatIsMeantTest {
    private final Month month = new Month();
    private final RatingAMonth benchmark = new RatingAMonth();

    @Test
    void the_bare_loop_and_the_calendar_come_to_the_same_sums() {
        List<Energy> bare = LongStream.of(benchmark.loop(month))
                .mapToObj(IntervalEnergy::energy)
                .toList();
        assertThat(benchmark.split(month).values()).containsExactlyElementsOf(bare);
    }

    @Test
    void loops_with_tiers_and_the_calendar_come_to_the_same_cells() {
        List<Energy> bare = LongStream.of(benchmark.tierLoop(month))
                .mapToObj(IntervalEnergy::energy)
                .toList();
        assertThat(benchmark.fill(month).values().stream().flatMap(List::stream).toList())
                .isEqualTo(bare);
        assertThat(Stream.of(benchmark.decimals(month)).map(Energy::new).toList())
                .isEqualTo(bare);
        assertThat(benchmark.tieredBill(month).lines()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(benchmark.year(month).isPositive()).isTrue();
    }

    @Test
    void the_bill_has_all_its_lines_and_can_be_explained() {
        assertThat(benchmark.bill(month)).isEqualTo(benchmark.curveToBill(month));
        assertThat(benchmark.bill(month).lines()).hasSize(6);
        assertThat(benchmark.explained(month)).contains("total");
    }
}
