package org.wattline.adapter.http.tariff;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.tariff.PublishingCalendars;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.NotPublishable;
import org.wattline.domain.tariff.publication.PublicationRefusal;

/** How calendars come into force by themselves, in the steps of tariffs. */
public final class CalendarCommandRoutes implements Routes {
    private final PublishingCalendars publishing;
    private final TariffDocuments documents;

    public CalendarCommandRoutes(PublishingCalendars publishing, TariffDocuments documents) {
        this.publishing = publishing;
        this.documents = documents;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                command("check", "校验分时时段草稿", "Check a draft of a calendar", TariffPermissions.DRAFT)
                        .description(
                                "空档、重叠、执行该时段的电价缺少某时段价格都会拒绝",
                                "Refuses gaps, overlaps, and periods for which a tariff that goes by the calendar has no price")
                        .answers(200, TariffCommandRoutes.CheckedBody.class, TariffCommandRoutes.CheckedBody.EXAMPLE)
                        .refuses(PublicationRefusal.IMMUTABLE, new NotPublishable(List.of()))
                        .handle(this::check),
                command("propose", "提交审批", "Propose an edition for publishing", TariffPermissions.DRAFT)
                        .answers(200, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_CHECKED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingCalendars.Propose(CalendarVersionRoutes.key(x), x.version())))),
                command("return", "退回草稿", "Give a proposal back to its authors", TariffPermissions.PUBLISH)
                        .body(TariffCommandRoutes.Reason.class, TariffCommandRoutes.Reason.EXAMPLE)
                        .answers(200, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_PROPOSED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingCalendars.Return(
                                                CalendarVersionRoutes.key(x),
                                                x.version(),
                                                x.body().reason())))),
                command("publish", "发布分时时段", "Publish an edition that others wrote", TariffPermissions.PUBLISH)
                        .description(
                                "立即生效，无需重启；此前未定截止日的版本在其首日终止",
                                "Takes effect without a restart; an open edition before it ends with its first day")
                        .answers(200, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .refuses(
                                PublicationRefusal.NOT_PROPOSED,
                                PublicationRefusal.OWN_WORK,
                                new NotPublishable(List.of()))
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingCalendars.Publish(CalendarVersionRoutes.key(x), x.version())))),
                command("withdraw", "撤回分时时段", "Give an edition up, before its first day", TariffPermissions.PUBLISH)
                        .body(TariffCommandRoutes.Reason.class, TariffCommandRoutes.Reason.EXAMPLE)
                        .answers(200, CalendarVersionBody.class, CalendarVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.IMMUTABLE, PublicationRefusal.ALREADY_BEGUN)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingCalendars.Withdraw(
                                                CalendarVersionRoutes.key(x),
                                                x.version(),
                                                x.body().reason())))));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return CalendarVersionRoutes.named(Route.command(CalendarVersionRoutes.ONE, name))
                .summary(zh, en)
                .permission(permission)
                .refuses(PublicationRefusal.NO_SUCH_VERSION);
    }

    private Reply check(Exchange<Void> x) {
        return switch (publishing.handle(
                x.caller(), new PublishingCalendars.Check(CalendarVersionRoutes.key(x), x.version()))) {
            case Outcome.Done<PublishingCalendars.Checked>(var checked) ->
                x.ok(new TariffCommandRoutes.CheckedBody(
                        checked.version().stage().label(),
                        checked.warnings().stream()
                                .map(finding -> FindingBody.of(finding, x))
                                .toList(),
                        checked.version().version()));
            case Outcome.Refused<PublishingCalendars.Checked>(NotPublishable why) -> TariffVersionRoutes.refused(why);
            case Outcome.Refused<PublishingCalendars.Checked>(Refusal why) -> x.refused(why);
        };
    }

    private Reply answer(Exchange<?> x, Outcome<CalendarVersion> outcome) {
        return outcome instanceof Outcome.Refused<CalendarVersion>(NotPublishable why)
                ? TariffVersionRoutes.refused(why)
                : x.outcome(outcome, version -> CalendarVersionBody.of(version, documents));
    }
}
