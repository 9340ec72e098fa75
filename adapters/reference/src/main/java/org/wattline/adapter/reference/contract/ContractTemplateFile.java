package org.wattline.adapter.reference.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.reference.platform.Fields;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateFaulty;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.Variable;
import org.wattline.domain.kernel.Version;

/** Reads {@code contract-templates.json}: the clauses that the product brings along, version 0 of each form. */
public final class ContractTemplateFile {
    private ContractTemplateFile() {}

    /** The shipped templates, without fault. */
    public static List<ContractTemplate> shipped() {
        ReferenceFile file = ReferenceFile.shipped("contract-templates.json");
        ReferenceFaults faults = new ReferenceFaults();
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<ContractTemplate> templates = new ArrayList<>();
        JsonNode list = nodes.root().path("templates");
        for (int i = 0; i < list.size(); i++) {
            try {
                templates.add(template(list.get(i), nodes.root().path("common")));
            } catch (IllegalArgumentException e) {
                faults.fault(file.name(), nodes.line("/templates/" + i), e);
            }
        }
        faults.refuseGrave();
        return List.copyOf(templates);
    }

    private static ContractTemplate template(JsonNode node, JsonNode common) {
        List<Clause> clauses = new ArrayList<>();
        common.path("before").forEach(each -> clauses.add(clause(each)));
        node.path("clauses").forEach(each -> clauses.add(clause(each)));
        common.path("after").forEach(each -> clauses.add(clause(each)));
        ContractTemplate template = new ContractTemplate(
                new ContractTemplateKey(
                        ContractForm.ofCode(Fields.text(node, "form"))
                                .orElseThrow(() -> new IllegalArgumentException("not a form of contracts")),
                        0),
                Fields.text(node, "title"),
                LocalDate.of(2000, 1, 1),
                clauses,
                "wattline",
                Instant.EPOCH,
                new ContractTemplate.Stage.Published("wattline", Instant.EPOCH),
                Version.NEW);
        if (!template.faults().isEmpty())
            throw new IllegalArgumentException(
                    new ContractTemplateFaulty(template.faults()).title().en());
        return template;
    }

    private static Clause clause(JsonNode node) {
        Optional<Variable> when = Fields.optionalText(node, "when").map(Variable::valueOf);
        return new Clause(Fields.text(node, "code"), Fields.text(node, "title"), Fields.text(node, "words"), when);
    }
}
