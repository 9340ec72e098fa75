package org.wattline.adapter.http.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.rulebook.RuleEdition;

/**
 * An edition of a file of rules.
 *
 * @param basis number of the edition over which it was drafted; 0 is the one that the product brings along
 * @param publishedBy left out as long as it is a draft
 */
public record RuleEditionBody(
        String ruleEdition,
        String ruleFile,
        String reason,
        String basis,
        String author,
        Instant draftedAt,
        Optional<String> publishedBy,
        Optional<Instant> publishedAt,
        List<String> lines,
        Version version)
        implements Tagged {
    static final RuleEditionBody EXAMPLE = body(RuleEditionHead.EXAMPLE, "{\"policies\": []}", new Version(2));

    static RuleEditionBody of(RuleEdition edition) {
        return body(RuleEditionHead.of(edition), edition.text(), edition.version());
    }

    private static RuleEditionBody body(RuleEditionHead head, String text, Version version) {
        return new RuleEditionBody(
                head.ruleEdition(),
                head.ruleFile(),
                head.reason(),
                head.basis(),
                head.author(),
                head.draftedAt(),
                head.publishedBy(),
                head.publishedAt(),
                Lines.of(text),
                version);
    }

    /** An edition without its text. */
    public record RuleEditionHead(
            String ruleEdition,
            String ruleFile,
            String reason,
            String basis,
            String author,
            Instant draftedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt) {
        static final RuleEditionHead EXAMPLE = new RuleEditionHead(
                "1",
                "refund-policies",
                "公司财务部〔2026〕12号",
                "0",
                "process-designer",
                Instant.parse("2026-06-20T01:00:00Z"),
                Optional.of("process-approver"),
                Optional.of(Instant.parse("2026-06-20T02:00:00Z")));

        static RuleEditionHead of(RuleEdition edition) {
            return new RuleEditionHead(
                    Integer.toString(edition.number()),
                    edition.file().value(),
                    edition.reason(),
                    Integer.toString(edition.basis()),
                    edition.author(),
                    edition.draftedAt(),
                    edition.publication().map(RuleEdition.Publication::by),
                    edition.publication().map(RuleEdition.Publication::at));
        }
    }
}
