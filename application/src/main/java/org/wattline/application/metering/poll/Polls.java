package org.wattline.application.metering.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;

/** What meters are asked for, and what came of it. */
public interface Polls {
    /**
     * What a plan has to ask for a day now: of meters within a scope whose way is known and that hung at a metering point when the day began, what
     * was never asked, and what is to be asked again by now. Ordered by concentrator, meter and thing, so that a line is opened once.
     *
     * @param after goes on behind this question
     */
    List<Question> due(Scope scope, PollingPlan plan, LocalDate day, Instant now, Optional<Question> after, int limit);

    /** Answers of which no readings were made yet, by day, meter and thing. */
    List<PolledAnswer> received(int limit);

    /** Keeps answers, each in place of the one before; part of a unit of work. */
    void keep(List<PolledAnswer> answers);

    /** Those of a day within a scope, by meter and thing. Customers have none. */
    Page<PolledAnswer> list(Scope scope, LocalDate day, Optional<PolledAnswer.State> state, Page.Request page);
}
