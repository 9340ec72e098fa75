package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.contract.Entitlements;
import org.wattline.domain.connection.change.AccountDeed;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;

/** Whether the meters that hang after a change count what the terms then need (计量配置核查), so that no supply goes on that cannot be billed. */
public final class CheckingMeters {
    private final CustomerFiles files;
    private final Entitlements entitlements;

    public CheckingMeters(CustomerFiles files, Entitlements entitlements) {
        this.files = files;
        this.entitlements = entitlements;
    }

    /** In the unit of work in which the deeds were done; what neither meters nor terms were changed for is not looked at. @param opened the account that came */
    Outcome<Boolean> check(AccountNo account, Optional<AccountNo> opened, List<Deed> deeds, LocalDate on) {
        if (deeds.stream().noneMatch(Deed::countsOtherwise)) return Outcome.done(true);
        boolean own =
                deeds.stream().anyMatch(deed -> !(deed instanceof AccountDeed.OpenAccount) && deed.countsOtherwise());
        boolean other =
                deeds.stream().anyMatch(deed -> deed instanceof AccountDeed.OpenAccount && deed.countsOtherwise());
        return entitlements
                .on(on)
                .then(rules -> (own ? counted(account, rules, on) : Outcome.done(true))
                        .then(counted -> other && opened.isPresent()
                                ? counted(opened.get(), rules, on)
                                : Outcome.done(counted)));
    }

    private Outcome<Boolean> counted(AccountNo account, Entitlement rules, LocalDate on) {
        return files.of(account) instanceof Outcome.Done<CustomerFile>(CustomerFile file)
                ? file.counted(rules, on)
                : Outcome.done(true);
    }
}
