/** What every capability may use: outcomes and refusals, facts, versions, spans of days, the business zone. */
package org.wattline.domain.kernel;
