package org.wattline.domain.metering.field;

import org.wattline.domain.kernel.Personal;

/** With what a meter lets itself be ordered about (通信密码). Kept sealed, and never shown, as what tells of a person. */
public record ChannelPassword(String clear) implements Personal {
    public ChannelPassword {
        if (clear.isEmpty() || clear.length() > 32 || !clear.chars().allMatch(c -> c > ' ' && c < 0x7F))
            throw new IllegalArgumentException("a password has 1 … 32 visible characters of ASCII");
    }

    @Override
    public String masked() {
        return "******";
    }

    @Override
    public String toString() {
        return masked();
    }
}
