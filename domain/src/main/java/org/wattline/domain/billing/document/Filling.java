package org.wattline.domain.billing.document;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;

/** What a document puts into its template. */
public final class Filling {
    private Filling() {}

    /**
     * @param show what its reader sees of personal values
     * @param code the picture of the code for payment; empty if nothing is to be paid
     * @param language of the reader; amounts in words are Chinese in any
     */
    public static Template.Values of(
            BillDocument document, Function<Personal, String> show, String code, Locale language) {
        Bill bill = document.bill();
        Map<String, String> texts = new HashMap<>();
        put(texts, Field.BILL_NO, bill.no().value());
        put(texts, Field.ACCOUNT_NO, bill.account().value());
        put(texts, Field.NAME, document.name().map(show).orElse(""));
        put(texts, Field.ADDRESS, document.address().map(show).orElse(""));
        put(texts, Field.CATEGORY, bill.category().label().in(language));
        put(texts, Field.KIND, kind(bill.kind().label()).in(language));
        YearMonth month = bill.calculation().rated().month();
        put(
                texts,
                Field.MONTH,
                Text.of(
                                month.getYear() + "年" + month.getMonthValue() + "月",
                                name(month, TextStyle.FULL) + " " + month.getYear())
                        .in(language));
        put(texts, Field.FROM, bill.period().from().toString());
        put(texts, Field.LAST_DAY, bill.period().end().minusDays(1).toString());
        put(texts, Field.DAYS, Integer.toString(bill.period().days()));
        put(
                texts,
                Field.ISSUED_ON,
                issuedOn(bill.stage()).map(LocalDate::toString).orElse("—"));
        put(texts, Field.DUE_ON, bill.stage().dueDate().map(LocalDate::toString).orElse("—"));
        put(texts, Field.STATE, state(bill.stage()).in(language));
        put(texts, Field.ENERGY, bill.calculation().rated().energy().kwh().toPlainString());
        put(texts, Field.TOTAL, grouped(bill.total()));
        put(texts, Field.OPEN, grouped(document.open()));
        put(texts, Field.TOTAL_IN_WORDS, MoneyInWords.of(bill.total()));
        Map<String, List<Map<String, String>>> rows = Map.of(
                Field.LINES.spelling(),
                bill.calculation().lines().stream()
                        .map(each -> line(each, language))
                        .toList(),
                Field.CORRECTION.spelling(),
                document.correction().map(CorrectionRows::head).map(List::of).orElse(List.of()),
                Field.CHANGES.spelling(),
                document.correction()
                        .map(delta -> CorrectionRows.changes(delta, language))
                        .orElse(List.of()),
                Field.YEAR.spelling(),
                year(document.year(), language));
        return new Template.Values(
                texts,
                Map.of(Field.CHART.spelling(), YearChart.svg(document.year()), Field.PAYMENT_CODE.spelling(), code),
                rows);
    }

    private static void put(Map<String, String> texts, Field field, String value) {
        texts.put(field.spelling(), value);
    }

    private static Map<String, String> line(RatedLine line, Locale language) {
        return Map.of(
                "title", line.title().in(language),
                "tariff", line.provision().toString(),
                "quantity", line.quantity().value().toPlainString(),
                "unit", line.quantity().unit().symbol().in(language),
                "price", line.price().value().toPlainString(),
                "priceUnit", line.price().unit().symbol().in(language),
                "amount", grouped(line.amount()));
    }

    /** A row for each of the thirteen months, so that they stand below the bars. */
    private static List<Map<String, String>> year(List<BillDocument.Month> months, Locale language) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = months.size(); i < BillDocument.MONTHS; i++)
            rows.add(Map.of("yearMonth", "", "yearKwh", "", "yearAmount", ""));
        for (BillDocument.Month each : months)
            rows.add(Map.of(
                    "yearMonth",
                    each.month().getMonthValue() == 1 || rows.size() == BillDocument.MONTHS - months.size()
                            ? each.month().getYear() + "." + each.month().getMonthValue()
                            : Text.of(each.month().getMonthValue() + "月", name(each.month(), TextStyle.SHORT))
                                    .in(language),
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

    private static String name(YearMonth month, TextStyle style) {
        return month.getMonth().getDisplayName(style, Locale.ENGLISH);
    }

    /** What a bill of a kind is called. @param label of the kind */
    public static Text kind(String label) {
        return switch (label) {
            case "REVERSAL" -> Text.of("冲红账单", "Reversal of a bill");
            case "ADJUSTMENT" -> Text.of("退补账单", "Credit or debit note");
            default -> Text.of("电费账单", "Electricity bill");
        };
    }

    private static Text state(Bill.Stage stage) {
        return switch (stage) {
            case Bill.Stage.Calculated() -> Text.of("草稿，待核算", "draft, not reviewed yet");
            case Bill.Stage.Reviewed unused -> Text.of("草稿，待发行", "draft, not issued yet");
            case Bill.Stage.Issued unused -> Text.of("待缴费", "to be paid");
            case Bill.Stage.PartlyPaid unused -> Text.of("部分缴费", "paid in part");
            case Bill.Stage.Paid unused -> Text.of("已缴清", "paid");
            case Bill.Stage.BadDebt unused -> Text.of("已核销", "written off");
            case Bill.Stage.Reversed unused -> Text.of("已冲红", "reversed");
        };
    }
}
