package org.wattline.adapter.postgres.customer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerTag;

/** Customers on PostgreSQL. */
public final class PostgresCustomers implements Customers, CustomerViews {
    private static final String RESOURCE = "customer";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresCustomers(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    /** Customers that were merged are told by the one that goes on. */
    private static final String GOING_ON =
            "not exists (select from customer_merge m where m.duplicate_id = c.id and m.undone_at is null)";

    private static final String FOUND = """
            c.id in (select coalesce(m.survivor_id, d.id) from customer d
                       left join customer_merge m on m.duplicate_id = d.id and m.undone_at is null
                      where (cardinality(:name) = 0 or d.name_fingerprint = any(:name))
                        and (cardinality(:certificate) = 0 or d.certificate_fingerprint = any(:certificate))
                        and (cardinality(:phone) = 0 or d.phone_fingerprint = any(:phone)))""";

    @Override
    public Optional<Customer> find(CustomerId id) {
        return units.read(h -> h.createQuery("select * from customer where id = :id")
                        .bind("id", id.value())
                        .mapTo(CustomerRow.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public Optional<Customer> holding(Certificate certificate) {
        return units.read(h -> h.createQuery("""
                                select * from customer
                                where certificate_fingerprint = any(:fingerprints) and certificate_type = :type""")
                        .bindArray(
                                "fingerprints",
                                byte[].class,
                                fingerprints(Optional.of(certificate.number().clear()), CustomerRow.CERTIFICATE))
                        .bind("type", certificate.type().code())
                        .mapTo(CustomerRow.class)
                        .findOne())
                .map(this::loaded);
    }

    @Override
    public void add(Customer customer) {
        bind(
                        customer,
                        units.handle()
                                .createUpdate("""
                        insert into customer (id, kind, name, name_fingerprint, certificate_type, certificate_number,
                          certificate_fingerprint, phone, phone_fingerprint, contacts, tags, unit_path, version)
                        values (:id, :kind, :name, :nameFingerprint, :certificateType, :certificate,
                          :certificateFingerprint, :phone, :phoneFingerprint, :contacts, :tags, :unit, 1)""")
                                .bind("kind", customer.kind().name())
                                .bind(
                                        "certificateType",
                                        customer.certificate().type().code())
                                .bind(
                                        "certificate",
                                        seal(customer.certificate().number().clear(), CustomerRow.CERTIFICATE))
                                .bind(
                                        "certificateFingerprint",
                                        fingerprint(
                                                customer.certificate().number().clear(), CustomerRow.CERTIFICATE))
                                .bind("unit", customer.unit().path()))
                .execute();
        units.added(RESOURCE, customer.id(), customer);
    }

    @Override
    public void addAll(List<Customer> customers) {
        Copy.into(
                units.handle(),
                """
                customer (id, kind, name, name_fingerprint, certificate_type, certificate_number, certificate_fingerprint,
                  phone, phone_fingerprint, contacts, tags, unit_path, version)""",
                rows -> customers.forEach(each -> rows.add(
                        each.id().value(),
                        each.kind().name(),
                        seal(each.name().clear(), CustomerRow.NAME),
                        fingerprint(each.name().clear(), CustomerRow.NAME),
                        each.certificate().type().code(),
                        seal(each.certificate().number().clear(), CustomerRow.CERTIFICATE),
                        fingerprint(each.certificate().number().clear(), CustomerRow.CERTIFICATE),
                        seal(each.phone().clear(), CustomerRow.PHONE),
                        fingerprint(each.phone().clear(), CustomerRow.PHONE),
                        seal(CustomerRow.text(each.contacts()), CustomerRow.CONTACTS),
                        "{" + String.join(",", tags(each)) + "}",
                        each.unit().path(),
                        each.version().next().number())));
    }

    @Override
    public Customer save(Customer customer) {
        int rows = bind(
                        customer,
                        units.handle()
                                .createUpdate("""
                        update customer set name = :name, name_fingerprint = :nameFingerprint, phone = :phone,
                          phone_fingerprint = :phoneFingerprint, contacts = :contacts, tags = :tags, version = version + 1
                        where id = :id and version = :version""")
                                .bind("version", customer.version().number()))
                .execute();
        return units.stored(RESOURCE, customer.id(), customer, rows);
    }

    @Override
    public Page<Customer> list(Filter filter, Scope scope, Page.Request page) {
        List<Customer> found = units.read(h -> ScopeSql.bind(scope, h.createQuery("""
                                select * from customer c where %s and %s
                                  and (:after::uuid is null or c.id > :after)
                                order by c.id limit :limit""".formatted(
                                ScopeSql.condition("c", "id"), filter.equals(Filter.NONE) ? GOING_ON : FOUND)))
                .bindArray("name", byte[].class, fingerprints(filter.name(), CustomerRow.NAME))
                .bindArray(
                        "certificate", byte[].class, fingerprints(filter.certificateNumber(), CustomerRow.CERTIFICATE))
                .bindArray("phone", byte[].class, fingerprints(filter.phone(), CustomerRow.PHONE))
                .bind("after", page.after().map(UUID::fromString))
                .bind("limit", page.limit() + 1)
                .mapTo(CustomerRow.class)
                .map(row -> row.customer(vault))
                .list());
        return Page.of(found, page.limit(), each -> each.id().toString());
    }

    private <S extends SqlStatement<S>> S bind(Customer customer, S statement) {
        return statement
                .bind("id", customer.id().value())
                .bind("name", seal(customer.name().clear(), CustomerRow.NAME))
                .bind("nameFingerprint", fingerprint(customer.name().clear(), CustomerRow.NAME))
                .bind("phone", seal(customer.phone().clear(), CustomerRow.PHONE))
                .bind("phoneFingerprint", fingerprint(customer.phone().clear(), CustomerRow.PHONE))
                .bind("contacts", seal(CustomerRow.text(customer.contacts()), CustomerRow.CONTACTS))
                .bindArray("tags", String.class, tags(customer));
    }

    private static List<String> tags(Customer customer) {
        return customer.tags().stream().map(CustomerTag::code).toList();
    }

    private byte[] seal(String clear, String context) {
        return vault.seal(clear, context);
    }

    private byte[] fingerprint(String clear, String context) {
        return vault.fingerprint(clear, context);
    }

    /** Under all keys, because rows that wait to be sealed again carry one under an old key; none where nothing is asked for. */
    private List<byte[]> fingerprints(Optional<String> clear, String context) {
        return clear.map(value -> vault.fingerprints(value, context)).orElse(List.of());
    }

    private Customer loaded(CustomerRow row) {
        Customer customer = row.customer(vault);
        return units.loaded(RESOURCE, customer.id(), customer);
    }
}
