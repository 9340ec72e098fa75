package org.wattline.domain.billing.collective;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * Accounts whose bills one payer gets on one document (合并账单组): a customer with many accounts, or a head office with its branches. Accounts join
 * and leave by days; what was is never overwritten.
 *
 * @param name what staff call it
 * @param payer who gets the document and sees it
 * @param members those of all days, in the order in which they joined
 */
public record CollectiveGroup(
        CollectiveGroupId id, String name, CustomerId payer, UnitPath unit, List<Member> members, Version version)
        implements Versioned<CollectiveGroup> {
    /** Most memberships that a group may have had. */
    public static final int MOST_MEMBERS = 2_000;

    public CollectiveGroup {
        members = List.copyOf(members);
    }

    public static CollectiveGroup formed(CollectiveGroupId id, String name, CustomerId payer, UnitPath unit) {
        return new CollectiveGroup(id, name, payer, unit, List.of(), Version.NEW);
    }

    /** An account joins from a day on. Somebody else's needs an agreement with its customer. */
    public Outcome<CollectiveGroup> join(
            AccountNo account, CustomerId customer, LocalDate from, Optional<String> agreement) {
        if (members.size() >= MOST_MEMBERS) return Outcome.refused(CollectiveRefusal.TOO_MANY_MEMBERS);
        if (!customer.equals(payer) && agreement.isEmpty()) return Outcome.refused(CollectiveRefusal.NO_AGREEMENT);
        Span during = Span.startingOn(from);
        if (members.stream()
                .anyMatch(
                        each -> each.account().equals(account) && each.during().overlaps(during)))
            return Outcome.refused(CollectiveRefusal.ALREADY_MEMBER);
        List<Member> next = new ArrayList<>(members);
        next.add(new Member(account, customer, during, agreement));
        return Outcome.done(with(next));
    }

    /** An account belongs to it no longer from a day on. */
    public Outcome<CollectiveGroup> leave(AccountNo account, LocalDate on) {
        List<Member> next = new ArrayList<>(members);
        for (int i = 0; i < next.size(); i++) {
            Member each = next.get(i);
            if (!each.account().equals(account) || each.during().to().isPresent()) continue;
            if (!on.isAfter(each.during().from())) return Outcome.refused(CollectiveRefusal.LEAVES_BEFORE_JOINING);
            next.set(i, each.until(on));
            return Outcome.done(with(next));
        }
        return Outcome.refused(CollectiveRefusal.NOT_A_MEMBER);
    }

    /** Those of a day. */
    public List<Member> members(LocalDate day) {
        return members.stream().filter(each -> each.during().contains(day)).toList();
    }

    /** Whether a bill of an account for these days is for the group: its last day decides. */
    public boolean has(AccountNo account, Span period) {
        return members(period.end().minusDays(1)).stream()
                .anyMatch(each -> each.account().equals(account));
    }

    private CollectiveGroup with(List<Member> next) {
        return new CollectiveGroup(id, name, payer, unit, next, version);
    }

    @Override
    public CollectiveGroup at(Version next) {
        return new CollectiveGroup(id, name, payer, unit, members, next);
    }
}
