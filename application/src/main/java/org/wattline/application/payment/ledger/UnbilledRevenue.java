package org.wattline.application.payment.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.quantity.Money;

/** Sums up what was earned and is not billed yet (未出账收入), by unit, class of debtors and how the amounts were got. */
public final class UnbilledRevenue {
    private static final int PORTION = 500;

    private final UnbilledUses uses;

    public UnbilledRevenue(UnbilledUses uses) {
        this.uses = uses;
    }

    public List<Line> at(Scope scope, Instant instant) {
        Map<String, Line> lines = new TreeMap<>();
        Optional<String> after = Optional.empty();
        do {
            Page<UnbilledUse> page = uses.at(scope, instant, new Page.Request(PORTION, after));
            for (UnbilledUse use : page.items()) {
                Line line = Line.of(use);
                lines.merge(line.unit + " " + line.debtor + " " + line.way, line, Line::plus);
            }
            after = page.next();
        } while (after.isPresent());
        return lines.values().stream()
                .sorted(Comparator.comparing((Line line) -> line.unit.path())
                        .thenComparing(line -> line.debtor.name())
                        .thenComparing(Line::way))
                .toList();
    }

    /**
     * What accounts alike have in common.
     *
     * @param days of all accounts together
     */
    public record Line(UnitPath unit, DebtorClass debtor, UnbilledUse.Way way, int accounts, long days, Money amount) {
        private static Line of(UnbilledUse use) {
            return new Line(use.unit(), use.debtor(), use.way(), 1, use.days().days(), use.amount());
        }

        private Line plus(Line other) {
            return new Line(unit, debtor, way, accounts + other.accounts, days + other.days, amount.plus(other.amount));
        }
    }
}
