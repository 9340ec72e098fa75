package org.wattline.domain.credit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/**
 * How credit is judged and what it is good for, dated.
 *
 * @param basis points that everybody begins with
 * @param grades of the own standing, highest first
 * @param leastGrade below which nothing is paid ahead
 * @param bands of the outside grade and what each is good for, best first
 * @param bandDays for how long an outside grade counts
 */
public record CreditPolicy(
        String id,
        Span inForce,
        String source,
        int basis,
        List<Rule> rules,
        List<Grade> grades,
        String leastGrade,
        List<Band> bands,
        int bandDays) {
    public CreditPolicy {
        rules = List.copyOf(rules);
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::fromPoints).reversed())
                .toList();
        bands = List.copyOf(bands);
        if (grades.stream().noneMatch(grade -> grade.code.equals(leastGrade)))
            throw new IllegalArgumentException(id + " has no grade " + leastGrade);
    }

    public CreditStanding judge(AccountNo account, CreditFacts facts) {
        List<CreditStanding.Line> lines = new ArrayList<>();
        for (Rule rule : rules) {
            BigDecimal value = facts.of(rule.factor);
            lines.add(new CreditStanding.Line(rule.factor, value, rule.points(value)));
        }
        int points =
                basis + lines.stream().mapToInt(CreditStanding.Line::points).sum();
        String grade = grades.stream()
                .filter(each -> points >= each.fromPoints)
                .findFirst()
                .orElse(grades.getLast())
                .code;
        return new CreditStanding(account, facts, id, basis, lines, points, grade);
    }

    /** Whether an account stands well enough that bills are paid ahead for it. */
    public boolean allowsAdvances(CreditStanding standing) {
        return rank(standing.grade()) <= rank(leastGrade);
    }

    private int rank(String grade) {
        return grades.stream().map(Grade::code).toList().indexOf(grade);
    }

    /** Up to how much the partner pays ahead for somebody in a band; zero for a band that is good for nothing. */
    public Money limit(String band, Money averageBill) {
        Optional<Band> found =
                bands.stream().filter(each -> each.code.equals(band)).findFirst();
        return found.map(each ->
                        Money.rounded(averageBill.yuan().multiply(each.months)).min(each.most))
                .orElse(Money.ZERO);
    }

    /** Points of one factor: those of the highest step that its figure reaches. */
    public record Rule(Factor factor, List<Step> steps) {
        public Rule {
            steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
        }

        int points(BigDecimal value) {
            return steps.stream()
                    .filter(step -> value.compareTo(step.from) >= 0)
                    .reduce((lower, higher) -> higher)
                    .map(Step::points)
                    .orElse(0);
        }
    }

    /** So many points from this figure on. */
    public record Step(BigDecimal from, int points) {}

    /** A grade from so many points on. */
    public record Grade(String code, int fromPoints) {}

    /**
     * A band of the outside grade.
     *
     * @param months the partner pays ahead up to so many average bills
     * @param most and never more than this
     */
    public record Band(String code, BigDecimal months, Money most) {}
}
