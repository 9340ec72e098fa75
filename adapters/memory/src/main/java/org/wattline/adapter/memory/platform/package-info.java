/**
 * The platform's ports in the memory of one process.
 *
 * <p>A repository is a table and nothing else:
 *
 * <pre>{@code
 * public final class MemoryBills implements Bills {
 *     private final MemoryTable<BillNo, Bill> table;
 *
 *     public MemoryBills(MemoryStore store) {
 *         table = store.table("bill", Bill::no);
 *     }
 *
 *     public Optional<Bill> find(BillNo no) { return table.find(no); }
 *     public void add(Bill bill) { table.add(bill); }
 *     public Bill save(Bill bill) { return table.save(bill); }
 *
 *     public List<Bill> ofAccount(AccountNo account) {
 *         return table.stream().filter(bill -> bill.account().equals(account)).toList();
 *     }
 * }
 * }</pre>
 *
 * <p>Keys whose {@code toString} is the number or id as people write it; aggregates that are immutable records. Rows without a version go
 * into {@link org.wattline.adapter.memory.platform.MemoryLog} (only ever added to) or
 * {@link org.wattline.adapter.memory.platform.MemoryRows}.
 */
package org.wattline.adapter.memory.platform;
