/** What a channel says of a day against what the books say (对账): statements, breaks and how they are cleared up, settlement. */
package org.wattline.domain.payment.reconciliation;
