package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.connection.change.AccountDeed;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeEffect;
import org.wattline.domain.connection.change.ChangeNumber;
import org.wattline.domain.connection.change.ChangePaper;
import org.wattline.domain.connection.change.ChangePlan;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.Partner;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.change.Wish;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Together;

/** Says what a change comes to, by the customer's file and the price rules as they are now. */
public final class ForeseeingChanges {
    private static final Set<ChangeEffect> OTHERWISE_PAID =
            Set.of(ChangeEffect.CHANGE_BASIC_MODE, ChangeEffect.CHANGE_DEMAND);

    private final CustomerFiles files;
    private final ChangeApplications applications;
    private final PlacesOfChanges places;
    private final Entitlements entitlements;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    public ForeseeingChanges(
            CustomerFiles files,
            ChangeApplications applications,
            PlacesOfChanges places,
            Entitlements entitlements,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.files = files;
        this.applications = applications;
        this.places = places;
        this.entitlements = entitlements;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A change of an account.
     *
     * @param applied the day on which it was applied for
     * @param on the day of the change
     */
    record Question(ChangeType type, AccountNo account, Asked asked, Party party, LocalDate applied, LocalDate on) {}

    /**
     * What a change does, and what is other then.
     *
     * @param supplied how the customer is supplied before it, for limits and conditions of the process
     * @param then the terms that hold after it
     * @param papers what is signed for it
     */
    record Foreseen(
            List<Deed> deeds,
            List<Deed.Line> lines,
            Map<String, String> supplied,
            Terms.Agreed then,
            List<ChangePaper> papers) {}

    /** Its deeds in their order; refused by all rules that say no. */
    Outcome<Foreseen> foresee(Question question) {
        return Together.with(tooLate(question.type(), question.applied(), question.on()), decided(question));
    }

    /** A change begins so many working days after it was applied for (CON-28). @param applied the day on which it was */
    List<Refusal> tooLate(ChangeType type, LocalDate applied, LocalDate on) {
        int notice = type.number(ChangeNumber.NOTICE_WORKING_DAYS).orElse(0);
        LocalDate first = calendars.published().addWorkingDays(applied, notice);
        return on.isBefore(first) ? List.of(ApplyingRefusal.TOO_LATE.about(notice, first)) : List.of();
    }

    private Outcome<Foreseen> decided(Question question) {
        return files.of(question.account())
                .then(file -> partner(question, file)
                        .then(partner -> entitlements
                                .on(question.on())
                                .map(rules -> new Wish(
                                        question.type(),
                                        question.asked(),
                                        question.party(),
                                        file,
                                        partner,
                                        rules,
                                        question.on())))
                        .then(wish -> Together.both(
                                        ChangePlan.decide(wish)
                                                .then(deeds -> Together.both(
                                                        inTime(question, file, deeds),
                                                        places.reached(file, deeds),
                                                        (early, reached) -> Outcome.done(reached))),
                                        toldInTime(question, wish),
                                        (deeds, early) -> Outcome.done(deeds))
                                .map(deeds -> new Foreseen(
                                        deeds,
                                        ChangePlan.lines(wish, deeds),
                                        supplied(wish, deeds),
                                        ChangePlan.terms(wish.file(), deeds),
                                        ChangePaper.of(wish.file(), deeds)))));
    }

    /**
     * How the customer is supplied, {@code highVoltageAfter}, {@code sourcesAfter}, {@code anotherContract} (CTR-38), {@code contractAltered}: whether anything that a
     * contract says is other, and {@code addedKva}: what the contract's capacity grows by, less for a reduction; shares that move add none.
     */
    private static Map<String, String> supplied(Wish wish, List<Deed> deeds) {
        CustomerFile file = wish.file();
        Map<String, String> supplied = new HashMap<>(file.data());
        supplied.put(
                "highVoltageAfter",
                Boolean.toString(ChangePlan.terms(file, deeds).voltage().high()));
        supplied.put(
                "sourcesAfter",
                wish.asked().find("wantedSources").orElseGet(() -> file.data().getOrDefault("sources", "1")));
        supplied.put("anotherContract", Boolean.toString(ChangePlan.anotherContract(deeds)));
        supplied.put(
                "contractAltered", Boolean.toString(!ChangePaper.of(file, deeds).isEmpty()));
        supplied.put("addedKva", ChangePlan.addedKva(deeds).toPlainString());
        return supplied;
    }

    private Outcome<Optional<Partner>> partner(Question question, CustomerFile file) {
        Optional<AccountNo> other = question.asked().find("partner").map(AccountNo::new);
        return other.isEmpty()
                ? Outcome.done(Optional.empty())
                : files.of(other.get())
                        .map(theirs -> Optional.of(new Partner(
                                theirs,
                                places.same(file, theirs),
                                applications.open(other.get()).map(ChangeApplication::no))));
    }

    /** The same by what is told, so that it is said beside what else is wrong with another way of paying. */
    private Outcome<Boolean> toldInTime(Question question, Wish wish) {
        if (!OTHERWISE_PAID.contains(question.type().effect())) return Outcome.done(true);
        return wish.told()
                .flatMap(told -> entitlements.tooEarly(wish.file().contract(), question.on(), told, question.applied()))
                .<Outcome<Boolean>>map(Outcome::refused)
                .orElse(Outcome.done(true));
    }

    /** Another way of paying for capacity begins with a quarter or month, after its notice (CTR-13, CTR-14). */
    private Outcome<List<Deed>> inTime(Question question, CustomerFile file, List<Deed> deeds) {
        for (Deed deed : deeds)
            if (deed instanceof AccountDeed.Agree agree) {
                Optional<Refusal> early =
                        entitlements.tooEarly(file.contract(), agree.from(), agree.agreed(), question.applied());
                if (early.isPresent()) return Outcome.refused(early.get());
            }
        boolean future = question.on().isAfter(clock.today());
        return future && question.asked().find("at").isPresent()
                ? ApplyingRefusal.NOT_YET.because(question.on())
                : Outcome.done(deeds);
    }
}
