package org.wattline.application.billing.overtaken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.TariffId;

/**
 * The job that tries issued bills again for whose days prices were published after they were made, 13 months back, in portions of one unit of work each;
 * begun anew it goes on with those that were not looked at.
 */
public final class SearchingRepricedBills implements Jobs.Work {
    public static final String KIND = "billing.search-repriced-bills";

    private static final int PORTION = 250;
    private static final int MONTHS = 13;

    private final UnitOfWork work;
    private final OvertakenBills overtaken;
    private final TryingAgain trying;

    public SearchingRepricedBills(UnitOfWork work, OvertakenBills overtaken, TryingAgain trying) {
        this.work = work;
        this.overtaken = overtaken;
        this.trying = trying;
    }

    /** The first day that is looked at. */
    static LocalDate earliest(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(MONTHS);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: {@code tariffs} with commas between them, {@code from}, {@code to}, {@code publishedAt}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        OvertakenBills.Repriced by = by(progress.arguments());
        Optional<BillNo> after = Optional.empty();
        long done = 0;
        do {
            List<SuspectBill> suspects = overtaken.priced(by, after, PORTION);
            for (OvertakenBill each : tried(progress, suspects))
                each.why()
                        .ifPresent(why -> progress.problem(each.billed().bill().value(), why));
            done += suspects.size();
            progress.done(done);
            after = suspects.size() < PORTION
                    ? Optional.empty()
                    : Optional.of(suspects.getLast().bill());
        } while (after.isPresent() && !progress.cancelled());
        return Optional.of("/v1/overtaken-bills");
    }

    private static OvertakenBills.Repriced by(Map<String, String> arguments) {
        return new OvertakenBills.Repriced(
                Stream.of(arguments.getOrDefault("tariffs", "").split(","))
                        .map(TariffId::new)
                        .collect(Collectors.toSet()),
                Span.of(
                        LocalDate.parse(arguments.getOrDefault("from", "")),
                        LocalDate.parse(arguments.getOrDefault("to", ""))),
                Instant.parse(arguments.getOrDefault("publishedAt", "")));
    }

    private List<OvertakenBill> tried(Jobs.Progress progress, List<SuspectBill> suspects) {
        return switch (work.perform(
                Act.of(progress.who(), KIND), () -> Outcome.done(trying.handle(suspects, OvertakenCause.PRICES)))) {
            case Outcome.Done<List<OvertakenBill>>(var news) -> news;
            case Outcome.Refused<List<OvertakenBill>>(Refusal why) -> throw new IllegalStateException(why.code());
        };
    }
}
