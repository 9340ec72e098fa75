package org.wattline.domain.correction;

/** What a regulation speaks of in an article of its own (条款), so that a line can cite that article. */
public enum Matter {
    /** Meters that err, stand still, are wired wrongly or have a wrong ratio (计量差错退补). */
    METERING,
    /** Prices applied wrongly (电价差错退补). */
    PRICE,
    /** Breach: what is recovered and what is added (违约用电). */
    BREACH,
    /** Theft: what is added (窃电违约使用电费). */
    THEFT,
    /** How much was taken (窃电量). */
    ENERGY_TAKEN
}
