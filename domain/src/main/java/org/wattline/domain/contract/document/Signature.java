package org.wattline.domain.contract.document;

import java.time.Instant;

/**
 * That a party has signed (签章).
 *
 * @param by who took the paper in, or under whose certificate the platform signed; a login or number, never a name
 * @param proof fingerprint of the scan, or the platform's number of the signature
 */
public record Signature(Way way, String by, Instant at, String proof) {
    public Signature {
        if (way == Way.PAPER && !proof.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("a scan is recognised by 64 hexadecimal digits (SHA-256)");
        if (proof.isBlank() || proof.length() > 64) throw new IllegalArgumentException("a proof has 1 … 64 characters");
    }

    /** How it was signed. */
    public enum Way {
        PAPER,
        ELECTRONIC
    }
}
