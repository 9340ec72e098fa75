package org.wattline.application.billing.proof;

import java.time.YearMonth;
import java.util.Optional;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;

/** The job that verifies bills (账单复算): each difference is one of its problems, named by bill, line and field. */
public final class BillVerifications implements Jobs.Work {
    public static final String KIND = "billing.verify-bills";

    private final VerifyingBills verifying;

    public BillVerifications(VerifyingBills verifying) {
        this.verifying = verifying;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Arguments: {@code unit}; {@code month} and {@code account}, if only their bills are meant. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        KeptBills.Filter filter = new KeptBills.Filter(
                new UnitPath(progress.arguments().getOrDefault("unit", "/")),
                Optional.ofNullable(progress.arguments().get("month")).map(YearMonth::parse),
                Optional.ofNullable(progress.arguments().get("account")).map(AccountNo::new));
        Optional<String> after = Optional.empty();
        long done = 0;
        do {
            VerifyingBills.Verified part =
                    verifying.handle(progress.who(), new VerifyingBills.VerifyPart(filter, after));
            part.differences().forEach(each -> progress.problem(each.bill().value(), each.toString()));
            done += part.bills();
            progress.done(done);
            after = part.next();
        } while (after.isPresent() && !progress.cancelled());
        return Optional.of("/v1/jobs/" + progress.job() + "/problems");
    }
}
