package org.wattline.application.connection.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.change.ChangeSteps;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.CustomerFiles;
import org.wattline.application.connection.evidence.UsableDocuments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.Step;

/**
 * Fills the form of a change of supply in with what is known (预填变更申请表): the holder, the terms and the premises as they are, below
 * {@code /present}; what the type takes and nobody has to tell otherwise, in its place; and the documents that its process asks for.
 */
public final class FillingChangeForms {
    private final ChangeTypes types;
    private final ProcessDefinitions definitions;
    private final CustomerFiles files;
    private final PremisesRegister premises;
    private final UsableDocuments documents;
    private final BusinessClock clock;

    public FillingChangeForms(
            ChangeTypes types,
            ProcessDefinitions definitions,
            CustomerFiles files,
            PremisesRegister premises,
            UsableDocuments documents,
            BusinessClock clock) {
        this.types = types;
        this.definitions = definitions;
        this.files = files;
        this.premises = premises;
        this.documents = documents;
        this.clock = clock;
    }

    /** Empty if there is no such type now, or no account in use that the reader knows of. */
    public Optional<FilledForm> handle(Caller who, String code, AccountNo account) {
        Optional<ChangeType> type = types.find(code, clock.today());
        Optional<CustomerFile> file = files.of(account) instanceof Outcome.Done<CustomerFile>(CustomerFile there)
                ? Optional.of(there)
                        .filter(known -> who.scope()
                                .covers(Scope.Owner.of(
                                        known.account().unit(),
                                        known.account().customer().value())))
                : Optional.empty();
        return type.flatMap(wanted -> file.flatMap(there -> filled(wanted, there)));
    }

    private Optional<FilledForm> filled(ChangeType type, CustomerFile file) {
        Map<String, String> data = new TreeMap<>(file.data());
        data.put("change", type.code());
        data.put("highVoltageAfter", data.getOrDefault("highVoltage", "false"));
        data.put("sourcesAfter", data.getOrDefault("sources", "1"));
        Optional<Premises> place = premises.find(file.contract().premises());
        KnownValues values = new KnownValues();
        values.present(type, file, place);
        return definitions.serving(type.process(), clock.today()).stream()
                .filter(each -> each.subject().equals(ChangeSteps.SUBJECT))
                .filter(each -> each.applies(data))
                .findFirst()
                .map(process -> new FilledForm(process, values.all(), wanted(process, data, usable(file, place))));
    }

    /** The customer's own that still count, here. */
    private List<UsableDocuments.Usable> usable(CustomerFile file, Optional<Premises> place) {
        Scope own = new Scope(
                Optional.empty(), Optional.of(Set.of(file.customer().id().value())));
        return documents
                .of(
                        new ApplicationViews.Reader(own, Optional.empty()),
                        file.customer().certificate())
                .stream()
                .filter(each -> each.counts(place.map(Premises::address)))
                .toList();
    }

    private static List<FilledForm.Wanted> wanted(
            ProcessDefinition process, Map<String, String> data, List<UsableDocuments.Usable> usable) {
        Map<String, RequiredDocument> asked = new LinkedHashMap<>();
        for (Step step : process.steps())
            for (RequiredDocument each : step.documents(data)) asked.putIfAbsent(each.code(), each);
        List<FilledForm.Wanted> wanted = new ArrayList<>();
        for (RequiredDocument each : asked.values())
            wanted.add(new FilledForm.Wanted(
                    each,
                    usable.stream()
                            .filter(held -> held.document().code().equals(each.code()))
                            .findFirst()));
        return wanted;
    }
}
