package org.wattline.application.billing.proof;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.customer.AccountNo;

/** The job that verifies bills (账单复算): each difference is one of its problems, named by bill, line and field. */
public final class BillVerifications implements Jobs.Work {
    public static final String KIND = "billing.verify-bills";

    private final VerifyingBills verifying;
    private final VerifyingNotes notes;

    public BillVerifications(VerifyingBills verifying, VerifyingNotes notes) {
        this.verifying = verifying;
        this.notes = notes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: {@code unit}; {@code month} and {@code account}, if only their bills are meant; {@code bill}, if only that one is; {@code run}, if only those that it made. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        KeptBills.Filter filter = new KeptBills.Filter(
                new UnitPath(progress.arguments().getOrDefault("unit", "/")),
                Optional.ofNullable(progress.arguments().get("month")).map(YearMonth::parse),
                Optional.ofNullable(progress.arguments().get("account")).map(AccountNo::new),
                Optional.ofNullable(progress.arguments().get("bill")).map(BillNo::new),
                Optional.ofNullable(progress.arguments().get("run"))
                        .map(UUID::fromString)
                        .map(BillRunId::new));
        long bills = through(progress, filter, 0, verifying::handle);
        progress.done(through(progress, filter, bills, notes::handle));
        return Optional.of("/v1/jobs/" + progress.job() + "/problems");
    }

    private long through(
            Jobs.Progress progress,
            KeptBills.Filter filter,
            long before,
            BiFunction<Caller, VerifyingBills.VerifyPart, VerifyingBills.Verified> verify) {
        Optional<String> after = Optional.empty();
        long done = before;
        do {
            VerifyingBills.Verified part = verify.apply(progress.who(), new VerifyingBills.VerifyPart(filter, after));
            for (Difference each : part.differences())
                progress.problem(each.bill().value(), each.toString());
            done += part.bills();
            progress.done(done);
            after = part.next();
        } while (after.isPresent() && !progress.cancelled());
        return done;
    }
}
