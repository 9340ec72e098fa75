package org.wattline.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.wattline.domain.kernel.Zone;

/**
 * Computes deadlines by the statutory clock rules (时限计算): the day of acceptance is day 0, counting starts on the next working day; what
 * arrives after office hours or on a free day counts as arriving on the next working day; the customer's own time is excluded.
 * Source: clock rules of the table of limits (F11).
 *
 * <p>A day counts against the utility if the task was in its hands when the offices closed (calendar days: at midnight) [D].
 * Allowances by the hour or minute run round the clock, as fault service does.
 */
public record StatutoryClock(WorkingCalendars calendars, Supplier<WorkHours> offices) {
    /** By a calendar and office hours that stay as they are. */
    public StatutoryClock(WorkingCalendar calendar, WorkHours hours) {
        this(() -> calendar, () -> hours);
    }

    /** The calendar as it is published now. */
    public WorkingCalendar calendar() {
        return calendars.published();
    }

    /** The office hours as they are published now. */
    public WorkHours hours() {
        return offices.get();
    }

    /** Day 0: the day on which an application counts as accepted. */
    public LocalDate dayZero(Instant accepted) {
        ZonedDateTime local = accepted.atZone(Zone.CHINA);
        LocalDate day = local.toLocalDate();
        boolean tooLate = local.toLocalTime().isAfter(hours().closes());
        return calendar().isWorkingDay(day) && !tooLate ? day : calendar().nextWorkingDay(day);
    }

    /** The moment at which the clock starts: the acceptance itself within office hours, else the next opening. */
    public Instant startOf(Instant accepted) {
        Instant opening =
                dayZero(accepted).atTime(hours().opens()).atZone(Zone.CHINA).toInstant();
        return opening.isAfter(accepted) ? opening : accepted;
    }

    /** When the step is due; empty while the customer holds the task and nobody knows for how long. */
    public Optional<Deadline> deadline(Instant accepted, Allowance allowed, List<Pause> pauses) {
        return switch (allowed) {
            case Allowance.WorkingDays(int count) ->
                count(dayZero(accepted), count, calendar()::nextWorkingDay, pauses, true);
            case Allowance.Days(int count) -> count(Zone.day(accepted), count, day -> day.plusDays(1), pauses, false);
            case Allowance.Elapsed(var time) -> elapsed(accepted, accepted.plus(time), pauses);
        };
    }

    /**
     * When something is due that counts from a day: with nothing allowed, on that very day. If the customer has the word at the end of day 0, the
     * first day on which it is back takes its place; empty while nobody knows when that will be.
     */
    public Optional<Deadline> deadlineFrom(LocalDate dayZero, Allowance allowed, List<Pause> pauses) {
        LocalDate before = dayZero.minusDays(1);
        return switch (allowed) {
            case Allowance.WorkingDays(int count) -> count(before, count + 1, calendar()::nextWorkingDay, pauses, true);
            case Allowance.Days(int count) -> count(before, count + 1, day -> day.plusDays(1), pauses, false);
            case Allowance.Elapsed(var time) -> {
                Instant start = Zone.startOf(dayZero);
                yield elapsed(start, start.plus(time), pauses);
            }
        };
    }

    /** How the step stands: yellow when the due day is not after the next working day, red when it has passed. */
    public Light light(Instant accepted, Allowance allowed, List<Pause> pauses, Instant now) {
        if (pauses.stream().anyMatch(pause -> pause.covers(now))) return Light.PAUSED;
        Optional<Deadline> deadline = deadline(accepted, allowed, pauses);
        if (deadline.isEmpty()) return Light.PAUSED;
        if (!now.isBefore(deadline.get().end())) return Light.RED;
        LocalDate soon = calendar().nextWorkingDay(Zone.day(now));
        return deadline.get().day().isAfter(soon) ? Light.GREEN : Light.YELLOW;
    }

    private Optional<Deadline> count(
            LocalDate dayZero, int days, UnaryOperator<LocalDate> next, List<Pause> pauses, boolean atClosing) {
        LocalDate day = dayZero;
        for (int counted = 0; counted < days; ) {
            day = next.apply(day);
            Instant end = atClosing
                    ? day.atTime(hours().closes()).atZone(Zone.CHINA).toInstant()
                    : Zone.startOf(day.plusDays(1)).minusNanos(1);
            Optional<Pause> pause = pauses.stream().filter(p -> p.covers(end)).findFirst();
            if (pause.isEmpty()) counted++;
            else if (pause.get().to().isEmpty()) return Optional.empty();
        }
        return Optional.of(Deadline.endOf(day));
    }

    private static Optional<Deadline> elapsed(Instant start, Instant end, List<Pause> pauses) {
        List<Pause> inOrder = new ArrayList<>(pauses);
        inOrder.sort(Comparator.comparing(Pause::from));
        Instant running = start;
        Instant due = end;
        for (Pause pause : inOrder) {
            Instant from = pause.from().isAfter(running) ? pause.from() : running;
            if (!from.isBefore(due)) continue;
            if (pause.to().isEmpty()) return Optional.empty();
            Instant to = pause.to().get();
            if (!to.isAfter(from)) continue;
            due = due.plus(java.time.Duration.between(from, to));
            running = to;
        }
        return Optional.of(Deadline.at(due));
    }
}
