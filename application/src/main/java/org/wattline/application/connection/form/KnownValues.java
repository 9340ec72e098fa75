package org.wattline.application.connection.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.connection.form.FilledForm.Content;
import org.wattline.application.connection.form.FilledForm.Source;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.change.ChangeEffect;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.Household;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.premises.Premises;

/** What is known of the fields of an application, gathered one source after the other. */
final class KnownValues {
    private final List<FilledForm.Value> values = new ArrayList<>();

    List<FilledForm.Value> all() {
        return values;
    }

    void applicant(ConnectionApplication application) {
        Applicant applicant = application.applicant();
        String no = application.no().value();
        plain("/applicant/kind", applicant.kind().name(), Source.OWN_APPLICATION, no);
        secret("/applicant/name", applicant.name(), Source.OWN_APPLICATION, no);
        certificate(applicant.certificate(), Source.OWN_APPLICATION, no);
        secret("/applicant/phone", applicant.phone(), Source.OWN_APPLICATION, no);
    }

    void customer(Customer customer) {
        String id = customer.id().toString();
        plain("/applicant/kind", customer.kind().name(), Source.CUSTOMER, id);
        secret("/applicant/name", customer.name(), Source.CUSTOMER, id);
        certificate(customer.certificate(), Source.CUSTOMER, id);
        secret("/applicant/phone", customer.phone(), Source.CUSTOMER, id);
    }

    void account(Account account, LocalDate today) {
        String no = account.no().value();
        plain("/unit", account.unit().path(), Source.ACCOUNT, no);
        plain("/supply/category", account.category().name(), Source.ACCOUNT, no);
        for (Household each : account.households())
            if (each.during().contains(today)) {
                plain("/supply/household/people", Integer.toString(each.people()), Source.ACCOUNT, no);
                plain("/supply/household/lowIncome", Boolean.toString(each.lowIncome()), Source.ACCOUNT, no);
            }
    }

    void contract(TermsInForce terms) {
        String no = terms.contract().value();
        plain("/supply/voltage", terms.agreed().voltage().name(), Source.CONTRACT, no);
        plain("/supply/capacityKva", terms.agreed().capacity().toString(), Source.CONTRACT, no);
    }

    void premises(Premises place) {
        secret("/supply/address", place.address(), Source.PREMISES, place.id().toString());
    }

    /** What holds now, to be read; and what a change goes on with unless it is told otherwise, in its own place. */
    void present(ChangeType type, CustomerFile file, Optional<Premises> place) {
        String account = file.account().no().value();
        plain("/accountNo", account, Source.ACCOUNT, account);
        plain("/type", type.code(), Source.ACCOUNT, account);
        String customer = file.customer().id().toString();
        plain("/present/holder/kind", file.customer().kind().name(), Source.CUSTOMER, customer);
        secret("/present/holder/name", file.customer().name(), Source.CUSTOMER, customer);
        secret("/present/holder/phone", file.customer().phone(), Source.CUSTOMER, customer);
        place.ifPresent(there -> secret(
                "/present/address", there.address(), Source.PREMISES, there.id().toString()));
        plain("/present/category", file.account().category().name(), Source.ACCOUNT, account);
        String contract = file.contract().no().value();
        Terms.Agreed agreed = file.contract().terms().getLast().agreed();
        Map<String, String> terms = terms(agreed);
        plain("/present/contractType", file.contract().type().name(), Source.CONTRACT, contract);
        plain("/present/voltage", agreed.voltage().name(), Source.CONTRACT, contract);
        plain("/present/capacityKva", agreed.capacity().toString(), Source.CONTRACT, contract);
        terms.forEach((name, value) -> plain("/present/" + name, value, Source.CONTRACT, contract));
        terms.forEach((name, value) -> {
            if (goesOn(type, name)) plain("/change/" + name, value, Source.CONTRACT, contract);
        });
    }

    /**
     * Whether what holds now may be told again and alters nothing: a suspension that is told terms is priced anew, and the power factor to be kept follows from what
     * is applied for unless it is told.
     */
    private static boolean goesOn(ChangeType type, String name) {
        return type.takes().contains(name)
                && type.effect() != ChangeEffect.SUSPEND
                && !name.equals("powerFactorStandard");
    }

    /** Those that stay as they are if nothing is told. */
    private static Map<String, String> terms(Terms.Agreed agreed) {
        Map<String, String> terms = new LinkedHashMap<>();
        terms.put("tariff", agreed.tariff().toString());
        terms.put("scheme", agreed.scheme().name());
        terms.put("basicCharge", agreed.basicCharge().name());
        agreed.contractDemand().ifPresent(demand -> terms.put("contractDemandKw", demand.toString()));
        agreed.powerFactor().ifPresent(factor -> terms.put("powerFactorStandard", factor.toString()));
        terms.put("timeOfUse", Boolean.toString(agreed.timeOfUse()));
        return terms;
    }

    private void certificate(Certificate certificate, Source source, String of) {
        plain("/applicant/certificate/type", certificate.type().code(), source, of);
        secret("/applicant/certificate/number", certificate.number(), source, of);
    }

    private void plain(String pointer, String text, Source source, String of) {
        values.add(new FilledForm.Value(pointer, new Content.Plain(text), source, of));
    }

    private void secret(String pointer, Personal value, Source source, String of) {
        values.add(new FilledForm.Value(pointer, new Content.Private(value), source, of));
    }
}
