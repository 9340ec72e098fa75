package org.wattline.domain.contract.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.contract.ContractType;

/**
 * What a template of clauses is for: a type of contract, or the annex on interruptible load (可中断负荷协议). Each says what its text must show at
 * least; minimum contents of the types [K].
 */
public enum ContractForm {
    HIGH_VOLTAGE(
            ContractType.HIGH_VOLTAGE.code(), Variable.CAPACITY, Variable.VOLTAGE, Variable.TARIFF, Variable.SCHEME),
    LOW_VOLTAGE(ContractType.LOW_VOLTAGE.code(), Variable.CAPACITY, Variable.VOLTAGE, Variable.TARIFF),
    RESIDENTIAL(ContractType.RESIDENTIAL.code(), Variable.VOLTAGE, Variable.TARIFF),
    TEMPORARY(ContractType.TEMPORARY.code(), Variable.LAST_DAY, Variable.CAPACITY, Variable.TARIFF),
    WHOLESALE(ContractType.WHOLESALE.code(), Variable.VOLTAGE, Variable.TARIFF),
    TRANSIT(ContractType.TRANSIT.code(), Variable.CAPACITY, Variable.VOLTAGE),
    GENERATION(ContractType.GENERATION.code(), Variable.PLANT_POWER, Variable.PLANT_TARIFF),
    INTERRUPTIBLE(
            "INTERRUPTIBLE",
            Variable.INTERRUPTIBLE_POWER,
            Variable.NOTICE_MINUTES,
            Variable.HOURS_PER_YEAR,
            Variable.COMPENSATION);

    private static final List<Variable> ALWAYS =
            List.of(Variable.CONTRACT_NO, Variable.ACCOUNT_NO, Variable.CUSTOMER, Variable.ADDRESS, Variable.FROM);

    private final String code;
    private final List<Variable> mandatory;

    ContractForm(String code, Variable... mandatory) {
        this.code = code;
        this.mandatory = List.of(mandatory);
    }

    /** The code of the contract's type, or {@code INTERRUPTIBLE}. */
    public String code() {
        return code;
    }

    /** Whether its clauses must show a variable. */
    boolean needs(Variable variable) {
        return ALWAYS.contains(variable) || mandatory.contains(variable);
    }

    /** Whether a text of this kind can show a variable at all. */
    boolean knows(Variable variable) {
        return this == INTERRUPTIBLE || !variable.annexOnly();
    }

    public static ContractForm of(ContractType type) {
        return ofCode(type.code()).orElseThrow();
    }

    public static Optional<ContractForm> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }
}
