package org.wattline.domain.customer;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** The number on a certificate (证件号码), capital letters and digits. */
public record CertificateNumber(String clear) implements Personal {
    /** @throws IllegalArgumentException unless it has 4 … 32 digits, capital letters and hyphens */
    public CertificateNumber {
        if (!clear.matches("[0-9A-Z-]{4,32}"))
            throw new IllegalArgumentException("a certificate number has 4 … 32 digits, capital letters and hyphens");
    }

    @Override
    public String masked() {
        return Masked.keep(clear, 3, clear.length() >= 15 ? 4 : 2);
    }

    @Override
    public String toString() {
        return masked();
    }
}
