package org.wattline.domain.customer;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** Name of a person or an organisation (客户名称), as on the certificate. */
public record PersonName(String clear) implements Personal {
    /** @throws IllegalArgumentException unless it has 1 … 100 characters, no control characters, and no blanks at its ends */
    public PersonName {
        int length = clear.codePointCount(0, clear.length());
        if (length < 1 || length > 100 || !clear.strip().equals(clear))
            throw new IllegalArgumentException("a name has 1 … 100 characters and no blanks at its ends");
        if (clear.codePoints().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a name has no control characters");
    }

    /** The first character stays. */
    @Override
    public String masked() {
        return Masked.keep(clear, 1, 0);
    }

    @Override
    public String toString() {
        return masked();
    }
}
