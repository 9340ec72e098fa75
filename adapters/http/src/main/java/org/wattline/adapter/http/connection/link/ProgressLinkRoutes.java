package org.wattline.adapter.http.connection.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.domain.connection.link.ProgressLink;
import org.wattline.domain.connection.link.ProgressLinkRefusal;

/** {@code …/progress-links} below connection and change applications: opening and showing them; and revoking them by their ids. */
public final class ProgressLinkRoutes implements Routes {
    private static final String LINK = "/v1/progress-links/{linkId}";
    private static final int DAYS = 90;

    private final List<ApplicationPath> kinds;
    private final SharingProgress sharing;

    public ProgressLinkRoutes(List<ApplicationPath> kinds, SharingProgress sharing) {
        this.kinds = List.copyOf(kinds);
        this.sharing = sharing;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(kinds.stream().flatMap(of -> below(of).stream()), Stream.of(revoking()))
                .toList();
    }

    private List<Route> below(ApplicationPath of) {
        return List.of(
                of.named(Route.post(of.one() + "/progress-links"))
                        .withoutKey()
                        .summary("分享办电进度", "Open a link that shows the progress without login")
                        .description(
                                "链接只显示环节、承办岗位、时限和费用，不含姓名；到期或撤销后失效；令牌只在此时返回",
                                "It shows steps, positions, limits and fees, no names, until it expires or is revoked. The token is told here only")
                        .permission(ConnectionPermissions.APPLY)
                        .body(OpenLink.class, new OpenLink(Optional.of(DAYS)))
                        .answers(201, LinkBody.class, LinkBody.EXAMPLE)
                        .refuses(of.unknown(), ProgressLinkRefusal.TOO_LONG, ProgressLinkRefusal.TOO_MANY)
                        .handle(x -> x.created(
                                sharing.handle(
                                        x.caller(),
                                        new SharingProgress.Open(
                                                of.no(x), x.body().days.orElse(DAYS))),
                                opened -> of.all() + "/" + of.no(x) + "/progress-links",
                                LinkBody::of)),
                of.named(Route.get(of.one() + "/progress-links"))
                        .summary("进度链接列表", "Show the links of an application, without their tokens")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, LinkList.class, LinkList.EXAMPLE)
                        .handle(x -> x.found(sharing.of(x.caller(), of.no(x)).map(LinkList::of))));
    }

    private Route revoking() {
        return Route.command(LINK, "revoke")
                .withoutIfMatch()
                .tag("connection")
                .scoped()
                .path(
                        "linkId",
                        "链接标识",
                        "id of the link",
                        LinkBody.EXAMPLE.linkId().toString())
                .summary("撤销进度链接", "Revoke a link; it shows nothing from then on")
                .permission(ConnectionPermissions.APPLY)
                .answers(200, LinkBody.class, LinkBody.EXAMPLE)
                .refuses(ProgressLinkRefusal.UNKNOWN, ProgressLinkRefusal.REVOKED)
                .handle(x -> x.outcome(sharing.handle(x.caller(), new SharingProgress.Revoke(link(x))), LinkBody::of));
    }

    private static UUID link(Exchange<?> x) {
        return x.pathId("linkId");
    }

    /** @param days for how many it holds, 90 unless said otherwise */
    public record OpenLink(Optional<Integer> days) {}

    /** Links. */
    public record LinkList(List<LinkBody> items) {
        static final LinkList EXAMPLE = new LinkList(List.of(LinkBody.EXAMPLE));

        static LinkList of(List<ProgressLink> links) {
            return new LinkList(links.stream().map(LinkBody::of).toList());
        }
    }
}
