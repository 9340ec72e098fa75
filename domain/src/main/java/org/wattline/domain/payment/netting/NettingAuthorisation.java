package org.wattline.domain.payment.netting;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.payment.AccountBalance;

/**
 * That an owner allows what one of their accounts has paid ahead to settle bills of another (互抵授权).
 *
 * @param during days on which it holds
 * @param document reference of the scanned document with the owner's signature
 * @param filedBy login of who put it on file
 * @param ended since when it holds no more, where somebody ended it
 */
public record NettingAuthorisation(
        AuthorisationId id,
        CustomerId customer,
        UnitPath unit,
        AccountNo from,
        AccountNo to,
        Span during,
        String document,
        String filedBy,
        Optional<LocalDate> ended,
        Version version)
        implements Versioned<NettingAuthorisation> {
    public NettingAuthorisation {
        if (from.equals(to)) throw new IllegalArgumentException("an account is not netted with itself: " + from);
    }

    /** Puts it on file, for two accounts of one owner. */
    public static Outcome<Change<NettingAuthorisation>> filed(
            AuthorisationId id,
            AccountBalance from,
            AccountBalance to,
            Span during,
            String document,
            String by,
            LocalDate today) {
        if (!from.customer().equals(to.customer()) || from.account().equals(to.account()))
            return Outcome.refused(NettingRefusal.NOT_ONE_OWNER);
        if (during.to().filter(end -> !end.isAfter(today)).isPresent())
            return Outcome.refused(NettingRefusal.UNTIL_PAST);
        NettingAuthorisation filed = new NettingAuthorisation(
                id,
                from.customer(),
                from.unit(),
                from.account(),
                to.account(),
                during,
                document,
                by,
                Optional.empty(),
                Version.NEW);
        return Outcome.done(Change.of(filed));
    }

    /** The owner, or somebody for them, takes it back. */
    public Outcome<Change<NettingAuthorisation>> end(LocalDate today) {
        if (ended.isPresent() || during.to().filter(end -> !end.isAfter(today)).isPresent())
            return Outcome.refused(NettingRefusal.OVER_ALREADY);
        return Outcome.done(Change.of(with(Optional.of(today), version)));
    }

    boolean holds(LocalDate day) {
        return during.contains(day) && ended.map(day::isBefore).orElse(true);
    }

    private NettingAuthorisation with(Optional<LocalDate> end, Version next) {
        return new NettingAuthorisation(id, customer, unit, from, to, during, document, filedBy, end, next);
    }

    @Override
    public NettingAuthorisation at(Version next) {
        return with(ended, next);
    }
}
