package org.wattline.adapter.http.tariff;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.tariff.PublishingTariffs;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.publication.NotPublishable;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.TariffVersion;

/** How versions of tariffs come into force: check, propose, return, publish, withdraw. */
public final class TariffCommandRoutes implements Routes {
    private final PublishingTariffs publishing;
    private final TariffDocuments documents;

    public TariffCommandRoutes(PublishingTariffs publishing, TariffDocuments documents) {
        this.publishing = publishing;
        this.documents = documents;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                command("check", "校验电价草稿", "Check a draft", TariffPermissions.DRAFT)
                        .description(
                                "空档、重叠、未知时段、无价时段、算例不符都会拒绝；价格构成不符只提示",
                                "Refuses gaps, overlaps, unknown calendars, periods without a price and red golden cases; components that"
                                        + " do not add up only warn")
                        .answers(200, CheckedBody.class, CheckedBody.EXAMPLE)
                        .refuses(PublicationRefusal.IMMUTABLE, new NotPublishable(List.of()))
                        .handle(this::check),
                command("propose", "提交审批", "Propose a version for publishing", TariffPermissions.DRAFT)
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_CHECKED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingTariffs.Propose(TariffVersionRoutes.key(x), x.version())))),
                command("return", "退回草稿", "Give a proposal back to its authors", TariffPermissions.PUBLISH)
                        .body(Reason.class, Reason.EXAMPLE)
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_PROPOSED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingTariffs.Return(
                                                TariffVersionRoutes.key(x), x.version(), x.body().reason)))),
                command("publish", "发布电价", "Publish a version that others wrote", TariffPermissions.PUBLISH)
                        .description(
                                "立即生效，无需重启；此前未定截止日的版本在其首日终止",
                                "Takes effect without a restart; an open version before it ends with its first day")
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(
                                PublicationRefusal.NOT_PROPOSED,
                                PublicationRefusal.OWN_WORK,
                                new NotPublishable(List.of()))
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingTariffs.Publish(TariffVersionRoutes.key(x), x.version())))),
                command("withdraw", "撤回电价", "Give a version up, before its first day", TariffPermissions.PUBLISH)
                        .body(Reason.class, Reason.EXAMPLE)
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.IMMUTABLE, PublicationRefusal.ALREADY_BEGUN)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingTariffs.Withdraw(
                                                TariffVersionRoutes.key(x), x.version(), x.body().reason)))));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return TariffVersionRoutes.named(Route.command(TariffVersionRoutes.ONE, name))
                .summary(zh, en)
                .permission(permission)
                .refuses(PublicationRefusal.NO_SUCH_VERSION);
    }

    private Reply check(Exchange<Void> x) {
        return switch (publishing.handle(
                x.caller(), new PublishingTariffs.Check(TariffVersionRoutes.key(x), x.version()))) {
            case Outcome.Done<PublishingTariffs.Checked>(var checked) ->
                x.ok(new CheckedBody(
                        checked.version().stage().label(),
                        checked.warnings().stream()
                                .map(finding -> FindingBody.of(finding, x))
                                .toList(),
                        checked.version().version()));
            case Outcome.Refused<PublishingTariffs.Checked>(NotPublishable why) -> TariffVersionRoutes.refused(why);
            case Outcome.Refused<PublishingTariffs.Checked>(Refusal why) -> x.refused(why);
        };
    }

    private Reply answer(Exchange<?> x, Outcome<TariffVersion> outcome) {
        return switch (outcome) {
            case Outcome.Done<TariffVersion>(TariffVersion version) -> x.ok(VersionBody.of(version, documents));
            case Outcome.Refused<TariffVersion>(NotPublishable why) -> TariffVersionRoutes.refused(why);
            case Outcome.Refused<TariffVersion>(Refusal why) -> x.refused(why);
        };
    }

    /** A draft that was checked. */
    public record CheckedBody(String state, List<FindingBody> warnings, Version version) implements Tagged {
        static final CheckedBody EXAMPLE = new CheckedBody("CHECKED", List.of(FindingBody.EXAMPLE), new Version(2));
    }

    /** Why. */
    public record Reason(@Size(min = 1, max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("the second tier's adder is wrong");
    }
}
