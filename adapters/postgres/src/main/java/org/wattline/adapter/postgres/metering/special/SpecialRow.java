package org.wattline.adapter.postgres.metering.special;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.metering.route.ResultColumns;
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
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.ReadingWindow;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;

/** A row of the table of special readings. */
public record SpecialRow(
        String pointNo,
        LocalDate dueOn,
        String accountNo,
        UUID customerId,
        String unitPath,
        String why,
        LocalDate bearsFrom,
        Optional<LocalDate> bearsTo,
        boolean holdsBills,
        Instant opensAt,
        Instant closesAt,
        int toleranceDays,
        String askedBy,
        Instant askedAt,
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
    static final String SEALED = "special_reading.read_position";

    SpecialReading reading(Vault vault) {
        return new SpecialReading(
                new ReadingTaskId(new MeteringPointNo(pointNo), dueOn),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                SpecialReason.valueOf(why),
                new Span(bearsFrom, bearsTo),
                holdsBills,
                new ReadingWindow(opensAt, closesAt, toleranceDays),
                askedBy,
                askedAt,
                new ResultColumns(state, assetNo, source, reason, words, saidBy, happenedAt).result(),
                new ReadingProof(
                        readPosition.map(kept -> new ReadingPosition(vault.open(kept, SEALED))),
                        photo.map(FileDigest::new)),
                new Version(version));
    }
}
