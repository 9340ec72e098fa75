package org.wattline.application.billing.invoice;

import java.util.Optional;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.customer.CustomerId;

/** To whom invoices are made out, by customer; sealed where they are stored. */
public interface InvoiceProfiles {
    Optional<InvoiceProfile> find(CustomerId customer);

    /** @throws org.wattline.application.platform.AlreadyThere if the customer has one */
    InvoiceProfile add(InvoiceProfile profile);

    /** @throws org.wattline.application.platform.StaleState when it was stored since it was read */
    InvoiceProfile save(InvoiceProfile profile);
}
