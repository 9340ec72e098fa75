package org.wattline.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterMappingTest {
    @ParameterizedTest
    @CsvSource({
        "01, 00010000, 1.0.1.8.0.255", "06, 00010100, 1.0.1.8.1.255", "03, 00010200, 1.0.1.8.2.255",
        "05, 00010300, 1.0.1.8.3.255", "04, 00010400, 1.0.1.8.4.255", "02, 00020000, 1.0.2.8.0.255",
        "11, 00030000, 1.0.3.8.0.255", "14, 00040000, 1.0.4.8.0.255", "15, 01010000, 1.0.1.6.0.255"
    })
    void registers_have_the_codes_of_the_published_table(String code, String dataIdentifier, String obis) {
        Register register = Register.ofCode(code).orElseThrow();
        assertThat(register.dataIdentifier()).isEqualTo(dataIdentifier);
        assertThat(register.obis()).isEqualTo(obis);
    }

    @Test
    void every_register_is_found_by_its_code() {
        assertThat(Register.values()).allMatch(r -> Register.ofCode(r.code()).equals(Optional.of(r)));
    }
}
