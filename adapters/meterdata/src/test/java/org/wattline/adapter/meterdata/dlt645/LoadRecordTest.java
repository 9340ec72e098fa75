package org.wattline.adapter.meterdata.dlt645;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.meterdata.line.Garbage;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * Load records of DL/T 645-2007. The request is format 3 of reading (number of blocks, minute, hour, day, month, year); the block is laid out as a
 * published firmware of a single-phase meter writes it (LoadCurve.c, BuildOneCurveFrame): 2 + 1 + 5 bytes, three separators, 16 bytes, three
 * separators, the sum of all before, E5. No published frame with values was found, so the values here are ours [K].
 */
class LoadRecordTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 2, 28, 10, 15);
    private static final String BLOCK = "A0A01B1510280226AAAAAA67452301FFFFFFFFFFFFFFFFFFFFFFFFAAAAAA90E5";

    @Test
    void blocks_are_asked_for_by_number_and_time() {
        Frame request =
                Frame.request(new MeterAddress("202311000123"), Function.READ, LoadCurve.FROM.with(LoadCurve.from(AT)));
        assertThat(HexFormat.of().withUpperCase().formatHex(request.data())).isEqualTo("01000406061510280226");
        assertThat(request.length()).as("4 + 1 + 5").isEqualTo(0x0A);
    }

    @Test
    void a_block_of_energies_is_read_and_what_the_meter_does_not_keep_is_left_out() throws Exception {
        byte[] block = HexFormat.of().parseHex(BLOCK);
        assertThat(LoadRecord.read(block, 0)).isEqualTo(Map.of(AT, new BigDecimal("12345.67")));
        assertThat(LoadRecord.read(block, 4)).isEmpty();
        assertThat(LoadRecord.written(AT, Map.of(Register.ACTIVE_IMPORT, new BigDecimal("12345.67"))))
                .isEqualTo(block);
    }

    @Test
    void blocks_that_are_cut_off_or_do_not_add_up_are_garbage() {
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> LoadRecord.read(HexFormat.of().parseHex(BLOCK.substring(2)), 0));
        assertThatExceptionOfType(Garbage.class)
                .isThrownBy(() -> LoadRecord.read(HexFormat.of().parseHex(BLOCK.replace("6745", "6845")), 0));
    }
}
