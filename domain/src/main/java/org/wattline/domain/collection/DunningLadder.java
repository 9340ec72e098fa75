package org.wattline.domain.collection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.DebtorClass;

/**
 * The dunning ladder (催费阶梯): which action follows after how many days overdue, for each class of debtors. Dated data.
 *
 * @param id what cases cite
 * @param inForce days on which it holds
 * @param source where it comes from
 * @param rungs for each class, in order of days
 * @param longestPauseDays longest time for which somebody may pause it
 * @param longestPromiseDays longest time for which a promise to pay holds it up
 */
public record DunningLadder(
        String id,
        Span inForce,
        String source,
        Map<DebtorClass, List<Rung>> rungs,
        int longestPauseDays,
        int longestPromiseDays) {
    public DunningLadder {
        for (DebtorClass each : DebtorClass.values())
            if (!rungs.containsKey(each)) throw new IllegalArgumentException(id + " has no rungs for " + each);
        if (longestPauseDays < 1 || longestPromiseDays < 1)
            throw new IllegalArgumentException(id + ": pauses and promises last at least a day");
        rungs = Map.copyOf(rungs);
    }

    /**
     * What is to be done now: the actions of the lowest rung that is reached and not yet taken. Whoever comes late to a case climbs one rung at
     * a time; nothing sharp happens before the mild was tried.
     *
     * @param overdue days since the oldest due date
     */
    public List<DunningAction> next(DebtorClass debtor, long overdue, Set<DunningAction> taken) {
        List<Rung> open = rungs.getOrDefault(debtor, List.of()).stream()
                .filter(rung -> rung.overdueDays <= overdue && !taken.contains(rung.action))
                .toList();
        int lowest = open.stream()
                .map(Rung::overdueDays)
                .min(Comparator.naturalOrder())
                .orElse(0);
        return open.stream()
                .filter(rung -> rung.overdueDays == lowest)
                .map(Rung::action)
                .sorted()
                .toList();
    }

    /** An action from a day on; day 1 is the day after the due date. */
    public record Rung(int overdueDays, DunningAction action) {
        public Rung {
            if (overdueDays < 1) throw new IllegalArgumentException("nobody is dunned before the due date has passed");
        }
    }
}
