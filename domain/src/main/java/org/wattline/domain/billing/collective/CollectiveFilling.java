package org.wattline.domain.billing.collective;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.domain.billing.document.Filling;
import org.wattline.domain.billing.document.MoneyInWords;
import org.wattline.domain.billing.document.Template;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.premises.Address;
import org.wattline.domain.quantity.Money;

/**
 * What a collective bill puts into its template.
 *
 * @param payer name of who pays
 * @param addresses where the accounts are
 * @param open what is owed today, with late fees
 * @param code the picture of the code for payment; empty if nothing is to be paid
 */
public record CollectiveFilling(
        CollectiveBill bill, Optional<PersonName> payer, Map<AccountNo, Address> addresses, Money open, String code) {
    public CollectiveFilling {
        addresses = Map.copyOf(addresses);
    }

    /** @param show what the reader sees of personal values */
    public Template.Values values(Function<Personal, String> show) {
        Map<String, String> texts = new HashMap<>();
        texts.put("collectiveBillNo", bill.no().value());
        texts.put("group", bill.name());
        texts.put("name", payer.map(show).orElse(""));
        texts.put("month", bill.month().getYear() + "年" + bill.month().getMonthValue() + "月");
        texts.put("madeOn", bill.madeOn().toString());
        texts.put("dueOn", bill.dueOn().toString());
        texts.put("accounts", Integer.toString(bill.byAccount().size()));
        texts.put("bills", Integer.toString(bill.entries().size()));
        texts.put("energyKwh", bill.energy().kwh().toPlainString());
        texts.put("total", Filling.grouped(bill.total()));
        texts.put("totalInWords", MoneyInWords.of(bill.total()));
        texts.put("open", Filling.grouped(open));
        return new Template.Values(
                texts,
                Map.of("paymentCode", code),
                Map.of(
                        "lines",
                                bill.entries().stream()
                                        .map(CollectiveFilling::line)
                                        .toList(),
                        "components",
                                new TreeMap<>(bill.components())
                                        .entrySet().stream()
                                                .map(each -> Map.of(
                                                        "component", component(each.getKey()),
                                                        "componentAmount", Filling.grouped(each.getValue())))
                                                .toList(),
                        "taxes",
                                bill.taxes().stream()
                                        .map(CollectiveFilling::tax)
                                        .toList(),
                        "byAccount",
                                bill.byAccount().stream()
                                        .map(each -> account(each, show))
                                        .toList()));
    }

    private static Map<String, String> line(CollectiveBill.Entry entry) {
        return Map.of(
                "account", entry.account().value(),
                "billNo", entry.bill().value(),
                "kind", Filling.kind(entry.kind()).zh(),
                "from", entry.period().from().toString(),
                "lastDay", entry.period().end().minusDays(1).toString(),
                "kwh", entry.energy().kwh().toPlainString(),
                "due", entry.dueOn().map(Object::toString).orElse("—"),
                "amount", Filling.grouped(entry.total()));
    }

    private Map<String, String> account(CollectiveBill.ByAccount sum, Function<Personal, String> show) {
        return Map.of(
                "account",
                sum.account().value(),
                "address",
                Optional.ofNullable(addresses.get(sum.account())).map(show).orElse(""),
                "accountBills",
                Integer.toString(sum.bills()),
                "accountKwh",
                sum.energy().kwh().toPlainString(),
                "accountAmount",
                Filling.grouped(sum.total()));
    }

    private static Map<String, String> tax(TaxedAmount tax) {
        return Map.of(
                "rate", tax.rate().percent().toPlainString() + "%",
                "net", Filling.grouped(tax.net()),
                "tax", Filling.grouped(tax.tax()),
                "gross", Filling.grouped(tax.gross()));
    }

    /** What the components of the product's own prices are called; others show their code. */
    private static String component(String code) {
        return switch (code) {
            case "CATALOGUE_ENERGY" -> "目录电费";
            case "POWER_PURCHASE" -> "购电费";
            case "GOVERNMENT_FUNDS" -> "政府性基金及附加";
            case "SYSTEM_OPERATION" -> "系统运行费";
            case "TRANSMISSION_DISTRIBUTION" -> "输配电费";
            case "BASIC_CHARGE" -> "基本电费";
            case "POWER_FACTOR" -> "功率因数调整电费";
            default -> code;
        };
    }
}
