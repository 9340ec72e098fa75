package org.wattline.domain.premises;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** A postal address in words, from the province down to the door (地址). */
public record Address(String clear) implements Personal {
    /** @throws IllegalArgumentException unless it has 5 … 200 characters, no control characters, and no blanks at its ends */
    public Address {
        int length = clear.codePointCount(0, clear.length());
        if (length < 5 || length > 200 || !clear.strip().equals(clear))
            throw new IllegalArgumentException("an address has 5 … 200 characters and no blanks at its ends");
        if (clear.codePoints().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("an address has no control characters");
    }

    /** Province and city stay, the rest is hidden. */
    @Override
    public String masked() {
        return Masked.keep(clear, Math.min(6, clear.codePointCount(0, clear.length()) / 2), 0);
    }

    @Override
    public String toString() {
        return masked();
    }
}
