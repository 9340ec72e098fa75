package org.wattline.domain.credit;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** The number under which the credit partner knows that somebody lets this company ask for the own grade (信用授权号). */
public record Authorisation(String number) implements Personal {
    /** @throws IllegalArgumentException unless it has 6 … 64 letters and digits */
    public Authorisation {
        if (!number.matches("[0-9A-Za-z_-]{6,64}"))
            throw new IllegalArgumentException("an authorisation has a number of 6 … 64 letters and digits");
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
