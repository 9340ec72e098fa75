package org.wattline.application.billing.bulk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Which bills a job is about.
 *
 * @param unit of which they are, or of one below it
 * @param bills only these, if any are named
 * @param rule only those that this check holds
 * @param month only those of a month
 */
public record ManyBills(UnitPath unit, List<BillNo> bills, Optional<String> rule, Optional<YearMonth> month) {
    static final int PORTION = 250;

    public ManyBills {
        bills = List.copyOf(bills);
    }

    /** As a job keeps it. */
    public Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("unit", unit.path());
        if (!bills.isEmpty())
            arguments.put(
                    "bills", String.join(",", bills.stream().map(BillNo::value).toList()));
        rule.ifPresent(only -> arguments.put("rule", only));
        month.ifPresent(only -> arguments.put("month", only.toString()));
        return arguments;
    }

    static ManyBills of(Jobs.Progress progress) {
        Map<String, String> arguments = progress.arguments();
        return new ManyBills(
                new UnitPath(arguments.getOrDefault("unit", "/")),
                Optional.ofNullable(arguments.get("bills")).stream()
                        .flatMap(text -> Arrays.stream(text.split(",", -1)))
                        .map(BillNo::new)
                        .toList(),
                Optional.ofNullable(arguments.get("rule")),
                Optional.ofNullable(arguments.get("month")).map(YearMonth::parse));
    }

    Scope scope() {
        return new Scope(Optional.of(unit), Optional.empty());
    }

    /** Every bill of a list that is read page by page; what becomes of the bills moves none of them. */
    static List<BillNo> every(Function<Page.Request, Page<BillNo>> list) {
        List<BillNo> all = new ArrayList<>();
        Page.Request request = Page.Request.first(PORTION);
        for (boolean more = true; more; ) {
            Page<BillNo> page = list.apply(request);
            all.addAll(page.items());
            more = page.next().isPresent();
            request = new Page.Request(PORTION, page.next());
        }
        return all;
    }

    /** One bill after the other, each in a unit of work of its own; one that is refused is a problem and stops no other. */
    static Optional<String> each(Jobs.Progress progress, List<BillNo> bills, Function<BillNo, Outcome<?>> decide) {
        progress.total(bills.size());
        long done = 0;
        for (BillNo bill : bills) {
            if (progress.cancelled()) return Optional.empty();
            try {
                if (decide.apply(bill) instanceof Outcome.Refused<?>(Refusal why))
                    progress.problem(bill.value(), why.code());
            } catch (StaleState meanwhile) {
                progress.problem(bill.value(), "platform.stale-state");
            }
            progress.done(++done);
        }
        return Optional.of("/v1/jobs/" + progress.job() + "/problems");
    }
}
