package org.wattline.adapter.http.customer.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.customer.CustomerPermissions;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.application.customer.duplicate.FindingDuplicates;
import org.wattline.application.customer.duplicate.MergingCustomers;
import org.wattline.application.customer.duplicate.NotingTraits;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerRefusal;
import org.wattline.domain.customer.duplicate.Candidate;
import org.wattline.domain.customer.duplicate.CustomerMerge;
import org.wattline.domain.customer.duplicate.DuplicatesLikely;
import org.wattline.domain.customer.duplicate.MergeRefusal;
import org.wattline.domain.customer.duplicate.TraitKind;

/** Customers that may be on file twice, and joining them. */
public final class DuplicateRoutes implements Routes {
    private static final String ONE = "/v1/customers/{customerId}";
    private static final String ID = "019b9f6e-0000-7000-8000-000000000002";

    private final FindingDuplicates finding;
    private final NotingTraits noting;
    private final MergingCustomers merging;
    private final CustomerMerges merges;
    private final Customers customers;

    public DuplicateRoutes(
            FindingDuplicates finding,
            NotingTraits noting,
            MergingCustomers merging,
            CustomerMerges merges,
            Customers customers) {
        this.finding = finding;
        this.noting = noting;
        this.merging = merging;
        this.merges = merges;
        this.customers = customers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.get(ONE + "/duplicates"))
                        .summary("疑似重复客户", "Show customers that may be the same, likeliest first")
                        .description(
                                "按电话、姓名、地址比对，总分100，达到规则分值的列出；只列本人有权知道的客户",
                                "Telephone number, name and address compared, of 100 points; from what the policy says on, of those that the caller may know of")
                        .permission(CustomerPermissions.EDIT)
                        .answers(200, CandidateList.class, CandidateList.EXAMPLE)
                        .handle(x -> x.found(customers
                                .find(id(x))
                                .map(customer ->
                                        CandidateList.of(finding.of(customer.id(), noting.of(customer), x.scope()))))),
                one(Route.get(ONE + "/merges"))
                        .summary("客户合并记录", "Show what was merged into a customer, and into whom it was merged")
                        .permission(CustomerPermissions.SEE)
                        .answers(200, MergeList.class, new MergeList(Optional.empty(), List.of(MergeBody.EXAMPLE)))
                        .handle(x -> x.ok(new MergeList(
                                Optional.of(merges.survivor(id(x))).filter(other -> !other.equals(id(x))),
                                merges.standing(id(x)).stream()
                                        .map(MergeBody::of)
                                        .toList()))),
                one(Route.command(ONE, "merge"))
                        .withoutIfMatch()
                        .summary("合并客户", "Merge a customer that is on file twice into the one that goes on")
                        .description(
                                "被合并客户成为指向存续客户的链接；历史单据保持原样；双方的登录均可看到两者；30日内可撤销",
                                "It becomes a redirect; what was made under it stays as it was made; logins of either see both; it can be undone for"
                                        + " thirty days")
                        .permission(CustomerPermissions.MERGE)
                        .changesCallers()
                        .body(MergeInto.class, MergeInto.EXAMPLE)
                        .answers(200, MergeBody.class, MergeBody.EXAMPLE)
                        .refuses(
                                CustomerRefusal.UNKNOWN,
                                MergeRefusal.ONE_AND_THE_SAME,
                                MergeRefusal.OTHER_KIND,
                                MergeRefusal.MERGED_ALREADY,
                                MergeRefusal.OTHERS_LEAD_HERE)
                        .handle(x -> x.outcome(
                                merging.handle(
                                        x.caller(),
                                        new MergingCustomers.Merge(id(x), x.body().survivorId, x.body().reason)),
                                MergeBody::of)),
                one(Route.command(ONE, "unmerge"))
                        .withoutIfMatch()
                        .summary("撤销客户合并", "Undo a merge")
                        .permission(CustomerPermissions.MERGE)
                        .changesCallers()
                        .body(Why.class, new Why("father and son of the same name"))
                        .answers(200, MergeBody.class, MergeBody.EXAMPLE)
                        .refuses(MergeRefusal.NOT_MERGED, MergeRefusal.TOO_LATE)
                        .handle(x -> x.outcome(
                                merging.handle(x.caller(), new MergingCustomers.Unmerge(id(x), x.body().reason)),
                                MergeBody::of)));
    }

    private static Draft<Void> one(Draft<Void> route) {
        return route.tag("customer")
                .owned("customerId", "customer")
                .path("customerId", "客户标识", "id of the customer", ID);
    }

    private static CustomerId id(Exchange<?> x) {
        return new CustomerId(x.pathId("customerId"));
    }

    /** @param survivorId the one that goes on */
    public record MergeInto(
            CustomerId survivorId, @Size(min = 1, max = 200) String reason) {
        static final MergeInto EXAMPLE =
                new MergeInto(MergeBody.EXAMPLE.survivorId, "same person, registered at two counters");
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {}

    /** Those that may be the same. */
    public record CandidateList(List<Likely> items) {
        static final CandidateList EXAMPLE = new CandidateList(List.of(new Likely(
                MergeBody.EXAMPLE.survivorId, 70, List.of(TraitKind.NAME, TraitKind.PHONE), List.of(AccountNo.of(1)))));

        static CandidateList of(List<DuplicatesLikely.Known> found) {
            return new CandidateList(found.stream().map(Likely::of).toList());
        }
    }

    /** One that may be the same. @param score of 100 @param shared what both have */
    public record Likely(CustomerId customerId, int score, List<TraitKind> shared, List<AccountNo> accounts) {
        static Likely of(DuplicatesLikely.Known known) {
            Candidate candidate = known.candidate();
            return new Likely(
                    candidate.customer(),
                    candidate.score(),
                    candidate.shared().stream().sorted().toList(),
                    known.accounts());
        }
    }

    /** The merges of a customer. @param mergedInto the one that goes on, if it was merged */
    public record MergeList(Optional<CustomerId> mergedInto, List<MergeBody> items) {}

    /** A merge. */
    public record MergeBody(
            CustomerId customerId,
            CustomerId survivorId,
            String reason,
            String mergedBy,
            Instant mergedAt,
            Optional<Instant> undoneAt) {
        static final MergeBody EXAMPLE = new MergeBody(
                new CustomerId(UUID.fromString(ID)),
                new CustomerId(UUID.fromString("019b9f6e-0000-7000-8000-000000000003")),
                "same person, registered at two counters",
                "data-clerk",
                Instant.parse("2026-03-01T04:00:00Z"),
                Optional.empty());

        static MergeBody of(CustomerMerge merge) {
            return new MergeBody(
                    merge.duplicate(),
                    merge.survivor(),
                    merge.reason(),
                    merge.by(),
                    merge.at(),
                    merge.undone().map(CustomerMerge.Undone::at));
        }
    }
}
