package org.wattline.domain.notification;

import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/** The address of a customer on a channel: a mobile number, or the openid under an official account. */
public record Recipient(String clear) implements Personal {
    public Recipient {
        if (!clear.matches("[0-9A-Za-z_+-]{5,64}"))
            throw new IllegalArgumentException("not an address on a message channel");
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
