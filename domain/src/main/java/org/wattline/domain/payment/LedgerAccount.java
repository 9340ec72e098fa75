package org.wattline.domain.payment;

import org.wattline.domain.customer.AccountNo;

/** An account of the ledger (会计科目) with its owner. */
public sealed interface LedgerAccount {
    /** What a customer's account owes (应收电费); debit. */
    record Receivable(AccountNo account) implements LedgerAccount {}

    /** What a customer's account has paid ahead (预收电费); credit. */
    record Prepaid(AccountNo account) implements LedgerAccount {}

    /** What was earned by one component of the price (电费收入); credit. Its code is the owner: who gets the component is told by it. */
    record Revenue(String component) implements LedgerAccount {
        public Revenue {
            if (!component.matches("[A-Z][A-Z0-9_]{0,39}"))
                throw new IllegalArgumentException("not the code of a component: " + component);
        }
    }

    /** Late fees earned (违约金收入); credit. */
    record LateFees() implements LedgerAccount {}

    /** Money that a channel has taken and not yet paid out to the company (渠道在途); debit. */
    record Clearing(Channel channel) implements LedgerAccount {}

    /** The label of the kind of account, as it is stored and shown. */
    default String kind() {
        return switch (this) {
            case Receivable unused -> "RECEIVABLE";
            case Prepaid unused -> "PREPAID";
            case Revenue unused -> "REVENUE";
            case LateFees unused -> "LATE_FEES";
            case Clearing unused -> "CLEARING";
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
            default -> throw new IllegalArgumentException("no such kind of ledger account: " + kind);
        };
    }
}
