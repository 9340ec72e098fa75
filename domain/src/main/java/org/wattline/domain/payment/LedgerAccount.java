package org.wattline.domain.payment;

import java.util.regex.Pattern;
import org.wattline.domain.customer.AccountNo;

/** An account of the ledger (会计科目) with its owner. */
public sealed interface LedgerAccount {
    /** What a customer's account owes (应收电费); debit. */
    record Receivable(AccountNo account) implements LedgerAccount {}

    /** What a customer's account has paid ahead (预收电费); credit. */
    record Prepaid(AccountNo account) implements LedgerAccount {}

    /** What was earned by one component of the price (电费收入); credit. Its code is the owner: who gets the component is told by it. */
    record Revenue(String component) implements LedgerAccount {
        private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

        public Revenue {
            if (!CODE.matcher(component).matches())
                throw new IllegalArgumentException("not the code of a component: " + component);
        }
    }

    /** Late fees earned (违约金收入); credit. */
    record LateFees() implements LedgerAccount {}

    /** Money that a channel has taken and not yet paid out to the company (渠道在途); debit. */
    record Clearing(Channel channel) implements LedgerAccount {}

    /** Money of a channel of which nobody knows yet whose it is, or that the books have and the channel has not (待处理款项); credit. */
    record Suspense(Channel channel) implements LedgerAccount {}

    /** What the company bore or kept because a channel and the books differ (对账差错损益); debit. */
    record Differences(Channel channel) implements LedgerAccount {}

    /** What a channel charges for its service (手续费); debit. */
    record ChannelFees(Channel channel) implements LedgerAccount {}

    /** The company's account at its bank (银行存款); debit. */
    record Bank() implements LedgerAccount {}

    /** What is to be given back and has not reached the customer (应付退款); credit. */
    record RefundDue(Channel channel) implements LedgerAccount {}

    /** What a customer has put down as security (保证金); credit. */
    record Deposit(AccountNo account) implements LedgerAccount {}

    /** What an agency has put down as security (代收点备付金); credit. Its code is the owner. */
    record AgencyDeposit(String agency) implements LedgerAccount {}

    /** Debts that nobody will pay any more (坏账损失); debit. */
    record BadDebt() implements LedgerAccount {}

    /** What one account of an owner has given and another has got, within one netting (互抵往来); nothing afterwards. */
    record Netting() implements LedgerAccount {}

    /** What the company pays for holding security (保证金利息支出); debit. */
    record DepositInterest() implements LedgerAccount {}

    /** What an application owes of a business fee (应收业务费); debit. @param fee number of its notice */
    record FeeReceivable(String fee) implements LedgerAccount {}

    /** What was earned by a business fee (业务费收入); credit. @param item code of the fee */
    record FeeRevenue(String item) implements LedgerAccount {}

    /** The label of the kind of account, as it is stored and shown. */
    default String kind() {
        return switch (this) {
            case Receivable unused -> "RECEIVABLE";
            case Prepaid unused -> "PREPAID";
            case Revenue unused -> "REVENUE";
            case LateFees unused -> "LATE_FEES";
            case Clearing unused -> "CLEARING";
            case Suspense unused -> "SUSPENSE";
            case Differences unused -> "DIFFERENCES";
            case ChannelFees unused -> "CHANNEL_FEES";
            case Bank unused -> "BANK";
            case RefundDue unused -> "REFUND_DUE";
            case Deposit unused -> "DEPOSIT";
            case AgencyDeposit unused -> "AGENCY_DEPOSIT";
            case BadDebt unused -> "BAD_DEBT";
            case Netting unused -> "NETTING";
            case DepositInterest unused -> "DEPOSIT_INTEREST";
            case FeeReceivable unused -> "FEE_RECEIVABLE";
            case FeeRevenue unused -> "FEE_REVENUE";
        };
    }

    /** Whose account it is: number of the customer's account, component, or channel; empty where there is but one. */
    default String owner() {
        return switch (this) {
            case Receivable(AccountNo account) -> account.value();
            case Prepaid(AccountNo account) -> account.value();
            case Revenue(String component) -> component;
            case LateFees() -> "";
            case Clearing(Channel channel) -> channel.name();
            case Suspense(Channel channel) -> channel.name();
            case Differences(Channel channel) -> channel.name();
            case ChannelFees(Channel channel) -> channel.name();
            case Bank() -> "";
            case RefundDue(Channel channel) -> channel.name();
            case Deposit(AccountNo account) -> account.value();
            case AgencyDeposit(String agency) -> agency;
            case BadDebt() -> "";
            case Netting() -> "";
            case DepositInterest() -> "";
            case FeeReceivable(String fee) -> fee;
            case FeeRevenue(String item) -> item;
        };
    }

    /** The account with this label and owner. @throws IllegalArgumentException if there is none */
    static LedgerAccount of(String kind, String owner) {
        return switch (kind) {
            case "RECEIVABLE" -> new Receivable(new AccountNo(owner));
            case "PREPAID" -> new Prepaid(new AccountNo(owner));
            case "REVENUE" -> new Revenue(owner);
            case "LATE_FEES" -> new LateFees();
            case "CLEARING" -> new Clearing(Channel.valueOf(owner));
            case "SUSPENSE" -> new Suspense(Channel.valueOf(owner));
            case "DIFFERENCES" -> new Differences(Channel.valueOf(owner));
            case "CHANNEL_FEES" -> new ChannelFees(Channel.valueOf(owner));
            case "BANK" -> new Bank();
            case "REFUND_DUE" -> new RefundDue(Channel.valueOf(owner));
            case "DEPOSIT" -> new Deposit(new AccountNo(owner));
            case "AGENCY_DEPOSIT" -> new AgencyDeposit(owner);
            case "BAD_DEBT" -> new BadDebt();
            case "NETTING" -> new Netting();
            case "DEPOSIT_INTEREST" -> new DepositInterest();
            case "FEE_RECEIVABLE" -> new FeeReceivable(owner);
            case "FEE_REVENUE" -> new FeeRevenue(owner);
            default -> throw new IllegalArgumentException("no such kind of ledger account: " + kind);
        };
    }
}
