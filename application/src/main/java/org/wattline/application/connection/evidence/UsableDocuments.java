package org.wattline.application.connection.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.evidence.ReusePolicy;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.premises.Address;

/** Documents that somebody has handed in for applications and that still count for others. */
public final class UsableDocuments {
    private static final int LOOKED_AT = 100;

    private final ApplicationViews views;
    private final ChangeViews changes;
    private final Customers customers;
    private final ReusePolicies policies;
    private final EvidenceSubjects subjects;
    private final BusinessClock clock;

    public UsableDocuments(
            ApplicationViews views,
            ChangeViews changes,
            Customers customers,
            ReusePolicies policies,
            EvidenceSubjects subjects,
            BusinessClock clock) {
        this.views = views;
        this.changes = changes;
        this.customers = customers;
        this.policies = policies;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Of the applications of both kinds that the reader has, those with this certificate; the newest first. */
    public List<Usable> of(ApplicationViews.Reader own, Certificate certificate) {
        ReusePolicy policy = policies.on(clock.today());
        Stream<AnyApplication> connections =
                views.list(ApplicationViews.Filter.NONE, own, Page.Request.first(LOOKED_AT)).items().stream()
                        .filter(each -> each.applicant().certificate().equals(certificate))
                        .map(each -> each);
        return Stream.concat(connections, changes(own, certificate))
                .flatMap(each -> each.documents().stream()
                        .filter(document -> policy.counts(document, clock.today()))
                        .map(document -> usable(each, document, policy)))
                .sorted(Comparator.comparing((Usable each) -> each.document.at())
                        .reversed())
                .toList();
    }

    private Usable usable(AnyApplication from, Document document, ReusePolicy policy) {
        return policy.boundToPlace(document)
                ? new Usable(from.no(), document, true, subjects.of(from).address())
                : new Usable(from.no(), document, false, Optional.empty());
    }

    /** What was handed in for changes that tell of nobody else: it is the customer's own. */
    private Stream<AnyApplication> changes(ApplicationViews.Reader own, Certificate certificate) {
        Map<CustomerId, Boolean> same = new HashMap<>();
        return changes.list(ChangeViews.Filter.NONE, own.scope(), Page.Request.first(LOOKED_AT)).items().stream()
                .filter(each -> each.party().equals(Party.NOBODY))
                .filter(each -> same.computeIfAbsent(
                        each.customer(),
                        id -> customers
                                .find(id)
                                .filter(found -> found.certificate().equals(certificate))
                                .isPresent()))
                .map(each -> each);
    }

    /**
     * A document that still counts.
     *
     * @param from the application for which it was handed in
     * @param bound whether it proves something of one place alone
     * @param place that place, as far as it is known
     */
    public record Usable(ApplicationNo from, Document document, boolean bound, Optional<Address> place) {
        /** Whether it counts for a place (CON-191). */
        public boolean counts(Optional<Address> there) {
            return !bound || there.isPresent() && there.equals(place);
        }
    }
}
