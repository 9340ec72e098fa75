package org.wattline.application.tariff;

import java.util.List;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.GoldenCase;

/**
 * Judges golden cases (基准算例): each is an estimate like any other, by prices in which the version stands as if it were published.
 *
 * @param prices with the version in them
 */
public record GoldenCases(EstimateDocuments estimates, Prices prices) {
    /**
     * What is red about a case of a version; empty when it is green.
     *
     * @param days of the version, one of which the case must have
     */
    public List<CheckFinding> judge(GoldenCase golden, TariffId tariff, Span days, String pointer) {
        return switch (estimates.estimate(golden.request())) {
            case Outcome.Refused<BillEstimate>(Refusal why) -> List.of(refused(golden, why, pointer));
            case Outcome.Done<BillEstimate>(BillEstimate asked) -> {
                if (!asked.concerns(tariff) || !asked.span().overlaps(days))
                    yield List.of(CheckFinding.grave(
                            "golden-case-elsewhere",
                            pointer,
                            "算例“{0}”不涉及 {1} 在 {2} 的电价",
                            "golden case \"{0}\" does not concern {1} in {2}",
                            golden.name(),
                            tariff,
                            days));
                yield switch (new EstimatingBills(prices).handle(asked)) {
                    case Outcome.Refused<RatedBill>(Refusal why) -> List.of(refused(golden, why, pointer));
                    case Outcome.Done<RatedBill>(RatedBill bill) -> compared(golden, bill, pointer);
                };
            }
        };
    }

    private static List<CheckFinding> compared(GoldenCase golden, RatedBill bill, String pointer) {
        return golden.judge(bill.lines().stream().map(GoldenCases::line).toList(), bill.total()).stream()
                .map(red -> CheckFinding.grave(
                        "golden-case-red",
                        pointer,
                        "算例“{0}”，{1}：应为 {2}，实为 {3}",
                        "golden case \"{0}\", {1}: expected {2}, is {3}",
                        golden.name(),
                        red.line(),
                        red.expected(),
                        red.actual()))
                .toList();
    }

    private static CheckFinding refused(GoldenCase golden, Refusal why, String pointer) {
        return CheckFinding.grave(
                "golden-case-red",
                pointer,
                "算例“{0}”不能计费：{1}",
                "golden case \"{0}\" cannot be rated: {2}",
                golden.name(),
                said(why, true),
                said(why, false));
    }

    private static String said(Refusal why, boolean chinese) {
        String title = chinese ? why.title().zh() : why.title().en();
        return why instanceof DocumentFaulty faulty
                ? title + ": "
                        + faulty.faults().stream()
                                .map(fault -> fault.pointer() + " "
                                        + (chinese
                                                ? fault.message().zh()
                                                : fault.message().en()))
                                .toList()
                : title;
    }

    /** {@code ENERGY PEAK}, {@code TIER 2}. */
    private static GoldenCase.Line line(RatedLine line) {
        StringBuilder name = new StringBuilder(line.code().name());
        line.period().ifPresent(period -> name.append(' ').append(period));
        if (line.tier() > 0) name.append(' ').append(line.tier());
        return new GoldenCase.Line(name.toString(), line.amount());
    }
}
