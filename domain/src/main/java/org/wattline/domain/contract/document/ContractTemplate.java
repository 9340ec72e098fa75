package org.wattline.domain.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A version of the clauses of one form of contract (合同模板): drafted by one person, checked and published by another (四眼原则), never altered after that, so
 * that a contract of its time reads the same for ever.
 *
 * @param from first day of the contracts' documents that it is for
 * @param author who drafted it
 */
public record ContractTemplate(
        ContractTemplateKey key,
        String title,
        LocalDate from,
        List<Clause> clauses,
        String author,
        Instant draftedAt,
        Stage stage,
        Version version)
        implements Versioned<ContractTemplate> {
    /** Most clauses of a template. */
    public static final int MOST_CLAUSES = 200;

    public ContractTemplate {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty() || clauses.size() > MOST_CLAUSES)
            throw new IllegalArgumentException("a template has 1 … " + MOST_CLAUSES + " clauses");
        if (title.isBlank() || title.length() > 100)
            throw new IllegalArgumentException("a template has a title of at most 100 characters");
    }

    /** The same under the number that it gets. */
    public ContractTemplate numbered(int next) {
        return new ContractTemplate(
                new ContractTemplateKey(key.form(), next), title, from, clauses, author, draftedAt, stage, version);
    }

    /** Found without fault by somebody else, and used from its first day on. */
    public Outcome<Change<ContractTemplate>> published(String by, Instant at) {
        if (stage instanceof Stage.Published) return Outcome.refused(ContractDocumentRefusal.TEMPLATE_PUBLISHED);
        if (author.equals(by)) return Outcome.refused(ContractDocumentRefusal.OWN_TEMPLATE);
        List<ClauseFault> faults = faults();
        if (!faults.isEmpty()) return Outcome.refused(new ContractTemplateFaulty(faults));
        ContractTemplate next = new ContractTemplate(
                key, title, from, clauses, author, draftedAt, new Stage.Published(by, at), version);
        return Outcome.done(Change.of(
                next,
                new ContractDocumentEvent(
                        "contract.template-published",
                        key.toString(),
                        Map.of("template", key.toString(), "from", from.toString()))));
    }

    /** All that is wrong, clause by clause; what it lacks comes last. */
    public List<ClauseFault> faults() {
        List<ClauseFault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Clause clause : clauses) {
            if (!codes.add(clause.code()))
                faults.add(new ClauseFault(
                        clause.code(), "clause-twice", Text.of("条款代码重复", "two clauses have this code")));
            faults.addAll(clause.faults(key.form()));
        }
        Set<Variable> used =
                clauses.stream().flatMap(clause -> clause.variables().stream()).collect(Collectors.toSet());
        for (Variable each : Variable.values())
            if (key.form().needs(each) && !used.contains(each))
                faults.add(new ClauseFault(
                        "",
                        "missing-variable",
                        Text.of("缺少必备内容 " + each.spelling(), "the text must show " + each.spelling())));
        return faults;
    }

    /** Whether a contract knows everything that its form must say. */
    public boolean answeredBy(ContractValues values) {
        return Arrays.stream(Variable.values())
                .noneMatch(each -> key.form().needs(each) && values.find(each).isEmpty());
    }

    /** Whether its clauses name everybody who signs besides company and customer. */
    public boolean names(Signatories signatories) {
        Set<Variable> said =
                clauses.stream().flatMap(clause -> clause.variables().stream()).collect(Collectors.toSet());
        return signatories.names().keySet().stream()
                .allMatch(party -> party.variable().filter(said::contains).isPresent());
    }

    @Override
    public ContractTemplate at(Version stored) {
        return new ContractTemplate(key, title, from, clauses, author, draftedAt, stage, stored);
    }

    /** How far it is. */
    public sealed interface Stage {
        record Draft() implements Stage {}

        record Published(String by, Instant at) implements Stage {}
    }
}
