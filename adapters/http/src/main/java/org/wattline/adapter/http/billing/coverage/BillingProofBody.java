package org.wattline.adapter.http.billing.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Csv;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.coverage.BillingProof;
import org.wattline.domain.billing.coverage.CoverageFinding;
import org.wattline.domain.billing.coverage.CoverageKind;
import org.wattline.domain.billing.coverage.CoverageTally;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * A proof that every point and day is billed once or has a reason.
 *
 * @param dueDay days from it on need not be billed yet
 * @param faults days of points that somebody has to put right
 */
public record BillingProofBody(
        UUID proofId,
        UnitPath unit,
        LocalDate from,
        LocalDate to,
        LocalDate dueDay,
        String requestedBy,
        Instant requestedAt,
        Optional<Instant> endedAt,
        long accounts,
        long points,
        PointDays pointDays,
        long faults,
        Version version)
        implements Tagged {
    static final BillingProofBody EXAMPLE = new BillingProofBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            new UnitPath("/33/3301"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 2, 1),
            "biller",
            Instant.parse("2026-03-02T01:00:00Z"),
            Optional.of(Instant.parse("2026-03-02T01:00:09Z")),
            1000,
            1010,
            new PointDays(31_310, 3, 0, 0, 0, 31, 29_290, 0),
            3,
            new Version(4));

    static BillingProofBody of(BillingProof proof) {
        return new BillingProofBody(
                proof.id().value(),
                proof.unit(),
                proof.days().from(),
                proof.days().end(),
                proof.due(),
                proof.requestedBy(),
                proof.requestedAt(),
                proof.endedAt(),
                proof.tally().accounts(),
                proof.tally().points(),
                PointDays.of(proof.tally()),
                proof.tally().faults(),
                proof.version());
    }

    /** How many days of points stand in which way. */
    public record PointDays(
            long billed,
            long missing,
            long doubled,
            long gap,
            long overlap,
            long waiting,
            long notYetDue,
            long notSupplied) {
        static PointDays of(CoverageTally tally) {
            return new PointDays(
                    tally.of(CoverageKind.BILLED),
                    tally.of(CoverageKind.MISSING),
                    tally.of(CoverageKind.DOUBLE),
                    tally.of(CoverageKind.GAP),
                    tally.of(CoverageKind.OVERLAP),
                    tally.of(CoverageKind.WAITING),
                    tally.of(CoverageKind.NOT_YET_DUE),
                    tally.of(CoverageKind.NOT_SUPPLIED));
        }
    }

    /**
     * Days of a point that stand alike.
     *
     * @param meteringPointNo none for an account that is supplied and has no point
     * @param reason what a run or a check says, or why nothing is supplied
     */
    public record Finding(
            AccountNo accountNo,
            Optional<MeteringPointNo> meteringPointNo,
            LocalDate from,
            LocalDate to,
            CoverageKind kind,
            String reason,
            List<BillNo> bills) {
        static final String HEAD = "account,metering_point,from,to,kind,reason,bills\n";
        static final Finding EXAMPLE = new Finding(
                AccountNo.of(1),
                Optional.of(MeteringPointNo.of(1)),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1),
                CoverageKind.WAITING,
                "billing.readings-held",
                List.of());

        static Finding of(CoverageFinding found) {
            return new Finding(
                    found.account(),
                    found.point(),
                    found.days().from(),
                    found.days().end(),
                    found.kind(),
                    found.reason(),
                    found.bills());
        }

        static String csv(CoverageFinding found) {
            return Csv.line(
                    found.account().value(),
                    found.point().map(MeteringPointNo::value).orElse(""),
                    found.days().from().toString(),
                    found.days().end().toString(),
                    found.kind().name(),
                    found.reason(),
                    String.join(" ", found.bills().stream().map(BillNo::value).toList()));
        }
    }
}
