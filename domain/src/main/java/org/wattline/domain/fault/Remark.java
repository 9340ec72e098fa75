package org.wattline.domain.fault;

import org.wattline.domain.kernel.Personal;

/** What a reporter adds in own words (补充说明); kept like personal data, because people write all sorts of things. */
public record Remark(String clear) implements Personal {
    /** @throws IllegalArgumentException unless it has 1 … 500 characters and is not blank */
    public Remark {
        if (clear.isBlank() || clear.codePointCount(0, clear.length()) > 500)
            throw new IllegalArgumentException("a remark has 1 … 500 characters");
    }

    @Override
    public String masked() {
        return "***";
    }

    @Override
    public String toString() {
        return masked();
    }
}
