package org.wattline.domain.credit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A customer's consent that the partner is asked for the own grade and pays bills ahead (信用授权). Only the band is kept, never a score. It ends at any time by
 * the customer, and by itself when the partner was not repaid; then ordinary dunning holds for the bills to come.
 *
 * @param by who consented
 * @param evidence signed form, recording, or the own login
 * @param grade what the partner said last
 */
public record CreditConsent(
        ConsentId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Authorisation authorisation,
        String by,
        Instant at,
        String evidence,
        Optional<OutsideGrade> grade,
        Optional<Ended> ended,
        Version version)
        implements Versioned<CreditConsent> {

    public Change<CreditConsent> given() {
        return Change.of(this, new ConsentMoved(this));
    }

    /** What the partner says. */
    public CreditConsent graded(OutsideGrade told) {
        return new CreditConsent(
                id, account, customer, unit, authorisation, by, at, evidence, Optional.of(told), ended, version);
    }

    /** The band, if it was told so lately that it counts. */
    public Optional<String> band(CreditPolicy policy, Instant now) {
        return grade.filter(told -> Duration.between(told.at, now).toDays() < policy.bandDays())
                .map(OutsideGrade::band);
    }

    public Outcome<Change<CreditConsent>> end(String why, String login, Instant now) {
        if (ended.isPresent()) return Outcome.refused(CreditRefusal.CONSENT_ENDED);
        CreditConsent over = new CreditConsent(
                id,
                account,
                customer,
                unit,
                authorisation,
                by,
                at,
                evidence,
                grade,
                Optional.of(new Ended(login, now, why)),
                version);
        return Outcome.done(Change.of(over, new ConsentMoved(over)));
    }

    @Override
    public CreditConsent at(Version next) {
        return new CreditConsent(id, account, customer, unit, authorisation, by, at, evidence, grade, ended, next);
    }

    /** What the partner said. @param request under which it was asked */
    public record OutsideGrade(String band, String request, Instant at) {}

    /** No more grades are asked for, and no more bills paid ahead. */
    public record Ended(String by, Instant at, String why) {}
}
