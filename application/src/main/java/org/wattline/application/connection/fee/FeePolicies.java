package org.wattline.application.connection.fee;

import java.time.LocalDate;
import org.wattline.domain.connection.fee.FeePolicy;

/** How fees are collected, from reference data. */
public interface FeePolicies {
    /** The policy of an item on a day. */
    FeePolicy of(String item, LocalDate day);
}
