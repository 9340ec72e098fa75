package org.wattline.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Versions are compared by their numbers. */
class FormatTest {

    @Test
    void versions_are_compared_number_by_number() {
        assertThat(Format.compare("0.10.0", "0.9.3")).isPositive();
        assertThat(Format.compare("1.0.0-SNAPSHOT", "1.0.0")).isZero();
        assertThat(Format.compare("0.1.0", "0.1.1")).isNegative();
        assertThat(Format.compare("1.0", "1.0.1")).isNegative();
    }
}
