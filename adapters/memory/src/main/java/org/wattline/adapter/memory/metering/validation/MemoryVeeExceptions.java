package org.wattline.adapter.memory.metering.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.validation.VeeExceptions;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;

/** The queue of exceptions in memory. */
public final class MemoryVeeExceptions implements VeeExceptions {
    private static final Comparator<VeeException> ORDER = Comparator.comparing(
                    (VeeException e) -> e.place().point())
            .thenComparing(e -> e.target().key())
            .thenComparing(VeeException::rule);

    private final MemoryTable<VeeExceptionId, VeeException> table;
    private final MeteringPoints points;

    public MemoryVeeExceptions(MemoryStore store, MeteringPoints points) {
        this.points = points;
        table = store.table("vee-exception", VeeException::id);
    }

    @Override
    public Optional<VeeException> find(VeeExceptionId id) {
        return table.find(id);
    }

    @Override
    public List<VeeException> about(Collection<MeteringPointNo> points, Span days) {
        Set<MeteringPointNo> wanted = Set.copyOf(points);
        return table.stream()
                .filter(e -> wanted.contains(e.place().point())
                        && days.contains(e.target().day()))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<Hold> holding(Collection<AccountNo> accounts, Span period) {
        Map<MeteringPointNo, AccountNo> accountOf = points.ofAccounts(accounts).stream()
                .collect(Collectors.toMap(MeteringPoint::no, MeteringPoint::account));
        return table.stream()
                .filter(e -> e.blocks() && e.target().bearsOn(period))
                .sorted(ORDER)
                .flatMap(e -> Optional.ofNullable(accountOf.get(e.place().point())).stream()
                        .map(e::hold))
                .toList();
    }

    @Override
    public void addAll(List<VeeException> exceptions) {
        exceptions.forEach(this::add);
    }

    private void add(VeeException exception) {
        boolean known = table.stream()
                .anyMatch(e -> e.place().point().equals(exception.place().point())
                        && e.target().equals(exception.target())
                        && e.rule().equals(exception.rule()));
        if (known)
            throw new AlreadyThere("an exception of " + exception.rule() + " about "
                    + exception.target().key());
        table.add(exception);
    }

    @Override
    public List<VeeException> saveAll(List<VeeException> exceptions) {
        return exceptions.stream().map(table::save).toList();
    }

    @Override
    public Page<VeeException> list(Scope scope, Filter filter, Page.Request page) {
        List<VeeException> rows = table.stream()
                .filter(e -> scope.covers(
                        Scope.Owner.of(e.place().unit(), e.place().customer().value())))
                .filter(e -> filter.rule().map(e.rule()::equals).orElse(true))
                .filter(e -> filter.status().map(s -> s == Status.of(e)).orElse(true))
                .filter(e -> filter.owner().isEmpty() || filter.owner().equals(e.owner()))
                .filter(e -> filter.point().map(e.place().point()::equals).orElse(true))
                .filter(e -> page.after()
                        .map(after -> e.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing((VeeException e) -> e.id().toString())
                        .reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), e -> e.id().toString());
    }
}
