package org.wattline.adapter.http.platform.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.AllowedCommands;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.HistoryEntry;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Rows;
import org.wattline.application.platform.Histories;
import org.wattline.domain.access.Permission;

/** The routes that follow from others: a resource's history and the commands it allows. */
final class DerivedRoutes {
    private final Histories histories;
    private final Map<String, Permission> commandPermissions;

    /** @param commandPermissions what each command needs, by its path */
    DerivedRoutes(Histories histories, Map<String, Permission> commandPermissions) {
        this.histories = histories;
        this.commandPermissions = commandPermissions;
    }

    List<Route> of(Route route) {
        List<Route> derived = new ArrayList<>();
        route.trail().ifPresent(noun -> derived.add(history(route, noun)));
        if (route.commands().isPresent()) derived.add(allowed(route));
        return derived;
    }

    private Route history(Route route, String noun) {
        String parameter = lastParameter(route.path());
        return like(route, Route.list(route.path() + "/history"))
                .summary(
                        "变更历史：" + route.summary().zh(),
                        "History: " + route.summary().en())
                .answersPage(HistoryEntry.class, HistoryEntry.EXAMPLE)
                .handle(x -> x.page(histories.of(noun, x.path(parameter), x.page()), HistoryEntry::of));
    }

    private Route allowed(Route route) {
        return like(route, Route.get(route.path() + "/allowed-commands"))
                .summary(
                        "当前可用的操作：" + route.summary().zh(),
                        "Commands allowed now: " + route.summary().en())
                .answers(200, AllowedCommands.class, AllowedCommands.EXAMPLE)
                .handle(x -> commands(route, x));
    }

    private Reply commands(Route route, Exchange<Void> x) {
        return x.found(route.commands()
                .flatMap(now -> now.apply(x))
                .map(commands -> new AllowedCommands(
                        commands.all().stream().map(one -> entry(route, x, one)).toList())));
    }

    private AllowedCommands.Entry entry(Route route, Exchange<Void> x, Commands.One one) {
        Permission needed = commandPermissions.get(route.path() + "/commands/" + one.command());
        if (needed != null && !x.caller().may(needed)) {
            PlatformProblem missing = PlatformProblem.FORBIDDEN;
            return closed(
                    one,
                    new AllowedCommands.Reason(
                            missing.code(), Optional.empty(), x.text(missing.title()), x.text(missing.remedy())));
        }
        return one.refusal()
                .map(why -> closed(
                        one,
                        new AllowedCommands.Reason(
                                why.code(), Optional.of(why.rule()), x.text(why.title()), x.text(why.remedy()))))
                .orElseGet(() -> new AllowedCommands.Entry(one.command(), true, Optional.empty()));
    }

    private static AllowedCommands.Entry closed(Commands.One one, AllowedCommands.Reason why) {
        return new AllowedCommands.Entry(one.command(), false, Optional.of(why));
    }

    private static Draft<Void> like(Route route, Draft<Void> draft) {
        draft.tag(route.tag());
        route.inPath()
                .forEach(p -> draft.path(p.name(), p.about().zh(), p.about().en(), p.example()));
        switch (route.access()) {
            case Access.Needs needs -> draft.permission(needs.permission());
            case Access.SignedIn signedIn -> draft.signedIn(signedIn.why());
            case Access.Open open -> draft.open(open.why());
        }
        switch (route.rows()) {
            case Rows.Owned owned -> draft.owned(owned.parameter(), owned.kind());
            case Rows.Scoped scoped -> draft.scoped();
            case Rows.Unowned unowned -> draft.unowned(unowned.why());
        }
        return draft;
    }

    static String lastParameter(String path) {
        int open = path.lastIndexOf('{');
        if (open < 0) throw new IllegalStateException(path + " names no resource");
        return path.substring(open + 1, path.indexOf('}', open));
    }
}
