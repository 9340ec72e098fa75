package org.wattline.domain.metering.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Applicability;
import org.wattline.domain.metering.validation.CustomerClass;
import org.wattline.domain.metering.validation.EditPolicy;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeGroup;
import org.wattline.domain.metering.validation.VeeRule;
import org.wattline.domain.metering.validation.VeeRuleId;
import org.wattline.domain.metering.validation.VeeRuleSet;
import org.wattline.domain.quantity.Energy;

class PublishingARuleSetTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final VeeRuleSet SHIPPED = set("2026-01", "2000-01-01", rule(VeeCheck.NEGATIVE, Action.REJECT));
    private static final RuleSetChecks CHECKS = new RuleSetChecks(List.of(SHIPPED), TODAY);

    private static VeeRule rule(VeeCheck check, Action action) {
        return new VeeRule(
                new VeeRuleId(check.name().substring(0, 3) + "-DAY"),
                Text.of("规则", "rule"),
                check,
                VeeCheck.Target.DAY,
                check == VeeCheck.HIGH_LOW
                        ? Map.of(
                                "lowPercent", BigDecimal.valueOf(300),
                                "highPercent", BigDecimal.valueOf(20),
                                "minimumKwh", BigDecimal.ONE)
                        : check == VeeCheck.NEGATIVE ? Map.of("toleranceKwh", BigDecimal.ZERO) : Map.of(),
                Applicability.ALL,
                Severity.WARN,
                action,
                10,
                "test");
    }

    private static VeeRuleSet set(String version, String from, VeeRule... rules) {
        return new VeeRuleSet(
                version,
                LocalDate.parse(from),
                List.of(new VeeGroup("ALL", EnumSet.allOf(CustomerClass.class), List.of(rules), List.of())),
                new EditPolicy(Energy.kwh(100), BigDecimal.TEN));
    }

    private static RuleSetVersion draft(VeeRuleSet content) {
        return RuleSetVersion.drafted(content, "{}", "li").state();
    }

    private static RuleSetVersion state(Outcome<Change<RuleSetVersion>> outcome) {
        if (outcome instanceof Outcome.Done<Change<RuleSetVersion>>(var change)) return change.state();
        throw new AssertionError(outcome);
    }

    private static List<String> codes(VeeRuleSet content) {
        return CHECKS.of(content).stream()
                .map(each -> (each.grave() ? "!" : "") + each.code())
                .toList();
    }

    @Test
    void rules_are_published_by_somebody_who_neither_wrote_nor_proposed_them() {
        VeeRuleSet content = set("2027-01", "2027-01-01", rule(VeeCheck.NEGATIVE, Action.FLAG));
        RuleSetVersion revised = state(draft(content).revised(content, "{ }", "zhao"));
        assertThat(revised.authors()).containsExactly("li", "zhao");
        RuleSetVersion proposed = state(revised.proposed(CHECKS, "sun", NOW));
        for (String own : List.of("li", "zhao", "sun"))
            assertThat(proposed.published(CHECKS, own, NOW)).isEqualTo(Outcome.refused(RuleSetRefusal.OWN_WORK));
        assertThat(proposed.revised(content, "{}", "li")).isEqualTo(Outcome.refused(RuleSetRefusal.NOT_A_DRAFT));
        assertThat(state(proposed.returned()).stage()).isEqualTo(new RuleSetVersion.Stage.Draft());
        RuleSetVersion published = state(proposed.published(CHECKS, "wang", NOW));
        assertThat(published.stage()).isEqualTo(new RuleSetVersion.Stage.Published("wang", NOW));
        assertThat(published.withdrawn("wang", "x", NOW, LocalDate.parse("2027-01-01")))
                .isEqualTo(Outcome.refused(RuleSetRefusal.IN_FORCE));
        assertThat(state(published.withdrawn("wang", "x", NOW, TODAY)).stage().label())
                .isEqualTo(RuleSetVersion.Label.WITHDRAWN);
    }

    @Test
    void what_is_grave_keeps_rules_from_being_proposed() {
        assertThat(codes(set("2027-01", "2026-11-22", rule(VeeCheck.NEGATIVE, Action.FLAG))))
                .containsExactly("!begun");
        assertThat(codes(set("2027-01", "2000-01-01", rule(VeeCheck.NEGATIVE, Action.FLAG))))
                .containsExactly("!begun", "!same-day");
        assertThat(codes(set(
                        "2027-01",
                        "2027-01-01",
                        rule(VeeCheck.NEGATIVE, Action.ESTIMATE),
                        rule(VeeCheck.HIGH_LOW, Action.FLAG))))
                .containsExactly("!bounds", "!no-estimation", "same-order");
        assertThat(codes(set("2027-01", "2027-01-01"))).containsExactly("lost");
        VeeRuleSet past = set("2027-01", "2026-11-22");
        assertThat(draft(past).proposed(CHECKS, "li", NOW))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("metering.rule-set-faulty"));
    }
}
