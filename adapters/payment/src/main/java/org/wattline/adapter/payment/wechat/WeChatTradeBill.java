package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.payment.FileLines;
import org.wattline.application.payment.reconciliation.StatementFile;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/**
 * The trade bill of WeChat Pay (交易账单, all trades of a day): a first line with the names of the columns, one line for each movement with a
 * grave accent before each value, and at the end two lines with sums, which must fit.
 */
public final class WeChatTradeBill implements StatementFile {
    private static final List<String> WANTED =
            List.of("交易时间", "微信订单号", "商户订单号", "交易状态", "商户退款单号", "退款金额", "手续费", "订单金额");

    @Override
    public Channel channel() {
        return Channel.WECHAT_PAY;
    }

    @Override
    public Outcome<List<StatementLine>> read(byte[] file) {
        FileLines read = new FileLines();
        List<String> text =
                new String(file, UTF_8).replace("\uFEFF", "").lines().toList();
        List<String> names =
                text.isEmpty() ? List.of() : Arrays.asList(text.getFirst().split(",", -1));
        List<String> missing =
                WANTED.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            read.fault(1, "columns are missing: " + String.join(", ", missing));
            return read.outcome();
        }
        int sums = sums(text);
        for (int i = 1; i < sums; i++) {
            List<String> values = values(text.get(i));
            int number = i + 1;
            if (values.size() != names.size())
                read.fault(number, values.size() + " values for " + names.size() + " columns");
            else read.add(number, () -> line(new Row(names, values)));
        }
        if (sums + 1 >= text.size()) read.fault(0, "the line with the sums is missing");
        else checkSums(text, sums, read);
        return read.outcome();
    }

    private static int sums(List<String> text) {
        for (int i = 1; i < text.size(); i++) if (text.get(i).startsWith("总交易单数")) return i;
        return text.size();
    }

    private static List<String> values(String line) {
        return Arrays.asList(line.replaceFirst("^`", "").split(",`", -1));
    }

    private static StatementLine line(Row row) {
        boolean refund = row.get("交易状态").equals("REFUND");
        if (!refund && !row.get("交易状态").equals("SUCCESS"))
            throw new IllegalArgumentException("no such state of a trade: " + row.get("交易状态"));
        return new StatementLine(
                refund ? Movement.REFUNDED : Movement.PAID,
                new ChannelReference(row.get("微信订单号")),
                Optional.of(row.get("商户订单号")).filter(no -> !no.isEmpty()),
                refund ? Optional.of(row.get("商户退款单号")) : Optional.empty(),
                FileLines.money(row.get(refund ? "退款金额" : "订单金额")),
                FileLines.fee(row.get("手续费")),
                FileLines.time(row.get("交易时间")));
    }

    private static void checkSums(List<String> text, int at, FileLines read) {
        Row sums = new Row(Arrays.asList(text.get(at).split(",", -1)), values(text.get(at + 1)));
        List<String> wrong = new ArrayList<>();
        if (!sums.get("总交易单数").equals(Integer.toString(read.lines().size()))) wrong.add("总交易单数");
        compare(sums, "订单总金额", sum(read.lines(), Movement.PAID), wrong);
        compare(sums, "退款总金额", sum(read.lines(), Movement.REFUNDED), wrong);
        if (!wrong.isEmpty()) read.fault(at + 2, "sums that do not fit the lines: " + String.join(", ", wrong));
    }

    private static void compare(Row sums, String name, Money own, List<String> wrong) {
        try {
            if (!FileLines.money(sums.get(name)).equals(own)) wrong.add(name);
        } catch (IllegalArgumentException none) {
            wrong.add(name);
        }
    }

    private static Money sum(List<StatementLine> lines, Movement movement) {
        return Money.sum(
                lines.stream().filter(line -> line.movement() == movement).toList(), StatementLine::amount);
    }

    /** Values under the names of their columns. */
    private record Row(List<String> names, List<String> values) {
        String get(String name) {
            int at = names.indexOf(name);
            return at < 0 || at >= values.size() ? "" : values.get(at).strip();
        }
    }
}
