package org.wattline.domain.payment.debit;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** The number under which WeChat Pay or Alipay knows that a customer lets this company take money (代扣协议): {@code contract_id}, {@code agreement_no}. */
public record WalletAgreement(String number) implements Personal {
    /** @throws IllegalArgumentException unless it has 6 … 64 letters and digits */
    public WalletAgreement {
        if (!number.matches("[0-9A-Za-z_-]{6,64}"))
            throw new IllegalArgumentException("an agreement has a number of 6 … 64 letters and digits");
    }

    @Override
    public String clear() {
        return number;
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
