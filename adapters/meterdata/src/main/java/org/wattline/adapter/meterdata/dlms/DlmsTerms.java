package org.wattline.adapter.meterdata.dlms;

import java.util.Optional;

/**
 * On which terms meters are talked to.
 *
 * @param framing how APDUs are carried
 * @param gateway whether a concentrator hands them on, by the address of each meter; HDLC carries the address itself
 * @param client number of the client: 16 is the public one, 1 the management
 * @param logicalDevice which part of the meter answers, 1 as a rule
 * @param password of the association (LLS); none for the lowest level
 */
public record DlmsTerms(Framing framing, boolean gateway, int client, int logicalDevice, Optional<String> password) {
    /** What carries APDUs. */
    public enum Framing {
        WRAPPER,
        HDLC
    }

    public static final int MANAGEMENT_CLIENT = 1;
    public static final int PUBLIC_CLIENT = 16;

    public DlmsTerms {
        if (client < 1 || client > 0x7F || logicalDevice < 1 || logicalDevice > 0x3FFF)
            throw new IllegalArgumentException("client 1 … 127, logical device 1 … 16383");
        password.ifPresent(secret -> {
            if (secret.isEmpty() || secret.length() > 64 || !secret.chars().allMatch(c -> c > 0x20 && c < 0x7F))
                throw new IllegalArgumentException("a password has 1 … 64 visible characters of ASCII");
        });
    }

    @Override
    public String toString() {
        return framing + " " + client + " " + logicalDevice;
    }
}
