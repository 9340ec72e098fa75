package org.wattline.adapter.http.billing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.document.BillTemplates;
import org.wattline.application.billing.document.PublishingTemplates;
import org.wattline.application.billing.document.TemplateFaulty;
import org.wattline.domain.billing.document.BillTemplate;
import org.wattline.domain.billing.document.TemplateRefusal;
import org.wattline.domain.kernel.Version;

/** {@code /v1/bill-templates}: how bills are laid out. */
public final class BillTemplateRoutes implements Routes {
    private static final String ONE = "/v1/bill-templates/{templateVersion}";

    private final PublishingTemplates publishing;
    private final BillTemplates templates;

    public BillTemplateRoutes(PublishingTemplates publishing, BillTemplates templates) {
        this.publishing = publishing;
        this.templates = templates;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.post("/v1/bill-templates"))
                        .creates()
                        .summary("拟定账单模板", "Draft a template of bills")
                        .description(
                                "检查未知项、缺少的必备项、未结束的标签、脚本与外部内容，逐处列出；由另一人发布后生效",
                                "Checked at once: unknown and missing fields, unclosed tags, and what runs or comes from elsewhere, each named by its line."
                                        + " Somebody else publishes it")
                        .permission(BillingPermissions.DRAFT_TEMPLATES)
                        .body(DraftTemplate.class, DraftTemplate.EXAMPLE)
                        .answers(201, TemplateBody.class, TemplateBody.EXAMPLE)
                        .refuses(new TemplateFaulty(List.of()))
                        .handle(x -> x.created(
                                publishing.handle(
                                        x.caller(), new PublishingTemplates.Draft(x.body().from, x.body().html)),
                                template -> "/v1/bill-templates/" + template.number(),
                                TemplateBody::of)),
                one(Route.list("/v1/bill-templates"))
                        .summary("账单模板列表", "List the templates of bills, newest first")
                        .permission(BillingPermissions.SEE)
                        .answersPage(TemplateHead.class, TemplateHead.EXAMPLE)
                        .handle(x -> x.page(templates.list(x.page()), TemplateHead::of)),
                numbered(Route.get(ONE))
                        .summary("查看账单模板", "Show a template of bills")
                        .permission(BillingPermissions.SEE)
                        .history("bill-template")
                        .answers(200, TemplateBody.class, TemplateBody.EXAMPLE)
                        .handle(x -> x.found(templates.find(number(x)).map(TemplateBody::of))),
                numbered(Route.command(ONE, "publish"))
                        .summary("发布账单模板", "Publish a template that somebody else has drafted")
                        .permission(BillingPermissions.PUBLISH_TEMPLATES)
                        .answers(200, TemplateBody.class, TemplateBody.EXAMPLE)
                        .refuses(TemplateRefusal.values())
                        .refuses(new TemplateFaulty(List.of()))
                        .handle(x -> x.outcome(
                                publishing.handle(x.caller(), new PublishingTemplates.Publish(number(x), x.version())),
                                TemplateBody::of)));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("billing").unowned("templates are the company's");
    }

    private static Draft<Void> numbered(Draft<Void> draft) {
        return one(draft).path("templateVersion", "版本", "version; 0 is the one that the product brings along", "0");
    }

    private static int number(Exchange<?> x) {
        return x.path("templateVersion", BillTemplateRoutes::version);
    }

    private static int version(String text) {
        if (!text.matches("[0-9]{1,6}")) throw new IllegalArgumentException("a version is a number");
        return Integer.parseInt(text);
    }

    /** @param from day of issue of the first bills that it is for */
    public record DraftTemplate(
            LocalDate from, @Size(min = 1, max = 10_000) String html) {
        static final DraftTemplate EXAMPLE = new DraftTemplate(
                LocalDate.of(2026, 7, 1),
                "<html><body><p>{{billNo}} {{accountNo}} {{name}} {{from}} {{lastDay}} {{dueOn}} {{total}}</p>"
                        + "<table>{{#lines}}<tr><td>{{title}}</td><td>{{amount}}</td></tr>{{/lines}}</table></body></html>");
    }

    /** A template without its text. @param publishedBy left out as long as it is a draft */
    public record TemplateHead(
            String templateVersion,
            LocalDate from,
            String author,
            Instant draftedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt) {
        static final TemplateHead EXAMPLE = new TemplateHead(
                "1",
                LocalDate.of(2026, 7, 1),
                "biller",
                Instant.parse("2026-06-20T01:00:00Z"),
                Optional.of("billing-manager"),
                Optional.of(Instant.parse("2026-06-20T02:00:00Z")));

        static TemplateHead of(BillTemplate template) {
            return new TemplateHead(
                    Integer.toString(template.number()),
                    template.from(),
                    template.author(),
                    template.draftedAt(),
                    template.publication().map(BillTemplate.Publication::by),
                    template.publication().map(BillTemplate.Publication::at));
        }
    }

    /** A template. */
    public record TemplateBody(
            String templateVersion,
            LocalDate from,
            String author,
            Instant draftedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt,
            String html,
            Version version)
            implements Tagged {
        static final TemplateBody EXAMPLE = body(TemplateHead.EXAMPLE, DraftTemplate.EXAMPLE.html, new Version(2));

        static TemplateBody of(BillTemplate template) {
            return body(TemplateHead.of(template), template.template().html(), template.version());
        }

        private static TemplateBody body(TemplateHead head, String html, Version version) {
            return new TemplateBody(
                    head.templateVersion,
                    head.from,
                    head.author,
                    head.draftedAt,
                    head.publishedBy,
                    head.publishedAt,
                    html,
                    version);
        }
    }
}
