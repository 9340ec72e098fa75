package org.wattline.domain.billing.overtaken;

/** What of a bill's inputs is no longer as it was. */
public enum OvertakenCause {
    /** Readings or curves that it used have newer versions: true values in the place of estimates, edits. */
    READINGS,
    /** A meter was hung up, or its ratio changed, on a day that was billed already. */
    INSTALLATION,
    /** The household's people or its exemption were declared otherwise for days that were billed already. */
    HOUSEHOLD,
    /** A price, its hours, or days by which they go were published for days that were billed already. */
    PRICES
}
