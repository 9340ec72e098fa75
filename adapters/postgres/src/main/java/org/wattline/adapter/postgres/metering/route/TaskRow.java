package org.wattline.adapter.postgres.metering.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.route.ReadingPosition;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.ReadingWindow;
import org.wattline.domain.metering.route.RouteCode;

/** A row of the table of tasks. */
public record TaskRow(
        String pointNo,
        LocalDate dueOn,
        String routeCode,
        int position,
        String accountNo,
        UUID customerId,
        String unitPath,
        LocalDate coversFrom,
        Instant opensAt,
        Instant closesAt,
        int toleranceDays,
        String state,
        Optional<String> assetNo,
        Optional<String> source,
        Optional<String> reason,
        Optional<String> words,
        Optional<String> saidBy,
        Optional<Instant> happenedAt,
        Optional<byte[]> readPosition,
        Optional<String> photo,
        long version) {
    /** Where positions are sealed. */
    static final String SEALED = "reading_task.read_position";

    ReadingTask task(Vault vault) {
        return new ReadingTask(
                new ReadingTaskId(new MeteringPointNo(pointNo), dueOn),
                new RouteCode(routeCode),
                position,
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Span.of(coversFrom, dueOn),
                new ReadingWindow(opensAt, closesAt, toleranceDays),
                new ResultColumns(state, assetNo, source, reason, words, saidBy, happenedAt).result(),
                new ReadingProof(
                        readPosition.map(kept -> new ReadingPosition(vault.open(kept, SEALED))),
                        photo.map(FileDigest::new)),
                new Version(version));
    }
}
