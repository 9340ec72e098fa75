package org.wattline.application.metering.poll;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.MeterChannels;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;

/**
 * The job that asks meters on site for what they kept, by the plans in force. Answers are kept in one unit of work and readings made of them in
 * another: what was heard is never asked for again, whatever happens after it.
 */
public final class PollingMeters implements Jobs.Work {
    public static final String KIND = "metering.poll-meters";
    /** Argument: asks for this day alone, whatever the time; without it, for all days of each plan. */
    public static final String DAY = "day";

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final Polls polls;
    private final PollingPlans plans;
    private final BusinessClock clock;
    private final AskingMeters asking;
    private final KnownAlready known;
    private final MakingReadings making;

    /**
     * @param lines runs what goes over different lines side by side
     * @param atOnce concentrators that are talked to at once
     * @param patience how long one concentrator may take for a portion of questions; the rest waits for the next try
     */
    public PollingMeters(
            UnitOfWork work,
            Polls polls,
            PollingPlans plans,
            FieldAddresses addresses,
            MeteringPoints points,
            Readings readings,
            MeterChannels channels,
            TakingInLines taking,
            BusinessClock clock,
            Executor lines,
            int atOnce,
            Duration patience) {
        this.work = work;
        this.polls = polls;
        this.plans = plans;
        this.clock = clock;
        asking = new AskingMeters(addresses, points, channels, clock, lines, atOnce, patience);
        known = new KnownAlready(points, readings);
        making = new MakingReadings(work, polls, plans, taking);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        making.ofReceived(progress);
        Optional<LocalDate> only =
                Optional.ofNullable(progress.arguments().get(DAY)).map(LocalDate::parse);
        long asked = 0;
        for (PollingPlan plan : plans.on(clock.today()))
            for (LocalDate day : only.map(List::of).orElseGet(() -> plan.days(clock.now())))
                asked = ask(plan, day, asked, progress);
        return only.map(day -> "/v1/polled-answers?day=" + day);
    }

    /** Portion by portion, until nothing is due. @return how many questions were asked, those before included */
    private long ask(PollingPlan plan, LocalDate day, long before, Jobs.Progress progress) {
        long asked = before;
        Optional<Question> last = Optional.empty();
        while (!progress.cancelled()) {
            List<Question> due = polls.due(progress.who().scope(), plan, day, clock.now(), last, PORTION);
            if (due.isEmpty()) break;
            last = Optional.of(due.getLast());
            List<Question> open = new ArrayList<>(due);
            List<Question> came = known.among(day, due);
            open.removeAll(came);
            keep(came.stream().map(question -> question.known(clock.now())).toList(), progress);
            asking.ask(plan, open, progress::cancelled, answers -> {
                keep(answers, progress);
                making.ofReceived(progress);
            });
            asked += due.size();
            progress.done(asked);
        }
        return asked;
    }

    private void keep(List<PolledAnswer> answers, Jobs.Progress progress) {
        if (answers.isEmpty()) return;
        Outcome<Integer> kept = work.perform(Act.of(progress.who(), "metering.keep-answers"), () -> {
            polls.keep(answers);
            return Outcome.done(answers.size());
        });
        if (kept instanceof Outcome.Refused<Integer>(var why)) throw new IllegalStateException(why.code());
        for (PolledAnswer answer : answers)
            if (answer.state() == PolledAnswer.State.MISSING)
                progress.problem(answer.question().day() + " " + answer.position(), answer.words());
    }
}
