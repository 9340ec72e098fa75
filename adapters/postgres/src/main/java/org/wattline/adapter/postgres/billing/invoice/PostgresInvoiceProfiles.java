package org.wattline.adapter.postgres.billing.invoice;

import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.billing.invoice.InvoiceProfiles;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;

/** Invoice profiles; titles are sealed. */
public final class PostgresInvoiceProfiles implements InvoiceProfiles {
    private static final String RESOURCE = "invoice-profile";
    private static final String SEALED = "invoice_profile.title";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresInvoiceProfiles(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<InvoiceProfile> find(CustomerId customer) {
        return units.read(h -> h.createQuery("select * from invoice_profile where customer_id = :customer")
                        .bind("customer", customer.value())
                        .mapTo(ProfileRow.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, customer, row.profile(vault)));
    }

    @Override
    public InvoiceProfile add(InvoiceProfile profile) {
        units.handle()
                .createUpdate(
                        "insert into invoice_profile (customer_id, unit_path, title, version) values (:customer, :unit, :title, 1)")
                .bind("customer", profile.customer().value())
                .bind("unit", profile.unit().path())
                .bind("title", vault.seal(profile.title().clear(), SEALED))
                .execute();
        return units.added(RESOURCE, profile.customer(), profile);
    }

    @Override
    public InvoiceProfile save(InvoiceProfile profile) {
        int rows = units.handle()
                .createUpdate("""
                        update invoice_profile set title = :title, version = version + 1
                         where customer_id = :customer and version = :version""")
                .bind("customer", profile.customer().value())
                .bind("title", vault.seal(profile.title().clear(), SEALED))
                .bind("version", profile.version().number())
                .execute();
        return units.stored(RESOURCE, profile.customer(), profile, rows);
    }

    /** A row of {@code invoice_profile}. */
    public record ProfileRow(UUID customerId, String unitPath, byte[] title, long version) {
        InvoiceProfile profile(Vault vault) {
            return new InvoiceProfile(
                    new CustomerId(customerId),
                    new UnitPath(unitPath),
                    InvoiceTitle.parse(vault.open(title, SEALED)),
                    new Version(version));
        }
    }
}
