package org.wattline.adapter.postgres.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.platform.Page;
import org.wattline.domain.contract.document.Clause;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;
import org.wattline.domain.contract.document.Variable;
import org.wattline.domain.kernel.Version;

/** Templates of contracts on PostgreSQL. */
public final class PostgresContractTemplates implements ContractTemplates {
    private static final String RESOURCE = "contract-template";

    private final PostgresUnits units;
    private final List<ContractTemplate> shipped;

    /** @param shipped what the product brings along, version 0 of each form */
    public PostgresContractTemplates(PostgresUnits units, List<ContractTemplate> shipped) {
        this.units = units;
        this.shipped = List.copyOf(shipped);
    }

    @Override
    public Optional<ContractTemplate> inForce(ContractForm form, LocalDate day) {
        return units.read(h -> h.createQuery("""
                                select * from contract_template where form = :form and from_day <= :day and published_at is not null
                                order by from_day desc, number desc limit 1""")
                        .bind("form", form.code())
                        .bind("day", day)
                        .mapTo(Row.class)
                        .map(Row::template)
                        .findOne())
                .or(() -> find(new ContractTemplateKey(form, 0))
                        .filter(own -> !own.from().isAfter(day)));
    }

    @Override
    public Optional<ContractTemplate> find(ContractTemplateKey key) {
        if (key.version() == 0)
            return shipped.stream().filter(each -> each.key().equals(key)).findFirst();
        return units.read(h -> h.createQuery("select * from contract_template where form = :form and number = :number")
                        .bind("form", key.form().code())
                        .bind("number", key.version())
                        .mapTo(Row.class)
                        .map(Row::template)
                        .findOne())
                .map(found -> units.loaded(RESOURCE, key, found));
    }

    @Override
    public ContractTemplate add(ContractTemplate template) {
        int number = units.handle()
                .createQuery("""
                        insert into contract_template (form, number, title, from_day, codes, titles, words, conditions, author, drafted_at, version)
                        select :form, coalesce(max(number), 0) + 1, :title, :from, :codes, :titles, :words, :conditions, :author, :at, 1
                        from contract_template where form = :form returning number""")
                .bind("form", template.key().form().code())
                .bind("title", template.title())
                .bind("from", template.from())
                .bindArray("codes", String.class, texts(template, Clause::code))
                .bindArray("titles", String.class, texts(template, Clause::title))
                .bindArray("words", String.class, texts(template, Clause::words))
                .bindArray(
                        "conditions",
                        String.class,
                        texts(template, each -> each.when().map(Enum::name).orElse("")))
                .bind("author", template.author())
                .bind("at", template.draftedAt())
                .mapTo(Integer.class)
                .one();
        ContractTemplate numbered = template.numbered(number);
        return units.added(RESOURCE, numbered.key(), numbered);
    }

    @Override
    public ContractTemplate save(ContractTemplate template) {
        Optional<ContractTemplate.Stage.Published> published =
                template.stage() instanceof ContractTemplate.Stage.Published done
                        ? Optional.of(done)
                        : Optional.empty();
        int rows = units.handle()
                .createUpdate("""
                        update contract_template set published_by = :by, published_at = :at, version = version + 1
                        where form = :form and number = :number and version = :version""")
                .bind("by", published.map(ContractTemplate.Stage.Published::by))
                .bind("at", published.map(ContractTemplate.Stage.Published::at))
                .bind("form", template.key().form().code())
                .bind("number", template.key().version())
                .bind("version", template.version().number())
                .execute();
        return units.stored(RESOURCE, template.key(), template, rows);
    }

    @Override
    public Page<ContractTemplate> list(Optional<ContractForm> form, Page.Request page) {
        Optional<ContractTemplateKey> after = page.after().map(ContractTemplateKey::parse);
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from contract_template
                                where (cast(:form as text) is null or form = :form)
                                  and (cast(:afterForm as text) is null or form > :afterForm
                                       or (form = :afterForm and number < :afterNumber))
                                order by form, number desc limit :limit""")
                        .bind("form", form.map(ContractForm::code))
                        .bind("afterForm", after.map(key -> key.form().code()))
                        .bind(
                                "afterNumber",
                                after.map(ContractTemplateKey::version).orElse(0))
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::template)
                        .list()),
                page.limit(),
                each -> each.key().toString());
    }

    private static List<String> texts(ContractTemplate template, Function<Clause, String> part) {
        return template.clauses().stream().map(part).toList();
    }

    /** A row of {@code contract_template}. */
    public record Row(
            String form,
            int number,
            String title,
            LocalDate fromDay,
            List<String> codes,
            List<String> titles,
            List<String> words,
            List<String> conditions,
            String author,
            Instant draftedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt,
            long version) {
        ContractTemplate template() {
            return new ContractTemplate(
                    new ContractTemplateKey(ContractForm.ofCode(form).orElseThrow(), number),
                    title,
                    fromDay,
                    clauses(),
                    author,
                    draftedAt,
                    publishedAt
                            .<ContractTemplate.Stage>map(
                                    at -> new ContractTemplate.Stage.Published(publishedBy.orElseThrow(), at))
                            .orElseGet(ContractTemplate.Stage.Draft::new),
                    new Version(version));
        }

        private List<Clause> clauses() {
            return IntStream.range(0, codes.size())
                    .mapToObj(i -> new Clause(
                            codes.get(i),
                            titles.get(i),
                            words.get(i),
                            Optional.of(conditions.get(i))
                                    .filter(name -> !name.isEmpty())
                                    .map(Variable::valueOf)))
                    .toList();
        }
    }
}
