package org.wattline.adapter.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.payment.agency.AgencyDayFile;
import org.wattline.adapter.payment.alipay.AlipayTradeBill;
import org.wattline.adapter.payment.wechat.WeChatTradeBill;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;
import org.wattline.domain.quantity.Money;

/** The daily files in the layouts that the channels publish. */
class ReadingStatementsTest {
    private static final String WECHAT = """
            交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
            `2026-03-02 10:11:12,`wx1,`190,`0,`,`42001,`E1,`oX,`NATIVE,`SUCCESS,`ICBC_DEBIT,`CNY,`121.20,`0.00,`0,`0,`0.00,`0.00,`,`,`电费 1,户号,`,`0.73000,`0.60%,`121.20,`0.00,`
            `2026-03-02 11:00:00,`wx1,`190,`0,`,`42001,`E1,`oX,`NATIVE,`REFUND,`ICBC_DEBIT,`CNY,`0.00,`0.00,`50001,`R1,`21.20,`0.00,`ORIGINAL,`SUCCESS,`电费 1,户号,`,`-0.13000,`0.60%,`0.00,`21.20,`
            总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
            `2,`121.20,`21.20,`0.00,`0.60000,`121.20,`21.20
            """;
    private static final String ALIPAY = """
            #支付宝业务明细查询
            #账号：[20881021462251350156]
            #起始日期：[2026年03月02日 00:00:00]   终止日期：[2026年03月03日 00:00:00]
            #-----------------------------------------业务明细列表----------------------------------------
            支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注
            2026030222001~,E1~,交易~,电费 1~,2026-03-02 10:11:00,2026-03-02 10:11:12,~,~,~,~,*三~,121.20,121.20,0.00,0.00,0.00,0.00,0.00,~,0.00,0.00,~,-0.73,0.00,~
            2026030222001~,E1~,退款~,电费 1~,2026-03-02 10:11:00,2026-03-02 11:00:00,~,~,~,~,*三~,-21.20,-21.20,0.00,0.00,0.00,0.00,0.00,~,0.00,0.00,R1~,0.13,0.00,~
            #-----------------------------------------业务明细列表结束------------------------------------
            """.replace('~', '\t');

    private static List<StatementLine> expected(String transaction) {
        return List.of(
                new StatementLine(
                        Movement.PAID,
                        new ChannelReference(transaction),
                        Optional.of("E1"),
                        Optional.empty(),
                        Money.yuan("121.20"),
                        Money.yuan("0.73"),
                        Instant.parse("2026-03-02T02:11:12Z")),
                new StatementLine(
                        Movement.REFUNDED,
                        new ChannelReference(transaction),
                        Optional.of("E1"),
                        Optional.of("R1"),
                        Money.yuan("21.20"),
                        Money.yuan("-0.13"),
                        Instant.parse("2026-03-02T03:00:00Z")));
    }

    private static List<Integer> faulty(Outcome<List<StatementLine>> read) {
        return read instanceof Outcome.Refused<List<StatementLine>>(UnreadableStatement(var faults))
                ? faults.stream().map(UnreadableStatement.Fault::line).toList()
                : List.of();
    }

    @Test
    void the_trade_bill_of_wechat_pay() {
        assertThat(new WeChatTradeBill().read(WECHAT.getBytes(UTF_8))).isEqualTo(Outcome.done(expected("42001")));
    }

    @Test
    void the_business_bill_of_alipay_alone_and_in_a_zip() throws IOException {
        byte[] csv = ALIPAY.getBytes(Charset.forName("GBK"));
        Outcome<List<StatementLine>> read = Outcome.done(expected("2026030222001"));
        assertThat(new AlipayTradeBill().read(csv)).isEqualTo(read);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("2088_20260302_业务明细(汇总).csv"));
            zip.write(new byte[] {'#'});
            zip.putNextEntry(new ZipEntry("2088_20260302_业务明细.csv"));
            zip.write(csv);
        }
        assertThat(new AlipayTradeBill().read(bytes.toByteArray())).isEqualTo(read);
    }

    @Test
    void each_line_at_fault_is_named() {
        String broken = WECHAT.replace("SUCCESS,`ICBC", "SUCCESS?,`ICBC").replace("11:00:00", "25:00:00");
        assertThat(faulty(new WeChatTradeBill().read(broken.getBytes(UTF_8)))).containsExactly(2, 3, 5);
        assertThat(faulty(new WeChatTradeBill()
                        .read(WECHAT.replace("`2,`121.20", "`3,`121.20").getBytes(UTF_8))))
                .containsExactly(5);
        assertThat(faulty(new WeChatTradeBill().read(new byte[0]))).containsExactly(1);
        String twice = ALIPAY.replace(",0.13,0.00", ",0.1x,0.00");
        assertThat(faulty(new AlipayTradeBill().read(twice.getBytes(Charset.forName("GBK")))))
                .containsExactly(7);
        assertThat(faulty(new AlipayTradeBill().read("#".getBytes(UTF_8)))).containsExactly(0);
    }

    @Test
    void the_file_of_an_agency_is_read_if_its_last_line_fits() {
        String file = """
                receiptNo,accountNo,amount,paidAt
                R-17,1000000016,120.00,2026-03-01 10:11:12
                TOTAL,1,120.00
                """;
        assertThat(new AgencyDayFile().read(file.getBytes(UTF_8)))
                .isEqualTo(Outcome.done(List.of(new StatementLine(
                        Movement.PAID,
                        new ChannelReference("R-17"),
                        Optional.empty(),
                        Optional.empty(),
                        Money.yuan("120.00"),
                        Money.ZERO,
                        Instant.parse("2026-03-01T02:11:12Z")))));
        String wrong = file.replace("R-17", "R:17");
        assertThat(new AgencyDayFile().read(wrong.getBytes(UTF_8)))
                .isEqualTo(Outcome.refused(new UnreadableStatement(List.of(
                        new UnreadableStatement.Fault(2, "a receipt has 1 … 40 letters, digits or _ . -"),
                        new UnreadableStatement.Fault(3, "the last line does not say TOTAL,0,0.00")))));
    }
}
