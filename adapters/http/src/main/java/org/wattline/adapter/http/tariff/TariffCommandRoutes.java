package org.wattline.adapter.http.tariff;

import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.tariff.PublishingVersions;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** How versions of tariffs come into force. */
public final class TariffCommandRoutes implements Routes {
    private final PublicationCommands<VersionKey, TariffVersion, VersionBody> commands;

    public TariffCommandRoutes(PublishingVersions<VersionKey, TariffVersion> publishing, TariffDocuments documents) {
        commands = new PublicationCommands<>(
                publishing,
                TariffVersionRoutes.ONE,
                TariffVersionRoutes::named,
                TariffVersionRoutes::key,
                VersionBody.class,
                VersionBody.EXAMPLE,
                version -> VersionBody.of(version, documents));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                commands.check(
                        Text.of("校验电价草稿", "Check a draft"),
                        Text.of(
                                "空档、重叠、未知时段、无价时段、算例不符都会拒绝；价格构成不符只提示",
                                "Refuses gaps, overlaps, unknown calendars, periods without a price and red golden cases; components that"
                                        + " do not add up only warn")),
                commands.propose(Text.of("提交审批", "Propose a version for publishing")),
                commands.giveBack(Text.of("退回草稿", "Give a proposal back to its authors")),
                commands.publish(
                        Text.of("发布电价", "Publish a version that others wrote"),
                        Text.of(
                                "立即生效，无需重启；此前未定截止日的版本在其首日终止",
                                "Takes effect without a restart; an open version before it ends with its first day")),
                commands.withdraw(Text.of("撤回电价", "Give a version up, before its first day")));
    }
}
