package org.wattline.bootstrap.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.access.MemoryUnits;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.customer.MemoryCustomers;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.metering.MemoryMeters;
import org.wattline.adapter.memory.metering.MemoryReadings;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryNetwork;
import org.wattline.adapter.memory.premises.MemoryPremises;
import org.wattline.application.platform.UuidV7Ids;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.reading.RegisterReading;

class SeedingTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");

    @Test
    void the_same_seed_gives_the_same_company() {
        assertThat(Company.seeded(7, 120).shape())
                .isEqualTo(Company.seeded(7, 120).shape());
        assertThat(Company.seeded(7, 120).shape())
                .isNotEqualTo(Company.seeded(8, 120).shape());
    }

    @Test
    void every_customer_is_complete_and_read_at_fourteen_month_starts() {
        Company company = Company.seeded(1, 1000);
        assertThat(company.points()).hasSize(1000);
        for (MeteringPoint point : company.points().subList(0, 50)) {
            List<RegisterReading> readings =
                    company.ports().readings().around(List.of(point.no()), NOW.minus(Duration.ofDays(500)), NOW);
            assertThat(readings).hasSize(Seeding.MONTHS + 1);
            assertThat(company.ports().contracts().inForce(point.account(), LocalDate.of(2026, 2, 1)))
                    .isPresent();
        }
    }

    @Test
    void all_kinds_of_customers_are_there_in_their_shares() {
        List<Kind> kinds = new ArrayList<>();
        for (long i = 0; i < 1000; i++) kinds.add(Kind.of(i));
        assertThat(Set.copyOf(kinds)).containsExactlyInAnyOrder(Kind.values());
        assertThat(kinds.stream().filter(k -> k == Kind.FACTORY)).hasSize(10);
        assertThat(kinds.stream().filter(k -> k == Kind.HOUSEHOLD)).hasSize(880);
    }

    private record Company(Seeding.Ports ports, int customers) {
        static Company seeded(long seed, int customers) {
            MemoryStore store = new MemoryStore(() -> NOW, new UuidV7Ids(() -> 1, () -> 1L));
            MemoryMeteringPoints points = new MemoryMeteringPoints(store);
            Seeding.Ports ports = new Seeding.Ports(
                    store,
                    () -> NOW,
                    store.numbers(),
                    new MemoryUnits(store),
                    new MemoryNetwork(store),
                    new MemoryCustomers(store),
                    new MemoryPremises(store),
                    new MemoryAccounts(store),
                    new MemoryContracts(store),
                    new MemoryMeters(store),
                    points,
                    new MemoryReadings(store, points));
            List<Long> progress = new ArrayList<>();
            new Seeding(ports).run(customers, seed, progress::add);
            assertThat(progress).last().isEqualTo((long) customers);
            return new Company(ports, customers);
        }

        List<MeteringPoint> points() {
            List<AccountNo> accounts = new ArrayList<>();
            for (long i = 1; i <= customers; i++) accounts.add(AccountNo.of(i));
            return ports.points().ofAccounts(accounts);
        }

        /** Everything of the company that the seed decides, as text. */
        List<String> shape() {
            List<String> shape = new ArrayList<>();
            for (MeteringPoint point : points()) {
                shape.add(ports.customers()
                        .find(point.customer())
                        .orElseThrow()
                        .name()
                        .clear());
                shape.add(ports.contracts().of(point.account()).toString());
                shape.add(ports.readings()
                        .registersAt(List.of(point.no()), LocalDate.of(2026, 3, 1))
                        .toString());
            }
            return shape;
        }
    }
}
