package org.wattline.application.billing;

import java.time.LocalDate;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.payment.Charge;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.tariff.UseCategory;

/** Bills as the books enter them. */
public final class Charges {
    private Charges() {}

    public static Charge of(Bill bill, LocalDate dueOn) {
        return new Charge(bill.no(), debtor(bill), dueOn, bill.calculation().revenue());
    }

    public static DebtorClass debtor(Bill bill) {
        return bill.category() == UseCategory.RESIDENTIAL ? DebtorClass.RESIDENT : DebtorClass.OTHER;
    }
}
