package org.wattline.domain.contract;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a supply contract (供用电合同). */
public record ContractNo(String value) implements Comparable<ContractNo> {
    private static final HumanNumber SHAPE = new HumanNumber('3', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public ContractNo {
        value = SHAPE.checked(value);
    }

    public static ContractNo of(long running) {
        return new ContractNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(ContractNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
