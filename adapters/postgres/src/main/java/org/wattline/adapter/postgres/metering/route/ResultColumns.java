package org.wattline.adapter.postgres.metering.route;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.TaskResult;

/** The columns that say what came of a task of reading. */
public record ResultColumns(
        String state,
        Optional<String> assetNo,
        Optional<String> source,
        Optional<String> reason,
        Optional<String> words,
        Optional<String> saidBy,
        Optional<Instant> happenedAt) {
    /** What is to be set for these columns. */
    public static final String ASSIGNED = """
            state = :state, asset_no = :assetNo, source = :source, reason = :reason, words = :words, said_by = :saidBy,
            happened_at = :happenedAt""";

    /** As it is stored. */
    public static ResultColumns of(TaskResult result) {
        String state = result.state().name();
        Optional<String> none = Optional.empty();
        return switch (result) {
            case TaskResult.Open open -> new ResultColumns(state, none, none, none, none, none, Optional.empty());
            case TaskResult.Read(AssetNo meter, Instant at, ReadingSource source) ->
                new ResultColumns(
                        state,
                        Optional.of(meter.value()),
                        Optional.of(source.name()),
                        none,
                        none,
                        none,
                        Optional.of(at));
            case TaskResult.Estimated(AssetNo meter, Instant at) ->
                new ResultColumns(state, Optional.of(meter.value()), none, none, none, none, Optional.of(at));
            case TaskResult.Missed(MissingReason reason, String words, String by, Instant at) ->
                new ResultColumns(
                        state,
                        none,
                        none,
                        Optional.of(reason.name()),
                        Optional.of(words),
                        Optional.of(by),
                        Optional.of(at));
        };
    }

    /** Bound under the names of {@link #ASSIGNED}. */
    public Update bindTo(Update update) {
        return update.bind("state", state)
                .bind("assetNo", assetNo)
                .bind("source", source)
                .bind("reason", reason)
                .bind("words", words)
                .bind("saidBy", saidBy)
                .bind("happenedAt", happenedAt);
    }

    /** As the domain knows it. */
    public TaskResult result() {
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
