package org.wattline.domain.contract.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.eligibility.Marks;

/**
 * What a document puts into its clauses, as it was when the document was made: names and addresses are among it.
 *
 * @param clear lines of {@code name=value}
 */
public record ContractValues(String clear) implements Personal {
    private static final BigDecimal VOLTS = BigDecimal.valueOf(1000);
    private static final List<Variable> PERSONAL =
            List.of(Variable.CUSTOMER, Variable.ADDRESS, Variable.CO_CUSTOMER, Variable.OWNER);

    /**
     * @param terms those that hold on the first day
     * @param until first day on which the document no longer holds
     */
    public static ContractValues of(
            ContractNo contract,
            AccountNo account,
            Terms.Agreed terms,
            Parties parties,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<InterruptibleAnnex> annex) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.CONTRACT_NO, contract.value());
        values.put(Variable.ACCOUNT_NO, account.value());
        values.put(Variable.COMPANY, parties.company());
        values.put(Variable.CUSTOMER, parties.customer());
        values.put(Variable.ADDRESS, parties.address());
        parties.further()
                .names()
                .forEach((party, name) -> party.variable().ifPresent(variable -> values.put(variable, name)));
        values.put(Variable.FROM, from.toString());
        until.ifPresent(day -> values.put(Variable.LAST_DAY, day.minusDays(1).toString()));
        values.putAll(said(terms));
        annex.ifPresent(agreed -> {
            values.put(Variable.INTERRUPTIBLE_POWER, agreed.power().kw().toPlainString());
            values.put(Variable.NOTICE_MINUTES, Integer.toString(agreed.noticeMinutes()));
            values.put(Variable.HOURS_PER_YEAR, Integer.toString(agreed.hoursPerYear()));
            values.put(Variable.COMPENSATION, agreed.compensation().toString());
        });
        return new ContractValues(values.entrySet().stream()
                .map(each -> each.getKey().spelling() + "=" + each.getValue().replace('\n', ' '))
                .collect(Collectors.joining("\n")));
    }

    /** What a document says of terms: all of them that tell the price. */
    private static Map<Variable, String> said(Terms.Agreed terms) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.CAPACITY, terms.capacity().kva().toPlainString());
        values.put(Variable.VOLTAGE, voltage(terms.voltage().kv()));
        values.put(Variable.TARIFF, terms.tariff().value());
        values.put(Variable.SCHEME, terms.scheme() == Scheme.SINGLE ? "单一制" : "两部制");
        if (terms.basicCharge() != BasicChargeMode.NONE)
            values.put(Variable.BASIC_CHARGE, counted(terms.basicCharge()));
        terms.contractDemand()
                .ifPresent(kw -> values.put(Variable.CONTRACT_DEMAND, kw.kw().toPlainString()));
        terms.powerFactor().ifPresent(standard -> values.put(Variable.POWER_FACTOR, standard.toString()));
        values.put(Variable.TIME_OF_USE, terms.timeOfUse() ? "执行" : "不执行");
        terms.plant().ifPresent(plant -> {
            values.put(Variable.PLANT_POWER, plant.installed().kw().toPlainString());
            values.put(Variable.PLANT_TARIFF, plant.tariff().value());
        });
        if (!terms.marks().equals(Marks.NONE))
            values.put(Variable.MARKS, terms.marks().toString());
        return values;
    }

    /** Where terms are not those that stand here. */
    public List<Difference> otherwise(Terms.Agreed terms) {
        Map<Variable, String> theirs = said(terms);
        return Arrays.stream(Variable.values())
                .filter(Variable::ofTerms)
                .map(each -> new Difference(each.spelling(), find(each), Optional.ofNullable(theirs.get(each))))
                .filter(each -> !each.signed().equals(each.begun()))
                .toList();
    }

    private static String voltage(BigDecimal kv) {
        return kv.compareTo(BigDecimal.ONE) < 0
                ? kv.multiply(VOLTS).stripTrailingZeros().toPlainString() + "V"
                : kv.toPlainString() + "kV";
    }

    private static String counted(BasicChargeMode mode) {
        return switch (mode) {
            case NONE -> "";
            case CAPACITY -> "按变压器容量";
            case CONTRACT_DEMAND -> "按合约需量";
            case ACTUAL_DEMAND -> "按实际需量";
        };
    }

    Optional<String> find(Variable variable) {
        String name = variable.spelling() + "=";
        return clear.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    /** Who is named to sign besides company and customer. */
    Signatories signatories() {
        Map<Party, String> names = new EnumMap<>(Party.class);
        for (Party party : Party.values())
            party.variable().flatMap(this::find).ifPresent(name -> names.put(party, name));
        return new Signatories(names);
    }

    /** The same for those who may not see whom it is about. */
    public ContractValues hidden() {
        return new ContractValues(clear.lines()
                .map(line -> PERSONAL.stream().anyMatch(each -> line.startsWith(each.spelling() + "="))
                        ? line.substring(0, line.indexOf('=') + 2) + "**"
                        : line)
                .collect(Collectors.joining("\n")));
    }

    @Override
    public String masked() {
        return "•••";
    }

    @Override
    public String toString() {
        return masked();
    }

    /**
     * A term that is not the one on the paper.
     *
     * @param signed as it stands here
     * @param begun as it would be
     */
    public record Difference(String term, Optional<String> signed, Optional<String> begun) {}

    /** Names as they stand on the paper. */
    public record Parties(String company, String customer, String address, Signatories further) {
        @Override
        public String toString() {
            return company + ", •••";
        }
    }
}
