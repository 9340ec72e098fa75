package org.wattline.adapter.http.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.Variable;
import org.wattline.domain.kernel.Version;

/** A template of contracts. */
public record ContractTemplateBody(
        ContractTemplateKey contractTemplate,
        ContractForm form,
        String title,
        LocalDate from,
        List<ClauseBody> clauses,
        String draftedBy,
        Instant draftedAt,
        Optional<String> publishedBy,
        Optional<Instant> publishedAt,
        Version version)
        implements Tagged {
    static final ContractTemplateBody EXAMPLE = new ContractTemplateBody(
            new ContractTemplateKey(ContractForm.RESIDENTIAL, 1),
            ContractForm.RESIDENTIAL,
            "居民供用电合同",
            LocalDate.of(2026, 7, 1),
            List.of(new ClauseBody("TERM", "合同期限", "本文本自{{from}}起生效。", Optional.empty())),
            "contract-clerk",
            Instant.parse("2026-06-20T01:00:00Z"),
            Optional.of("biller"),
            Optional.of(Instant.parse("2026-06-21T01:00:00Z")),
            new Version(2));

    static ContractTemplateBody of(ContractTemplate template) {
        Optional<ContractTemplate.Stage.Published> published =
                template.stage() instanceof ContractTemplate.Stage.Published done
                        ? Optional.of(done)
                        : Optional.empty();
        return new ContractTemplateBody(
                template.key(),
                template.key().form(),
                template.title(),
                template.from(),
                template.clauses().stream()
                        .map(each -> new ClauseBody(each.code(), each.title(), each.words(), each.when()))
                        .toList(),
                template.author(),
                template.draftedAt(),
                published.map(ContractTemplate.Stage.Published::by),
                published.map(ContractTemplate.Stage.Published::at),
                template.version());
    }

    /** A clause. @param when it stands only where this is known */
    public record ClauseBody(
            @Size(min = 2, max = 40) String code,
            @Size(min = 1, max = 100) String title,
            @Size(min = 1, max = 4000) String words,
            Optional<Variable> when) {
        /** @throws IllegalArgumentException if it cannot be a clause */
        public ClauseBody {
            code = new Clause(code, title, words, when).code();
        }

        Clause clause() {
            return new Clause(code, title, words, when);
        }
    }
}
