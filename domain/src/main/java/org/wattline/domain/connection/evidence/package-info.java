/** What others prove about applicants, and that the applicants agreed to be asked about. */
package org.wattline.domain.connection.evidence;
