/** Demand charges beside the basic charge: billed demand with its ratchets, and apparent power (需量电费). */
package org.wattline.domain.rating.demand;
