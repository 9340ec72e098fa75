package org.wattline.adapter.postgres.billing.invoice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.ScopeSql;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** Invoices; titles are sealed. */
public final class PostgresInvoices implements Invoices {
    private static final String RESOURCE = "invoice";

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresInvoices(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<Invoice> find(InvoiceNo no) {
        return units.read(h -> one(h, "no = :key", no.value())).map(found -> units.loaded(RESOURCE, no, found));
    }

    @Override
    public Optional<Invoice> of(BillNo bill) {
        return units.read(h -> one(h, "bill_no = :key and takes_back is null", bill.value()))
                .map(found -> units.loaded(RESOURCE, found.no(), found));
    }

    @Override
    public Optional<Invoice> of(CollectiveBillNo bill) {
        return units.read(h -> one(h, "collective_no = :key and takes_back is null", bill.value()))
                .map(found -> units.loaded(RESOURCE, found.no(), found));
    }

    @Override
    public boolean anyAlone(Collection<BillNo> bills) {
        return units.read(h -> h.createQuery("select exists (select from invoice where bill_no = any(:bills))")
                .bindArray(
                        "bills", String.class, bills.stream().map(BillNo::value).toList())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean together(BillNo bill) {
        return units.read(h -> h.createQuery("""
                        select exists (select from collective_bill_entry e join invoice i using (collective_no) where e.bill_no = :bill)""")
                .bind("bill", bill.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Invoice> red(BillNo bill) {
        return units.read(h -> one(h, "bill_no = :key and takes_back is not null", bill.value()))
                .map(found -> units.loaded(RESOURCE, found.no(), found));
    }

    @Override
    public Optional<Invoice> red(CollectiveBillNo bill) {
        return units.read(h -> one(h, "collective_no = :key and takes_back is not null", bill.value()))
                .map(found -> units.loaded(RESOURCE, found.no(), found));
    }

    @Override
    public List<Invoice> earlier(CollectiveGroupId group, CollectiveBillNo than) {
        return units.read(h -> made(
                h,
                h.createQuery("""
                                select i.* from collective_bill c join invoice i on i.collective_no = c.no
                                 where c.group_id = :group and c.no < :than and i.takes_back is null and i.state = 'ISSUED' order by c.no desc""")
                        .bind("group", group.value())
                        .bind("than", than.value())
                        .mapTo(InvoiceRow.class)
                        .list()));
    }

    @Override
    public List<Invoice> parts(InvoiceNo blue) {
        return units.read(h -> made(
                h,
                h.createQuery("""
                                select r.* from invoice r join invoice b on b.no = r.takes_back
                                 where b.no = :blue and (r.bill_no, r.collective_no) is distinct from (b.bill_no, b.collective_no) order by r.no""")
                        .bind("blue", blue.value())
                        .mapTo(InvoiceRow.class)
                        .list()));
    }

    private Optional<Invoice> one(Handle handle, String which, String key) {
        return made(
                        handle,
                        handle.createQuery("select * from invoice where " + which)
                                .bind("key", key)
                                .mapTo(InvoiceRow.class)
                                .list())
                .stream()
                .findFirst();
    }

    private List<Invoice> made(Handle handle, List<InvoiceRow> rows) {
        Map<String, List<TaxedAmount>> amounts = handle
                .createQuery(
                        "select invoice_no, percent, net_cny, tax_cny from invoice_amount where invoice_no = any(:invoices) order by percent")
                .bindArray(
                        "invoices",
                        String.class,
                        rows.stream().map(InvoiceRow::no).toList())
                .mapTo(InvoiceRow.AmountRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        InvoiceRow.AmountRow::invoiceNo,
                        Collectors.mapping(InvoiceRow.AmountRow::amount, Collectors.toList())));
        return rows.stream()
                .map(row -> row.invoice(vault, amounts.getOrDefault(row.no(), List.of())))
                .toList();
    }

    @Override
    public List<InvoiceNo> due(Instant now, int limit) {
        return units.read(h -> h.createQuery("""
                        select no from invoice where state = 'REQUESTED' and due_at <= :now order by due_at, no limit :limit""")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(InvoiceNo::new)
                .list());
    }

    @Override
    public Page<Invoice> list(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                units.read(h -> made(
                        h,
                        ScopeSql.bind(
                                        scope,
                                        h.createQuery("""
                                        select * from invoice i
                                         where (cast(:account as text) is null or account_no = :account)
                                           and (cast(:state as text) is null or state = :state)
                                           and (cast(:from as timestamptz) is null
                                                or issued_at >= cast(:from as timestamptz) and issued_at < cast(:to as timestamptz))
                                           and (cast(:after as text) is null or no < :after)
                                           and\s""" + ScopeSql.condition("i") + " order by no desc limit :limit"))
                                .bind("account", filter.account().map(AccountNo::value))
                                .bind("state", filter.state().map(Invoice.State::name))
                                .bind("from", filter.month().map(PostgresInvoices::begin))
                                .bind("to", filter.month().map(month -> begin(month.plusMonths(1))))
                                .bind("after", page.after())
                                .bind("limit", page.limit() + 1)
                                .mapTo(InvoiceRow.class)
                                .list())),
                page.limit(),
                invoice -> invoice.no().value());
    }

    private static Instant begin(YearMonth month) {
        return Zone.startOf(month.atDay(1));
    }

    @Override
    public List<Sum> statement(Scope scope, YearMonth month) {
        return units.read(h -> ScopeSql.bind(
                        scope,
                        h.createQuery("""
                        select i.takes_back is not null as red, count(*) as invoices, percent,
                               sum(net_cny) as net_cny, sum(tax_cny) as tax_cny
                          from invoice i join invoice_amount on invoice_no = i.no
                         where issued_at >= :from and issued_at < :to
                           and\s""" + ScopeSql.condition("i") + " group by 1, percent order by 1, percent"))
                .bind("from", begin(month))
                .bind("to", begin(month.plusMonths(1)))
                .mapTo(InvoiceRow.SumRow.class)
                .map(row -> new Sum(
                        row.red(),
                        row.invoices(),
                        new TaxedAmount(
                                new Share(row.percent()), Money.rounded(row.netCny()), Money.rounded(row.taxCny()))))
                .list());
    }

    @Override
    public Invoice add(Invoice invoice) {
        staged(units.handle().createUpdate("""
                        insert into invoice (no, takes_back, bill_no, account_no, collective_no, customer_id, unit_path, title, requested_by, requested_at,
                                             state, tries, due_at, told, rejected_at, official_no, issued_at, pdf, ofd, taken_back_by, version)
                        values (:no, :takesBack, :bill, :account, :collective, :customer, :unit, :title, :by, :at,
                                :state, :tries, :dueAt, :told, :rejectedAt, :official, :issuedAt, :pdf, :ofd, :takenBackBy, 1)"""), invoice)
                .bind("takesBack", invoice.takesBack().map(InvoiceNo::value))
                .bind("bill", invoice.about().bill().map(BillNo::value))
                .bind("account", invoice.about().account().map(AccountNo::value))
                .bind("collective", invoice.about().collective().map(CollectiveBillNo::value))
                .bind("customer", invoice.customer().value())
                .bind("unit", invoice.unit().path())
                .bind("by", invoice.requestedBy())
                .bind("at", invoice.requestedAt())
                .execute();
        for (TaxedAmount amount : invoice.amounts())
            units.handle()
                    .createUpdate(
                            "insert into invoice_amount (invoice_no, percent, net_cny, tax_cny) values (:no, :percent, :net, :tax)")
                    .bind("no", invoice.no().value())
                    .bind("percent", amount.rate().percent())
                    .bind("net", amount.net().yuan())
                    .bind("tax", amount.tax().yuan())
                    .execute();
        return units.added(RESOURCE, invoice.no(), invoice);
    }

    @Override
    public Invoice save(Invoice invoice) {
        int rows = staged(units.handle().createUpdate("""
                        update invoice set title = :title, state = :state, tries = :tries, due_at = :dueAt, told = :told,
                               rejected_at = :rejectedAt, official_no = :official, issued_at = :issuedAt, pdf = :pdf, ofd = :ofd,
                               taken_back_by = :takenBackBy, version = version + 1
                         where no = :no and version = :version"""), invoice)
                .bind("version", invoice.version().number())
                .execute();
        return units.stored(RESOURCE, invoice.no(), invoice, rows);
    }

    private Update staged(Update update, Invoice invoice) {
        Optional<Invoice.Requested> waiting =
                invoice.stage() instanceof Invoice.Requested requested ? Optional.of(requested) : Optional.empty();
        Optional<Invoice.Rejected> denied =
                invoice.stage() instanceof Invoice.Rejected rejected ? Optional.of(rejected) : Optional.empty();
        Optional<Invoice.Official> out = invoice.official();
        return update.bind("no", invoice.no().value())
                .bind("title", vault.seal(invoice.title().clear(), InvoiceRow.SEALED))
                .bind("state", invoice.state().name())
                .bind("tries", waiting.map(Invoice.Requested::tries).orElse(0))
                .bind("dueAt", waiting.map(Invoice.Requested::dueAt))
                .bind("told", denied.map(Invoice.Rejected::why).or(() -> waiting.flatMap(Invoice.Requested::told)))
                .bind("rejectedAt", denied.map(Invoice.Rejected::at))
                .bind("official", out.map(Invoice.Official::number))
                .bind("issuedAt", out.map(Invoice.Official::at))
                .bind("pdf", out.map(Invoice.Official::pdf))
                .bind("ofd", out.map(Invoice.Official::ofd))
                .bind(
                        "takenBackBy",
                        invoice.stage() instanceof Invoice.TakenBack(Invoice.Official unused, InvoiceNo by)
                                ? Optional.of(by.value())
                                : Optional.empty());
    }
}
