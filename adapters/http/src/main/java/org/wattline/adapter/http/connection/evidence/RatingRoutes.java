package org.wattline.adapter.http.connection.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.connection.ConnectionPermissions;
import org.wattline.application.connection.rating.RatingApplications;
import org.wattline.application.connection.rating.Ratings;
import org.wattline.domain.connection.evidence.EvidenceRefusal;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.connection.rating.Words;
import org.wattline.domain.kernel.Span;

/** How content applicants were, one by one and counted. */
public final class RatingRoutes implements Routes {
    private static final int MOST_DAYS = 3660;

    private final List<ApplicationPath> kinds;
    private final Ratings ratings;
    private final RatingApplications rating;

    public RatingRoutes(List<ApplicationPath> kinds, Ratings ratings, RatingApplications rating) {
        this.kinds = List.copyOf(kinds);
        this.ratings = ratings;
        this.rating = rating;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(kinds.stream().flatMap(of -> below(of).stream()), Stream.of(counting()))
                .toList();
    }

    private List<Route> below(ApplicationPath of) {
        return List.of(
                of.named(Route.post(of.one() + "/rating"))
                        .creates()
                        .summary("评价办电服务", "Say how content one was, when all is done")
                        .permission(ConnectionPermissions.APPLY)
                        .body(Rate.class, new Rate(5, Optional.of("很快")))
                        .answers(201, RatingBody.class, RatingBody.EXAMPLE)
                        .refuses(
                                of.unknown(),
                                EvidenceRefusal.RATED,
                                EvidenceRefusal.NOT_FINISHED,
                                EvidenceRefusal.NOT_THE_APPLICANT)
                        .handle(x -> x.created(
                                rating.handle(
                                        x.caller(),
                                        new RatingApplications.Rate(
                                                of.no(x),
                                                x.body().stars,
                                                x.body().words.map(Words::new))),
                                given -> of.all() + "/" + given.application() + "/rating",
                                given -> RatingBody.of(given, x))),
                of.named(Route.get(of.one() + "/rating"))
                        .summary("查看评价", "Show how content an applicant was")
                        .permission(ConnectionPermissions.SEE)
                        .answers(200, RatingBody.class, RatingBody.EXAMPLE)
                        .handle(x -> x.found(of.known(x)
                                .flatMap(there -> ratings.find(there.no()))
                                .map(given -> RatingBody.of(given, x)))));
    }

    private Route counting() {
        return Route.get("/v1/connection-rating-statistics")
                .tag("connection")
                .summary("评价统计", "Count ratings by kind of application, over some days")
                .permission(ConnectionPermissions.SEE_STATISTICS)
                .scoped()
                .requiredQuery("from", "起始日", "first day", "2026-01-01")
                .requiredQuery("to", "截止日（不含）", "first day after the last", "2026-02-01")
                .answers(200, Statistics.class, Statistics.EXAMPLE)
                .handle(x -> x.ok(new Statistics(ratings.counts(x.scope(), days(x)).stream()
                        .map(each -> new Count(each.process(), each.stars(), each.count()))
                        .toList())));
    }

    private static Span days(Exchange<?> x) {
        return Asking.span(x, MOST_DAYS);
    }

    /** @param stars 1 … 5 */
    public record Rate(int stars, @Size(min = 1, max = 500) Optional<String> words) {
        public Rate {
            if (stars < 1 || stars > 5) throw new IllegalArgumentException("a rating has 1 … 5 stars");
            if (words.filter(String::isBlank).isPresent()) throw new IllegalArgumentException("words are not blank");
        }
    }

    /** A rating. */
    public record RatingBody(String process, int stars, Optional<String> words, Instant at) {
        static final RatingBody EXAMPLE =
                new RatingBody("LV_RES_NEW", 5, Optional.of("很快"), Instant.parse("2026-01-10T02:00:00Z"));

        static RatingBody of(ServiceRating rating, Exchange<?> x) {
            return new RatingBody(
                    rating.process(), rating.stars(), rating.words().map(x::reveal), rating.at());
        }
    }

    /** How often each number of stars was given. */
    public record Statistics(List<Count> items) {
        static final Statistics EXAMPLE = new Statistics(List.of(new Count("LV_RES_NEW", 5, 12)));
    }

    /** How often so many stars were given for one kind of application. */
    public record Count(String process, int stars, long count) {}
}
