package org.wattline.adapter.reference.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.point.TransformerLoss;
import org.wattline.domain.rating.point.TransformerTable;
import org.wattline.domain.rating.point.TransformerTable.Connection;

class TransformerLossFileTest {
    private final TransformerTable table = TransformerLossFile.shipped();

    @Test
    void every_row_is_there_in_kilowatts() {
        assertThat(table.rows()).hasSize(34);
        assertThat(table.find("S11", Capacity.kva(315), Connection.DYN11))
                .isEqualTo(Outcome.done(new TransformerLoss(
                        Capacity.kva(315),
                        Power.kw("0.48"),
                        Power.kw("3.83"),
                        Share.percent("1.4"),
                        Share.percent("4"))));
    }

    @Test
    void a_series_without_a_no_load_current_says_so() {
        assertThat(table.find("S13", Capacity.kva(1000), Connection.DYN11)).isInstanceOf(Outcome.Refused.class);
    }
}
