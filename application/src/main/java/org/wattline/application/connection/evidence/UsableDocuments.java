package org.wattline.application.connection.evidence;

import java.util.Comparator;
import java.util.List;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.evidence.ReusePolicy;
import org.wattline.domain.customer.Certificate;

/** Documents that somebody has handed in for applications and that still count for others. */
public final class UsableDocuments {
    private static final int LOOKED_AT = 100;

    private final ApplicationViews views;
    private final ReusePolicies policies;
    private final BusinessClock clock;

    public UsableDocuments(ApplicationViews views, ReusePolicies policies, BusinessClock clock) {
        this.views = views;
        this.policies = policies;
        this.clock = clock;
    }

    /** Of the applications that the reader has, those with this certificate; the newest first. */
    public List<Usable> of(ApplicationViews.Reader own, Certificate certificate) {
        ReusePolicy policy = policies.on(clock.today());
        return views.list(ApplicationViews.Filter.NONE, own, Page.Request.first(LOOKED_AT)).items().stream()
                .filter(each -> each.applicant().certificate().equals(certificate))
                .flatMap(each -> each.documents().stream().map(document -> new Usable(each.no(), document)))
                .filter(each -> policy.counts(each.document, clock.today()))
                .sorted(Comparator.comparing((Usable each) -> each.document.at())
                        .reversed())
                .toList();
    }

    /** @param from the application for which it was handed in */
    public record Usable(ApplicationNo from, Document document) {}
}
