package org.wattline.domain.payment.debit;

import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.refund.BankAccount;

/** What a mandate lets money be taken from. */
public sealed interface Payer {
    /** An account at a bank; it is asked by file. */
    record Bank(BankAccount account) implements Payer {}

    /** A wallet at WeChat Pay or Alipay, by the agreement that the customer made there. */
    record Wallet(WalletAgreement agreement) implements Payer {}

    /** Whether a channel takes money from it. */
    default boolean isAt(Channel channel) {
        return switch (this) {
            case Bank unused -> channel == Channel.DIRECT_DEBIT;
            case Wallet unused -> channel == Channel.WECHAT_PAY || channel == Channel.ALIPAY;
        };
    }

    /** The number, masked. */
    default String masked() {
        return switch (this) {
            case Bank(BankAccount account) -> account.masked();
            case Wallet(WalletAgreement agreement) -> agreement.masked();
        };
    }
}
