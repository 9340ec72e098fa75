package org.wattline.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.payment.bank.BankFileRefusal;
import org.wattline.domain.payment.bank.FileLineRefusal;
import org.wattline.domain.payment.bank.StrayReceiptRefusal;
import org.wattline.domain.payment.bankstatement.BankStatementRefusal;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.payment.debit.DebitRefusal;
import org.wattline.domain.payment.deposit.DepositRefusal;
import org.wattline.domain.payment.instalment.PlanRefusal;
import org.wattline.domain.payment.ledger.PeriodRefusal;
import org.wattline.domain.payment.netting.NettingRefusal;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.payment.refund.RefundRefusal;
import org.wattline.domain.payment.waiver.WaiverRefusal;
import org.wattline.domain.payment.writeoff.WriteOffRefusal;

class DocumentedRefusalsTest {
    @Test
    void the_page_lists_every_refusal_with_its_rule() throws IOException {
        String page = Files.readString(Path.of("../docs/domain/payment.md"))
                + Files.readString(Path.of("../docs/domain/payment-channels.md"))
                + Files.readString(Path.of("../docs/domain/payment-debits.md"))
                + Files.readString(Path.of("../docs/domain/payment-bank.md"))
                + Files.readString(Path.of("../docs/domain/ledger.md"))
                + Files.readString(Path.of("../docs/domain/payment-agreements.md"));
        Stream<Refusal> all = Stream.<Refusal[]>of(
                        BalanceRefusal.values(),
                        PaymentRefusal.values(),
                        PaymentOrderRefusal.values(),
                        StatementRefusal.values(),
                        BreakRefusal.values(),
                        RefundRefusal.values(),
                        PeriodRefusal.values(),
                        BankFileRefusal.values(),
                        BankStatementRefusal.values(),
                        CashierRefusal.values(),
                        FileLineRefusal.values(),
                        StrayReceiptRefusal.values(),
                        DebitRefusal.values(),
                        WriteOffRefusal.values(),
                        WaiverRefusal.values(),
                        PlanRefusal.values(),
                        NettingRefusal.values(),
                        DepositRefusal.values())
                .flatMap(Arrays::stream);
        assertThat(all)
                .allSatisfy(why -> assertThat(page)
                        .contains("| " + why.rule() + " | `" + why.code().substring("payment.".length()) + "` |"));
    }
}
