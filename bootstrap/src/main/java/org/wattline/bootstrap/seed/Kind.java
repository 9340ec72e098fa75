package org.wattline.bootstrap.seed;

import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/**
 * The kinds of customers of the synthetic company, with their share in a thousand. Agricultural customers have a tariff that nobody has published
 * to us; billing them is refused by name.
 */
enum Kind {
    HOUSEHOLD(
            880,
            UseCategory.RESIDENTIAL,
            ContractType.RESIDENTIAL,
            VoltageLevel.AC_220_V,
            "ZJ-RES-ANNUAL",
            Scheme.SINGLE),
    SHOP(
            95,
            UseCategory.COMMERCE,
            ContractType.LOW_VOLTAGE,
            VoltageLevel.AC_380_V,
            "HB-AGENT-SINGLE-LT1KV",
            Scheme.SINGLE),
    FARM(15, UseCategory.AGRICULTURE, ContractType.LOW_VOLTAGE, VoltageLevel.AC_380_V, "ZJ-AGRICULTURE", Scheme.SINGLE),
    FACTORY(
            10,
            UseCategory.LARGE_INDUSTRY,
            ContractType.HIGH_VOLTAGE,
            VoltageLevel.AC_10_KV,
            "HB-AGENT-TWO_PART-KV1_10",
            Scheme.TWO_PART);

    private final int share;
    private final UseCategory category;
    private final ContractType contract;
    private final VoltageLevel voltage;
    private final TariffId tariff;
    private final Scheme scheme;

    Kind(int share, UseCategory category, ContractType contract, VoltageLevel voltage, String tariff, Scheme scheme) {
        this.share = share;
        this.category = category;
        this.contract = contract;
        this.voltage = voltage;
        this.tariff = new TariffId(tariff);
        this.scheme = scheme;
    }

    /** Spread evenly over the indexes: of any thousand in a row each kind has its share. */
    static Kind of(long index) {
        long place = index * 617 % 1000;
        for (Kind kind : values()) {
            if (place < kind.share) return kind;
            place -= kind.share;
        }
        throw new IllegalStateException("the shares make a thousand");
    }

    UseCategory category() {
        return category;
    }

    ContractType contract() {
        return contract;
    }

    VoltageLevel voltage() {
        return voltage;
    }

    TariffId tariff() {
        return tariff;
    }

    Scheme scheme() {
        return scheme;
    }

    BasicChargeMode basicCharge() {
        return scheme == Scheme.TWO_PART ? BasicChargeMode.CAPACITY : BasicChargeMode.NONE;
    }

    MeteringMode metering() {
        return voltage.high() ? MeteringMode.HIGH_SUPPLY_HIGH_METERED : MeteringMode.LOW_SUPPLY_LOW_METERED;
    }

    boolean person() {
        return this == HOUSEHOLD || this == FARM;
    }
}
