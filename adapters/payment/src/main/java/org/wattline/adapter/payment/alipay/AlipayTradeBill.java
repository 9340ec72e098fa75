package org.wattline.adapter.payment.alipay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.wattline.adapter.payment.FileLines;
import org.wattline.application.payment.reconciliation.StatementFile;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;

/**
 * The business bill of Alipay (业务明细账单): CSV in GBK, alone or in a ZIP beside the summary, remarks after a number sign, one line for each movement
 * with blanks after the values. Refunds and fees are told as negative amounts.
 */
public final class AlipayTradeBill implements StatementFile {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern COUNT = Pattern.compile("^#(交易|退款)合计：([0-9]+)笔");
    private static final int MOST_BYTES = 256 << 20;
    private static final List<String> WANTED =
            List.of("支付宝交易号", "商户订单号", "业务类型", "完成时间", "订单金额（元）", "退款批次号/请求号", "服务费（元）");

    @Override
    public Channel channel() {
        return Channel.ALIPAY;
    }

    @Override
    public Outcome<List<StatementLine>> read(byte[] file) {
        FileLines read = new FileLines();
        Optional<byte[]> csv = csv(file);
        if (csv.isEmpty()) {
            read.fault(0, "no business bill in the file");
            return read.outcome();
        }
        List<String> text = new String(csv.get(), GBK).lines().toList();
        List<String> names = List.of();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            checkCount(line, i + 1, read);
            if (line.isBlank() || line.startsWith("#")) continue;
            List<String> values =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            int number = i + 1;
            List<String> columns = names;
            if (columns.isEmpty()) {
                List<String> missing =
                        WANTED.stream().filter(name -> !values.contains(name)).toList();
                if (!missing.isEmpty()) {
                    read.fault(number, "columns are missing: " + String.join(", ", missing));
                    return read.outcome();
                }
                names = values;
            } else if (values.size() != columns.size())
                read.fault(number, values.size() + " values for " + columns.size() + " columns");
            else read.add(number, () -> line(columns, values));
        }
        if (names.isEmpty()) read.fault(0, "the line with the names of the columns is missing");
        return read.outcome();
    }

    /** Remarks at the end tell how many movements there are. */
    private static void checkCount(String line, int number, FileLines read) {
        Matcher count = COUNT.matcher(line);
        if (!count.find()) return;
        Movement movement = count.group(1).equals("交易") ? Movement.PAID : Movement.REFUNDED;
        long own = read.lines().stream()
                .filter(each -> each.movement() == movement)
                .count();
        if (!count.group(2).equals(Long.toString(own)))
            read.fault(number, "it says " + count.group(2) + " movements and has " + own);
    }

    private static StatementLine line(List<String> names, List<String> values) {
        String kind = values.get(names.indexOf("业务类型"));
        boolean refund = kind.equals("退款");
        if (!refund && !kind.equals("交易")) throw new IllegalArgumentException("no such kind of business: " + kind);
        return new StatementLine(
                refund ? Movement.REFUNDED : Movement.PAID,
                new ChannelReference(values.get(names.indexOf("支付宝交易号"))),
                Optional.of(values.get(names.indexOf("商户订单号"))).filter(no -> !no.isEmpty()),
                refund ? Optional.of(values.get(names.indexOf("退款批次号/请求号"))) : Optional.empty(),
                refund
                        ? FileLines.money(values.get(names.indexOf("订单金额（元）"))).negated()
                        : FileLines.money(values.get(names.indexOf("订单金额（元）"))),
                FileLines.fee(values.get(names.indexOf("服务费（元）"))).negated(),
                FileLines.time(values.get(names.indexOf("完成时间"))));
    }

    private static Optional<byte[]> csv(byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') return Optional.of(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), GBK)) {
            while (true) {
                Optional<ZipEntry> entry = Optional.ofNullable(zip.getNextEntry());
                if (entry.isEmpty()) return Optional.empty();
                String name = entry.get().getName();
                if (name.endsWith(".csv") && !name.contains("汇总")) return Optional.of(zip.readNBytes(MOST_BYTES));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
