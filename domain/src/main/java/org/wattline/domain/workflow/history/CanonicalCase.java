package org.wattline.domain.workflow.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wattline.domain.workflow.AddedStep;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskClock;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.FormField;

/**
 * The whole state of a case as one text, the same on every store: a line for each thing, its parts divided by tabulators, a backslash before
 * what would divide, instants to the millisecond. Whatever is not in it could be changed unnoticed; so everything is.
 */
final class CanonicalCase {
    private final StringBuilder text = new StringBuilder(1024);

    private CanonicalCase() {}

    static String of(ProcessInstance instance) {
        CanonicalCase canonical = new CanonicalCase();
        canonical.line(
                "case",
                instance.no(),
                instance.process(),
                instance.subject(),
                instance.unit(),
                millis(instance.startedAt()),
                instance.state());
        instance.data().forEach((name, value) -> canonical.line("datum", name, value));
        for (Wait wait : instance.course().waits())
            canonical.line(
                    "wait", wait.kind(), wait.reason(), millis(wait.from()), day(wait.until()), instant(wait.to()));
        for (AddedStep step : instance.course().added()) canonical.added(step);
        instance.course().total().ifPresent(total -> canonical.clock("total", total));
        instance.course().joined().ifPresent(other -> canonical.line("joined", other));
        instance.tasks().forEach(canonical::task);
        return canonical.text.toString();
    }

    private void added(AddedStep step) {
        line("added", step.code(), step.name(), step.position(), step.level(), step.before());
        for (FormField field : step.form().fields())
            line(
                    "field",
                    field.name(),
                    field.label().zh(),
                    field.label().en(),
                    field.kind(),
                    field.required(),
                    String.join(",", field.options()));
    }

    private void task(Task task) {
        line(
                "task",
                task.no(),
                task.step(),
                task.round(),
                task.position(),
                task.unit(),
                task.state(),
                how(task.progress()));
        task.clock().ifPresent(clock -> clock("clock", clock));
    }

    private static String how(Task.Progress progress) {
        return switch (progress) {
            case Task.Progress.Waiting waiting -> "";
            case Task.Progress.Ready ready -> "";
            case Task.Progress.Claimed claimed ->
                escaped(claimed.by(), millis(claimed.at()), claimed.behalf().orElse(""));
            case Task.Progress.Done done -> escaped(done.by(), millis(done.at()), millis(done.taken()));
            case Task.Progress.Returned returned ->
                escaped(returned.by(), millis(returned.at()), returned.to(), returned.reason());
            case Task.Progress.Skipped skipped ->
                escaped(millis(skipped.at()), skipped.reason().orElse(""));
            case Task.Progress.Stuck stuck -> escaped(millis(stuck.at()), stuck.why());
        };
    }

    private void clock(String name, TaskClock clock) {
        line(name, millis(clock.since()), clock.limit().orElse(""), day(clock.committed()), day(clock.legal()));
    }

    private void line(Object... parts) {
        text.append(escaped(parts)).append('\n');
    }

    /** Parts in a line. */
    static String escaped(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) line.append('\t');
            line.append(parts[i].toString()
                    .replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n"));
        }
        return line.toString();
    }

    static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String instant(Optional<Instant> at) {
        return at.map(moment -> millis(moment).toString()).orElse("");
    }
}
