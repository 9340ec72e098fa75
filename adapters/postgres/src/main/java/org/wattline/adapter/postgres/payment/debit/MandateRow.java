package org.wattline.adapter.postgres.payment.debit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.payment.debit.Payer;
import org.wattline.domain.payment.debit.WalletAgreement;
import org.wattline.domain.payment.refund.BankAccount;
import org.wattline.domain.quantity.Money;

/** A mandate as it is stored. */
public record MandateRow(
        String no,
        String accountNo,
        UUID customerId,
        String unitPath,
        String channel,
        byte[] payer,
        BigDecimal perDebitCny,
        BigDecimal perMonthCny,
        String consentBy,
        Instant consentAt,
        String evidence,
        LocalDate validUntil,
        Optional<String> endedBy,
        Optional<Instant> endedAt,
        Optional<String> endedWhy,
        long version) {
    static final String SEALED = "debit_mandate.payer";

    Mandate mandate(Vault vault) {
        Channel at = Channel.valueOf(channel);
        String clear = vault.open(payer, SEALED);
        return new Mandate(
                new MandateNo(no),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                at,
                at == Channel.DIRECT_DEBIT
                        ? new Payer.Bank(BankAccount.parse(clear))
                        : new Payer.Wallet(new WalletAgreement(clear)),
                new Mandate.Limits(Money.rounded(perDebitCny), Money.rounded(perMonthCny)),
                new Mandate.Consent(consentBy, consentAt, evidence),
                validUntil,
                endedAt.<Mandate.Stage>map(when -> new Mandate.Ended(endedBy.orElse(""), when, endedWhy.orElse("")))
                        .orElseGet(Mandate.Active::new),
                new Version(version));
    }
}
