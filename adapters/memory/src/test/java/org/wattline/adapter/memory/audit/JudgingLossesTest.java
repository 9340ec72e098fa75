package org.wattline.adapter.memory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.audit.AuditRules;
import org.wattline.application.audit.Findings;
import org.wattline.application.audit.JudgingFindings;
import org.wattline.application.audit.loss.JudgingLosses;
import org.wattline.application.audit.loss.LossSource;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.ConsumptionSeries;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.LossSeries;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.Severity;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Share;

class JudgingLossesTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final RuleId HIGH = new RuleId("LL-01");

    private static final Caller CALLER = Caller.system("tester");

    private final TestClock clock = TestClock.standing();
    private final Ids ids = new UuidV7Ids(System::currentTimeMillis, new Random(1));
    private final MemoryStore store = new MemoryStore(clock, ids);
    private final Findings findings = new MemoryFindings(store);
    private final List<String> rates = new ArrayList<>();
    private final JudgingLosses judging = new JudgingLosses(
            store, new AuditRules(() -> List.of(rule())), List.of(new Losses()), findings, clock, ids, store);

    @Test
    void days_in_a_row_are_one_finding_that_grows_and_is_resolved_by_itself() {
        after("3", "7");
        after("8");
        after("8");
        assertThat(states()).containsExactly("A-01/2026-03-02 NEW");
        assertThat(found().getFirst().evidence()).containsEntry("to", "2026-03-05");
        after("");
        assertThat(states()).as("nobody can tell whether it is over").containsExactly("A-01/2026-03-02 NEW");
        rates.removeLast();
        after("2");
        assertThat(states()).containsExactly("A-01/2026-03-02 RESOLVED");
        after("9");
        assertThat(states()).containsExactly("A-01/2026-03-02 RESOLVED", "A-01/2026-03-06 NEW");
        rates.set(5, "2");
        judge();
        assertThat(states())
                .as("calculated anew")
                .containsExactly("A-01/2026-03-02 RESOLVED", "A-01/2026-03-06 RESOLVED");
    }

    @Test
    void what_people_judged_stays_judged() {
        after("7");
        Finding found = found().getFirst();
        Outcome<Finding> confirmed = new JudgingFindings(store, findings, store)
                .handle(CALLER, new JudgingFindings.Confirm(found.id(), found.version(), "窃电"));
        assertThat(confirmed).isInstanceOf(Outcome.Done.class);
        after("7");
        after("1");
        assertThat(states()).containsExactly("A-01/2026-03-01 CONFIRMED");
    }

    private void after(String... more) {
        rates.addAll(List.of(more));
        judge();
    }

    private List<Finding> found() {
        return findings.list(Scope.EVERYTHING, Optional.of(HIGH), Optional.empty(), Page.Request.first(9))
                .items();
    }

    private List<String> states() {
        return found().stream()
                .map(each -> each.subject().no() + " " + Findings.Verdict.of(each))
                .sorted()
                .toList();
    }

    private void judge() {
        assertThat(judging.run(RunningAuditsTest.progress(Map.of()))).isPresent();
    }

    private static AuditRule rule() {
        return new AuditRule(
                HIGH,
                "OUTCOME",
                "线损",
                Text.of("台区高损", "High loss"),
                "area",
                "loss >= 6 %",
                Map.of("warn", BigDecimal.valueOf(6), "critical", BigDecimal.valueOf(12)),
                Severity.HIGH,
                "manager",
                "check",
                "D",
                Optional.empty());
    }

    /** One area, whose rates the test tells. */
    private final class Losses implements LossSource {
        @Override
        public String kind() {
            return "transformer-area";
        }

        @Override
        public List<Check> checks() {
            return List.of(new Check(HIGH, true, LossSeries::outside));
        }

        @Override
        public Page<String> part(Optional<String> after) {
            return new Page<>(List.of("A-01"), Optional.empty());
        }

        @Override
        public List<LossSeries> series(List<String> codes, Span days) {
            List<LossSeries.Day> all = new ArrayList<>();
            for (String rate : rates)
                all.add(new LossSeries.Day(
                        FIRST.plusDays(all.size()),
                        Optional.of(rate).filter(text -> !text.isEmpty()).map(Share::percent),
                        Map.of()));
            return List.of(new LossSeries(
                    new ConsumptionSeries.Subject("transformer-area", "A-01", new UnitPath("/33"), Optional.empty()),
                    all));
        }
    }
}
