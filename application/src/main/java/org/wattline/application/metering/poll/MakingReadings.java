package org.wattline.application.metering.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.intake.Rejection;
import org.wattline.domain.metering.poll.Heard;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.poll.Wanted;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.ReadingSource;

/** Makes readings of answers that were kept: they go the way of all readings, and the answer is settled in the same unit of work. */
final class MakingReadings {
    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final Polls polls;
    private final PollingPlans plans;
    private final TakingInLines taking;

    MakingReadings(UnitOfWork work, Polls polls, PollingPlans plans, TakingInLines taking) {
        this.work = work;
        this.polls = polls;
        this.plans = plans;
        this.taking = taking;
    }

    void ofReceived(Jobs.Progress progress) {
        while (!progress.cancelled()) {
            List<PolledAnswer> settled = portion(progress);
            if (settled.isEmpty()) return;
            for (PolledAnswer answer : settled)
                if (answer.state() == PolledAnswer.State.TURNED_AWAY)
                    progress.problem(answer.question().day() + " " + answer.position(), answer.words());
        }
    }

    private List<PolledAnswer> portion(Jobs.Progress progress) {
        Outcome<List<PolledAnswer>> made = work.perform(Act.of(progress.who(), "metering.take-in-answers"), () -> {
            List<PolledAnswer> received = polls.received(PORTION);
            if (received.isEmpty()) return Outcome.done(List.<PolledAnswer>of());
            List<FileLine> lines = new ArrayList<>();
            for (int i = 0; i < received.size(); i++) lines.add(line(i + 1L, received.get(i)));
            Map<Long, String> turnedAway = new HashMap<>();
            for (Rejection rejection : taking.takeIn(lines).rejections())
                turnedAway.put(rejection.line(), rejection.code());
            List<PolledAnswer> settled = new ArrayList<>();
            for (int i = 0; i < received.size(); i++) {
                PolledAnswer answer = received.get(i);
                settled.add(Optional.ofNullable(turnedAway.get(i + 1L))
                        .map(code -> answer.turnedAway(code, again(answer)))
                        .orElseGet(answer::takenIn));
            }
            polls.keep(settled);
            return Outcome.done(settled);
        });
        return switch (made) {
            case Outcome.Done<List<PolledAnswer>>(List<PolledAnswer> settled) -> settled;
            case Outcome.Refused<List<PolledAnswer>>(var why) -> throw new IllegalStateException(why.code());
        };
    }

    /** When a plan that asks for the same asks again. */
    private Optional<Instant> again(PolledAnswer answer) {
        Question question = answer.question();
        return plans.on(question.day()).stream()
                .filter(plan -> plan.wanted().contains(question.wanted()))
                .findFirst()
                .flatMap(plan -> plan.next(question.tries(), answer.at()));
    }

    private static FileLine line(long number, PolledAnswer answer) {
        Question question = answer.question();
        String content = "polled " + question.position() + " of " + question.day();
        return switch (answer.heard().orElseThrow()) {
            case Heard.Registers(var shown) ->
                new FileLine.Registers(
                        number, content, question.meter(), Zone.startOf(question.day()), ReadingSource.AUTO, shown);
            case Heard.Curve(var counted) ->
                new FileLine.Curve(number, content, question.meter(), channel(question.wanted()), counted);
        };
    }

    private static Channel channel(Wanted wanted) {
        return wanted.channel().orElseThrow(() -> new IllegalStateException(wanted + " is no curve"));
    }
}
