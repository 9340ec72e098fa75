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
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingPosition;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.ReadingWindow;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.TaskResult;

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
                result(),
                new ReadingProof(
                        readPosition.map(kept -> new ReadingPosition(vault.open(kept, SEALED))),
                        photo.map(FileDigest::new)),
                new Version(version));
    }

    private TaskResult result() {
        return switch (TaskResult.State.valueOf(state)) {
            case OPEN -> new TaskResult.Open();
            case READ ->
                new TaskResult.Read(
                        new AssetNo(assetNo.orElseThrow()),
                        happenedAt.orElseThrow(),
                        ReadingSource.valueOf(source.orElseThrow()));
            case ESTIMATED -> new TaskResult.Estimated(new AssetNo(assetNo.orElseThrow()), happenedAt.orElseThrow());
            case EXPLAINED ->
                new TaskResult.Missed(
                        MissingReason.valueOf(reason.orElseThrow()),
                        words.orElseThrow(),
                        saidBy.orElseThrow(),
                        happenedAt.orElseThrow());
        };
    }
}
