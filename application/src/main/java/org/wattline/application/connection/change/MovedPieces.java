package org.wattline.application.connection.change;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** Where the equipment of an application is that was agreed for a time (设备去向): its account may have been handed over since. */
public final class MovedPieces {
    private final EquipmentRegister register;

    public MovedPieces(EquipmentRegister register) {
        this.register = register;
    }

    /** The pieces that it names, by the account that has them now, and under their names there; what is gone by the account that had it last. */
    Map<AccountNo, List<String>> of(ChangeApplication application) {
        return now(application.account(), application.asked().find("equipment").orElse(""));
    }

    /** @param names of pieces of the account, separated by semicolons */
    Map<AccountNo, List<String>> now(AccountNo account, String names) {
        List<String> wanted =
                Arrays.stream(names.split(";", -1)).map(String::strip).toList();
        return register.ofAccounts(List.of(account)).stream()
                .filter(piece -> wanted.contains(piece.particulars().name()))
                .map(piece -> register.lastOf(piece.id()).orElse(piece))
                .collect(Collectors.groupingBy(
                        SupplyEquipment::account,
                        TreeMap::new,
                        Collectors.mapping(piece -> piece.particulars().name(), Collectors.toList())));
    }

    /** Who has what the application is about now: the account of its first piece, or its own where it names none. */
    AccountNo holder(ChangeApplication application) {
        return of(application).keySet().stream().findFirst().orElse(application.account());
    }
}
