package org.wattline.adapter.http.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.contract.document.DraftingContractTemplates;
import org.wattline.domain.contract.document.ContractDocumentRefusal;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplateFaulty;
import org.wattline.domain.contract.document.ContractTemplateKey;

/** {@code /v1/contract-templates}: the clauses of contracts, by version. */
public final class ContractTemplateRoutes implements Routes {
    private static final String ONE = "/v1/contract-templates/{contractTemplate}";
    private static final String WHY = "templates are the company's";

    private final DraftingContractTemplates drafting;
    private final ContractTemplates templates;

    public ContractTemplateRoutes(DraftingContractTemplates drafting, ContractTemplates templates) {
        this.drafting = drafting;
        this.templates = templates;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                ContractTemplateKey.class,
                "合同模板版本",
                "form and version of a template; version 0 is the product's own",
                "RES-1",
                ContractTemplateKey::parse,
                ContractTemplateKey::toString);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/contract-templates")
                        .creates()
                        .tag("contract")
                        .summary("拟定合同模板", "Draft a template of contracts")
                        .description(
                                "条款中的变量写作 {{capacity}}；发布前由另一人检查：未知变量、可能没有值的变量、缺少的必备内容，逐处列出",
                                "Variables are written {{capacity}}. Somebody else publishes it: unknown variables, such as may have no value, and"
                                        + " what a type must say are checked then, each fault named")
                        .permission(ContractPermissions.DRAFT_TEMPLATES)
                        .unowned(WHY)
                        .body(DraftTemplate.class, DraftTemplate.EXAMPLE)
                        .answers(201, ContractTemplateBody.class, ContractTemplateBody.EXAMPLE)
                        .handle(x -> x.created(
                                drafting.handle(x.caller(), x.body().command()),
                                template -> "/v1/contract-templates/" + template.key(),
                                ContractTemplateBody::of)),
                Route.list("/v1/contract-templates")
                        .tag("contract")
                        .summary("合同模板列表", "List a company's own templates of contracts, by form, newest first")
                        .permission(ContractPermissions.SEE_TEMPLATES)
                        .unowned(WHY)
                        .filter("form", "文本种类", "form", "RESIDENTIAL")
                        .answersPage(ContractTemplateBody.class, ContractTemplateBody.EXAMPLE)
                        .handle(x -> x.page(
                                templates.list(x.query("form", ContractForm.class), x.page()),
                                ContractTemplateBody::of)),
                Route.get(ONE)
                        .tag("contract")
                        .summary("查看合同模板", "Show a template of contracts")
                        .permission(ContractPermissions.SEE_TEMPLATES)
                        .unowned(WHY)
                        .path("contractTemplate", "模板版本", "form and version; version 0 is the product's own", "RES-0")
                        .history("contract-template")
                        .answers(200, ContractTemplateBody.class, ContractTemplateBody.EXAMPLE)
                        .handle(x -> x.found(templates
                                .find(x.path("contractTemplate", ContractTemplateKey::parse))
                                .map(ContractTemplateBody::of))),
                Route.command(ONE, "publish")
                        .tag("contract")
                        .summary("发布合同模板", "Publish a template that somebody else has drafted")
                        .permission(ContractPermissions.PUBLISH_TEMPLATES)
                        .unowned(WHY)
                        .path("contractTemplate", "模板版本", "form and version; version 0 is the product's own", "RES-0")
                        .answers(200, ContractTemplateBody.class, ContractTemplateBody.EXAMPLE)
                        .refuses(
                                ContractDocumentRefusal.TEMPLATE_UNKNOWN,
                                ContractDocumentRefusal.TEMPLATE_PUBLISHED,
                                ContractDocumentRefusal.OWN_TEMPLATE,
                                new ContractTemplateFaulty(List.of()))
                        .handle(x -> x.outcome(
                                drafting.handle(
                                        x.caller(),
                                        new DraftingContractTemplates.Publish(
                                                x.path("contractTemplate", ContractTemplateKey::parse), x.version())),
                                ContractTemplateBody::of)));
    }

    /** @param from first day of the documents that it is for */
    public record DraftTemplate(
            ContractForm form,
            @Size(min = 1, max = 100) String title,
            LocalDate from,
            @Size(min = 1, max = 200) List<ContractTemplateBody.ClauseBody> clauses) {
        public DraftTemplate {
            if (title.isBlank()) throw new IllegalArgumentException("a template has a title");
        }

        static final DraftTemplate EXAMPLE = new DraftTemplate(
                ContractForm.RESIDENTIAL,
                "居民供用电合同",
                LocalDate.of(2026, 7, 1),
                List.of(new ContractTemplateBody.ClauseBody(
                        "PARTIES",
                        "合同双方",
                        "{{company}} {{customer}} {{contractNo}} {{accountNo}} {{address}} {{from}} {{voltage}} {{tariff}}",
                        Optional.empty())));

        DraftingContractTemplates.Draft command() {
            return new DraftingContractTemplates.Draft(
                    form,
                    title,
                    from,
                    clauses.stream()
                            .map(ContractTemplateBody.ClauseBody::clause)
                            .toList());
        }
    }
}
