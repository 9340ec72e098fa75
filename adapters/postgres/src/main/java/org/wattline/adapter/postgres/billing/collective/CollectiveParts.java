package org.wattline.adapter.postgres.billing.collective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/** What a collective bill lists, sums and was paid with. */
final class CollectiveParts {
    private CollectiveParts() {}

    static void write(Handle handle, CollectiveBill bill) {
        Copy.into(
                handle,
                "collective_bill_entry (bill_no, collective_no, line, account_no, kind, period_from, period_to, energy_kwh, total_cny, due_on)",
                rows -> {
                    int line = 0;
                    for (CollectiveBill.Entry entry : bill.entries())
                        rows.add(
                                entry.bill(),
                                bill.no(),
                                ++line,
                                entry.account(),
                                entry.kind(),
                                entry.period().from(),
                                entry.period().end(),
                                entry.energy().kwh(),
                                entry.total().yuan(),
                                entry.dueOn());
                });
        Copy.into(handle, "collective_bill_sum (collective_no, kind, key, net_cny, tax_cny)", rows -> {
            bill.components()
                    .forEach((code, amount) -> rows.add(bill.no(), "COMPONENT", code, amount.yuan(), BigDecimal.ZERO));
            for (TaxedAmount tax : bill.taxes())
                rows.add(
                        bill.no(),
                        "TAX",
                        tax.rate().percent().toPlainString(),
                        tax.net().yuan(),
                        tax.tax().yuan());
        });
        receipts(handle, bill);
    }

    /** Those that are there stay. */
    static void receipts(Handle handle, CollectiveBill bill) {
        for (CollectiveBill.Receipt receipt : bill.receipts())
            handle.createUpdate("""
                            insert into collective_bill_receipt (payment_no, collective_no, account_no, amount_cny)
                            select :payment, :no, :account, :amount
                             where not exists (select from collective_bill_receipt where payment_no = :payment and collective_no = :no)""")
                    .bind("payment", receipt.payment())
                    .bind("no", bill.no().value())
                    .bind("account", receipt.account().value())
                    .bind("amount", receipt.amount().yuan())
                    .execute();
    }

    static List<CollectiveBill.Entry> entries(Handle handle, CollectiveBillNo no) {
        return handle.createQuery("select * from collective_bill_entry where collective_no = :no order by line")
                .bind("no", no.value())
                .mapTo(EntryRow.class)
                .map(EntryRow::entry)
                .list();
    }

    static List<SumRow> sums(Handle handle, CollectiveBillNo no) {
        return handle.createQuery(
                        "select kind, key, net_cny, tax_cny from collective_bill_sum where collective_no = :no order by kind, key")
                .bind("no", no.value())
                .mapTo(SumRow.class)
                .list();
    }

    static List<CollectiveBill.Receipt> receipts(Handle handle, CollectiveBillNo no) {
        return handle.createQuery(
                        "select payment_no, account_no, amount_cny from collective_bill_receipt where collective_no = :no order by payment_no")
                .bind("no", no.value())
                .mapTo(ReceiptRow.class)
                .map(row -> new CollectiveBill.Receipt(
                        new AccountNo(row.accountNo), row.paymentNo, Money.rounded(row.amountCny)))
                .list();
    }

    static Map<String, Money> components(List<SumRow> sums) {
        Map<String, Money> components = new HashMap<>();
        for (SumRow row : sums) if (row.kind.equals("COMPONENT")) components.put(row.key, Money.rounded(row.netCny));
        return components;
    }

    static List<TaxedAmount> taxes(List<SumRow> sums) {
        return TaxedAmount.byRate(sums.stream()
                .filter(row -> row.kind.equals("TAX"))
                .map(row ->
                        new TaxedAmount(Share.percent(row.key), Money.rounded(row.netCny), Money.rounded(row.taxCny)))
                .toList());
    }

    /** A row of {@code collective_bill_entry}. */
    public record EntryRow(
            String billNo,
            String accountNo,
            String kind,
            LocalDate periodFrom,
            LocalDate periodTo,
            BigDecimal energyKwh,
            BigDecimal totalCny,
            Optional<LocalDate> dueOn) {
        CollectiveBill.Entry entry() {
            return new CollectiveBill.Entry(
                    new BillNo(billNo),
                    new AccountNo(accountNo),
                    kind,
                    Span.of(periodFrom, periodTo),
                    new Energy(energyKwh),
                    Money.rounded(totalCny),
                    dueOn);
        }
    }

    /** A row of {@code collective_bill_sum}. */
    public record SumRow(String kind, String key, BigDecimal netCny, BigDecimal taxCny) {}

    /** A row of {@code collective_bill_receipt}. */
    public record ReceiptRow(String paymentNo, String accountNo, BigDecimal amountCny) {}
}
