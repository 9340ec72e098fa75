package org.wattline.adapter.memory.workflow.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.access.StaffAccountViews;
import org.wattline.application.access.StaffAccounts;
import org.wattline.application.access.UnitViews;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.definition.Staffings;
import org.wattline.domain.access.Assignment;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.definition.Company;

/** Who holds positions, counted from the accounts in memory. */
public final class MemoryStaffings implements Staffings {
    private static final int PORTION = 500;

    private final StaffAccounts staff;
    private final StaffAccountViews list;
    private final UnitViews units;

    public MemoryStaffings(StaffAccounts staff, StaffAccountViews list, UnitViews units) {
        this.staff = staff;
        this.list = list;
        this.units = units;
    }

    @Override
    public Company.Staffing on(LocalDate day) {
        List<Assignment> held = all(page -> list.list(Scope.EVERYTHING, page)).stream()
                .flatMap(row -> staff.withLogin(row.login()).stream())
                .flatMap(account -> account.assignments().stream())
                .filter(assignment -> assignment.inForce(day))
                .toList();
        List<Unit> open = all(page -> units.list(Scope.EVERYTHING, page)).stream()
                .filter(unit -> unit.open(day))
                .toList();
        Set<UnitPath> bottom = open.stream()
                .map(Unit::path)
                .filter(path ->
                        open.stream().noneMatch(other -> !other.path().equals(path) && path.covers(other.path())))
                .collect(Collectors.toSet());
        return new Company.Staffing(
                held.stream()
                        .collect(Collectors.groupingBy(
                                Assignment::position, Collectors.mapping(Assignment::unit, Collectors.toSet()))),
                bottom);
    }

    private static <T> List<T> all(Function<Page.Request, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = pages.apply(new Page.Request(PORTION, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }
}
