package org.wattline.domain.access;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** Name of a member of staff (姓名). Masked it keeps the first character, and the last where there are three or more. */
public record StaffName(String clear) implements Personal {
    public StaffName {
        clear = clear.strip();
        if (clear.isEmpty() || clear.length() > 64) throw new IllegalArgumentException("a name has 1 to 64 characters");
    }

    @Override
    public String masked() {
        return Masked.keep(clear, 1, clear.codePointCount(0, clear.length()) > 2 ? 1 : 0);
    }

    @Override
    public String toString() {
        return masked();
    }
}
