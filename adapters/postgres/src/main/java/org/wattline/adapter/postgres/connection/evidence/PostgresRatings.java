package org.wattline.adapter.postgres.connection.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.rating.Ratings;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.connection.rating.Words;
import org.wattline.domain.kernel.Span;

/** Ratings on PostgreSQL; words are sealed, and the history of the case vouches for them (WFL-66). */
public final class PostgresRatings implements Ratings {
    private static final String WORDS = "connection_rating.words";
    private static final CaseRecords RECORDS = CaseRecords.of(List.of("connection_rating"));

    private final PostgresUnits units;
    private final Vault vault;

    public PostgresRatings(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<ServiceRating> find(ApplicationNo application) {
        return units.read(h -> h.createQuery("select * from connection_rating where application_no = :no")
                .bind("no", application.value())
                .mapTo(Row.class)
                .map(row -> row.rating(vault))
                .findOne());
    }

    @Override
    public void add(ServiceRating rating) {
        units.handle()
                .createUpdate("""
                        insert into connection_rating (application_no, unit_path, process, stars, words, rated_on, at)
                        values (:no, :unit, :process, :stars, :words, :day, :at)""")
                .bind("no", rating.application().value())
                .bind("unit", rating.unit().path())
                .bind("process", rating.process())
                .bind("stars", rating.stars())
                .bind("words", rating.words().map(words -> vault.seal(words.clear(), WORDS)))
                .bind("day", Ratings.day(rating))
                .bind("at", rating.at())
                .execute();
        RECORDS.enter(units, rating.application().value());
    }

    @Override
    public List<Count> counts(Scope scope, Span days) {
        return units.read(h -> h.createQuery("""
                        select process, stars, count(*) as count from connection_rating
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and rated_on >= :from and (cast(:to as date) is null or rated_on < cast(:to as date))
                        group by process, stars order by process, stars""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("from", days.from())
                .bind("to", days.to())
                .mapTo(Count.class)
                .list());
    }

    /** A row of {@code connection_rating}. */
    public record Row(
            String applicationNo, String unitPath, String process, int stars, Optional<byte[]> words, Instant at) {
        ServiceRating rating(Vault vault) {
            return new ServiceRating(
                    new ApplicationNo(applicationNo),
                    new UnitPath(unitPath),
                    process,
                    stars,
                    words.map(stored -> new Words(vault.open(stored, WORDS))),
                    at);
        }
    }
}
