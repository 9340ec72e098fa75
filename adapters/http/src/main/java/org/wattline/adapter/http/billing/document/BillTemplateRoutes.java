package org.wattline.adapter.http.billing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.billing.document.PublishingTemplates;
import org.wattline.application.billing.document.TemplateFaulty;
import org.wattline.domain.billing.document.PublishedTemplate;

/** {@code /v1/bill-templates}: how bills are laid out. */
public final class BillTemplateRoutes implements Routes {
    private final PublishingTemplates publishing;
    private final BillTemplates templates;

    public BillTemplateRoutes(PublishingTemplates publishing, BillTemplates templates) {
        this.publishing = publishing;
        this.templates = templates;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/bill-templates")
                        .creates()
                        .tag("billing")
                        .summary("发布账单模板", "Publish a template of bills")
                        .description(
                                "发布前检查：未知项、缺少的必备项、未结束的标签、脚本与外部内容，逐处列出",
                                "Checked before: unknown and missing fields, unclosed tags, and what runs or comes from elsewhere, each named by its line")
                        .permission(BillingPermissions.PUBLISH_TEMPLATES)
                        .unowned("templates are the company's")
                        .body(PublishTemplate.class, PublishTemplate.EXAMPLE)
                        .answers(201, TemplateBody.class, TemplateBody.EXAMPLE)
                        .refuses(new TemplateFaulty(List.of()))
                        .handle(x -> x.created(
                                publishing.handle(
                                        x.caller(), new PublishingTemplates.Publish(x.body().from, x.body().html)),
                                template -> "/v1/bill-templates/" + template.version(),
                                TemplateBody::of)),
                Route.list("/v1/bill-templates")
                        .tag("billing")
                        .summary("账单模板列表", "List the templates of bills, newest first")
                        .permission(BillingPermissions.PUBLISH_TEMPLATES)
                        .unowned("templates are the company's")
                        .answersPage(TemplateHead.class, TemplateHead.EXAMPLE)
                        .handle(x -> x.page(templates.list(x.page()), TemplateHead::of)),
                Route.get("/v1/bill-templates/{templateVersion}")
                        .tag("billing")
                        .summary("查看账单模板", "Show a template of bills")
                        .permission(BillingPermissions.PUBLISH_TEMPLATES)
                        .unowned("templates are the company's")
                        .path("templateVersion", "版本", "version; 0 is the one that the product brings along", "0")
                        .answers(200, TemplateBody.class, TemplateBody.EXAMPLE)
                        .handle(x -> x.found(templates
                                .find(x.path("templateVersion", BillTemplateRoutes::version))
                                .map(TemplateBody::of))));
    }

    private static int version(String text) {
        if (!text.matches("[0-9]{1,6}")) throw new IllegalArgumentException("a version is a number");
        return Integer.parseInt(text);
    }

    /** @param from day of issue of the first bills that it is for */
    public record PublishTemplate(
            LocalDate from, @Size(min = 1, max = 10_000) String html) {
        static final PublishTemplate EXAMPLE = new PublishTemplate(
                LocalDate.of(2026, 7, 1),
                "<html><body><p>{{billNo}} {{accountNo}} {{name}} {{from}} {{lastDay}} {{dueOn}} {{total}}</p>"
                        + "<table>{{#lines}}<tr><td>{{title}}</td><td>{{amount}}</td></tr>{{/lines}}</table></body></html>");
    }

    /** A template without its text. */
    public record TemplateHead(String templateVersion, LocalDate from, String publishedBy, Instant publishedAt) {
        static final TemplateHead EXAMPLE =
                new TemplateHead("1", LocalDate.of(2026, 7, 1), "biller", Instant.parse("2026-06-20T01:00:00Z"));

        static TemplateHead of(PublishedTemplate template) {
            return new TemplateHead(
                    Integer.toString(template.version()),
                    template.from(),
                    template.publishedBy(),
                    template.publishedAt());
        }
    }

    /** A template. */
    public record TemplateBody(
            String templateVersion, LocalDate from, String publishedBy, Instant publishedAt, String html) {
        static final TemplateBody EXAMPLE = new TemplateBody(
                "1",
                LocalDate.of(2026, 7, 1),
                "biller",
                Instant.parse("2026-06-20T01:00:00Z"),
                PublishTemplate.EXAMPLE.html);

        static TemplateBody of(PublishedTemplate template) {
            return new TemplateBody(
                    Integer.toString(template.version()),
                    template.from(),
                    template.publishedBy(),
                    template.publishedAt(),
                    template.template().html());
        }
    }
}
