package org.wattline.application.payment.bankstatement;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bankstatement.BankComparison;
import org.wattline.domain.payment.bankstatement.BankLine;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.BankStatementLayout;
import org.wattline.domain.payment.bankstatement.BankStatementRefusal;
import org.wattline.domain.payment.bankstatement.Meant;
import org.wattline.domain.payment.bankstatement.OwnTransfer;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;

/**
 * Takes in a statement of the bank and holds it against what is on its way there (PAY-188), all of it in one unit: the same file again changes nothing. What
 * settles a channel's own statement is settled by that; lines of earlier statements that waited for one are tried again.
 */
public final class TakingInBankStatements {
    private final UnitOfWork work;
    private final BankStatementLayouts layouts;
    private final BankStatements statements;
    private final MoneyOnItsWay onItsWay;
    private final Breaks breaks;
    private final SettlingByBank settling;
    private final HoldingWhatWent went;
    private final Ledger ledger;
    private final BusinessClock clock;

    public TakingInBankStatements(
            UnitOfWork work,
            BankStatementLayouts layouts,
            BankStatements statements,
            MoneyOnItsWay onItsWay,
            Breaks breaks,
            SettlingByBank settling,
            HoldingWhatWent went,
            Ledger ledger,
            BusinessClock clock) {
        this.work = work;
        this.layouts = layouts;
        this.statements = statements;
        this.onItsWay = onItsWay;
        this.breaks = breaks;
        this.settling = settling;
        this.went = went;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<BankStatement> handle(Caller who, TakeIn command) {
        Optional<BankStatementLayout> layout = layouts.find(command.layout);
        if (layout.isEmpty()) return Outcome.refused(BankStatementRefusal.UNKNOWN_LAYOUT);
        List<String> text = new String(
                        command.file, Charset.forName(layout.get().charset()))
                .lines()
                .toList();
        String digest = TakingInStatements.digest(command.file);
        return layout.get()
                .read(text)
                .then(read -> work.perform(Act.of(who, "payment.take-in-bank-statement"), () -> {
                    Optional<BankStatement> known = statements.find(read.id());
                    if (known.isPresent())
                        return known.get().digest().equals(digest)
                                ? Outcome.done(known.get())
                                : Outcome.refused(BankStatementRefusal.STATEMENT_DIFFERS);
                    BankStatement fresh = BankStatement.of(read, command.layout, digest, who.login(), clock.now());
                    return Outcome.done(store(who, layout.get(), fresh, read.lines()));
                }));
    }

    private BankStatement store(Caller who, BankStatementLayout layout, BankStatement statement, List<BankLine> lines) {
        Instant now = clock.now();
        Map<BankLine, Meant> meant = new LinkedHashMap<>();
        for (BankLine line : lines) meant.put(line, layout.meant(line));
        Set<ChannelReference> told =
                statements.told(lines.stream().map(BankLine::reference).collect(Collectors.toSet()));
        List<PairedLine> settled = settling.settle(who, waiting(statement, meant, told), now);
        Map<BankLine, Meant> others = new LinkedHashMap<>(meant);
        settled.forEach(each -> others.remove(each.line()));
        List<PairedLine> outgoing = went.hold(layout, statement, outgoing(others, told), now);
        outgoing.forEach(each -> others.remove(each.line()));
        BankComparison.Result result =
                BankComparison.of(statement, others, facts(layout, statement, others, told), now);
        ledger.append(result.entries());
        breaks.add(result.fresh());
        result.changed().forEach(breaks::save);
        statements.save(settling.settle(who, statements.waiting(), now));
        return statements.add(
                statement,
                Stream.of(result.lines(), settled, outgoing)
                        .flatMap(List::stream)
                        .toList());
    }

    /** Money that went and of which nothing told before. */
    private static Map<BankLine, Meant> outgoing(Map<BankLine, Meant> lines, Set<ChannelReference> told) {
        Map<BankLine, Meant> outgoing = new LinkedHashMap<>(lines);
        outgoing.keySet().removeIf(line -> !line.amount().isNegative() || told.contains(line.reference()));
        return outgoing;
    }

    /** Lines that settle a channel's own statement. */
    private static List<PairedLine> waiting(
            BankStatement statement, Map<BankLine, Meant> meant, Set<ChannelReference> told) {
        List<PairedLine> waiting = new ArrayList<>();
        meant.forEach((line, what) -> {
            if (what instanceof Meant.Settlement)
                waiting.add(new PairedLine(
                        statement.id(),
                        line,
                        what.label(),
                        told.contains(line.reference()) ? PairedLine.State.KNOWN : PairedLine.State.WAITING,
                        ""));
        });
        return waiting;
    }

    private BankComparison.Facts facts(
            BankStatementLayout layout,
            BankStatement statement,
            Map<BankLine, Meant> lines,
            Set<ChannelReference> told) {
        List<Meant.OfDay> late = layout.due(statement.day());
        List<OwnTransfer> lateTransfers = layout.dueTransfers(statement.day()).entrySet().stream()
                .flatMap(due ->
                        onItsWay
                                .untold(
                                        due.getKey(),
                                        due.getValue().from(),
                                        due.getValue().to().orElseThrow())
                                .stream())
                .toList();
        Set<Takings> takings = Stream.concat(lines.values().stream(), late.stream())
                .filter(Meant.OfDay.class::isInstance)
                .map(day -> ((Meant.OfDay) day).takings())
                .collect(Collectors.toSet());
        Set<Meant.Transfer> transfers = lines.values().stream()
                .filter(Meant.Transfer.class::isInstance)
                .map(Meant.Transfer.class::cast)
                .collect(Collectors.toSet());
        Set<BreakId> about = Stream.of(
                        takings.stream().map(Takings::toString),
                        transfers.stream().map(Meant::label),
                        lateTransfers.stream().map(own -> own.meant().label()))
                .flatMap(Function.identity())
                .map(BankComparison::breakOf)
                .collect(Collectors.toSet());
        Map<Meant.Transfer, OwnTransfer> own = new HashMap<>();
        onItsWay.transfers(transfers).forEach(each -> own.put(each.meant(), each));
        return new BankComparison.Facts(
                told,
                onItsWay.expected(takings),
                statements.came(takings),
                own,
                breaks.find(about).stream().collect(Collectors.toMap(Break::id, Function.identity())),
                late,
                lateTransfers);
    }

    /** A file as the bank sent it. */
    public record TakeIn(String layout, byte[] file) {}
}
