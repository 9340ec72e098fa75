package org.wattline.adapter.http.billing.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.billing.rebill.RebilledDeltaBody;
import org.wattline.adapter.http.rating.LineBody;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.document.BillDocument;
import org.wattline.domain.billing.document.MoneyInWords;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * A customer's copy of a bill.
 *
 * @param to first day after those that it is for
 * @param totalInWords in capital numerals
 * @param correction what changed against the bill in whose place this one is, charge by charge, and why; missing for any other
 * @param year the bill's month and the twelve before it, as far as they were billed
 */
public record BillDocumentBody(
        BillNo billNo,
        String kind,
        AccountNo accountNo,
        Optional<String> name,
        Optional<String> address,
        UseCategory category,
        YearMonth month,
        LocalDate from,
        LocalDate to,
        String state,
        Optional<LocalDate> dueOn,
        Energy energyKwh,
        Money total,
        String totalInWords,
        List<LineBody> lines,
        Optional<RebilledDeltaBody> correction,
        List<Month> year) {
    static final BillDocumentBody EXAMPLE = new BillDocumentBody(
            BillNo.of(1),
            "REGULAR",
            AccountNo.of(1),
            Optional.of("张三"),
            Optional.of("浙江省杭州市西湖区灵隐路18号2幢303室"),
            UseCategory.RESIDENTIAL,
            YearMonth.of(2026, 6),
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 7, 1),
            "ISSUED",
            Optional.of(LocalDate.of(2026, 7, 31)),
            Energy.kwh(140),
            Money.yuan("82.32"),
            "捌拾贰元叁角贰分",
            List.of(LineBody.EXAMPLE),
            Optional.of(RebilledDeltaBody.EXAMPLE),
            List.of(new Month(YearMonth.of(2026, 6), Energy.kwh(140), Money.yuan("82.32"))));

    static BillDocumentBody of(BillDocument document, Function<Personal, String> show) {
        Bill bill = document.bill();
        return new BillDocumentBody(
                bill.no(),
                bill.kind().label(),
                bill.account(),
                document.name().map(show),
                document.address().map(show),
                bill.category(),
                bill.calculation().rated().month(),
                bill.period().from(),
                bill.period().end(),
                bill.stage().label(),
                bill.stage().dueDate(),
                bill.calculation().rated().energy(),
                bill.total(),
                MoneyInWords.of(bill.total()),
                bill.calculation().lines().stream().map(LineBody::of).toList(),
                document.correction().map(RebilledDeltaBody::of),
                document.year().stream()
                        .map(each -> new Month(each.month(), each.energy(), each.total()))
                        .toList());
    }

    /** What one month came to. */
    public record Month(YearMonth month, Energy energyKwh, Money total) {}
}
