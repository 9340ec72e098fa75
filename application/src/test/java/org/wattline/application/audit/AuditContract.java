package org.wattline.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.ConsumptionSeries;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.RunId;
import org.wattline.domain.audit.Severity;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** The promises of {@link Findings} and {@link AuditRuns}. */
public abstract class AuditContract {
    public static final AuditRule ZERO = new AuditRule(
            new RuleId("MR-01"),
            "DATA",
            "抄核收",
            Text.of("零度户连续", "Zero consumption run"),
            "readings",
            "kWh = 0",
            Map.of("cycles", new BigDecimal(2)),
            Severity.MEDIUM,
            "Reader",
            "site visit",
            "D",
            Optional.of("ZERO_CONSUMPTION"));
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    protected abstract UnitOfWork work();

    protected abstract Findings findings();

    protected abstract AuditRuns runs();

    private Finding stored(UnitPath unit, Optional<UUID> customer) {
        Finding finding = Finding.made(
                        new FindingId(UUID.randomUUID()),
                        ZERO,
                        new ConsumptionSeries.Subject(
                                "metering-point", UUID.randomUUID().toString(), unit, customer),
                        Map.of("2026-01.kwh", "0", "2026-02.kwh", "0"),
                        NOON)
                .state();
        return in(() -> {
            findings().add(finding);
            return finding.at(new Version(1));
        });
    }

    @Test
    void a_stored_finding_is_found_as_it_was_and_judged() {
        Finding finding = stored(new UnitPath("/33"), Optional.of(UUID.randomUUID()));
        assertThat(findings().find(finding.id())).contains(finding);
        Finding judged = in(() -> findings()
                .save(state(findings().find(finding.id()).orElseThrow().confirm("现场核实为空置"))));
        assertThat(judged.version()).isEqualTo(new Version(2));
        assertThat(findings().find(finding.id())).contains(judged);
        Finding other = stored(new UnitPath("/33"), Optional.empty());
        Finding wrong = in(() ->
                findings().save(state(findings().find(other.id()).orElseThrow().reject("度假"))));
        assertThat(findings().find(other.id())).contains(wrong);
    }

    @Test
    void findings_about_days_in_a_row_are_found_by_the_code_before_the_slash() {
        String code = "A-" + UUID.randomUUID();
        ConsumptionSeries.Subject subject = new ConsumptionSeries.Subject(
                "transformer-area", code + "/2026-03-05", new UnitPath("/33"), Optional.empty());
        Finding made = Finding.made(new FindingId(UUID.randomUUID()), ZERO, subject, Map.of(), NOON)
                .state();
        in(() -> {
            findings().add(made);
            return made;
        });
        Finding held = made.at(new Version(1));
        assertThat(findings().ofSeries(ZERO.id(), "transformer-area", List.of(code, "other")))
                .containsExactly(held);
        assertThat(findings().ofSeries(ZERO.id(), "feeder", List.of(code))).isEmpty();
        Finding over = in(() -> findings()
                .save(findings()
                        .find(made.id())
                        .flatMap(each -> each.resolved("back"))
                        .orElseThrow()
                        .state()));
        assertThat(findings().find(made.id())).contains(over);
        assertThat(over.resolved("again")).isEmpty();
        assertThat(over.seenAgain(Map.of(), NOON).state()).isEqualTo(new Finding.State.New());
    }

    @Test
    void a_rule_finds_the_same_subject_once() {
        Finding finding = stored(new UnitPath("/33"), Optional.empty());
        String no = finding.subject().no();
        assertThat(findings().about(ZERO.id(), "metering-point", List.of(no, "other")))
                .containsExactly(finding);
        assertThat(findings().about(new RuleId("MR-02"), "metering-point", List.of(no)))
                .isEmpty();
        Finding twice = Finding.made(
                        new FindingId(UUID.randomUUID()), ZERO, finding.subject(), finding.evidence(), NOON)
                .state();
        assertThatThrownBy(() -> in(() -> {
                    findings().add(twice);
                    return twice;
                }))
                .isInstanceOf(AlreadyThere.class);
        Finding again = in(() -> findings()
                .save(findings().find(finding.id()).orElseThrow().seenAgain(Map.of("x", "1"), NOON.plusSeconds(9))));
        assertThat(findings().find(finding.id())).contains(again);
    }

    @Test
    void a_stale_finding_is_not_saved() {
        Finding finding = stored(new UnitPath("/33"), Optional.empty());
        assertThatThrownBy(() -> in(() -> {
                    Finding held = findings().find(finding.id()).orElseThrow();
                    return findings().save(held.at(new Version(7)));
                }))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void findings_are_listed_within_the_scope() {
        UnitPath unit = new UnitPath("/66/" + Math.abs(UUID.randomUUID().hashCode()));
        Finding one = stored(unit, Optional.empty());
        Finding two = stored(unit.child("01"), Optional.empty());
        Scope scope = new Scope(Optional.of(unit), Optional.empty());
        assertThat(findings()
                        .list(scope, Optional.empty(), Optional.empty(), Page.Request.first(9))
                        .items())
                .containsExactlyInAnyOrder(one, two);
        Page<Finding> first = findings()
                .list(scope, Optional.of(ZERO.id()), Optional.of(Findings.Verdict.NEW), Page.Request.first(1));
        Page<Finding> second = findings()
                .list(
                        scope,
                        Optional.of(ZERO.id()),
                        Optional.of(Findings.Verdict.NEW),
                        new Page.Request(1, first.next()));
        assertThat(second.items()).doesNotContainAnyElementsOf(first.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(findings()
                        .list(scope, Optional.empty(), Optional.of(Findings.Verdict.CONFIRMED), Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    @Test
    void a_run_is_kept_with_the_thresholds_it_ran_with() {
        UnitPath unit = new UnitPath("/66/" + Math.abs(UUID.randomUUID().hashCode()));
        AuditRun run = AuditRun.started(new RunId(UUID.randomUUID()), ZERO, unit, YearMonth.parse("2026-02"), NOON);
        in(() -> {
            runs().add(run);
            return run;
        });
        assertThat(runs().find(run.id())).contains(run.at(new Version(1)));
        AuditRun ended =
                in(() -> runs().save(runs().find(run.id()).orElseThrow().ended(10, 2, NOON.plusSeconds(60))));
        assertThat(runs().list(new Scope(Optional.of(unit), Optional.empty()), Page.Request.first(5))
                        .items())
                .containsExactly(ended);
    }

    private static <T> T state(Outcome<Change<T>> outcome) {
        return value(outcome).state();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private <T> T in(Supplier<T> supplier) {
        return value(work().perform(Act.of(Caller.system("tester"), "audit.test"), () -> Outcome.done(supplier.get())));
    }
}
