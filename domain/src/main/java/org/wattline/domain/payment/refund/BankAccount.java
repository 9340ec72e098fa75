package org.wattline.domain.payment.refund;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** A customer's account at a bank (银行账户): the holder, the bank, the number. */
public record BankAccount(String holder, String bank, String number) implements Personal {
    /** @throws IllegalArgumentException unless all is there and the number has 8 … 30 digits */
    public BankAccount {
        if (!number.matches("[0-9]{8,30}"))
            throw new IllegalArgumentException("a bank account number has 8 … 30 digits");
        if (holder.isBlank() || bank.isBlank() || (holder + bank).contains("|"))
            throw new IllegalArgumentException("a bank account has a holder and a bank");
    }

    /** @throws IllegalArgumentException unless it is what {@link #clear} gives */
    public static BankAccount parse(String clear) {
        String[] parts = clear.split("\\|", -1);
        if (parts.length != 3) throw new IllegalArgumentException("not a bank account");
        return new BankAccount(parts[0], parts[1], parts[2]);
    }

    @Override
    public String clear() {
        return holder + "|" + bank + "|" + number;
    }

    @Override
    public String masked() {
        return Masked.keep(number, 0, 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
