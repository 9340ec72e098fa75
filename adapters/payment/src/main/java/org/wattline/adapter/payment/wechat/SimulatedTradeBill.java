package org.wattline.adapter.payment.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/** Writes the trade bill of a day as WeChat Pay does. */
final class SimulatedTradeBill {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.CHINA);
    private static final String HEAD = "交易时间,公众账号ID,商户号,微信订单号,商户订单号,交易类型,交易状态,微信退款单号,商户退款单号,退款金额,商品名称,手续费,费率,订单金额\n";
    private static final String SUMS = "总交易单数,应结订单总金额,退款总金额,手续费总金额,订单总金额\n";

    private SimulatedTradeBill() {}

    static byte[] of(List<StatementLine> lines, String appId, String mchId) {
        StringBuilder text = new StringBuilder(HEAD);
        for (StatementLine line : lines) {
            boolean refund = line.movement() == Movement.REFUNDED;
            text.append("`%s,`%s,`%s,`%s,`%s,`NATIVE,`%s,`,`%s,`%s,`电费,`%s000,`0.60%%,`%s\n"
                    .formatted(
                            TIME.format(line.at()),
                            appId,
                            mchId,
                            line.transaction(),
                            line.order().orElse(""),
                            refund ? "REFUND" : "SUCCESS",
                            line.refund().orElse(""),
                            refund ? line.amount() : Money.ZERO,
                            line.fee(),
                            refund ? Money.ZERO : line.amount()));
        }
        Money paid = sum(lines, Movement.PAID);
        return (text
                        + SUMS
                        + "`%d,`%s,`%s,`%s000,`%s\n"
                                .formatted(
                                        lines.size(),
                                        paid,
                                        sum(lines, Movement.REFUNDED),
                                        Money.sum(lines, StatementLine::fee),
                                        paid))
                .getBytes(UTF_8);
    }

    private static Money sum(List<StatementLine> lines, Movement movement) {
        return Money.sum(
                lines.stream().filter(line -> line.movement() == movement).toList(), StatementLine::amount);
    }

    static byte[] packed(byte[] file) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
