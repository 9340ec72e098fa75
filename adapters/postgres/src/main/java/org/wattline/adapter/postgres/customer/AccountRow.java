package org.wattline.adapter.postgres.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.FormerCategory;
import org.wattline.domain.customer.Household;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.UseCategory;

/** A row of {@code account}. */
public record AccountRow(
        String no,
        UUID customerId,
        String unitPath,
        String category,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        List<String> households,
        List<String> former,
        long version) {
    Account account() {
        return new Account(
                new AccountNo(no),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                UseCategory.ofCode(category).orElseThrow(),
                closedOn.<Account.Stage>map(day -> new Account.Stage.Closed(openedOn, day))
                        .orElse(new Account.Stage.Open(openedOn)),
                households.stream().map(AccountRow::household).toList(),
                former.stream().map(AccountRow::category).toList(),
                new Version(version));
    }

    static Optional<LocalDate> closedOn(Account account) {
        return switch (account.stage()) {
            case Account.Stage.Open(LocalDate opened) -> Optional.empty();
            case Account.Stage.Closed(LocalDate opened, LocalDate closed) -> Optional.of(closed);
        };
    }

    /** First day, day after the last (may be empty), people, low income. */
    static List<String> text(List<Household> households) {
        return households.stream()
                .map(each -> each.during().from() + "/"
                        + each.during().to().map(LocalDate::toString).orElse("") + "/" + each.people() + "/"
                        + each.lowIncome())
                .toList();
    }

    /** First day, day after the last, category. */
    static List<String> former(Account account) {
        return account.formerCategories().stream()
                .map(each -> each.during().from() + "/" + each.during().end() + "/"
                        + each.category().code())
                .toList();
    }

    private static FormerCategory category(String text) {
        String[] parts = text.split("/", -1);
        return new FormerCategory(days(parts), UseCategory.ofCode(parts[2]).orElseThrow());
    }

    private static Span days(String[] parts) {
        LocalDate from = LocalDate.parse(parts[0]);
        return parts[1].isEmpty() ? Span.startingOn(from) : Span.of(from, LocalDate.parse(parts[1]));
    }

    private static Household household(String text) {
        String[] parts = text.split("/", -1);
        return new Household(days(parts), Integer.parseInt(parts[2]), Boolean.parseBoolean(parts[3]));
    }
}
