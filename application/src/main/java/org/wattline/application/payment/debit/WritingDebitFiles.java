package org.wattline.application.payment.debit;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitLayout;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.payment.refund.BankAccount;

/** Writes the file by which the bank is asked to make the debits of a day (批量代扣文件); it is the same whenever it is written. */
public final class WritingDebitFiles {
    private final Debits debits;
    private final Mandates mandates;
    private final DebitPolicies policies;

    public WritingDebitFiles(Debits debits, Mandates mandates, DebitPolicies policies) {
        this.debits = debits;
        this.mandates = mandates;
        this.policies = policies;
    }

    /** Empty when the bank is asked for nothing on that day. */
    public Optional<byte[]> of(LocalDate day) {
        List<DebitLayout.Order> orders = debits.sentToBank(day).stream()
                .flatMap(debit -> order(debit).stream())
                .toList();
        if (orders.isEmpty()) return Optional.empty();
        String id = policies.inForce(day).layout();
        DebitLayout layout = policies.layout(id)
                .orElseThrow(() -> new IllegalStateException("there is no layout of debit files " + id));
        String compact = day.toString().replace("-", "");
        return Optional.of(layout.write(compact, compact, orders).getBytes(Charset.forName(layout.charset())));
    }

    private Optional<DebitLayout.Order> order(Debit debit) {
        Mandate mandate = mandates.find(debit.mandate()).orElseThrow();
        return mandate.payer() instanceof Payer.Bank(BankAccount account)
                ? Optional.of(new DebitLayout.Order(
                        debit.no(),
                        mandate.no(),
                        debit.account().value(),
                        account.bank(),
                        account.holder(),
                        account.number(),
                        debit.amount()))
                : Optional.empty();
    }
}
