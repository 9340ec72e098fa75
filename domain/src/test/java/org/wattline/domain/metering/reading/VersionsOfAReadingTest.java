package org.wattline.domain.metering.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.metering.Register.ACTIVE_EXPORT;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.SamplePoints;

class VersionsOfAReadingTest {
    private final RegisterReading first = reading(Map.of(ACTIVE_IMPORT, "10", ACTIVE_EXPORT, "1"));

    @Test
    void another_arrival_is_the_next_version() {
        RegisterReading second = reading(Map.of(ACTIVE_IMPORT, "11")).following(first);
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.values())
                .isEqualTo(Map.of(ACTIVE_IMPORT, RegisterValue.parse("11"), ACTIVE_EXPORT, RegisterValue.parse("1")));
    }

    @Test
    void an_arrival_that_says_nothing_new_is_recognised() {
        assertThat(first.alreadySays(reading(Map.of(ACTIVE_IMPORT, "10.00")))).isTrue();
        assertThat(first.alreadySays(reading(Map.of(ACTIVE_IMPORT, "10.01")))).isFalse();
    }

    private static RegisterReading reading(Map<Register, String> values) {
        Map<Register, RegisterValue> parsed = new EnumMap<>(Register.class);
        values.forEach((register, value) -> parsed.put(register, RegisterValue.parse(value)));
        return RegisterReading.arrived(
                SamplePoints.NO, SamplePoints.OLD, SamplePoints.day("2026-01-01"), ReadingSource.AUTO, parsed);
    }
}
