package org.wattline.domain.tariff.export;

/** How exports meet imports: the five options in use, as NREL's System Advisor Model names them. */
public enum Metering {
    /** Exports of a period cancel its imports kWh by kWh; what is over is a credit in kWh for the same period of later bills. */
    NET_METERING,
    /** Exports of a period cancel its imports of the month; what is over earns the sell price, as credit against energy charges. */
    NET_METERING_MONEY,
    /** Imports cost the price, exports earn the sell price on the same bill (余电上网); the bill may be negative. */
    NET_BILLING,
    /** As net billing, but what exports earn is only set against energy charges, and carried on. */
    NET_BILLING_CARRIED,
    /** Everything used is bought, everything generated is sold (全额上网). */
    BUY_ALL_SELL_ALL;

    /** Whether imports and exports are set off in kWh. */
    public boolean netsEnergy() {
        return this == NET_METERING || this == NET_METERING_MONEY;
    }

    /** Whether earnings are kept as credit against energy charges. */
    public boolean carriesMoney() {
        return this == NET_METERING_MONEY || this == NET_BILLING_CARRIED;
    }
}
