package org.wattline.bootstrap.architecture.offenders.domain.quantity;

import org.assertj.core.api.Assertions;

/** Breaks: domain knows nothing but Java. */
public final class Logged {
    public void tell() {
        Assertions.assertThat(1).isEqualTo(1);
    }
}
