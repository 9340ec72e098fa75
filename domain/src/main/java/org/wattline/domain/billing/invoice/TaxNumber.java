package org.wattline.domain.billing.invoice;

import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;

/** A taxpayer's number (纳税人识别号): the unified social credit code (统一社会信用代码, GB 32100-2015), 18 characters with check character. */
public record TaxNumber(String value) {
    /** @throws IllegalArgumentException if it is none or its check character is wrong */
    public TaxNumber {
        value = new Certificate(CertificateType.BUSINESS_LICENCE, new CertificateNumber(value))
                .number()
                .clear();
    }

    @Override
    public String toString() {
        return value;
    }
}
