package org.wattline.adapter.http.metering.route;

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
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.TaskResult;

/**
 * That a point is to be read, and what came of it.
 *
 * @param coversFrom its reading proves the days from this one up to the scheduled one
 * @param at when it was read, or said why it was not
 * @param readPosition where the reader stood, as far as the caller may see it
 */
public record TaskBody(
        String taskId,
        RouteCode routeCode,
        int position,
        MeteringPointNo meteringPointNo,
        AccountNo accountNo,
        LocalDate dueOn,
        LocalDate coversFrom,
        Instant opensAt,
        Instant closesAt,
        TaskResult.State state,
        Optional<AssetNo> assetNo,
        Optional<Instant> at,
        Optional<ReadingSource> source,
        Optional<MissingReason> reason,
        Optional<String> words,
        Optional<String> readPosition,
        Optional<FileDigest> photo,
        Version version)
        implements Tagged {
    static final String ID = MeteringPointNo.of(1) + ".2026-03-05";

    static final TaskBody EXAMPLE = new TaskBody(
            ID,
            new RouteCode("R330106-01"),
            1,
            MeteringPointNo.of(1),
            AccountNo.of(1),
            LocalDate.parse("2026-03-05"),
            LocalDate.parse("2026-02-05"),
            Instant.parse("2026-02-27T16:00:00Z"),
            Instant.parse("2026-03-12T16:00:00Z"),
            TaskResult.State.READ,
            Optional.of(new AssetNo("M-0001")),
            Optional.of(Instant.parse("2026-03-05T02:00:00Z")),
            Optional.of(ReadingSource.TERMINAL),
            Optional.empty(),
            Optional.empty(),
            Optional.of("30,120"),
            Optional.empty(),
            new Version(2));

    static TaskBody of(Function<Personal, String> reveal, ReadingTask task) {
        return switch (task.result()) {
            case TaskResult.Open open -> body(reveal, task, Optional.empty(), Optional.empty());
            case TaskResult.Read(AssetNo meter, Instant at, ReadingSource source) ->
                body(reveal, task, Optional.of(meter), Optional.of(at));
            case TaskResult.Estimated(AssetNo meter, Instant at) ->
                body(reveal, task, Optional.of(meter), Optional.of(at));
            case TaskResult.Missed(MissingReason reason, String words, String by, Instant at) ->
                body(reveal, task, Optional.empty(), Optional.of(at));
        };
    }

    private static TaskBody body(
            Function<Personal, String> reveal, ReadingTask task, Optional<AssetNo> meter, Optional<Instant> at) {
        Optional<TaskResult.Missed> missed =
                task.result() instanceof TaskResult.Missed result ? Optional.of(result) : Optional.empty();
        return new TaskBody(
                task.id().toString(),
                task.route(),
                task.position(),
                task.id().point(),
                task.account(),
                task.id().due(),
                task.covers().from(),
                task.window().opens(),
                task.window().closes(),
                task.result().state(),
                meter,
                at,
                task.result() instanceof TaskResult.Read read ? Optional.of(read.source()) : Optional.empty(),
                missed.map(TaskResult.Missed::reason),
                missed.map(TaskResult.Missed::words),
                task.proof().position().map(reveal),
                task.proof().photo(),
                task.version());
    }
}
