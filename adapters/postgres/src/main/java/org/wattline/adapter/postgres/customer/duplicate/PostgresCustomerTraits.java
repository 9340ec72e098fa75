package org.wattline.adapter.postgres.customer.duplicate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.customer.duplicate.CustomerTraits;
import org.wattline.application.platform.Vault;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.duplicate.Candidate;
import org.wattline.domain.customer.duplicate.DuplicatePolicy;
import org.wattline.domain.customer.duplicate.Trait;
import org.wattline.domain.customer.duplicate.TraitKind;

/** Traits of customers on PostgreSQL: keyed fingerprints. */
public final class PostgresCustomerTraits implements CustomerTraits {
    private final PostgresUnits units;
    private final Vault vault;

    public PostgresCustomerTraits(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public void put(CustomerId customer, Set<Trait> traits) {
        units.handle()
                .createUpdate("delete from customer_trait where customer_id = :id")
                .bind("id", customer.value())
                .execute();
        PreparedBatch batch = units.handle()
                .prepareBatch(
                        "insert into customer_trait (customer_id, kind, fingerprint) values (?, ?, ?) on conflict do nothing");
        for (Trait each : traits)
            batch.add(customer.value(), each.kind().name(), vault.fingerprint(each.clear(), context(each)));
        if (!traits.isEmpty()) batch.execute();
    }

    @Override
    public void alone(Set<Trait> traits) {
        // In the order of the keys, so that two who share several never wait for each other.
        long[] keys = traits.stream()
                .mapToLong(each -> ByteBuffer.wrap(vault.fingerprint(each.clear(), context(each)))
                        .getLong())
                .sorted()
                .toArray();
        for (long key : keys) units.handle().execute("select pg_advisory_xact_lock(?)", key);
    }

    @Override
    public List<Candidate> sharing(Set<Trait> traits, DuplicatePolicy policy, int limit) {
        List<byte[]> fingerprints = new ArrayList<>();
        // Under all keys, because rows that wait to be noted again carry one under an old key.
        for (Trait each : traits) fingerprints.addAll(vault.fingerprints(each.clear(), context(each)));
        if (fingerprints.isEmpty()) return List.of();
        return units.read(h -> h.createQuery("""
                        with weight as (select * from unnest(:kinds, :families, :weights) as w(kind, family, points)),
                        shared as (select t.customer_id, w.family, max(w.points) as points, array_agg(distinct t.kind) as kinds
                                     from customer_trait t join weight w using (kind)
                                    where t.fingerprint = any(:fingerprints) group by t.customer_id, w.family)
                        select s.customer_id, string_agg(array_to_string(s.kinds, ' '), ' ') as kinds
                          from shared s group by s.customer_id having sum(s.points) >= :least
                         order by sum(s.points) desc, s.customer_id limit :limit""")
                .bindArray("kinds", String.class, all(TraitKind::name))
                .bindArray("families", String.class, all(TraitKind::family))
                .bindArray("weights", Integer.class, all(policy::weight))
                .bindArray("fingerprints", byte[].class, fingerprints)
                .bind("least", policy.likely())
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(row -> row.candidate(policy))
                .list());
    }

    private static <T> List<T> all(Function<TraitKind, T> part) {
        return Arrays.stream(TraitKind.values()).map(part).toList();
    }

    private static String context(Trait trait) {
        return "customer_trait." + trait.kind();
    }

    @Override
    public List<CustomerId> unknown(int limit) {
        return units.read(h -> h.createQuery("""
                        select id from customer c where not exists (select 1 from customer_trait t where t.customer_id = c.id)
                        order by id limit :limit""")
                .bind("limit", limit)
                .mapTo(UUID.class)
                .map(CustomerId::new)
                .list());
    }

    /** Who shares what. @param kinds with blanks between */
    public record Row(UUID customerId, String kinds) {
        Candidate candidate(DuplicatePolicy policy) {
            Set<TraitKind> shared =
                    Arrays.stream(kinds.split(" ", -1)).map(TraitKind::valueOf).collect(Collectors.toSet());
            return new Candidate(new CustomerId(customerId), shared, policy.score(shared));
        }
    }
}
