/**
 * The platform's ports on PostgreSQL.
 *
 * <p>A repository is SQL in the class that uses it. It tells the unit what it loaded and stored:
 *
 * <pre>{@code
 * public final class PostgresBills implements Bills {
 *     private final PostgresUnits units;
 *
 *     public PostgresBills(PostgresUnits units) { this.units = units; }
 *
 *     public Optional<Bill> find(BillNo no) {
 *         return units.read(h -> h.createQuery("select * from bill where no = :no").bind("no", no.value()).mapTo(Row.class).findOne())
 *                 .map(Row::bill).map(bill -> units.loaded("bill", no, bill));
 *     }
 *
 *     public void add(Bill bill) {
 *         units.handle().createUpdate("insert into bill (no, amount_cny, due_on, version) values (:no, :amount, :due, 1)")
 *                 .bind("no", bill.no().value()).bind("amount", bill.amount().yuan()).bind("due", bill.due()).execute();
 *         units.added("bill", bill.no(), bill);
 *     }
 *
 *     public Bill save(Bill bill) {
 *         return units.stored("bill", bill.no(), bill, units.handle().createUpdate("""
 *                         update bill set amount_cny = :amount, version = version + 1 where no = :no and version = :version""")
 *                 .bind("no", bill.no().value()).bind("amount", bill.amount().yuan()).bind("version", bill.version().number())
 *                 .execute());
 *     }
 *
 *     private record Row(String no, BigDecimal amountCny, LocalDate dueOn, long version) { Bill bill() { … } }
 * }
 * }</pre>
 *
 * <p>Records map from rows by component name, {@code Optional} components where the column may be NULL. {@code Instant} and
 * {@code LocalDate} bind and map as they are. Collections bind as arrays: {@code bind("ids", list)} is not enough, say
 * {@code bindArray("ids", UUID.class, list)} and {@code = any(:ids)} or {@code unnest(:ids)}. Many rows go in by
 * {@link org.wattline.adapter.postgres.platform.Copy}. What is asked or written at every other request goes by plain JDBC:
 * {@link org.wattline.adapter.postgres.platform.PlainQuery}, and {@link org.wattline.adapter.postgres.platform.Write}, which waits for the next round
 * trip.
 */
package org.wattline.adapter.postgres.platform;
