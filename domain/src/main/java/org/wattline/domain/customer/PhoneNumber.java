package org.wattline.domain.customer;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** A telephone number in mainland China (联系电话): mobile, or area code with subscriber number, digits only. */
public record PhoneNumber(String clear) implements Personal {
    /** @throws IllegalArgumentException unless it is 11 digits from 13 to 19, or an area code and 7 or 8 digits */
    public PhoneNumber {
        if (!clear.matches("1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-9][0-9]{6,7}"))
            throw new IllegalArgumentException(
                    "a telephone number is a mobile number of 11 digits, or an area code and 7 or 8 digits");
    }

    /** Whether short messages reach it. */
    public boolean mobile() {
        return clear.charAt(0) == '1';
    }

    @Override
    public String masked() {
        return Masked.keep(clear, 3, 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
