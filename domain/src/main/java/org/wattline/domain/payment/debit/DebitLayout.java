package org.wattline.domain.payment.debit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.domain.quantity.Money;

/**
 * How a bank wants to be told whom to take money from (代扣文件格式): a first record, then one for each debit. Records are texts with places such as
 * <code>{AMOUNT}</code>; with a width, <code>{AMOUNT:14}</code> is filled with zeros on the left and <code>{HOLDER:-30}</code> with blanks on the right.
 *
 * @param charset in which the file is written
 * @param inFen whether amounts are told in fen
 */
public record DebitLayout(String id, String charset, String head, String line, boolean inFen) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Z]+)(?::(-?)([0-9]+))?}");

    /** The file of a day. @throws IllegalArgumentException if a value is longer than its place, or the layout names one that there is not */
    public String write(String batch, String day, List<Order> orders) {
        List<String> records = new ArrayList<>();
        Money sum = Money.sum(orders, Order::amount);
        records.add(filled(
                head,
                Map.of("BATCH", batch, "DAY", day, "COUNT", Integer.toString(orders.size()), "SUM", amount(sum))));
        for (Order order : orders)
            records.add(filled(
                    line,
                    Map.of(
                            "REFERENCE", order.no.value(),
                            "ACCOUNT", order.account,
                            "AMOUNT", amount(order.amount),
                            "BANK", order.bank,
                            "HOLDER", order.holder,
                            "NUMBER", order.number,
                            "MANDATE", order.mandate.value())));
        return String.join("\n", records) + "\n";
    }

    private String amount(Money money) {
        return inFen ? Long.toString(money.fen()) : money.toString();
    }

    private String filled(String record, Map<String, String> values) {
        Matcher place = PLACE.matcher(record);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = Optional.ofNullable(values.get(place.group(1)))
                    .orElseThrow(() -> new IllegalArgumentException(id + " names what there is not: " + place.group()));
            String padded = Optional.ofNullable(place.group(3))
                    .map(width -> padded(
                            value, Integer.parseInt(width), !place.group(2).isEmpty()))
                    .orElse(value);
            place.appendReplacement(filled, Matcher.quoteReplacement(padded));
        }
        place.appendTail(filled);
        return filled.toString();
    }

    private static String padded(String value, int width, boolean left) {
        if (value.length() > width)
            throw new IllegalArgumentException("longer than its place of " + width + " characters");
        String fill = (left ? " " : "0").repeat(width - value.length());
        return left ? value + fill : fill + value;
    }

    /** One debit as the bank is to make it. */
    public record Order(
            DebitNo no, MandateNo mandate, String account, String bank, String holder, String number, Money amount) {
        /** Without whose account it is. */
        @Override
        public String toString() {
            return no + " of " + amount;
        }
    }
}
