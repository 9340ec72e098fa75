package org.wattline.domain.premises.equipment;

/**
 * One of a customer's sources of supply (供电电源), as far as equipment hangs at it.
 *
 * @param name as the contract calls it: {@code 1}
 * @param standby whether it only stands by (备用电源)
 */
public record PowerSource(String name, boolean standby) {
    public PowerSource {
        if (name.isBlank()) throw new IllegalArgumentException("a source has a name");
    }
}
