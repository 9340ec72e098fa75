/** What bank files leave behind, in memory. */
package org.wattline.adapter.memory.payment.bank;
