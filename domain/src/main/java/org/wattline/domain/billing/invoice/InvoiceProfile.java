package org.wattline.domain.billing.invoice;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/** To whom the invoices of a customer are made out (开票资料). Each invoice keeps the title that it was requested with. */
public record InvoiceProfile(CustomerId customer, UnitPath unit, InvoiceTitle title, Version version)
        implements Versioned<InvoiceProfile> {
    /** The same customer's, with another title. */
    public InvoiceProfile titled(InvoiceTitle other) {
        return new InvoiceProfile(customer, unit, other, version);
    }

    @Override
    public InvoiceProfile at(Version next) {
        return new InvoiceProfile(customer, unit, title, next);
    }
}
