/** Supply plans (供电方案): by which sources, at what voltage, metered and priced how an applicant will be supplied. */
package org.wattline.domain.connection.plan;
