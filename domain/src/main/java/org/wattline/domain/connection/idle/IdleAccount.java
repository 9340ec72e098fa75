package org.wattline.domain.connection.idle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * An account at which nothing was used for as long as the rule says, and of which the company was not told why (长期不用电户). Found once a month;
 * its closing is applied for, unless it is used again.
 *
 * @param proved whole months without use, as they were known when it was found
 * @param stuck code of the refusal for which the company could not apply for the closing, once it was told
 */
public record IdleAccount(
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Span proved,
        LocalDate foundOn,
        Stage stage,
        Optional<String> stuck,
        Version version)
        implements Versioned<IdleAccount> {
    /** Where it stands. */
    public sealed interface Stage {
        /** Its closing is proposed. */
        record Found() implements Stage {}

        /** Its closing was applied for. */
        record Closing(ApplicationNo application) implements Stage {}

        /** It is used again, or closed. */
        record Over(LocalDate on) implements Stage {}

        /** Its name in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Found f -> "FOUND";
                case Closing c -> "CLOSING";
                case Over o -> "OVER";
            };
        }
    }

    /** An account as it is looked at. @param told whether the company knows why nothing is used there: a change is under way, or agreed for a time */
    public record Seen(AccountNo account, CustomerId customer, UnitPath unit, Use use, boolean told) {}

    /** What follows for an account from what was seen; empty where all stays as it is. */
    public static Optional<Change<IdleAccount>> judged(
            Optional<IdleAccount> known, Seen seen, Span months, LocalDate today) {
        boolean listed =
                known.filter(each -> !(each.stage instanceof Stage.Over)).isPresent();
        if (seen.use == Use.SOMETHING)
            return known.filter(each -> each.stage instanceof Stage.Found).map(each -> each.usedAgain(today));
        if (listed || seen.told || seen.use == Use.UNPROVED) return Optional.empty();
        return Optional.of(found(seen, months, today, known.map(IdleAccount::version)));
    }

    private static Change<IdleAccount> found(Seen seen, Span months, LocalDate today, Optional<Version> before) {
        IdleAccount idle = new IdleAccount(
                seen.account,
                seen.customer,
                seen.unit,
                months,
                today,
                new Stage.Found(),
                Optional.empty(),
                before.orElse(Version.NEW));
        return Change.of(idle, idle.fact("connection.account-idle"));
    }

    private Change<IdleAccount> usedAgain(LocalDate today) {
        return Change.of(in(new Stage.Over(today), Optional.empty()), fact("connection.account-used-again"));
    }

    /** Refused unless its closing is proposed (CON-301). */
    public Outcome<IdleAccount> proposed() {
        return stage instanceof Stage.Found ? Outcome.done(this) : Outcome.refused(IdleRefusal.NOT_PROPOSED);
    }

    /** Its closing was applied for. */
    public Change<IdleAccount> closing(ApplicationNo application) {
        return Change.of(
                in(new Stage.Closing(application), Optional.empty()),
                fact("connection.idle-account-closing", "application", application.value()));
    }

    /** The company could not apply for it; told once for each reason. */
    public Change<IdleAccount> stuckBy(String code) {
        Optional<String> why = Optional.of(code);
        return why.equals(stuck)
                ? Change.of(this)
                : Change.of(in(stage, why), fact("connection.idle-account-stuck", "why", code));
    }

    /** An application of the account was given up: if it was that for its closing, that is proposed again. */
    public IdleAccount without(ApplicationNo application) {
        return stage.equals(new Stage.Closing(application)) ? in(new Stage.Found(), stuck) : this;
    }

    /** The account is closed. */
    public IdleAccount over(LocalDate on) {
        return stage instanceof Stage.Over ? this : in(new Stage.Over(on), Optional.empty());
    }

    private IdleAccount in(Stage next, Optional<String> why) {
        return new IdleAccount(account, customer, unit, proved, foundOn, next, why, version);
    }

    private IdleEvent fact(String type, String... more) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "account", account.value(),
                "customer", customer.toString(),
                "unit", unit.path(),
                "from", proved.from().toString(),
                "to", proved.end().toString()));
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return new IdleEvent(type, account, facts);
    }

    @Override
    public IdleAccount at(Version stored) {
        return new IdleAccount(account, customer, unit, proved, foundOn, stage, stuck, stored);
    }
}
