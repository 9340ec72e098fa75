package org.wattline.adapter.http.billing.collective;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;

/** Accounts that are billed together. */
public record GroupBody(
        UUID groupId, String name, CustomerId payer, UnitPath unit, List<Member> members, Version version)
        implements Tagged {
    static final GroupBody EXAMPLE = new GroupBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            "城西连锁超市",
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301"),
            List.of(new Member(AccountNo.of(1), LocalDate.of(2026, 1, 1), Optional.empty(), Optional.empty())),
            new Version(2));

    static GroupBody of(CollectiveGroup group) {
        return new GroupBody(
                group.id().value(),
                group.name(),
                group.payer(),
                group.unit(),
                group.members().stream()
                        .map(each -> new Member(
                                each.account(),
                                each.during().from(),
                                each.during().to(),
                                each.agreement()))
                        .toList(),
                group.version());
    }

    /** @param to first day on which it is no member any more */
    public record Member(AccountNo accountNo, LocalDate from, Optional<LocalDate> to, Optional<String> agreement) {}
}
