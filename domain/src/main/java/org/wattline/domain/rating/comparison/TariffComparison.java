package org.wattline.domain.rating.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.ModeComparison;
import org.wattline.domain.rating.ModeComparison.Choice;
import org.wattline.domain.rating.ModeComparison.Way;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.eligibility.Applicant;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/**
 * The cheapest among tariffs and ways of paying over past months (RAT-89): every month of every option is a whole bill by {@link Rating#rate}.
 *
 * @param candidates what could be rated, cheapest first; then what the customer may not have or could not be rated, and why
 */
public record TariffComparison(List<Candidate> candidates) {
    public TariffComparison {
        candidates = List.copyOf(candidates);
    }

    /**
     * Who compares, and by which rules a tariff is eligible: those of the sale, of billing and of audits.
     *
     * @param day on which it is asked
     */
    public record User(Applicant applicant, EligibilityRules rules, PriceBook book, LocalDate day) {
        private Optional<Refusal> refusing(Tariff tariff) {
            return rules.check(tariff, applicant, book, day) instanceof Outcome.Refused<Tariff>(Refusal why)
                    ? Optional.of(why)
                    : Optional.empty();
        }
    }

    /**
     * Compares.
     *
     * @param tariffs one version of each, by which eligibility is judged (TAR-30 … 35); the months are priced by the versions then in force
     * @param current what the customer has, against which savings are; empty for someone who is no customer yet
     */
    public static TariffComparison of(
            Rating rating, User user, List<Tariff> tariffs, PastMonths months, Optional<Option> current) {
        List<Candidate> all = new ArrayList<>();
        for (Tariff tariff : tariffs) {
            if (tariff.prices().flat().isPresent()) all.addAll(of(rating, user, tariff, false, months, current));
            if (!tariff.prices().byPeriod().isEmpty()) all.addAll(of(rating, user, tariff, true, months, current));
        }
        Optional<Money> now = all.stream()
                .filter(candidate -> current.equals(Optional.of(candidate.option())))
                .flatMap(candidate -> candidate instanceof Candidate.Rated rated
                        ? Optional.of(rated.total()).stream()
                        : Optional.<Money>empty().stream())
                .findFirst();
        List<Candidate.Rated> rated = new ArrayList<>();
        List<Candidate> ranked = new ArrayList<>();
        for (Candidate candidate : all)
            if (candidate instanceof Candidate.Rated each)
                rated.add(
                        new Candidate.Rated(each.option(), each.months(), now.map(total -> total.minus(each.total()))));
        rated.sort(Comparator.comparing(Candidate.Rated::total));
        ranked.addAll(rated);
        for (Candidate candidate : all) if (candidate instanceof Candidate.Unfit) ranked.add(candidate);
        return new TariffComparison(ranked);
    }

    private static List<Candidate> of(
            Rating rating, User user, Tariff tariff, boolean timeOfUse, PastMonths months, Optional<Option> current) {
        boolean twoPart = tariff.eligibility().scheme() == Scheme.TWO_PART;
        TariffId id = tariff.id();
        Option plain =
                new Option(id, timeOfUse, twoPart ? Optional.of(Way.CAPACITY) : Optional.empty(), Optional.empty());
        Optional<Refusal> refusing = user.refusing(tariff);
        if (refusing.isPresent()) return List.of(new Candidate.Unfit(plain, refusing.get()));
        return switch (months.under(id, twoPart, timeOfUse)) {
            case Outcome.Refused<List<RatingRequest>>(Refusal why) -> List.of(new Candidate.Unfit(plain, why));
            case Outcome.Done<List<RatingRequest>>(List<RatingRequest> requests) ->
                twoPart ? ways(rating, id, timeOfUse, requests, current) : List.of(rated(rating, plain, requests));
        };
    }

    /** By capacity, by actual demand, by the contract demand that would have been cheapest, and by the customer's own. */
    private static List<Candidate> ways(
            Rating rating, TariffId tariff, boolean timeOfUse, List<RatingRequest> requests, Optional<Option> current) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(tariff, timeOfUse, Optional.of(Way.CAPACITY), Optional.empty()));
        options.add(new Option(tariff, timeOfUse, Optional.of(Way.ACTUAL_DEMAND), Optional.empty()));
        if (ModeComparison.of(rating.policy(), requests) instanceof Outcome.Done<ModeComparison>(ModeComparison modes))
            modes.choices().stream()
                    .filter(choice -> choice.way() == Way.CONTRACT_DEMAND)
                    .findFirst()
                    .map(Choice::contract)
                    .ifPresent(contract ->
                            options.add(new Option(tariff, timeOfUse, Optional.of(Way.CONTRACT_DEMAND), contract)));
        current.filter(option -> option.tariff().equals(tariff) && option.timeOfUse() == timeOfUse)
                .filter(option -> !options.contains(option))
                .ifPresent(options::add);
        return options.stream().map(option -> rated(rating, option, requests)).toList();
    }

    private static Candidate rated(Rating rating, Option option, List<RatingRequest> requests) {
        List<Money> totals = new ArrayList<>();
        Optional<RatedBill> before = Optional.empty();
        for (RatingRequest request : requests) {
            RatingRequest asked = option.way()
                    .map(way -> request.withBasic(charge(way, option.contract(), request.basic())))
                    .orElse(request);
            if (before.isPresent()) asked = asked.withCounter(before.get().counter());
            switch (rating.rate(asked)) {
                case Outcome.Refused<RatedBill>(Refusal why) -> {
                    return new Candidate.Unfit(option, why);
                }
                case Outcome.Done<RatedBill>(RatedBill bill) -> {
                    totals.add(bill.total());
                    before = Optional.of(bill);
                }
            }
        }
        return new Candidate.Rated(option, totals, Optional.empty());
    }

    private static BasicCharge charge(Way way, Optional<Power> contract, BasicCharge byCapacity) {
        Connected connected = byCapacity instanceof BasicCharge.ByCapacity(Connected known) ? known : Connected.of();
        return switch (way) {
            case CAPACITY -> new BasicCharge.ByCapacity(connected);
            case ACTUAL_DEMAND -> new BasicCharge.ByActualDemand(connected);
            case CONTRACT_DEMAND -> new BasicCharge.ByContractDemand(contract.orElseThrow(), connected);
        };
    }
}
