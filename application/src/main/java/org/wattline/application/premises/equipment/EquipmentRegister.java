package org.wattline.application.premises.equipment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** All transformers and high-voltage motors of customers (受电设备), those that are gone included. An account has each name once. */
public interface EquipmentRegister {
    Optional<SupplyEquipment> find(EquipmentId id);

    /** Those of the accounts, with all their phases, by account and name. */
    List<SupplyEquipment> ofAccounts(Collection<AccountNo> accounts);

    /** The pieces of other accounts on which those of an account follow, however far back, by account and name. */
    List<SupplyEquipment> pastOf(AccountNo account);

    /** The piece as it is since it was last handed over to another account; itself if it never was. */
    Optional<SupplyEquipment> lastOf(EquipmentId id);

    /** @throws org.wattline.application.platform.AlreadyThere if the account has equipment of this name, or another piece follows on the same */
    SupplyEquipment add(SupplyEquipment fresh);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    SupplyEquipment save(SupplyEquipment changed);
}
