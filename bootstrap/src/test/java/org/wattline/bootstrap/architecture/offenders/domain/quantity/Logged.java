package org.wattline.bootstrap.architecture.offenders.domain.quantity;

import org.assertj.core.api.Assertions;

/** Breaks: domain knows nothing but Java. */
public final class Logged {
    public void tell() {
        Assertions.assertThat("word").hasSize(4);
    }
}
