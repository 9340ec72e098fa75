package org.wattline.adapter.payment.alipay;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;

/** Writes the business bill of a day as Alipay does: a ZIP with the summary and the movements in GBK. */
final class SimulatedTradeBill {
    private static final Charset GBK = Charset.forName("GBK");

    private SimulatedTradeBill() {}

    static byte[] of(List<StatementLine> lines, LocalDate day) {
        String text = "#支付宝业务明细查询\n#起始日期：[" + day + " 00:00:00]\n#----业务明细列表----\n"
                + "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,订单金额（元）,退款批次号/请求号,服务费（元）,备注\n"
                + lines.stream().map(SimulatedTradeBill::line).collect(joining())
                + "#----业务明细列表结束----\n"
                + "#交易合计：%d笔，商家实收共0.00元，商家优惠共0.00元\n".formatted(count(lines, Movement.PAID))
                + "#退款合计：%d笔，商家实收退款共0.00元，商家优惠退款共0.00元\n".formatted(count(lines, Movement.REFUNDED));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, GBK)) {
            zip.putNextEntry(new ZipEntry(day + "_业务明细(汇总).csv"));
            zip.write("#支付宝业务汇总查询\n".getBytes(GBK));
            zip.putNextEntry(new ZipEntry(day + "_业务明细.csv"));
            zip.write(text.getBytes(GBK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static long count(List<StatementLine> lines, Movement movement) {
        return lines.stream().filter(line -> line.movement() == movement).count();
    }

    private static String line(StatementLine line) {
        boolean refund = line.movement() == Movement.REFUNDED;
        String at = AlipayGateway.TIME.format(line.at());
        return "%s\t,%s\t,%s\t,电费\t,%s,%s,%s,%s\t,%s,\t\n"
                .formatted(
                        line.transaction(),
                        line.order().orElse(""),
                        refund ? "退款" : "交易",
                        at,
                        at,
                        refund ? line.amount().negated() : line.amount(),
                        line.refund().orElse(""),
                        line.fee().negated());
    }
}
