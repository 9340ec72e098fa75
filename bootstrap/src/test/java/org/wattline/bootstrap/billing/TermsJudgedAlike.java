package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.adapter.reference.audit.AuditRulesFile;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.audit.Evaluator;
import org.wattline.application.audit.TariffEntitlement;
import org.wattline.application.audit.TariffEntitlement.Kind;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.contract.ChangingTerms;
import org.wattline.application.platform.Scope;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.Marks;

/** The same terms meet the same rule when they are to be agreed, when their bill is reviewed, and in an audit; on the shipped rules. */
abstract class TermsJudgedAlike {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Span JANUARY = Span.of(FIRST, LocalDate.of(2026, 2, 1));
    private static final List<AuditRule> CATALOGUE =
            AuditRulesFile.read(ReferenceFile.shipped("audit-rules.json"), new ReferenceFaults());

    private final BillingDesk desk;

    TermsJudgedAlike(BillingDesk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @CsvSource({
        "COMMERCE, 50, HB-AGENT-SINGLE-LT1KV, CASTLE, TAR-31, DQ-07",
        "COMMERCE, 50, ZJ-RES-ANNUAL, '', TAR-32, DQ-07",
        "COMMERCE, 400, ZJ-RES-ANNUAL, SCHOOL, TAR-33, DQ-07",
        "RESIDENTIAL, 8, ZJ-RES-ANNUAL-LT1KV-COMBINED, '', TAR-33, DQ-07",
        "COMMERCE, 50, HB-AGENT-SINGLE-KV1_10, '', TAR-34, DQ-06",
        "COMMERCE, 400, HB-AGENT-SINGLE-LT1KV, POWER_FACTOR_EXEMPT, TAR-35, DQ-08",
        "RESIDENTIAL, 8, ZJ-RES-ANNUAL, ELIMINATED, TAR-36, BL-16",
        "COMMERCE, 200, HB-AGENT-SINGLE-LT1KV, '', CTR-12, DQ-09"
    })
    void sale_billing_and_audit_name_the_same_rule(
            UseCategory category, int kva, String tariff, String marks, String rule, String auditRule) {
        Terms.Agreed terms = terms(tariff, kva).marked(Marks.parse(marks));
        AccountNo account = supplied(category, terms);

        assertThat(atTheSale(category, terms)).isEqualTo(rule);
        assertThat(inBilling(account)).isEqualTo(rule);
        assertThat(inAudits(account)).containsExactly(auditRule + " " + rule);
    }

    @Test
    void a_school_on_the_combined_price_and_a_household_of_tiers_pass_everywhere() {
        Terms.Agreed school = terms("ZJ-RES-ANNUAL-LT1KV-COMBINED", 400).marked(Marks.of("SCHOOL"));
        AccountNo account = supplied(UseCategory.COMMERCE, school);

        assertThat(atTheSale(UseCategory.COMMERCE, school)).isEqualTo("passed");
        assertThat(inBilling(account)).isEqualTo("passed");
        assertThat(inAudits(account)).isEmpty();
        assertThat(inBilling(supplied(UseCategory.RESIDENTIAL, terms("ZJ-RES-ANNUAL", 8))))
                .isEqualTo("passed");
    }

    /** Asks for the terms in place of others that are in order. */
    private String atTheSale(UseCategory category, Terms.Agreed wanted) {
        boolean household = category == UseCategory.RESIDENTIAL;
        AccountNo other = desk.supply(
                category,
                household ? ContractType.RESIDENTIAL : ContractType.LOW_VOLTAGE,
                household ? terms("ZJ-RES-ANNUAL", 7) : terms("HB-AGENT-SINGLE-LT1KV", 60),
                Register.ACTIVE_IMPORT);
        SupplyContract contract = desk.kept.contracts().of(other).getFirst();
        ChangingTerms changing = new ChangingTerms(
                desk.kept.work(),
                desk.kept.outbox(),
                desk.kept.contracts(),
                desk.kept.accounts(),
                desk.entitlements,
                desk);
        return rule(changing.handle(CLERK, new ChangingTerms.Change(contract.no(), contract.version(), FIRST, wanted)));
    }

    private String inBilling(AccountNo account) {
        desk.read(account, FIRST, Map.of(Register.ACTIVE_IMPORT, 0));
        desk.read(account, JANUARY.end(), Map.of(Register.ACTIVE_IMPORT, 200));
        Bill bill = done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, JANUARY)));
        return rule(desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(bill.no(), bill.version())));
    }

    /** Rules of the catalogue that strike the account, each with the rule that its evidence names. */
    private List<String> inAudits(AccountNo account) {
        List<String> found = new ArrayList<>();
        for (AuditRule rule : CATALOGUE)
            for (Kind kind : Kind.values())
                if (rule.evaluator().filter(kind.name()::equals).isPresent())
                    for (Evaluator.Hit hit : run(kind, rule))
                        if (hit.subject().no().equals(account.value()))
                            found.add(rule.id() + " " + hit.evidence().get("rule"));
        return found;
    }

    private List<Evaluator.Hit> run(Kind kind, AuditRule rule) {
        TariffEntitlement evaluator =
                new TariffEntitlement(kind, desk.kept.accounts(), desk.kept.contracts(), desk.entitlements);
        Scope company = new Scope(Optional.empty(), Optional.empty());
        List<Evaluator.Hit> hits = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Evaluator.Part part = evaluator.look(rule, company, YearMonth.of(2026, 1), after);
            hits.addAll(part.hits());
            after = part.next();
        } while (after.isPresent());
        return hits;
    }

    private AccountNo supplied(UseCategory category, Terms.Agreed terms) {
        desk.setDay(2026, 2, 2);
        ContractType type = category == UseCategory.RESIDENTIAL ? ContractType.RESIDENTIAL : ContractType.LOW_VOLTAGE;
        return desk.supply(category, type, terms, Register.ACTIVE_IMPORT);
    }

    private static String rule(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal why) ? why.rule() : "passed";
    }

    private static Terms.Agreed terms(String tariff, int kva) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                VoltageLevel.AC_380_V,
                new TariffId(tariff),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
