package org.wattline.domain.access.credential;

import org.wattline.domain.kernel.Personal;

/** What is kept of a password or of a refresh token: a digest from which it cannot be won back. The audit trail does not show it. */
public record SecretHash(String clear) implements Personal {
    @Override
    public String masked() {
        return "********";
    }

    @Override
    public String toString() {
        return masked();
    }
}
