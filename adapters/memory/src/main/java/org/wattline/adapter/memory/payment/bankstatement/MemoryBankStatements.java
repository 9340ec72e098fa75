package org.wattline.adapter.memory.payment.bankstatement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.bankstatement.BankStatements;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.BankStatementId;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.bankstatement.PairedLine.State;
import org.wattline.domain.payment.bankstatement.Takings;
import org.wattline.domain.quantity.Money;

/** Statements of the bank and their lines. */
public final class MemoryBankStatements implements BankStatements {
    private static final Set<State> CAME = Set.of(State.PAIRED, State.BREAK);

    private final MemoryTable<BankStatementId, BankStatement> statements;
    private final MemoryRows<PairedLine> lines;

    public MemoryBankStatements(MemoryStore store) {
        statements = store.table("bank-statement", BankStatement::id);
        lines = store.rows();
    }

    @Override
    public Optional<BankStatement> find(BankStatementId id) {
        return statements.find(id);
    }

    @Override
    public BankStatement add(BankStatement statement, List<PairedLine> fresh) {
        for (PairedLine line : fresh) {
            if (line.state() != State.KNOWN
                    && lines.all().stream()
                            .anyMatch(each -> each.state() != State.KNOWN
                                    && each.line()
                                            .reference()
                                            .equals(line.line().reference())))
                throw new AlreadyThere("movement of the bank " + line.line().reference());
            lines.put(place(line), line);
        }
        return statements.add(statement);
    }

    @Override
    public Set<ChannelReference> told(Set<ChannelReference> references) {
        return lines.all().stream()
                .map(each -> each.line().reference())
                .filter(references::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Takings, Money> came(Set<Takings> takings) {
        Map<String, Takings> wanted = takings.stream().collect(Collectors.toMap(Takings::toString, each -> each));
        Map<Takings, Money> came = new HashMap<>();
        for (PairedLine each : lines.all()) {
            Takings of = wanted.get(each.standsFor());
            if (of != null && CAME.contains(each.state()))
                came.merge(of, each.line().amount(), Money::plus);
        }
        return came;
    }

    @Override
    public Set<String> stoodFor(Set<String> labels) {
        return labels.stream().filter(this::came).collect(Collectors.toSet());
    }

    /** Whether a line told of it. */
    boolean came(String standsFor) {
        return lines.all().stream().anyMatch(each -> each.standsFor().equals(standsFor) && CAME.contains(each.state()));
    }

    @Override
    public List<PairedLine> waiting() {
        return lines.all().stream()
                .filter(each -> each.state() == State.WAITING)
                .sorted(Comparator.comparing(MemoryBankStatements::place))
                .toList();
    }

    @Override
    public void save(List<PairedLine> changed) {
        changed.forEach(line -> lines.put(place(line), line));
    }

    private static boolean hidden(Scope scope) {
        return !scope.covers(Scope.Owner.of(UnitPath.COMPANY));
    }

    private static String place(BankStatement statement) {
        return statement.day() + statement.id().toString();
    }

    private static String place(PairedLine line) {
        return "%s %08d".formatted(line.statement(), line.line().number());
    }

    @Override
    public Page<BankStatement> list(Scope scope, Page.Request page) {
        Comparator<BankStatement> order = Comparator.comparing(MemoryBankStatements::place);
        return Page.of(
                statements.stream()
                        .filter(each -> !hidden(scope))
                        .filter(each -> page.after()
                                .map(after -> place(each).compareTo(after) < 0)
                                .orElse(true))
                        .sorted(order.reversed())
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                MemoryBankStatements::place);
    }

    @Override
    public Page<PairedLine> lines(Scope scope, Filter filter, Page.Request page) {
        return Page.of(
                lines.all().stream()
                        .filter(each -> !hidden(scope))
                        .filter(each ->
                                filter.statement().map(each.statement()::equals).orElse(true))
                        .filter(each ->
                                filter.state().map(s -> s == each.state()).orElse(true))
                        .filter(each -> page.after()
                                .map(after -> place(each).compareTo(after) > 0)
                                .orElse(true))
                        .sorted(Comparator.comparing(MemoryBankStatements::place))
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                MemoryBankStatements::place);
    }
}
