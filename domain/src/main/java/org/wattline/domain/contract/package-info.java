/** Supply contracts (供用电合同): who is supplied where, under which terms, from when to when. */
package org.wattline.domain.contract;
