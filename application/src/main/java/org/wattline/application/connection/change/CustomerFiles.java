package org.wattline.application.connection.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.arrangement.PointArrangements;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.connection.change.Past;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.equipment.SupplyEquipment;

/** Lays out all that a change of supply may change. */
public final class CustomerFiles {
    private final Accounts accounts;
    private final Customers customers;
    private final Contracts contracts;
    private final EquipmentRegister equipment;
    private final MeteringPoints points;
    private final PointArrangements places;
    private final Arrears arrears;
    private final TemporarySupplies temporaries;

    public CustomerFiles(
            Accounts accounts,
            Customers customers,
            Contracts contracts,
            EquipmentRegister equipment,
            MeteringPoints points,
            PointArrangements places,
            Arrears arrears,
            TemporarySupplies temporaries) {
        this.accounts = accounts;
        this.customers = customers;
        this.contracts = contracts;
        this.equipment = equipment;
        this.points = points;
        this.places = places;
        this.arrears = arrears;
        this.temporaries = temporaries;
    }

    private List<SupplyContract> agreed(AccountNo no, List<SupplyEquipment> before) {
        List<SupplyContract> all = new ArrayList<>(contracts.of(no));
        before.stream().map(SupplyEquipment::account).distinct().forEach(other -> all.addAll(contracts.of(other)));
        return all;
    }

    /** The file of an account that is open and has a contract in force. */
    public Outcome<CustomerFile> of(AccountNo no) {
        Optional<Account> account = accounts.find(no).filter(found -> found.stage() instanceof Account.Stage.Open);
        if (account.isEmpty()) return ApplyingRefusal.ACCOUNT_UNKNOWN.because();
        Optional<SupplyContract> contract = contracts.of(no).stream()
                .filter(each -> each.stage() instanceof SupplyContract.Stage.InForce)
                .findFirst();
        if (contract.isEmpty()) return ApplyingRefusal.NO_CONTRACT.because();
        List<SupplyEquipment> before = equipment.pastOf(no);
        return Outcome.done(new CustomerFile(
                account.get(),
                customers.find(account.get().customer()).orElseThrow(),
                contract.get(),
                equipment.ofAccounts(List.of(no)),
                points.ofAccounts(List.of(no)),
                places.ofAccounts(List.of(no)),
                arrears.owed(no),
                temporaries.find(no),
                new Past(before, agreed(no, before))));
    }
}
