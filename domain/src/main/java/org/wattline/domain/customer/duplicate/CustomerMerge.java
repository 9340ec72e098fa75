package org.wattline.domain.customer.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * That a customer was on file twice, and which of the two goes on (客户合并). The other becomes a redirect: what was made under it stays as it was made, logins of
 * either see both. It can be undone within thirty days.
 *
 * @param duplicate the one that is only a redirect now
 * @param bindings what logins were bound by it, so that undoing can release them
 */
public record CustomerMerge(
        CustomerId duplicate,
        CustomerId survivor,
        UnitPath unit,
        String reason,
        String by,
        Instant at,
        List<Binding> bindings,
        Optional<Undone> undone,
        Version version)
        implements Versioned<CustomerMerge> {
    /** As long as it can be undone [D]. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public CustomerMerge {
        bindings = List.copyOf(bindings);
    }

    /** Joins two customers. @param already merges of either that stand */
    public static Outcome<Change<CustomerMerge>> of(
            Customer duplicate,
            Customer survivor,
            List<CustomerMerge> already,
            List<Binding> bindings,
            String reason,
            String by,
            Instant at) {
        if (duplicate.id().equals(survivor.id())) return Outcome.refused(MergeRefusal.ONE_AND_THE_SAME);
        if (duplicate.kind() != survivor.kind()) return Outcome.refused(MergeRefusal.OTHER_KIND);
        if (already.stream()
                .anyMatch(each -> each.duplicate.equals(duplicate.id()) || each.duplicate.equals(survivor.id())))
            return Outcome.refused(MergeRefusal.MERGED_ALREADY);
        if (already.stream().anyMatch(each -> each.survivor.equals(duplicate.id())))
            return Outcome.refused(MergeRefusal.OTHERS_LEAD_HERE);
        CustomerMerge merge = new CustomerMerge(
                duplicate.id(),
                survivor.id(),
                duplicate.unit(),
                reason,
                by,
                at,
                bindings,
                Optional.empty(),
                Version.NEW);
        return Outcome.done(Change.of(merge, merge.fact("customer.customers-merged")));
    }

    /** They are two after all. */
    public Outcome<Change<CustomerMerge>> undoing(String why, String login, Instant now) {
        if (undone.isPresent()) return Outcome.refused(MergeRefusal.NOT_MERGED);
        if (at.plus(UNDOABLE).isBefore(now)) return Outcome.refused(MergeRefusal.TOO_LATE);
        CustomerMerge over = new CustomerMerge(
                duplicate, survivor, unit, reason, by, at, bindings, Optional.of(new Undone(login, now, why)), version);
        return Outcome.done(Change.of(over, over.fact("customer.merge-undone")));
    }

    /** Whether the duplicate leads to the survivor now. */
    public boolean stands() {
        return undone.isEmpty();
    }

    private Merged fact(String type) {
        return new Merged(
                type,
                duplicate.toString(),
                Map.of("customer", duplicate.toString(), "survivor", survivor.toString(), "unit", unit.path()));
    }

    @Override
    public CustomerMerge at(Version stored) {
        return new CustomerMerge(duplicate, survivor, unit, reason, by, at, bindings, undone, stored);
    }

    /** That a login was bound to a customer by the merge. */
    public record Binding(UUID login, CustomerId customer) {}

    public record Undone(String by, Instant at, String why) {}

    /** Two customers became one, or two again; the type says which. */
    public record Merged(String type, String subject, Map<String, String> facts) implements Event {
        public Merged {
            facts = Map.copyOf(facts);
        }
    }
}
