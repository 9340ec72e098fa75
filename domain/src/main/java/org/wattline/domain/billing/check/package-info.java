/** What is looked at before a bill is issued, and how strictly, as dated data (核算规则). */
package org.wattline.domain.billing.check;
