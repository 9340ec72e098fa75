/** Proving that every point and day is billed once or has a reason (计费完整性证明). */
package org.wattline.application.billing.coverage;
