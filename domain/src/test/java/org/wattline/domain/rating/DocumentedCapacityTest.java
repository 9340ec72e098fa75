package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleRequests.rated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Equipment;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.tariff.EquipmentState;

class DocumentedCapacityTest {
    private static final LocalDate OLD = LocalDate.of(2020, 1, 1);

    @Test
    void every_row_of_the_table_of_suspensions_is_what_rating_gives() throws IOException {
        List<String[]> rows = page().stream()
                .filter(line -> line.startsWith("| E2-2 |"))
                .map(line -> line.split(" ?\\| ?", -1))
                .toList();
        assertThat(rows).hasSize(4);
        for (String[] row : rows) {
            Equipment first = Equipment.transformer("1#", Capacity.kva(1000), OLD);
            Equipment second = Equipment.transformer("2#", Capacity.kva(630), OLD)
                    .in(EquipmentState.SUSPENDED, Span.of(LocalDate.parse(row[2]), LocalDate.parse(row[3])));
            RatedBill bill = rated(ChargingForCapacityTest.month(
                    YearMonth.parse(row[4]), new BasicCharge.ByCapacity(Connected.of(first, second))));
            List<String> lines = bill.lines().stream()
                    .filter(line -> line.code().isBasic())
                    .map(line -> line.amount().toString())
                    .toList();
            assertThat(String.join(" ", lines)).as(row[4]).isEqualTo(row[5]);
            assertThat(bill.sum(LineCode::isBasic)).as(row[4]).hasToString(row[6]);
        }
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("../docs/domain/rating-capacity.md"));
    }
}
