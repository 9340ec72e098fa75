package org.wattline.adapter.http.metering.special;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;

/**
 * A reading outside of the rounds.
 *
 * @param holdsBills whether bills of the days from {@code bearsFrom} up to {@code bearsTo} wait for it
 * @param at when it was read, or said why it was not
 * @param readPosition where the reader stood, as far as the caller may see it
 */
public record SpecialBody(
        String specialReadingId,
        MeteringPointNo meteringPointNo,
        AccountNo accountNo,
        SpecialReason reason,
        LocalDate dueOn,
        LocalDate bearsFrom,
        Optional<LocalDate> bearsTo,
        boolean holdsBills,
        Instant opensAt,
        Instant closesAt,
        String askedBy,
        Instant askedAt,
        TaskResult.State state,
        Optional<AssetNo> assetNo,
        Optional<Instant> at,
        Optional<ReadingSource> source,
        Optional<MissingReason> obstacle,
        Optional<String> words,
        Optional<String> readPosition,
        Optional<FileDigest> photo,
        Version version)
        implements Tagged {
    static final String ID = MeteringPointNo.of(1) + ".2026-03-17";

    static final SpecialBody EXAMPLE = new SpecialBody(
            ID,
            MeteringPointNo.of(1),
            AccountNo.of(1),
            SpecialReason.TRANSFER,
            LocalDate.parse("2026-03-17"),
            LocalDate.parse("2026-03-16"),
            Optional.of(LocalDate.parse("2026-03-18")),
            true,
            Instant.parse("2026-03-13T16:00:00Z"),
            Instant.parse("2026-03-24T16:00:00Z"),
            "metering-team",
            Instant.parse("2026-03-10T02:00:00Z"),
            TaskResult.State.READ,
            Optional.of(new AssetNo("M-0001")),
            Optional.of(Instant.parse("2026-03-17T02:00:00Z")),
            Optional.of(ReadingSource.TERMINAL),
            Optional.empty(),
            Optional.empty(),
            Optional.of("30,120"),
            Optional.empty(),
            new Version(2));

    static SpecialBody of(Function<Personal, String> reveal, SpecialReading special) {
        Optional<TaskResult.Read> read =
                special.result() instanceof TaskResult.Read result ? Optional.of(result) : Optional.empty();
        Optional<TaskResult.Missed> missed =
                special.result() instanceof TaskResult.Missed result ? Optional.of(result) : Optional.empty();
        return new SpecialBody(
                special.id().toString(),
                special.id().point(),
                special.account(),
                special.reason(),
                special.id().due(),
                special.bearsOn().from(),
                special.bearsOn().to(),
                special.holdsBills(),
                special.window().opens(),
                special.window().closes(),
                special.askedBy(),
                special.askedAt(),
                special.result().state(),
                read.map(TaskResult.Read::meter),
                read.map(TaskResult.Read::at).or(() -> missed.map(TaskResult.Missed::at)),
                read.map(TaskResult.Read::source),
                missed.map(TaskResult.Missed::reason),
                missed.map(TaskResult.Missed::words),
                special.proof().position().map(reveal),
                special.proof().photo(),
                special.version());
    }
}
