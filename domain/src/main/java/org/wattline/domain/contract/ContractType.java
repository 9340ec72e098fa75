package org.wattline.domain.contract;

import java.util.Arrays;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/** Kinds of supply contracts (合同类型). */
public enum ContractType {
    HIGH_VOLTAGE("HV", "高压供用电合同", "High-voltage supply contract"),
    LOW_VOLTAGE("LV", "低压供用电合同", "Low-voltage supply contract"),
    RESIDENTIAL("RES", "居民供用电合同", "Residential supply contract"),
    TEMPORARY("TEMP", "临时供用电合同", "Temporary supply contract"),
    WHOLESALE("WHOLESALE", "趸购电合同", "Wholesale contract"),
    TRANSIT("TRANSIT", "委托转供电协议", "Entrusted re-supply agreement"),
    GENERATION("DG", "并网及购售电合同", "Grid connection and purchase contract");

    private final String code;
    private final Text label;

    ContractType(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    /** The usual one: by the voltage, at low voltage also by what it is used for. */
    public static ContractType usual(VoltageLevel voltage, UseCategory category) {
        if (voltage.high()) return HIGH_VOLTAGE;
        return category == UseCategory.RESIDENTIAL ? RESIDENTIAL : LOW_VOLTAGE;
    }

    /** The one that follows on this at another voltage or for another use; those that do not go by them stay (CTR-38). */
    public ContractType at(VoltageLevel voltage, UseCategory category) {
        return switch (this) {
            case HIGH_VOLTAGE, LOW_VOLTAGE, RESIDENTIAL -> usual(voltage, category);
            case TEMPORARY, WHOLESALE, TRANSIT, GENERATION -> this;
        };
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public static Optional<ContractType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
