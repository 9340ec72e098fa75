package org.wattline.application.metering.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.metering.field.Answer;
import org.wattline.application.metering.field.Answer.Denial;
import org.wattline.application.metering.field.MeterChannel;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.poll.Heard;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.reading.Channel;

/** One meter and what it is to be asked for; the answers, as they come. Used by one thread at a time. */
final class AskedMeter {
    /** So many silent meters in a row mean that their line is [D]. */
    static final int SILENT_IN_A_ROW = 5;

    private final PollingPlan plan;
    private final FieldAddress address;
    private final List<Question> questions;
    private final List<Installation> installations;
    private final BusinessClock clock;
    private final List<PolledAnswer> answers = new ArrayList<>();

    AskedMeter(
            PollingPlan plan,
            FieldAddress address,
            List<Question> questions,
            List<Installation> installations,
            BusinessClock clock) {
        this.plan = plan;
        this.address = address;
        this.questions = questions;
        this.installations = installations;
        this.clock = clock;
    }

    FieldAddress address() {
        return address;
    }

    List<PolledAnswer> answers() {
        return answers;
    }

    /** A meter that falls silent is asked for nothing more. @return whether it did */
    boolean ask(MeterChannel channel) {
        boolean silent = false;
        for (Question question : possible())
            if (silent) missed(question, "not asked, the meter was silent");
            else silent = ask(channel, question);
        return silent;
    }

    void notAsked(String why) {
        possible().forEach(question -> missed(question, why));
    }

    /** What it has no register for is settled without asking. */
    private List<Question> possible() {
        List<Question> possible = new ArrayList<>();
        for (Question question : questions) {
            Set<Register> counting = counting(question);
            if (question.wanted()
                    .channel()
                    .map(Channel::register)
                    .map(counting::contains)
                    .orElse(true)) possible.add(question);
            else answers.add(question.nothing("the meter has no such register", clock.now()));
        }
        return possible;
    }

    private boolean ask(MeterChannel channel, Question question) {
        Optional<Channel> curve = question.wanted().channel();
        return curve.isEmpty()
                ? came(
                        question,
                        channel.frozen(address.address(), question.day(), counting(question)),
                        Heard.Registers::new)
                : came(
                        question,
                        channel.curve(
                                address.address(), curve.get(), question.day().minusDays(1)),
                        Heard.Curve::new);
    }

    /** Those that the meter counted with when the day began. */
    private Set<Register> counting(Question question) {
        Instant begin = Zone.startOf(question.day());
        Set<Register> counting = EnumSet.noneOf(Register.class);
        for (Installation installation : installations)
            if (installation.reads(begin))
                installation.dials().stream()
                        .map(Dial::register)
                        .filter(Register::cumulative)
                        .forEach(counting::add);
        return counting;
    }

    /** @return whether the meter was silent */
    private <T> boolean came(Question question, Answer<T> answer, Function<T, Heard> heard) {
        switch (answer) {
            case Answer.Given<T>(T value) -> answers.add(question.received(heard.apply(value), clock.now()));
            case Answer.Denied<T>(Denial why)
            when why == Denial.NOT_POSSIBLE -> answers.add(question.nothing(why.name(), clock.now()));
            case Answer.Denied<T>(Denial why) -> missed(question, why.name());
            case Answer.Silent<T>(int attempts) -> missed(question, "silent, asked " + attempts + " times");
            case Answer.Garbled<T>(String what) -> missed(question, what);
        }
        return answer instanceof Answer.Silent<T>;
    }

    private void missed(Question question, String words) {
        Instant now = clock.now();
        answers.add(question.missed(words, now, plan.next(question.tries(), now)));
    }
}
