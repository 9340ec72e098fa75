/** Reads what the product brings along for contracts: clauses, and how long contracts hold. */
package org.wattline.adapter.reference.contract;
