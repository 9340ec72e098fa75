package org.wattline.domain.metering.upkeep;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That an asset was verified (检定, 现场检验).
 *
 * @param dueOn when it is due again: at once when it failed, none where samples are taken
 */
public record Verification(Result result, Optional<LocalDate> dueOn) {
    /**
     * What came of it.
     *
     * @param by the institution or team that verified it
     * @param certificate number of the certificate or record
     */
    public record Result(LocalDate on, boolean passed, String by, String certificate, DeviceClass deviceClass) {
        public Result {
            if (by.isBlank() || by.length() > 60)
                throw new IllegalArgumentException("who verified has 1 … 60 characters");
            if (certificate.isBlank() || certificate.length() > 60)
                throw new IllegalArgumentException("the number of a certificate has 1 … 60 characters");
        }
    }
}
