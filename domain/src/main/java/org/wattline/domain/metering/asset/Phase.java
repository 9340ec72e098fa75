package org.wattline.domain.metering.asset;

/** A phase of three-phase current; of two voltage transformers in V connection, AB counts as A and CB as C. */
public enum Phase {
    A,
    B,
    C
}
