package org.wattline.application.payment.bankstatement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.refund.Refunds;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.bankstatement.BankComparison;
import org.wattline.domain.payment.bankstatement.BankLine;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.BankStatementLayout;
import org.wattline.domain.payment.bankstatement.Meant;
import org.wattline.domain.payment.bankstatement.OutgoingMoney;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;

/** Holds what went from the bank account against the refunds that go there (PAY-198, PAY-220), in the unit of work in which the statement is taken in. */
public final class HoldingWhatWent {
    private final Refunds refunds;
    private final BankStatements statements;
    private final Breaks breaks;
    private final Ledger ledger;
    private final Outbox outbox;

    public HoldingWhatWent(Refunds refunds, BankStatements statements, Breaks breaks, Ledger ledger, Outbox outbox) {
        this.refunds = refunds;
        this.statements = statements;
        this.breaks = breaks;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** What came of each of these lines. */
    List<PairedLine> hold(
            BankStatementLayout layout, BankStatement statement, Map<BankLine, Meant> lines, Instant now) {
        List<Refund> late = layout.dueRefunds(statement.day())
                .map(days -> refunds.goneToBank(Zone.startOf(days.from()), Zone.startOf(days.end())))
                .orElse(List.of());
        if (lines.isEmpty() && late.isEmpty()) return List.of();
        OutgoingMoney.Result result = OutgoingMoney.of(statement, lines, facts(layout, lines, late), now);
        ledger.append(result.entries());
        breaks.add(result.fresh());
        result.changed().forEach(breaks::save);
        result.paid().forEach(paid -> {
            outbox.publish(paid.facts());
            refunds.save(paid.state());
        });
        return result.lines();
    }

    private OutgoingMoney.Facts facts(BankStatementLayout layout, Map<BankLine, Meant> lines, List<Refund> late) {
        Set<RefundNo> named = lines.values().stream()
                .filter(Meant.Refunded.class::isInstance)
                .map(meant -> ((Meant.Refunded) meant).refund())
                .collect(Collectors.toSet());
        Set<String> numbers =
                lines.keySet().stream().map(line -> line.reference().value()).collect(Collectors.toSet());
        List<Refund> found = refunds.toBank(named, numbers);
        Set<String> labels = Stream.concat(found.stream(), late.stream())
                .map(each -> new Meant.Refunded(each.no()).label())
                .collect(Collectors.toSet());
        Set<String> told = statements.stoodFor(labels);
        return new OutgoingMoney.Facts(
                found,
                told.stream()
                        .map(label -> new RefundNo(label.substring(Meant.REFUND.length())))
                        .collect(Collectors.toSet()),
                layout.otherwise(),
                late,
                breaks.find(labels.stream().map(BankComparison::breakOf).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Break::id, Function.identity())));
    }
}
