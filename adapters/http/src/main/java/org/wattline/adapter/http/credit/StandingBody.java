package org.wattline.adapter.http.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.credit.CreditFacts;
import org.wattline.domain.credit.CreditStanding;
import org.wattline.domain.credit.Factor;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Money;

/**
 * How an account stands, explained.
 *
 * @param basis points that everybody begins with
 * @param band of the outside grade, if the customer consented and it is known
 * @param averageBill of the last twelve months
 */
public record StandingBody(
        AccountNo accountNo,
        LocalDate day,
        String policy,
        int basis,
        List<Line> factors,
        int points,
        String grade,
        Optional<String> band,
        Money averageBill) {
    static final StandingBody EXAMPLE = new StandingBody(
            AccountNo.of(1),
            LocalDate.of(2026, 3, 2),
            "CREDIT-2024-06",
            500,
            List.of(new Line(Factor.ON_TIME_PERCENT, "近两年按期缴费比例（%）", "share of bills paid in time", "100", 100)),
            600,
            "B",
            Optional.of("700-950"),
            Money.yuan("320.00"));

    static StandingBody of(CreditStanding standing, Optional<String> band) {
        CreditFacts facts = standing.facts();
        return new StandingBody(
                standing.account(),
                facts.day(),
                standing.policy(),
                standing.basis(),
                standing.lines().stream().map(Line::of).toList(),
                standing.points(),
                standing.grade(),
                band,
                facts.averageBill());
    }

    /** One factor. @param value the figure from the account's history */
    public record Line(Factor factor, String zh, String en, String value, int points) {
        static Line of(CreditStanding.Line line) {
            Text title = line.factor().title();
            return new Line(line.factor(), title.zh(), title.en(), line.value().toPlainString(), line.points());
        }
    }
}
