package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.survey.NotingOnSite;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.survey.Operation;
import org.wattline.domain.connection.survey.Survey;
import org.wattline.domain.connection.survey.SurveyRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;

/** What every store of surveys promises, and what is done with them. */
public abstract class SurveysContract {
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    protected abstract ConnectionStore store();

    protected abstract Surveys surveys();

    private Office office;
    private NotingOnSite noting;
    private Caller surveyor;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(NOW);
        office = new Office(store());
        noting = new NotingOnSite(
                store().work(),
                store().outbox(),
                new OwningApplications(store().applications(), new NoChanges()),
                surveys(),
                store().clock());
        surveyor = office.everybody();
        application = office.submitted(surveyor);
    }

    @Test
    void the_log_of_two_devices_and_a_decision_are_found_whole() {
        Survey first = value(upload("A", note(1, "load.1.kw", "55"), note(2, "position", "30.5,114.3,8")));
        assertThat(surveys().find(application.no())).contains(first);
        assertThat(value(upload("A", note(1, "load.1.kw", "55")))).isEqualTo(first);
        Survey both = value(upload("B", note(1, "load.1.kw", "75")));
        assertThat(noting.of(application.no(), Map.of())).containsEntry("surveyConflicts", "1");

        Survey decided =
                value(noting.handle(surveyor, new NotingOnSite.Decide(application.no(), 3, true, both.version())));

        assertThat(surveys().find(application.no())).contains(decided);
        assertThat(decided.fields()).containsEntry("load.1.kw", "75");
        assertThat(noting.of(application.no(), Map.of())).containsEntry("surveyConflicts", "0");
        assertThat(office.factsOf(application.no().value()))
                .filteredOn(type -> type.startsWith("connection.survey"))
                .containsExactly(
                        "connection.survey-noted", "connection.survey-noted", "connection.survey-conflict-decided");
    }

    /** The number of a case on whose site something was noted, and decided about. */
    protected InstanceNo noted() {
        value(upload("A", note(1, "load.1.kw", "55")));
        Survey both = value(upload("B", note(1, "load.1.kw", "75")));
        value(noting.handle(surveyor, new NotingOnSite.Decide(application.no(), 2, true, both.version())));
        assertThat(store().cases().histories().records(List.of(application.instance())))
                .isEmpty();
        return application.instance();
    }

    @Test
    void the_chain_vouches_for_what_was_noted_and_decided() {
        assertThat(noted()).isEqualTo(application.instance());
    }

    @Test
    void what_is_stale_or_unknown_is_said_to_be() {
        refused(
                noting.handle(office.applicant(), new NotingOnSite.Upload(application.no(), "A", List.of())),
                ConnectionRefusal.UNKNOWN);
        Survey first = value(upload("A", note(1, "load.1.kw", "55")));
        refused(
                noting.handle(surveyor, new NotingOnSite.Decide(application.no(), 1, true, first.version())),
                SurveyRefusal.NO_CONFLICT);
        Survey second = value(upload("A", note(2, "load.1.kw", "60")));
        assertThatThrownBy(() ->
                        noting.handle(surveyor, new NotingOnSite.Decide(application.no(), 1, true, first.version())))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> office.in(() -> surveys().save(first))).isInstanceOf(StaleState.class);
        assertThat(surveys().find(application.no())).contains(second);
    }

    private Outcome<Survey> upload(String device, Operation... notes) {
        return noting.handle(surveyor, new NotingOnSite.Upload(application.no(), device, List.of(notes)));
    }

    private static Operation note(long sequence, String field, String value) {
        return new Operation(sequence, field, Optional.of(value), NOW, 0);
    }
}
