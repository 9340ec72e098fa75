package org.wattline.domain.contract.document;

import java.util.Arrays;
import java.util.Optional;

/** What a clause may say of a contract, spelt {@code {{capacity}}}. */
public enum Variable {
    CONTRACT_NO("contractNo"),
    ACCOUNT_NO("accountNo"),
    /** The unit that supplies. */
    COMPANY("company"),
    CUSTOMER("customer"),
    /** Where the electricity is used. */
    ADDRESS("address"),
    /** Name of a second person who is the customer as well. */
    CO_CUSTOMER("coCustomer", Presence.SOMETIMES),
    /** Name of the owner of the premises, where that is somebody else who signs. */
    OWNER("owner", Presence.SOMETIMES),
    FROM("from"),
    /** Last day, where an end was agreed. */
    LAST_DAY("lastDay", Presence.SOMETIMES),
    /** Contract capacity in kVA. */
    CAPACITY("capacity"),
    VOLTAGE("voltage"),
    TARIFF("tariff"),
    SCHEME("scheme"),
    BASIC_CHARGE("basicCharge", Presence.SOMETIMES),
    /** Agreed demand in kW. */
    CONTRACT_DEMAND("contractDemand", Presence.SOMETIMES),
    POWER_FACTOR("powerFactor", Presence.SOMETIMES),
    TIME_OF_USE("timeOfUse"),
    /** Power of the customer's own plant in kW. */
    PLANT_POWER("plantPower", Presence.SOMETIMES),
    PLANT_TARIFF("plantTariff", Presence.SOMETIMES),
    /** Special uses and measures that the price depends on, where there are any. */
    MARKS("marks", Presence.SOMETIMES),
    /** What may be interrupted, in kW. */
    INTERRUPTIBLE_POWER("interruptiblePower", Presence.ANNEX),
    NOTICE_MINUTES("noticeMinutes", Presence.ANNEX),
    /** Most hours of interruption in a year. */
    HOURS_PER_YEAR("hoursPerYear", Presence.ANNEX),
    /** Yuan for each kWh not taken. */
    COMPENSATION("compensation", Presence.ANNEX);

    private final String spelling;
    private final Presence presence;

    Variable(String spelling) {
        this(spelling, Presence.ALWAYS);
    }

    Variable(String spelling, Presence presence) {
        this.spelling = spelling;
        this.presence = presence;
    }

    /** As a clause spells it. */
    public String spelling() {
        return spelling;
    }

    /** Whether a contract may not know it, so that a clause with it stands only {@code when} it is known. */
    boolean sometimes() {
        return presence == Presence.SOMETIMES;
    }

    /** Whether it tells one of the terms. */
    boolean ofTerms() {
        return compareTo(CAPACITY) >= 0 && compareTo(MARKS) <= 0;
    }

    boolean annexOnly() {
        return presence == Presence.ANNEX;
    }

    static Optional<Variable> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.spelling.equals(name))
                .findFirst();
    }

    private enum Presence {
        ALWAYS,
        SOMETIMES,
        ANNEX
    }
}
