package org.wattline.adapter.memory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.metering.SampleMetering.in;
import static org.wattline.application.metering.SampleMetering.metered;
import static org.wattline.application.metering.SampleMetering.reading;
import static org.wattline.application.metering.SampleMetering.stored;
import static org.wattline.application.metering.SampleMetering.value;
import static org.wattline.domain.metering.Register.ACTIVE_IMPORT;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.metering.MemoryMeterDataFiles;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.audit.AuditContract;
import org.wattline.application.audit.AuditRules;
import org.wattline.application.audit.Findings;
import org.wattline.application.audit.JudgingFindings;
import org.wattline.application.audit.RunningAudits;
import org.wattline.application.audit.StartingAudits;
import org.wattline.application.audit.ZeroConsumption;
import org.wattline.application.metering.MeteringStore;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.audit.AuditRefusal;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;

class RunningAuditsTest {
    private static final Caller CALLER = Caller.system("tester");
    private final TestClock clock = TestClock.standing();
    private final Ids ids = new UuidV7Ids(System::currentTimeMillis, new Random(1));
    private final MemoryStore store = new MemoryStore(clock, ids);
    private final MemoryMeteringPoints points = new MemoryMeteringPoints(store);
    private final MeteringStore metering = new MeteringStore(
            store,
            store,
            store.numbers(),
            points,
            new MemoryMeters(store),
            new MemoryReadings(store, points),
            new MemoryMeterDataFiles(store));
    private final AuditRules rules = new AuditRules(() -> List.of(AuditContract.ZERO));
    private final Findings findings = new MemoryFindings(store);
    private final MemoryAuditRuns runs = new MemoryAuditRuns(store);
    private final ZeroConsumption zero = new ZeroConsumption(points, metering.readings());
    private final List<Map<String, String>> queued = new ArrayList<>();
    private final StartingAudits starting =
            new StartingAudits(store, rules, Set.of(zero.name()), runs, jobs(), clock, ids);
    private final RunningAudits running =
            new RunningAudits(store, rules, List.of(zero), runs, findings, clock, ids, store);
    private final JudgingFindings judging = new JudgingFindings(store, findings, store);

    @BeforeEach
    void readings() {
        silent("0", "7.5", "7.5", "7.5");
        silent("0", "7.5", "7.5", "7.51");
        silent("0", "7.5", "7.5");
    }

    private MeteringPoint silent(String... shown) {
        MeteringPoint point = stored(metering, metered(ACTIVE_IMPORT));
        String[] days = {"2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"};
        for (int i = 0; i < shown.length; i++) {
            var arrival = reading(point, days[i], ACTIVE_IMPORT, shown[i]);
            in(metering, () -> metering.readings().storeRegisters(List.of(arrival), Instant.EPOCH));
        }
        return point;
    }

    @Test
    void two_months_without_consumption_are_found_with_their_evidence() {
        run();
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.evidence()).containsEntry("2026-01.kwh", "0").containsEntry("2026-02.kwh", "0");
            assertThat(finding.evidence()).hasSize(6).containsValue("7.5");
            assertThat(finding.evidence().keySet()).anyMatch(name -> name.endsWith("#1"));
        });
        assertThat(runs.list(Scope.EVERYTHING, Page.Request.first(5)).items())
                .singleElement()
                .satisfies(run -> assertThat(List.of(run.scanned(), run.hits())).isEqualTo(List.of(3L, 1L)));
    }

    @Test
    void what_is_found_again_is_seen_again_and_not_made_twice() {
        run();
        Finding first = found().getFirst();
        value(judging.handle(CALLER, new JudgingFindings.Reject(first.id(), first.version(), "度假")));
        clock.advance(Duration.ofDays(1));
        run();
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.lastSeen()).isEqualTo(clock.now());
            assertThat(finding.firstSeen()).isEqualTo(first.firstSeen());
            assertThat(finding.state()).isEqualTo(new Finding.State.FalsePositive("度假"));
        });
        Finding judged = found().getFirst();
        assertThat(judging.handle(CALLER, new JudgingFindings.Confirm(judged.id(), judged.version(), "x")))
                .isEqualTo(Outcome.refused(AuditRefusal.ALREADY_JUDGED));
    }

    @Test
    void rules_that_cannot_run_and_months_that_are_not_over_are_refused() {
        assertThat(starting.handle(CALLER, new StartingAudits.Start(new RuleId("ZZ-99"), Optional.empty())))
                .isEqualTo(Outcome.refused(AuditRefusal.RULE_NOT_FOUND));
        assertThat(new StartingAudits(store, rules, Set.of(), runs, jobs(), clock, ids)
                        .handle(CALLER, new StartingAudits.Start(new RuleId("MR-01"), Optional.empty())))
                .isEqualTo(Outcome.refused(AuditRefusal.RULE_NOT_EXECUTABLE));
        assertThat(starting.handle(
                        CALLER, new StartingAudits.Start(new RuleId("MR-01"), Optional.of(YearMonth.parse("2026-03")))))
                .isEqualTo(Outcome.refused(AuditRefusal.MONTH_NOT_OVER));
    }

    private List<Finding> found() {
        return findings.list(Scope.EVERYTHING, Optional.empty(), Optional.empty(), Page.Request.first(9))
                .items();
    }

    private void run() {
        value(starting.handle(CALLER, new StartingAudits.Start(new RuleId("MR-01"), Optional.empty())));
        assertThat(running.run(progress(queued.removeLast()))).isPresent();
    }

    private Jobs jobs() {
        return new Jobs() {
            @Override
            public UUID submit(Caller who, String kind, Map<String, String> arguments) {
                queued.add(arguments);
                return new UUID(0, 1);
            }

            @Override
            public boolean cancel(UUID job) {
                return false;
            }

            @Override
            public Optional<Job> find(UUID job) {
                return Optional.empty();
            }

            @Override
            public Page<Job> list(Optional<String> kind, Optional<State> state, Page.Request page) {
                return new Page<>(List.of(), Optional.empty());
            }

            @Override
            public Page<Problem> problems(UUID job, Page.Request page) {
                return new Page<>(List.of(), Optional.empty());
            }
        };
    }

    static Jobs.Progress progress(Map<String, String> arguments) {
        return new Jobs.Progress() {
            @Override
            public UUID job() {
                return new UUID(0, 1);
            }

            @Override
            public Caller who() {
                return CALLER;
            }

            @Override
            public Map<String, String> arguments() {
                return arguments;
            }

            @Override
            public void total(long units) {}

            @Override
            public void done(long units) {}

            @Override
            public void problem(String subject, String what) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
