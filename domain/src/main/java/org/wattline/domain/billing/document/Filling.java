package org.wattline.domain.billing.document;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.RatedLine;

/** What a document puts into its template. */
public final class Filling {
    private Filling() {}

    /**
     * @param show what its reader sees of personal values
     * @param code the picture of the code for payment; empty if nothing is to be paid
     */
    public static Template.Values of(BillDocument document, Function<Personal, String> show, String code) {
        Bill bill = document.bill();
        Map<String, String> texts = new HashMap<>();
        put(texts, Field.BILL_NO, bill.no().value());
        put(texts, Field.ACCOUNT_NO, bill.account().value());
        put(texts, Field.NAME, document.name().map(show).orElse(""));
        put(texts, Field.ADDRESS, document.address().map(show).orElse(""));
        put(texts, Field.CATEGORY, bill.category().label().zh());
        put(texts, Field.KIND, kind(bill.kind()));
        YearMonth month = bill.calculation().rated().month();
        put(texts, Field.MONTH, month.getYear() + "年" + month.getMonthValue() + "月");
        put(texts, Field.FROM, bill.period().from().toString());
        put(texts, Field.LAST_DAY, bill.period().end().minusDays(1).toString());
        put(texts, Field.DAYS, Integer.toString(bill.period().days()));
        put(
                texts,
                Field.ISSUED_ON,
                issuedOn(bill.stage()).map(LocalDate::toString).orElse("—"));
        put(texts, Field.DUE_ON, bill.stage().dueDate().map(LocalDate::toString).orElse("—"));
        put(texts, Field.STATE, state(bill.stage()));
        put(texts, Field.ENERGY, bill.calculation().rated().energy().kwh().toPlainString());
        put(texts, Field.TOTAL, grouped(bill.total()));
        put(texts, Field.TOTAL_IN_WORDS, MoneyInWords.of(bill.total()));
        Map<String, List<Map<String, String>>> rows = Map.of(
                Field.LINES.spelling(),
                bill.calculation().lines().stream().map(Filling::line).toList(),
                Field.YEAR.spelling(),
                year(document.year()));
        return new Template.Values(
                texts,
                Map.of(Field.CHART.spelling(), YearChart.svg(document.year()), Field.PAYMENT_CODE.spelling(), code),
                rows);
    }

    private static void put(Map<String, String> texts, Field field, String value) {
        texts.put(field.spelling(), value);
    }

    private static Map<String, String> line(RatedLine line) {
        return Map.of(
                "title", line.title().zh(),
                "tariff", line.provision().toString(),
                "quantity", line.quantity().value().toPlainString(),
                "unit", line.quantity().unit().symbol().zh(),
                "price", line.price().value().toPlainString(),
                "priceUnit", line.price().unit().symbol().zh(),
                "amount", grouped(line.amount()));
    }

    /** A row for each of the thirteen months, so that they stand below the bars. */
    private static List<Map<String, String>> year(List<BillDocument.Month> months) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = months.size(); i < BillDocument.MONTHS; i++)
            rows.add(Map.of("yearMonth", "", "yearKwh", "", "yearAmount", ""));
        for (BillDocument.Month each : months)
            rows.add(Map.of(
                    "yearMonth",
                    each.month().getMonthValue() == 1 || rows.size() == BillDocument.MONTHS - months.size()
                            ? each.month().getYear() + "." + each.month().getMonthValue()
                            : each.month().getMonthValue() + "月",
                    "yearKwh",
                    each.energy().kwh().setScale(0, RoundingMode.HALF_UP).toPlainString(),
                    "yearAmount",
                    each.total().toString()));
        return rows;
    }

    /** As people read amounts: 1,452.60. */
    public static String grouped(Money amount) {
        String plain = amount.abs().toString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) text.insert(at, ',');
        return (amount.isNegative() ? "-" : "") + text;
    }

    /** Day of issue, once it is issued and as long as it stands. */
    public static Optional<LocalDate> issuedOn(Bill.Stage stage) {
        return switch (stage) {
            case Bill.Stage.Calculated() -> Optional.empty();
            case Bill.Stage.Reviewed unused -> Optional.empty();
            case Bill.Stage.Issued issued -> Optional.of(issued.issuedOn());
            case Bill.Stage.PartlyPaid partly -> Optional.of(partly.issuedOn());
            case Bill.Stage.Paid paid -> Optional.of(paid.issuedOn());
            case Bill.Stage.BadDebt bad -> Optional.of(bad.issuedOn());
            case Bill.Stage.Reversed unused -> Optional.empty();
        };
    }

    private static String kind(Bill.Kind kind) {
        return kind(kind.label());
    }

    /** What a bill of a kind is called. @param label of the kind */
    public static String kind(String label) {
        return switch (label) {
            case "REVERSAL" -> "冲红账单";
            case "ADJUSTMENT" -> "退补账单";
            default -> "电费账单";
        };
    }

    private static String state(Bill.Stage stage) {
        return switch (stage) {
            case Bill.Stage.Calculated() -> "草稿，待核算";
            case Bill.Stage.Reviewed unused -> "草稿，待发行";
            case Bill.Stage.Issued unused -> "待缴费";
            case Bill.Stage.PartlyPaid unused -> "部分缴费";
            case Bill.Stage.Paid unused -> "已缴清";
            case Bill.Stage.BadDebt unused -> "已核销";
            case Bill.Stage.Reversed unused -> "已冲红";
        };
    }
}
