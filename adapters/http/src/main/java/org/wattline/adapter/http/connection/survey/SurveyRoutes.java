package org.wattline.adapter.http.connection.survey;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.survey.NotingOnSite;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.survey.Survey;
import org.wattline.domain.connection.survey.SurveyRefusal;

/**
 * {@code survey} below {@code /v1/connection-applications/…} and {@code /v1/change-applications/…}: what is found on site, noted on devices that may
 * be offline.
 */
public final class SurveyRoutes implements Routes {
    private final ApplicationPath of;
    private final String one;
    private final Surveys surveys;
    private final NotingOnSite noting;

    public SurveyRoutes(ApplicationPath of, Surveys surveys, NotingOnSite noting) {
        this.of = of;
        this.one = of.one() + "/survey";
        this.surveys = surveys;
        this.noting = noting;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.get(one))
                        .summary("现场勘查记录", "Show what was found on site")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, SurveyBody.class, SurveyBody.EXAMPLE)
                        .handle(x -> x.found(find(x).map(SurveyBody::of))),
                one(Route.command(one, "upload-notes"))
                        .withoutIfMatch()
                        .summary("上传离线勘查操作", "Send the notes of a device")
                        .description(
                                "同一批重复上传不产生变化；与其他设备互不知情的修改列为冲突，由勘查人员处理",
                                "The same notes again change nothing; notes of two devices that did not know of each other conflict, and a surveyor decides")
                        .permission(ConnectionPermissions.SURVEY)
                        .body(NotesBody.class, NotesBody.EXAMPLE)
                        .answers(200, SurveyBody.class, SurveyBody.EXAMPLE)
                        .refuses(of.unknown(), SurveyRefusal.GAP, SurveyRefusal.ALTERED, SurveyRefusal.AHEAD)
                        .handle(x -> x.outcome(
                                of.known(
                                        x,
                                        () -> noting.handle(
                                                x.caller(),
                                                new NotingOnSite.Upload(
                                                        no(x),
                                                        x.body().device(),
                                                        x.body().operations()))),
                                SurveyBody::of)),
                one(Route.command(one, "decide-conflict"))
                        .summary("处理勘查冲突", "Decide about a conflict")
                        .permission(ConnectionPermissions.SURVEY)
                        .body(Decide.class, new Decide(2, true))
                        .answers(200, SurveyBody.class, SurveyBody.EXAMPLE)
                        .refuses(of.unknown(), SurveyRefusal.NO_CONFLICT)
                        .handle(x -> {
                            if (find(x).isEmpty()) throw PlatformProblem.STALE.rejected();
                            return x.outcome(
                                    noting.handle(
                                            x.caller(),
                                            new NotingOnSite.Decide(no(x), x.body().entry, x.body().take, x.version())),
                                    SurveyBody::of);
                        }));
    }

    private Optional<Survey> find(Exchange<?> x) {
        return of.known(x).flatMap(known -> surveys.find(known.no()));
    }

    private Draft<Void> one(Draft<Void> draft) {
        return of.named(draft);
    }

    private ApplicationNo no(Exchange<?> x) {
        return of.no(x);
    }

    /** Whether the field becomes what the entry says. */
    public record Decide(long entry, boolean take) {}
}
