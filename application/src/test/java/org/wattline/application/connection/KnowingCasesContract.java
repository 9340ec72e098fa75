package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.definition.Company;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.simulation.PastCase;

/** What every store tells of cases and positions as a whole: of those that ended, those that run, and who holds what. */
public abstract class KnowingCasesContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ProcessKey VERSION = new ProcessKey("TEST_NEW", 1);

    protected abstract ConnectionStore store();

    private Office office;
    private Caller clerk;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office = new Office(store());
        clerk = office.everybody();
    }

    /** Supply begins at noon of the first of March, in China. */
    private ConnectionApplication completed(String begin) {
        store().clock().set(Instant.parse(begin));
        ConnectionApplication application = office.submitted(office.applicant());
        office.complete(application, clerk, "", "ACCEPT", "SURVEY", "CONTRACT");
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office.complete(application, clerk, office.meter(), "METER", "ARCHIVE");
        return application;
    }

    private List<InstanceNo> past(Optional<String> code, LocalDate since, int most) {
        return store().evidence().past().completed("connection", code, since, most).stream()
                .map(PastCase::no)
                .toList();
    }

    @Test
    void completed_cases_are_told_the_latest_first_with_what_they_collected_and_how_long_steps_took() {
        ConnectionApplication first = completed("2026-03-01T03:00:00Z");
        ConnectionApplication second = completed("2026-03-01T03:30:00Z");
        ConnectionApplication open = office.submitted(office.applicant());

        assertThat(past(Optional.of("TEST_NEW"), DAY, 2)).containsExactly(second.instance(), first.instance());
        assertThat(past(Optional.empty(), DAY, 1)).containsExactly(second.instance());
        assertThat(past(Optional.of("TEST_NEW"), DAY, 1000)).doesNotContain(open.instance());
        assertThat(past(Optional.of("TEST_NEW"), DAY.plusDays(1), 1000)).doesNotContain(second.instance());
        assertThat(past(Optional.of("OTHER_NEW"), DAY, 10)).isEmpty();
        PastCase told = store().evidence()
                .past()
                .completed("connection", Optional.of("TEST_NEW"), DAY, 1)
                .getFirst();
        assertThat(told.process()).isEqualTo(VERSION);
        assertThat(told.data()).isEqualTo(Map.copyOf(office.instance(second).data()));
        assertThat(told.worked().keySet())
                .extracting(StepCode::code)
                .containsExactlyInAnyOrder("ACCEPT", "SURVEY", "CONTRACT", "METER", "ARCHIVE");
        assertThat(told.startedAt()).isEqualTo(office.instance(second).startedAt());
    }

    @Test
    void running_cases_of_a_version_are_told_by_number_in_portions() {
        ConnectionApplication first = office.submitted(office.applicant());
        ConnectionApplication done = completed("2026-03-01T03:00:00Z");
        ConnectionApplication second = office.submitted(office.applicant());

        List<InstanceNo> all = store().evidence().running().of(VERSION, Optional.empty(), 100_000);
        assertThat(all)
                .contains(first.instance(), second.instance())
                .doesNotContain(done.instance())
                .isSorted();
        assertThat(store().evidence().running().of(VERSION, Optional.of(all.getFirst()), 1))
                .containsExactly(all.get(1));
        assertThat(store().evidence().running().of(VERSION, Optional.of(all.getLast()), 5))
                .isEmpty();
        assertThat(store().evidence().running().of(new ProcessKey("TEST_NEW", 2), Optional.empty(), 5))
                .isEmpty();
    }

    @Test
    void staffing_tells_which_positions_are_held_and_where_they_are_not() {
        String rare = "RARE-" + System.nanoTime() % 1_000_000;
        assertThat(office.employee(SampleConnections.STATION, rare).unit()).isEqualTo(SampleConnections.STATION);

        Company.Staffing now = store().evidence().staffings().on(DAY);
        assertThat(now.held())
                .containsEntry(new PositionCode(rare), Set.of(SampleConnections.STATION))
                .doesNotContainKey(new PositionCode("NEVER-HELD"));
        assertThat(now.bottom())
                .contains(SampleConnections.STATION)
                .noneMatch(unit -> !unit.equals(SampleConnections.STATION) && unit.covers(SampleConnections.STATION));
        assertThat(now.lacking(new PositionCode(rare), PositionLevel.UNIT)).doesNotContain(SampleConnections.STATION);
        assertThat(store().evidence().staffings().on(LocalDate.of(2023, 12, 31)).held())
                .doesNotContainKey(new PositionCode(rare));
    }
}
