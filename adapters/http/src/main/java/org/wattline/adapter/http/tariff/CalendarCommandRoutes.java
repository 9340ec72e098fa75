package org.wattline.adapter.http.tariff;

import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.tariff.PublishingVersions;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.publication.CalendarKey;
import org.wattline.domain.tariff.publication.CalendarVersion;

/** How calendars come into force by themselves, in the steps of tariffs. */
public final class CalendarCommandRoutes implements Routes {
    private final PublicationCommands<CalendarKey, CalendarVersion, CalendarVersionBody> commands;

    public CalendarCommandRoutes(
            PublishingVersions<CalendarKey, CalendarVersion> publishing, TariffDocuments documents) {
        commands = new PublicationCommands<>(
                publishing,
                CalendarVersionRoutes.ONE,
                CalendarVersionRoutes::named,
                CalendarVersionRoutes::key,
                CalendarVersionBody.class,
                CalendarVersionBody.EXAMPLE,
                version -> CalendarVersionBody.of(version, documents));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                commands.check(
                        Text.of("校验分时时段草稿", "Check a draft of a calendar"),
                        Text.of(
                                "空档、重叠、执行该时段的电价缺少某时段价格都会拒绝",
                                "Refuses gaps, overlaps, and periods for which a tariff that goes by the calendar has no price")),
                commands.propose(Text.of("提交审批", "Propose an edition for publishing")),
                commands.giveBack(Text.of("退回草稿", "Give a proposal back to its authors")),
                commands.publish(
                        Text.of("发布分时时段", "Publish an edition that others wrote"),
                        Text.of(
                                "立即生效，无需重启；此前未定截止日的版本在其首日终止",
                                "Takes effect without a restart; an open edition before it ends with its first day")),
                commands.withdraw(Text.of("撤回分时时段", "Give an edition up, before its first day")));
    }
}
